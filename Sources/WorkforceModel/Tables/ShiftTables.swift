// SPDX-License-Identifier: GPL-3.0-or-later

/// Working intervals by pattern and day of the roster; people with the same ones share a pattern.
struct ShiftTables: BitwiseCopyable {
  /// Intervals of all patterns.
  let intervals: Table<DayInterval>
  /// Days of the roster: the weekdays, then those that are otherwise.
  let rosterDays: Int
  /// Intervals of a pattern on a day of the roster: entry `pattern · rosterDays + day`.
  private let days: Table<TableRange>
  /// Contracted minutes of the same.
  private let contracted: Table<Double>
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
    rosterDays = people.first?.shifts.count ?? 7
    for (position, person) in people.enumerated() {
      if let pattern = patternOf[person.shifts] {
        members[pattern].append(position)
        continue
      }
      patternOf[person.shifts] = members.count
      precondition(person.shifts.count == rosterDays, "one roster for everybody required")
      for day in person.shifts {
        days.append(TableRange(start: intervals.count, end: intervals.count + day.count))
        intervals += day
        patterns += Array(repeating: members.count, count: day.count)
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

  /// Intervals of a pattern on a day of the roster.
  func day(_ pattern: Int, _ rosterDay: Int) -> TableRange {
    days[pattern * rosterDays + rosterDay]
  }

  /// Contracted minutes of a pattern on a day of the roster.
  func contracted(_ pattern: Int, _ rosterDay: Int) -> Double {
    contracted[pattern * rosterDays + rosterDay]
  }

  /// Contracted minutes between two minutes of a day of the roster.
  func minutes(_ pattern: Int, _ rosterDay: Int, from start: Double, to end: Double) -> Double {
    let range = day(pattern, rosterDay)
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
