// SPDX-License-Identifier: GPL-3.0-or-later

/// The working hours of a day for somebody whose shift is not stated.
enum DefaultShift {
  /// Most minutes of work before the desks open.
  static let longestBefore = 60.0
  /// Until when the gap after a morning is filled when no second opening bounds it.
  static let endOfDay = 18.0 * 60

  /// Covers the opening hours first; what is left of the contract goes before them, then between
  /// them, then after them. On a day without opening, work starts at eight.
  static func intervals(opening: [DayInterval], minutes: Double) -> [DayInterval] {
    guard let first = opening.first else {
      return [DayInterval(start: 480, end: min(1440, 480 + minutes))]
    }
    var left = minutes
    var pieces: [DayInterval] = []
    func take(from start: Double, to end: Double) {
      let length = min(left, end - start)
      if length > 0 {
        pieces.append(DayInterval(start: start, end: start + length))
        left -= length
      }
    }
    for interval in opening { take(from: interval.start, to: interval.end) }
    let before = min(left, longestBefore, first.start)
    if before > 0 {
      pieces.append(DayInterval(start: first.start - before, end: first.start))
      left -= before
    }
    let next = opening.count > 1 ? opening[1].start : max(endOfDay, first.end)
    take(from: first.end, to: next)
    if let last = opening.last {
      take(from: max(last.end, opening.count > 1 ? last.end : next), to: 1440)
    }
    return merged(pieces)
  }

  /// Touching pieces made one, in order.
  private static func merged(_ pieces: [DayInterval]) -> [DayInterval] {
    var result: [DayInterval] = []
    for piece in pieces.sorted(by: { $0.start < $1.start }) {
      if let last = result.indices.last, abs(result[last].end - piece.start) < 1e-9 {
        result[last].end = piece.end
      } else {
        result.append(piece)
      }
    }
    return result
  }
}
