// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat

/// What holds on a date: the last period that holds on it and states something, or what stands.
extension CalendarSection {
  /// Whether a period holds on a date; on a holiday only where it says so.
  func holds(_ period: some OpeningPeriod, on date: CivilDate) -> Bool {
    period.dates.contains(date) && (period.holdsOnHolidays || !isHoliday(date))
  }

  func last(
    on date: CivilDate, where states: (CalendarPeriodSection) -> Bool
  ) -> CalendarPeriodSection? {
    periods.last { states($0) && holds($0, on: date) }
  }

  /// Opening hours of the week that holds on a date.
  func openingWeek(on date: CivilDate) -> [[DayInterval]] {
    last(on: date) { $0.opening != nil }?.opening ?? opening
  }

  /// Working hours for staff without their own.
  func shift(on date: CivilDate) -> [[DayInterval]]? {
    last(on: date) { $0.shift != nil }?.shift ?? shift
  }

  /// People of a line, by time of day.
  func count(of line: StaffSection, on date: CivilDate) -> [HourStep<Int>] {
    count(\.staff, of: line.id, on: date) ?? line.count
  }

  /// Desks of a pool, by time of day; nil where they are as usual.
  func desks(of pool: String, on date: CivilDate) -> [HourStep<Int>]? {
    count(\.desks, of: pool, on: date)
  }

  /// Desks of a pool that stands at a place, by time of day; nil where they are as usual.
  func desks(of pool: String, at place: PlaceSection, on date: CivilDate) -> [HourStep<Int>]? {
    place.periods.last { period in
      holds(period, on: date) && period.desks.contains { $0.name == pool }
    }.flatMap { $0.desks.last { $0.name == pool }?.value }
  }

  /// Largest share of those present who may leave for a session; nil for that of the part.
  package func quota(on date: CivilDate) -> Double? { last(on: date) { $0.quota != nil }?.quota }

  private func count(
    _ path: KeyPath<CalendarPeriodSection, [NamedValue<[HourStep<Int>]>]>, of name: String,
    on date: CivilDate
  ) -> [HourStep<Int>]? {
    last(on: date) { $0[keyPath: path].contains { $0.name == name } }
      .flatMap { $0[keyPath: path].last { $0.name == name }?.value }
  }
}
