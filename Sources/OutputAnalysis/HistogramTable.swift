// SPDX-License-Identifier: GPL-3.0-or-later
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One histogram for each of many cells, whose ranges follow the values.
///
/// A forecast has tens of thousands of cells (metric, scope, period) and one observation of each in a
/// replication. Observations are rounded to the grid of ``HistogramScale/everything``: of whatever size they are, they
/// are off by at most 1/256. Counts are whole numbers: the order of replications is immaterial.
///
/// Values of a cell lie within a few octaves. Buckets are kept in pages of 128, about an octave, and a row has
/// those in which it counted something, in a list that grows as values come.
///
/// A bucket takes two bytes. The few that pass 65,535 carry into a small table beside them, so there
/// is no limit on the number of replications.
public struct HistogramTable: ~Copyable, @unchecked Sendable {
  /// A page of a row's list.
  @usableFromInline struct Page: BitwiseCopyable {
    /// Which buckets it counts: those whose number starts with this one.
    @usableFromInline let part: Int32
    /// The row's next page; 0 for none.
    @usableFromInline let next: Int32
  }

  @usableFromInline static var scale: HistogramScale { .everything }

  /// Number of cells.
  @usableFromInline let rowCount: Int
  /// The first page of each row; 0 where nothing was counted.
  @usableFromInline let first: UnsafeMutablePointer<Int32>
  @usableFromInline var pages: UnsafeMutablePointer<Page>
  @usableFromInline var counts: UnsafeMutablePointer<UInt16>
  /// Pages in use; page 0 is none.
  private var usedPages = 1
  private var capacity: Int
  /// How often the count of a bucket has wrapped.
  private var carries: [Int: UInt64] = [:]

  /// The number of buckets for which there is memory.
  public var usedBucketCount: Int { (usedPages - 1) << 7 }

  /// Creates an empty table of so many rows.
  ///
  /// - Precondition: There is a row.
  public init(rows: Int) {
    precondition(rows > 0, "at least one row required; got \(rows)")
    rowCount = rows
    // Most cells need one or two pages. Memory that was never touched takes no room, while growing copies.
    capacity = 3 * rows + 1
    first = Self.zeroed(rows)
    pages = Self.zeroed(capacity)
    counts = Self.zeroed(capacity << 7)
  }

  deinit {
    free(first)
    free(pages)
    free(counts)
  }

  private static func zeroed<Value>(_ count: Int) -> UnsafeMutablePointer<Value> {
    guard let memory = calloc(count, MemoryLayout<Value>.stride) else {
      fatalError("memory for \(count) parts of a histogram table could not be allocated")
    }
    return memory.bindMemory(to: Value.self, capacity: count)
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
      observations.count.isMultiple(of: rowCount),
      "one observation for each cell and replication required; got \(observations.count)")
    for cell in 0..<rowCount {
      for index in stride(from: cell, to: observations.count, by: rowCount) {
        let observation = observations[unchecked: index]
        guard observation == observation else { continue }
        let bucket = Self.scale.bucket(of: observation)
        let part = Int32(truncatingIfNeeded: bucket >> 7)
        var page = first[cell]
        while page != 0, pages[Int(page)].part != part { page = pages[Int(page)].next }
        if page == 0 { page = addPage(part, to: cell) }
        let place = Int(page) << 7 | bucket & 127
        counts[place] &+= 1
        if counts[place] == 0 { carry(place) }
      }
    }
  }

  /// The number of observations that a cell has counted.
  ///
  /// - Complexity: O(buckets of the row).
  public func count(ofRow row: Int) -> Int {
    buckets(ofRow: row).reduce(0) { $0 + Int($1.count) }
  }

  /// The quantiles of a cell for ascending probabilities; NaN when nothing was counted.
  ///
  /// - Complexity: O(buckets of the row).
  public func quantiles(_ probabilities: [Double], ofRow row: Int) -> [Double] {
    quantilesOfCounts(buckets(ofRow: row), probabilities)
  }

  /// What a row has counted, by ascending value.
  private func buckets(ofRow row: Int) -> [(value: Double, count: UInt64)] {
    var own: [Int] = []
    var page = first[row]
    while page != 0 {
      own.append(Int(page))
      page = pages[Int(page)].next
    }
    own.sort { pages[$0].part < pages[$1].part }
    var buckets: [(value: Double, count: UInt64)] = []
    for page in own {
      for offset in 0..<128 {
        let place = page << 7 | offset
        // Looking up carries costs more than all the rest, and most tables have none.
        let carried = carries.isEmpty ? 0 : (carries[place] ?? 0) << 16
        let count = UInt64(counts[place]) + carried
        if count == 0 { continue }
        buckets.append((Self.scale.value(of: Int(pages[page].part) << 7 | offset), count))
      }
    }
    return buckets
  }

  @usableFromInline mutating func addPage(_ part: Int32, to row: Int) -> Int32 {
    if usedPages == capacity { grow() }
    precondition(usedPages < Int32.max, "fewer than \(Int32.max) pages required")
    let page = Int32(usedPages)
    usedPages += 1
    pages[Int(page)] = Page(part: part, next: first[row])
    first[row] = page
    return page
  }

  private mutating func grow() {
    let old = capacity
    capacity += capacity / 2 + 1
    let (morePages, moreCounts): (UnsafeMutablePointer<Page>, UnsafeMutablePointer<UInt16>) = (
      Self.zeroed(capacity), Self.zeroed(capacity << 7)
    )
    morePages.update(from: pages, count: old)
    moreCounts.update(from: counts, count: old << 7)
    free(pages)
    free(counts)
    (pages, counts) = (morePages, moreCounts)
  }

  @usableFromInline mutating func carry(_ bucket: Int) { carries[bucket, default: 0] += 1 }
}

/// Finds quantiles for ascending probabilities in one pass over values with their counts.
private func quantilesOfCounts(
  _ buckets: [(value: Double, count: UInt64)], _ probabilities: [Double]
) -> [Double] {
  let total = buckets.reduce(0) { $0 + $1.count }
  guard total > 0 else { return probabilities.map { _ in .nan } }
  var place = 0
  var reached = buckets[0].count  // observations up to this place
  var last = 0.0
  return probabilities.map { probability in
    precondition(
      last <= probability && probability <= 1,
      "ascending probabilities up to 1 required; got \(probability) after \(last)")
    last = probability
    let position = Double(total - 1) * probability
    let rank = position.rounded(.down)
    while Double(reached) <= rank {
      place += 1
      reached += buckets[place].count
    }
    let lower = buckets[place].value
    let fraction = position - rank
    guard fraction > 0, Double(reached) <= rank + 1 else { return lower }
    return lower + fraction * (buckets[place + 1].value - lower)
  }
}
