// SPDX-License-Identifier: GPL-3.0-or-later
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One histogram for each of many cells, in a single allocation that never grows.
///
/// A forecast has tens of thousands of cells (metric, scope, period) and one observation of each in a
/// replication. Each row has a fixed ``HistogramScale``, so memory does not depend on the number of
/// replications. Counts are whole numbers: the order of replications is immaterial.
///
/// A bucket takes two bytes. The few that pass 65,535 carry into a small table beside them, so there
/// is no limit on the number of replications.
public struct HistogramTable: ~Copyable, @unchecked Sendable {
  /// Where a cell's counts lie and how its observations are rounded.
  @usableFromInline struct Row: BitwiseCopyable {
    @usableFromInline let start: Int
    @usableFromInline let scale: HistogramScale
  }

  @usableFromInline let rows: [Row]
  @usableFromInline let counts: UnsafeMutablePointer<UInt16>
  /// How often the count of a bucket has wrapped.
  private var carries: [Int: UInt64] = [:]

  /// The number of buckets of all rows together, two bytes each.
  public let bucketCount: Int

  /// Creates an empty table with a row for each scale.
  ///
  /// - Precondition: There is a row.
  public init(scales: [HistogramScale]) {
    precondition(!scales.isEmpty, "at least one row required; got none")
    var start = 0
    rows = scales.map { scale in
      defer { start += scale.bucketCount }
      return Row(start: start, scale: scale)
    }
    bucketCount = start
    guard let zeroed = calloc(start, MemoryLayout<UInt16>.stride) else {
      fatalError("memory for a histogram table of \(start) buckets could not be allocated")
    }
    counts = zeroed.bindMemory(to: UInt16.self, capacity: start)
  }

  deinit { free(counts) }

  /// Counts the observations of one replication or of several, one after the other; NaN means "not
  /// defined in this replication".
  ///
  /// Several at once are faster: a cell's buckets then serve more than one observation while they are
  /// near.
  ///
  /// - Precondition: There are as many observations as cells, or a multiple.
  /// - Complexity: O(observations).
  @inlinable public mutating func add(_ observations: Span<Double>) {
    precondition(
      observations.count.isMultiple(of: rows.count),
      "one observation for each cell and replication required; got \(observations.count)")
    for cell in rows.indices {
      let row = rows[cell]
      for index in stride(from: cell, to: observations.count, by: rows.count) {
        let observation = observations[unchecked: index]
        guard observation == observation else { continue }
        let bucket = row.start &+ row.scale.bucket(of: observation)
        counts[bucket] &+= 1
        if counts[bucket] == 0 { carry(bucket) }
      }
    }
  }

  /// The number of observations that a cell has counted.
  ///
  /// - Complexity: O(buckets of the row).
  public func count(ofRow row: Int) -> Int {
    let start = rows[row].start
    let narrow = UnsafeBufferPointer(start: counts + start, count: rows[row].scale.bucketCount)
    var total = narrow.reduce(into: 0) { $0 &+= Int($1) }
    for (bucket, wraps) in carries where narrow.indices.contains(bucket - start) {
      total += Int(wraps) << 16
    }
    return total
  }

  /// The quantiles of a cell for ascending probabilities; NaN when nothing was counted.
  ///
  /// - Complexity: O(buckets of the row).
  public func quantiles(_ probabilities: [Double], ofRow row: Int) -> [Double] {
    let start = rows[row].start
    let narrow = counts + start
    let total = UInt64(count(ofRow: row))
    let scale = rows[row].scale
    // Looking up carries costs more than all the rest, and most tables have none.
    if carries.isEmpty {
      return quantilesOfCounts(total: total, scale: scale, probabilities: probabilities) {
        UInt64(narrow[$0])
      }
    }
    return quantilesOfCounts(total: total, scale: scale, probabilities: probabilities) {
      UInt64(narrow[$0]) + (carries[start + $0] ?? 0) << 16
    }
  }

  @usableFromInline mutating func carry(_ bucket: Int) { carries[bucket, default: 0] += 1 }
}

/// Finds quantiles for ascending probabilities in one pass over the counts, which `count` gives by
/// bucket.
@inline(__always) func quantilesOfCounts(
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
    let rank = position.rounded(.down)
    while Double(reached) <= rank {
      bucket += 1
      reached += count(bucket)
    }
    let lower = scale.value(of: bucket)
    let fraction = position - rank
    guard fraction > 0, Double(reached) <= rank + 1 else { return lower }
    var next = bucket + 1
    while count(next) == 0 { next += 1 }
    return lower + fraction * (scale.value(of: next) - lower)
  }
}
