// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis

/// Counts of waits by length for the week, month and horizon in progress, by service.
///
/// Quantiles of waits within a replication come from here; buckets are under 1 % wide.
struct WaitHistograms: ~Copyable {
  /// From a hundredth of a minute to forty days; what is shorter counts as no wait.
  static let scale = HistogramScale(lowestOctave: -7, highestOctave: 16)

  private let services: Int
  private var counts: Column<UInt32>
  /// Largest bucket in use, by histogram; -1 when empty.
  private var tops: Column<Int32>
  private var totals: Column<UInt32>

  init(services: Int) {
    self.services = services
    counts = Column(repeating: 0, count: 3 * services * Self.scale.bucketCount)
    tops = Column(repeating: -1, count: 3 * services)
    totals = Column(repeating: 0, count: 3 * services)
  }

  mutating func add(_ minutes: Double, service: Int) {
    let bucket = Self.scale.bucket(of: minutes)
    for grain in 0..<3 {
      let histogram = grain * services + service
      counts[histogram * Self.scale.bucketCount + bucket] &+= 1
      totals[histogram] &+= 1
      tops[histogram] = max(tops[histogram], Int32(truncatingIfNeeded: bucket))
    }
  }

  /// The shortest wait that at least nine in ten of a period's waits do not exceed; NaN without any.
  ///
  /// - Parameters:
  ///   - services: Services taken together.
  ///   - grain: 0 for the week, 1 for the month, 2 for the horizon in progress.
  func ninetiethPercentile(services range: Range<Int>, grain: Int) -> Double {
    var total: UInt64 = 0
    var bucket = -1
    for service in range {
      let histogram = grain * services + service
      total += UInt64(totals[histogram])
      bucket = max(bucket, Int(tops[histogram]))
    }
    guard total > 0 else { return .nan }
    let allowedAbove = total / 10
    var above: UInt64 = 0
    while bucket > 0 {
      for service in range {
        let histogram = grain * services + service
        above += UInt64(counts[histogram * Self.scale.bucketCount + bucket])
      }
      if above > allowedAbove { break }
      bucket -= 1
    }
    return Self.scale.value(of: bucket)
  }

  /// Empties the histograms of a grain.
  mutating func reset(grain: Int) {
    for service in 0..<services {
      let histogram = grain * services + service
      let used = Int(tops[histogram]) + 1
      (counts.base + histogram * Self.scale.bucketCount).update(repeating: 0, count: used)
      tops[histogram] = -1
      totals[histogram] = 0
    }
  }
}
