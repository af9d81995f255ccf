// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// Integer counts of observations on a ``HistogramScale``, the same whatever the order they came in.
///
/// Quantiles follow the definition of ``Quantiles`` on the rounded observations, so they are off by
/// at most 0.39 %. Memory depends on the scale alone.
public struct LogHistogram: Sendable, Equatable {
  /// The grid.
  public let scale: HistogramScale

  /// How many observations each bucket has.
  public private(set) var counts: [UInt64]

  /// The number of observations.
  public private(set) var count: UInt64 = 0

  /// Creates an empty histogram.
  public init(scale: HistogramScale) {
    self.scale = scale
    counts = Array(repeating: 0, count: scale.bucketCount)
  }

  /// Counts an observation; NaN means "not defined" and is left out.
  @inlinable
  public mutating func add(_ observation: Double) {
    guard !observation.isNaN else { return }
    addKept(observation)
  }

  @usableFromInline
  mutating func addKept(_ observation: Double) {
    counts[scale.bucket(of: observation)] += 1
    count += 1
  }

  /// Adds the counts of another histogram of the same scale.
  ///
  /// - Precondition: The scales are equal.
  public mutating func merge(_ other: LogHistogram) {
    precondition(scale == other.scale, "histograms of one scale required")
    for bucket in counts.indices { counts[bucket] += other.counts[bucket] }
    count += other.count
  }

  /// The p-quantile of the rounded observations; NaN when there are none.
  ///
  /// - Complexity: O(buckets).
  public func quantile(_ probability: Double) -> Double {
    quantilesOfCounts(total: count, scale: scale, probabilities: [probability]) { counts[$0] }[0]
  }

  /// The share of observations whose rounded value is at least a threshold; NaN without any.
  public func share(atLeast threshold: Double) -> Double {
    guard count > 0 else { return .nan }
    let reached = counts.indices.reduce(into: UInt64(0)) { sum, bucket in
      if scale.value(of: bucket) >= threshold { sum += counts[bucket] }
    }
    return Double(reached) / Double(count)
  }
}

/// Finds quantiles for ascending probabilities in one pass over the counts, which `count` gives by
/// bucket.
@inline(__always)
func quantilesOfCounts(
  total: UInt64, scale: HistogramScale, probabilities: [Double], _ count: (Int) -> UInt64
) -> [Double] {
  guard total > 0 else { return probabilities.map { _ in .nan } }
  var bucket = 0
  var reached = count(0)  // observations in buckets 0...bucket
  var last = 0.0
  return probabilities.map { probability in
    precondition(
      last <= probability && probability <= 1,
      "ascending probabilities up to 1 required; got \(probability) after \(last)")
    last = probability
    let position = Double(total - 1) * probability
    let rank = UInt64(bounded: position)
    while reached <= rank {
      bucket += 1
      reached += count(bucket)
    }
    let lower = scale.value(of: bucket)
    let fraction = position - Double(rank)
    guard fraction > 0, reached <= rank + 1 else { return lower }
    var next = bucket + 1
    while count(next) == 0 { next += 1 }
    return lower + fraction * (scale.value(of: next) - lower)
  }
}
