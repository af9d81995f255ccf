// SPDX-License-Identifier: GPL-3.0-or-later
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One histogram for each of many cells, in a single reservation that never grows.
///
/// A forecast has tens of thousands of cells (metric, scope, period) and one observation of each in a
/// replication. Each row has a fixed ``HistogramScale``, so memory does not depend on the number of
/// replications. Counts are whole numbers: the order of replications is immaterial.
///
/// Values of a cell lie within a few octaves of the many that its scale has. Buckets are kept in pages of
/// 128, about an octave, that a row is given when it first counts there: the reservation is for all of them,
/// and the system provides memory for those in use.
///
/// A bucket takes two bytes. The few that pass 65,535 carry into a small table beside them, so there
/// is no limit on the number of replications.
public struct HistogramTable: ~Copyable, @unchecked Sendable {
  /// Where a cell's counts lie and how its observations are rounded.
  @usableFromInline struct Row: BitwiseCopyable {
    /// Its first entry in the table of pages.
    @usableFromInline let start: Int
    @usableFromInline let scale: HistogramScale

    /// Pages that the scale has.
    var pageCount: Int { (scale.bucketCount + 127) >> 7 }
  }

  @usableFromInline let rows: [Row]
  @usableFromInline let counts: UnsafeMutablePointer<UInt16>
  /// The page of each part of a row; 0 where nothing was counted, a page that stays empty.
  @usableFromInline let pages: UnsafeMutablePointer<Int32>
  private var usedPages: Int32 = 0
  /// How often the count of a bucket has wrapped.
  private var carries: [Int: UInt64] = [:]

  /// The number of buckets of all rows together, two bytes each where all are in use.
  public let bucketCount: Int
  /// The number of buckets for which there is memory.
  public var usedBucketCount: Int { Int(usedPages) << 7 }

  /// Creates an empty table with a row for each scale.
  ///
  /// - Precondition: There is a row.
  public init(scales: [HistogramScale]) {
    precondition(!scales.isEmpty, "at least one row required; got none")
    var start = 0
    rows = scales.map { scale in
      let row = Row(start: start, scale: scale)
      start += row.pageCount
      return row
    }
    bucketCount = scales.reduce(0) { $0 + $1.bucketCount }
    precondition(start < Int32.max, "fewer than \(Int32.max) pages required; got \(start)")
    guard let zeroed = calloc((start + 1) << 7, MemoryLayout<UInt16>.stride),
      let table = calloc(start, MemoryLayout<Int32>.stride)
    else { fatalError("memory for a histogram table of \(start) pages could not be allocated") }
    counts = zeroed.bindMemory(to: UInt16.self, capacity: (start + 1) << 7)
    pages = table.bindMemory(to: Int32.self, capacity: start)
  }

  deinit {
    free(counts)
    free(pages)
  }

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
        let bucket = row.scale.bucket(of: observation)
        let part = row.start &+ bucket >> 7
        if pages[part] == 0 { useNextPage(for: part) }
        let place = Int(pages[part]) << 7 | bucket & 127
        counts[place] &+= 1
        if counts[place] == 0 { carry(place) }
      }
    }
  }

  /// The number of observations that a cell has counted.
  ///
  /// - Complexity: O(buckets of the row).
  public func count(ofRow row: Int) -> Int {
    var total = 0
    for part in rows[row].start..<(rows[row].start + rows[row].pageCount) where pages[part] > 0 {
      let first = Int(pages[part]) << 7
      for place in first..<(first + 128) { total &+= Int(counts[place]) }
      if carries.isEmpty { continue }
      for (place, wraps) in carries where place >> 7 == Int(pages[part]) {
        total += Int(wraps) << 16
      }
    }
    return total
  }

  /// The quantiles of a cell for ascending probabilities; NaN when nothing was counted.
  ///
  /// - Complexity: O(buckets of the row).
  public func quantiles(_ probabilities: [Double], ofRow row: Int) -> [Double] {
    let first = pages + rows[row].start
    let total = UInt64(count(ofRow: row))
    let scale = rows[row].scale
    func place(_ bucket: Int) -> Int { Int(first[bucket >> 7]) << 7 | bucket & 127 }
    // Looking up carries costs more than all the rest, and most tables have none.
    if carries.isEmpty {
      return quantilesOfCounts(total: total, scale: scale, probabilities: probabilities) {
        UInt64(counts[place($0)])
      }
    }
    return quantilesOfCounts(total: total, scale: scale, probabilities: probabilities) {
      UInt64(counts[place($0)]) + (carries[place($0)] ?? 0) << 16
    }
  }

  @usableFromInline mutating func useNextPage(for part: Int) {
    usedPages += 1
    pages[part] = usedPages
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
