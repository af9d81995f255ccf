// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

extension Scenario {
  /// The days of the horizon with their opening hours.
  func calendarDays() -> [DayParameters] {
    let start = horizon.start
    let firstMonday = start.adding(days: 1 - start.weekday)
    let firstMonth = start.year * 12 + start.month
    return (0..<max(0, horizon.dayCount)).map { offset in
      let date = start.adding(days: offset)
      return DayParameters(
        weekday: date.weekday, week: firstMonday.days(to: date) / 7,
        month: date.year * 12 + date.month - firstMonth, monthOfYear: date.month,
        year: date.year - start.year, isWorkingDay: calendar.isWorkingDay(date),
        opening: calendar.opening(on: date))
    }
  }
}
