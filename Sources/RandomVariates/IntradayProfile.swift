// SPDX-License-Identifier: GPL-3.0-or-later
public import WholeNumbers

/// How a day's work spreads over its minutes: a density that is constant between breakpoints.
///
/// The profile only shapes a day: whatever the rates, its total is 1. It is flat; its tables
/// belong to the arena that it was made with, which must outlive it.
public struct IntradayProfile: BitwiseCopyable {
  /// A stretch of the day with a constant rate.
  public struct Segment: Sendable, Equatable {
    /// The start, in minutes after midnight.
    public var from: Double
    /// The end, in minutes after midnight.
    public var to: Double
    /// The rate relative to other segments, per minute (not in all).
    public var rate: Double

    /// Makes a stretch of the day with a constant rate.
    public init(from: Double, to: Double, rate: Double) {
      self.from = from
      self.to = to
      self.rate = rate
    }
  }

  /// A segment with some share of the day in it.
  @usableFromInline struct Piece: BitwiseCopyable {
    @usableFromInline var start, end, shareBefore, shareAfter, density: Double
    /// 1 / `density`.
    @usableFromInline var minutesPerShare: Double
  }

  @usableFromInline let pieces: UnsafePointer<Piece>
  /// For share j / `cells`, the piece where the search starts.
  @usableFromInline let guide: UnsafePointer<Int32>
  /// Cells of the guide: so many a piece that a search seldom goes on.
  @usableFromInline let cells: Int
  @usableFromInline let count: Int

  /// Makes the profile of segments of one day, which must not overlap.
  ///
  /// Between segments, and in those of rate 0, nothing happens.
  public init(_ segments: [Segment], in arena: SamplerArena) throws(DistributionError) {
    let check = ParameterCheck("profile of a day")
    var end = 0.0
    for segment in segments.sorted(by: { $0.from < $1.from }) {
      try check.require("the start of a segment in minutes", segment.from, from: 0, to: 1440)
      try check.require(
        segment.from >= end, "the start of a segment in minutes", segment.from,
        "after the end of the one before (\(plain(end)))")
      try check.require(
        segment.to > segment.from && segment.to <= 1440, "the end of a segment in minutes",
        segment.to, "after its start (\(plain(segment.from))) and at most 1440")
      try check.require("the rate of a segment", segment.rate, from: 0)
      end = segment.to
    }
    let used = segments.filter { $0.rate > 0 }.sorted { $0.from < $1.from }
    let total = used.reduce(0) { $0 + $1.rate * ($1.to - $1.from) }
    try check.requirePositive("the sum over the day", total)

    var sum = 0.0
    var table: [Piece] = []
    for segment in used {
      let before = sum / total
      sum += segment.rate * (segment.to - segment.from)
      table.append(
        Piece(
          start: segment.from, end: segment.to, shareBefore: before, shareAfter: sum / total,
          density: segment.rate / total, minutesPerShare: total / segment.rate))
    }
    table[table.count - 1].shareAfter = 1
    count = table.count
    pieces = arena.table(table)
    let cells = 16 * table.count
    self.cells = cells
    guide = arena.table(
      (0..<cells).map { cell in
        let share = Double(cell) / Double(cells)
        return Int32(table.firstIndex { share <= $0.shareAfter } ?? 0)
      })
  }

  /// The minute by which a share of the day's work, from 0 to 1, has come.
  ///
  /// - Complexity: O(1) on average, without regard to the number of segments.
  @inlinable @inline(__always) public func minute(atShare share: Double) -> Double {
    var index = Int(guide[min(max(Int(bounded: share * Double(cells)), 0), cells - 1)])
    while share > pieces[index].shareAfter && index < count - 1 { index += 1 }
    let piece = pieces[index]
    return min(piece.end, piece.start + (share - piece.shareBefore) * piece.minutesPerShare)
  }

  /// The share of the day's work that has come by a minute.
  public func share(atMinute minute: Double) -> Double {
    var share = 0.0
    for index in 0..<count where pieces[index].start < minute {
      let piece = pieces[index]
      share =
        minute >= piece.end
        ? piece.shareAfter : piece.shareBefore + (minute - piece.start) * piece.density
    }
    return share
  }

  /// The share of the day's work that comes per minute, at a minute.
  ///
  /// At a breakpoint it is that of the segment that starts there.
  public func density(atMinute minute: Double) -> Double {
    for index in 0..<count where pieces[index].start <= minute && minute < pieces[index].end {
      return pieces[index].density
    }
    return 0
  }
}

// It points only to tables that nobody changes once they are made.
extension IntradayProfile: @unchecked Sendable {}
