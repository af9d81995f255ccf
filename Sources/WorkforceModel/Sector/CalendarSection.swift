// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat

/// When desks receive the public, and when nobody works.
package struct CalendarSection: Sendable {
  var node = SourceNode.nothing
  var hasItalianHolidays = false
  var patron: MonthDay?
  /// Opening hours by weekday, Monday first (7 entries).
  var opening: [[DayInterval]] = []
  var closed: [DateRange] = []
  /// Working hours by weekday for staff that state none; nil to derive them from the opening hours.
  var shift: [[DayInterval]]?
  /// Working hours by name.
  var shifts: [NamedShiftSection] = []
  /// When something is otherwise, the last that holds before the others.
  package var periods: [CalendarPeriodSection] = []

  /// Desks never close in a scenario without a calendar.
  static let section = Section("calendar", CalendarSection(), at: \.node) {
    Field("holidays", \.hasItalianHolidays, .choice(["italy": true]))
    Field("patron", \.patron, .monthDay)
    Field("opening", \.opening, week, default: "{all: [00:00-24:00]}")
    Field("closed", \.closed, .list(of: .dateRange))
    Field("shift", \.shift, week)
    Field("shifts", \.shifts, .items(NamedShiftSection.section))
    Field("periods", \.periods, .items(CalendarPeriodSection.section))
  }

  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Weekdays by name, 1 Monday … 7 Sunday.
  static var weekdayList: ValueFormat<[Int]> {
    .list(of: .choice(["mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7]))
  }

  /// Intervals by weekday; `all` stands for the days that are not named.
  static var week: ValueFormat<[[DayInterval]]> {
    ValueFormat<[(key: String, value: [DayInterval])]>
      .table(keys: weekdays + ["all"], of: .list(of: .dayInterval)).map { entries in
        let all = entries.first { $0.key == "all" }?.value ?? []
        return weekdays.map { day in
          (entries.first { $0.key == day }?.value ?? all).sorted { $0.start < $1.start }
        }
      }
  }

  /// Whether a date is a public holiday or a stated day of closing.
  func isHoliday(_ date: CivilDate) -> Bool {
    if let patron, patron.matches(date) { return true }
    if closed.contains(where: { $0.contains(date) }) { return true }
    return hasItalianHolidays && ItalianHolidays.contains(date)
  }

  /// Opening hours of a date.
  package func opening(on date: CivilDate) -> [DayInterval] {
    guard opening.count == 7 else { return [] }
    if let period = last(on: date, where: { $0.opening != nil }) {
      return period.opening![date.weekday - 1]
    }
    return isHoliday(date) ? [] : opening[date.weekday - 1]
  }

  /// Whether staff work on a date: Monday to Friday and other weekdays with opening, holidays apart.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    guard opening.count == 7 else { return false }
    return date.weekday <= 5 && !isHoliday(date) || !opening(on: date).isEmpty
  }

  /// The working day nearest to a date, later ones first among equals.
  func nearestWorkingDay(to date: CivilDate) -> CivilDate? {
    (1...60).lazy.flatMap { [date.adding(days: $0), date.adding(days: -$0)] }
      .first { self.isWorkingDay($0) }
  }
}
