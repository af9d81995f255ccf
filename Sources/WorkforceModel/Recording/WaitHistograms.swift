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
  /// Waits of no length, which most are, counted apart.
  private var zeros: Column<UInt32>
  private var counts: Column<UInt32>
  private var blocks: Column<UInt32>
  /// The last block that is not empty, by grain and service.
  private var lastBlocks: Column<Int>

  init(services: Int) {
    self.services = services
    zeros = Column(repeating: 0, count: 3 * services)
    counts = Column(repeating: 0, count: 3 * services * Self.blockCount * Self.blockSize)
    blocks = Column(repeating: 0, count: 3 * services * Self.blockCount)
    lastBlocks = Column(repeating: 0, count: 3 * services)
  }

  /// Counts the wait of somebody who was served at once.
  mutating func addZero(service: Int) {
    zeros[service] &+= 1
    zeros[services + service] &+= 1
    zeros[2 * services + service] &+= 1
  }

  /// Counts a wait in minutes.
  mutating func add(_ minutes: Double, service: Int) {
    let bucket = Self.scale.bucket(of: minutes)
    for grain in 0..<3 {
      let histogram = grain * services + service
      let block = histogram * Self.blockCount + bucket / Self.blockSize
      counts[block * Self.blockSize + bucket % Self.blockSize] &+= 1
      blocks[block] &+= 1
      lastBlocks[histogram] = max(lastBlocks[histogram], bucket / Self.blockSize)
    }
  }

  /// The shortest wait that at least nine in ten of a period's waits do not exceed; NaN without any.
  ///
  /// - Parameters:
  ///   - queues: Services taken together.
  ///   - grain: 0 for the week, 1 for the month, 2 for the horizon in progress.
  func ninetiethPercentile(of queues: UnsafeBufferPointer<Int>, grain: Int) -> Double {
    var total: UInt32 = 0
    var block = 0
    for service in queues {
      let histogram = grain * services + service
      block = max(block, lastBlocks[histogram])
      total += zeros[histogram]
      for place in 0...lastBlocks[histogram] {
        total += blocks[histogram * Self.blockCount + place]
      }
    }
    guard total > 0 else { return .nan }
    var mayBeAbove = total / 10
    while block > 0 {
      let count = sum(blocks, block, of: queues, grain, size: Self.blockCount)
      if count > mayBeAbove { break }
      mayBeAbove -= count
      block -= 1
    }
    var bucket = Self.blockSize - 1
    while bucket > 0 {
      let count = sum(
        counts, block * Self.blockSize + bucket, of: queues, grain,
        size: Self.blockCount * Self.blockSize)
      if count > mayBeAbove { break }
      mayBeAbove -= count
      bucket -= 1
    }
    return Self.scale.value(of: block * Self.blockSize + bucket)
  }

  /// What some services have at the same place of their histograms, of which each has a number of entries.
  private func sum(
    _ column: borrowing Column<UInt32>, _ place: Int, of queues: UnsafeBufferPointer<Int>,
    _ grain: Int, size: Int
  ) -> UInt32 {
    var sum: UInt32 = 0
    for service in queues { sum += column[(grain * services + service) * size + place] }
    return sum
  }

  /// Empties the histograms of a grain.
  mutating func reset(grain: Int) {
    for histogram in grain * services..<(grain + 1) * services {
      let first = histogram * Self.blockCount
      for block in first...first + lastBlocks[histogram] where blocks[block] > 0 {
        (counts.base + block * Self.blockSize).update(repeating: 0, count: Self.blockSize)
        blocks[block] = 0
      }
      lastBlocks[histogram] = 0
      zeros[histogram] = 0
    }
  }
}
