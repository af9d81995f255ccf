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
/// replications; the allocation starts as untouched zero pages, so a bucket costs memory only once a
/// value near it has been seen. Counts are whole numbers: the order of replications is immaterial.
public struct HistogramTable: ~Copyable, @unchecked Sendable {
  /// Where a cell's counts lie and how its observations are rounded.
  @usableFromInline
  struct Row: BitwiseCopyable {
    @usableFromInline let start: Int
    @usableFromInline let scale: HistogramScale
  }

  @usableFromInline let rows: [Row]
  @usableFromInline let counts: UnsafeMutablePointer<UInt32>

  /// The number of buckets of all rows together; each takes four bytes when it is used.
  public let bucketCount: Int

  /// Creates an empty table with a row for each scale.
  ///
  /// - Precondition: There is a row.
  public init(scales: [HistogramScale]) {
    precondition(!scales.isEmpty, "a histogram table needs a row")
    var start = 0
    rows = scales.map { scale in
      defer { start += scale.bucketCount }
      return Row(start: start, scale: scale)
    }
    bucketCount = start
    guard let zeroed = calloc(start, MemoryLayout<UInt32>.stride) else {
      fatalError("no memory for a histogram table of \(start) buckets")
    }
    counts = zeroed.bindMemory(to: UInt32.self, capacity: start)
  }

  deinit { free(counts) }

  /// The number of cells.
  public var rowCount: Int { rows.count }

  /// The scale of a cell.
  public func scale(ofRow row: Int) -> HistogramScale { rows[row].scale }

  /// Counts one observation in every cell; NaN means "not defined in this replication".
  ///
  /// - Precondition: There are as many observations as cells, and fewer than 2³² replications.
  /// - Complexity: O(cells).
  @inlinable
  public mutating func add(_ observations: Span<Double>) {
    precondition(observations.count == rows.count, "one observation a cell")
    rows.withUnsafeBufferPointer { rows in
      for index in observations.indices {
        let observation = observations[unchecked: index]
        guard observation == observation else { continue }
        let row = rows[index]
        counts[row.start &+ row.scale.bucket(of: observation)] &+= 1
      }
    }
  }

  /// Adds the counts of another table with the same scales.
  ///
  /// - Precondition: The scales are equal.
  public mutating func merge(_ other: borrowing HistogramTable) {
    precondition(
      rows.count == other.rows.count
        && rows.indices.allSatisfy { rows[$0].scale == other.rows[$0].scale },
      "histogram tables of different scales do not merge")
    for bucket in 0..<bucketCount where other.counts[bucket] != 0 {
      counts[bucket] += other.counts[bucket]
    }
  }

  /// The number of observations that a cell has counted.
  public func count(ofRow row: Int) -> Int {
    Int(buckets(ofRow: row).reduce(into: UInt64(0)) { $0 += UInt64($1) })
  }

  /// The quantiles of a cell for ascending probabilities; NaN when nothing was counted.
  ///
  /// - Complexity: O(buckets of the row).
  public func quantiles(_ probabilities: [Double], ofRow row: Int) -> [Double] {
    precondition(
      zip(probabilities, probabilities.dropFirst()).allSatisfy(<=), "ascending probabilities")
    var result = Array(repeating: Double.nan, count: probabilities.count)
    quantilesOfCounts(
      buckets(ofRow: row), total: UInt64(count(ofRow: row)), scale: rows[row].scale,
      probabilities: probabilities, &result)
    return result
  }

  private func buckets(ofRow row: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: counts + rows[row].start, count: rows[row].scale.bucketCount)
  }
}
