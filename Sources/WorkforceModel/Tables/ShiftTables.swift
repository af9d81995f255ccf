// SPDX-License-Identifier: GPL-3.0-or-later

/// Working intervals by pattern and weekday; people with the same ones share a pattern.
struct ShiftTables: BitwiseCopyable {
  /// Intervals of all patterns.
  let intervals: Table<DayInterval>
  /// Intervals of a pattern on a weekday: entry `pattern · 7 + weekday − 1`.
  let days: Table<TableRange>
  /// Contracted minutes of a pattern on a weekday.
  let contracted: Table<Double>
  /// Pattern of each interval.
  let patterns: Table<Int>
  /// People of a pattern: positions in `members`.
  let memberRanges: Table<TableRange>
  let members: Table<Int>

  init(_ people: [PersonParameters], store: TableStore) {
    var patternOf: [[[DayInterval]]: Int] = [:]
    var members: [[Int]] = []
    var intervals: [DayInterval] = []
    var patterns: [Int] = []
    var days: [TableRange] = []
    for (position, person) in people.enumerated() {
      if let pattern = patternOf[person.shifts] {
        members[pattern].append(position)
        continue
      }
      patternOf[person.shifts] = members.count
      for weekday in person.shifts {
        days.append(TableRange(start: intervals.count, end: intervals.count + weekday.count))
        intervals += weekday
        patterns += Array(repeating: members.count, count: weekday.count)
      }
      members.append([position])
    }
    self.intervals = store.table(intervals)
    self.patterns = store.table(patterns)
    self.days = store.table(days)
    contracted = store.table(
      days.map { range in
        (range.start..<range.end).reduce(0) { $0 + intervals[$1].length }
      })
    var flat: [Int] = []
    memberRanges = store.table(
      members.map { list in
        flat += list
        return TableRange(start: flat.count - list.count, end: flat.count)
      })
    self.members = store.table(flat)
  }

  /// Intervals of a pattern on a weekday (1 Monday … 7 Sunday).
  func day(_ pattern: Int, weekday: Int) -> TableRange { days[pattern * 7 + weekday - 1] }

  /// Contracted minutes between two minutes of a day.
  func minutes(_ pattern: Int, weekday: Int, from start: Double, to end: Double) -> Double {
    let range = day(pattern, weekday: weekday)
    var sum = 0.0
    for position in range.start..<range.end {
      let interval = intervals[position]
      sum += max(0, min(end, interval.end) - max(start, interval.start))
    }
    return sum
  }

  /// Minute of the day at which so many contracted minutes of a day's intervals have passed; infinity
  /// when the day has fewer.
  @inline(__always)
  func minute(in range: TableRange, afterContracted minutes: Double) -> Double {
    var left = minutes
    for position in range.start..<range.end {
      let interval = intervals[position]
      if left <= interval.length { return interval.start + max(left, 0) }
      left -= interval.length
    }
    return .infinity
  }
}
