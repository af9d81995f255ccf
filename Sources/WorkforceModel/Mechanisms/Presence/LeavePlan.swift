// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import WholeNumbers

/// Leave of each calendar year, planned on its first day: one block of two weeks, then shorter ones,
/// where the season puts them, with no more than a share of a group away at once.
///
/// Entitlements are those of a five-day week: whoever works `d_w` days a week has `d_w/5` of the days,
/// and of the days in each block, all of them days of their own shifts, so that everyone is away for
/// the same number of weeks.
///
/// People are planned in roster order, each from a stream of their own, so that an appended colleague
/// moves nobody else's plan unless the group's ceiling binds.
struct LeavePlan: ~Copyable {
  /// Working days of the main block, in a five-day week.
  private static let mainBlock = 10.0
  /// Mean length of the other blocks before rounding down, in working days of a five-day week.
  private static let meanBlock = 3.0
  /// Draws of a start before the rest of the leave is given up as impossible.
  private static let attempts = 200

  private let daysPerYear: Double
  private let maximumAway: Double
  /// Weight of each month of the year.
  private var monthWeights: Column<Double>
  /// 1 where a person is on leave: day-major.
  private var isOff: Column<UInt8>
  /// People of each group away on each day.
  private var away: Column<Int32>
  /// Cumulative weight of the days of the year being planned.
  private var cumulative: Column<Double>
  private let people: Int
  private let groups: Int
  private var stream: RandomStream

  init(
    _ parameters: LeaveParameters, tables: borrowing SectorTables, masterSeed: UInt64,
    replication: UInt32
  ) {
    daysPerYear = parameters.daysPerYear
    maximumAway = parameters.maximumAway
    people = tables.people.count
    groups = tables.groups.count
    monthWeights = Column(repeating: 1, count: 12)
    for month in 0..<12 { monthWeights[month] = parameters.monthWeights[month] }
    isOff = Column(repeating: 0, count: tables.days.count * people)
    away = Column(repeating: 0, count: tables.days.count * groups)
    cumulative = Column(repeating: 0, count: tables.days.count)
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
  }

  func isAway(_ person: Int, day: Int) -> Bool { isOff[day * people + person] != 0 }

  /// Plans the calendar year that starts on `day`; does nothing on other days.
  mutating func planYear(startingOn day: Int, _ tables: borrowing SectorTables) {
    let year = tables.days[day].year
    guard day == 0 || tables.days[day - 1].year != year else { return }
    var end = day
    var total = 0.0
    var workingDays = 0
    while end < tables.days.count && tables.days[end].year == year {
      if tables.days[end].isWorkingDay {
        total += monthWeights[tables.days[end].monthOfYear - 1]
        workingDays += 1
      }
      cumulative[end] = total
      end += 1
    }
    guard workingDays > 0, total > 0 else { return }
    let share = min(1, Double(end - day) / 365)
    for person in 0..<people where tables.staffGroups[tables.people[person].staffGroup].hasContract
    {
      plan(
        person, year, day..<end, daysPerYear * share * heldShare(person, day..<end, tables), total,
        tables)
    }
  }

  /// Share of the days on which the holder of a post is in service, for which leave is due.
  private func heldShare(
    _ person: Int, _ span: Range<Int>, _ tables: borrowing SectorTables
  ) -> Double {
    guard tables.hasDatedPosts else { return 1 }
    var held = 0
    for day in span where tables.status(of: person, on: day) == .held { held += 1 }
    return Double(held) / Double(span.count)
  }

  private mutating func plan(
    _ person: Int, _ year: Int, _ span: Range<Int>, _ days: Double, _ total: Double,
    _ tables: borrowing SectorTables
  ) {
    stream.turn(to: .leavePlan, tables.people[person].key << 8 | UInt64(year))
    let part = tables.partOfFullWeek(person)
    let mainBlock = max(1, Int(bounded: (Self.mainBlock * part).rounded()))
    let meanBlock = max(1, Self.meanBlock * part)
    var wanted = Int(bounded: (days * part + stream.uniform()).rounded(.down))
    var isFirst = true
    var attempts = 0
    while wanted > 0 && attempts < Self.attempts {
      attempts += 1
      let drawn = 1 + Int(bounded: (meanBlock - 1) * stream.exponential())
      let length = min(wanted, isFirst ? mainBlock : drawn)
      let start = day(atWeight: stream.uniform() * total, in: span)
      let taken = take(length, from: start, person, span, tables)
      if taken > 0 { isFirst = false }
      wanted -= taken
    }
  }

  /// The day at which the cumulative weight of the season reaches a value.
  private func day(atWeight weight: Double, in span: Range<Int>) -> Int {
    var low = span.lowerBound
    var high = span.upperBound - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < weight { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Takes up to `length` working days from `start` on, stopping where the group's ceiling is reached.
  private mutating func take(
    _ length: Int, from start: Int, _ person: Int, _ span: Range<Int>,
    _ tables: borrowing SectorTables
  ) -> Int {
    let group = tables.people[person].group
    let pattern = tables.people[person].pattern
    let ceiling = max(1, Int32(bounded: maximumAway * Double(tables.groups[group].size)))
    var taken = 0
    var day = start
    while taken < length && day < span.upperBound {
      if tables.works(pattern, day: day) && tables.status(of: person, on: day) == .held
        && isOff[day * people + person] == 0
      {
        if away[day * groups + group] >= ceiling { break }
        isOff[day * people + person] = 1
        away[day * groups + group] += 1
        taken += 1
      }
      day += 1
    }
    return taken
  }
}
