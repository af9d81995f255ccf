// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis

/// Counts of waits by length for the week, month and horizon in progress, by service.
///
/// Quantiles of waits within a replication come from here; buckets are under 1 % wide.
struct WaitHistograms: ~Copyable {
  /// From a hundredth of a minute to forty days; what is shorter counts as no wait.
  static let scale = HistogramScale(lowestOctave: -7, highestOctave: 16)

  /// Buckets counted together too, so that a search skips most of them.
  private static let blockSize = 64
  private static let blockCount = (scale.bucketCount + blockSize - 1) / blockSize

  private let services: Int
  private var counts: Column<UInt32>
  private var blocks: Column<UInt32>

  init(services: Int) {
    self.services = services
    counts = Column(repeating: 0, count: 3 * services * Self.blockCount * Self.blockSize)
    blocks = Column(repeating: 0, count: 3 * services * Self.blockCount)
  }

  mutating func add(_ minutes: Double, service: Int) {
    let bucket = Self.scale.bucket(of: minutes)
    for grain in 0..<3 {
      let histogram = grain * services + service
      let block = histogram * Self.blockCount + bucket / Self.blockSize
      counts[block * Self.blockSize + bucket % Self.blockSize] &+= 1
      blocks[block] &+= 1
    }
  }

  /// The shortest wait that at least nine in ten of a period's waits do not exceed; NaN without any.
  ///
  /// - Parameters:
  ///   - services: Services taken together.
  ///   - grain: 0 for the week, 1 for the month, 2 for the horizon in progress.
  func ninetiethPercentile(services range: Range<Int>, grain: Int) -> Double {
    let first = (grain * services + range.lowerBound) * Self.blockCount
    var total: UInt32 = 0
    for block in first..<first + range.count * Self.blockCount { total += blocks[block] }
    guard total > 0 else { return .nan }
    var mayBeAbove = total / 10
    var block = Self.blockCount - 1
    while block > 0 {
      let count = sum(blocks, first + block, stride: Self.blockCount, range.count)
      if count > mayBeAbove { break }
      mayBeAbove -= count
      block -= 1
    }
    var bucket = Self.blockSize - 1
    while bucket > 0 {
      let count = sum(
        counts, (first + block) * Self.blockSize + bucket,
        stride: Self.blockCount * Self.blockSize, range.count)
      if count > mayBeAbove { break }
      mayBeAbove -= count
      bucket -= 1
    }
    return Self.scale.value(of: block * Self.blockSize + bucket)
  }

  private func sum(
    _ column: borrowing Column<UInt32>, _ start: Int, stride: Int, _ count: Int
  ) -> UInt32 {
    var sum: UInt32 = 0
    for position in 0..<count { sum += column[start + position * stride] }
    return sum
  }

  /// Empties the histograms of a grain.
  mutating func reset(grain: Int) {
    let first = grain * services * Self.blockCount
    for block in first..<first + services * Self.blockCount where blocks[block] > 0 {
      (counts.base + block * Self.blockSize).update(repeating: 0, count: Self.blockSize)
      blocks[block] = 0
    }
  }
}
