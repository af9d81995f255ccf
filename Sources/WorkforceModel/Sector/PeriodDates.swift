// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// On which days something else holds than usual: the notation of everything that has dates.
///
/// What is left out limits nothing; a period without any of these keys holds always.
struct PeriodDates: Sendable {
  /// First and last day.
  var from, until: CivilDate?
  /// Dates and spans of dates, also of every year.
  var days: [DateRange] = []
  /// 1 Monday … 7 Sunday; nil for all.
  var weekdays: [Int]?
  /// Which week of how many, counted from that of the first day.
  var week = 1
  var everyWeeks = 1

  static let section = Section("period", PeriodDates()) {
    Field("from", \.from, .date)
    Field("until", \.until, .date)
    Field("days", \.days, .list(of: .dateRange))
    Field("weekdays", \.weekdays, CalendarSection.weekdayList)
    Field("every", \.everyWeeks, weeks, unit: "weeks")
    Field("week", \.week, .count(1...52))
  }

  /// Whole weeks.
  private static var weeks: ValueFormat<Int> {
    ValueFormat<Int>.wholeDays(7...364).checked { $0 % 7 == 0 }
      .map({ $0 / 7 }, back: { $0 * 7 })
  }

  /// Whether it holds on a date.
  func contains(_ date: CivilDate) -> Bool {
    if let from, date < from { return false }
    if let until, until < date { return false }
    if let weekdays, !weekdays.contains(date.weekday) { return false }
    guard days.isEmpty || days.contains(where: { $0.contains(date) }) else { return false }
    guard everyWeeks > 1, let from else { return true }
    let monday = from.adding(days: 1 - from.weekday)
    return monday.days(to: date) / 7 % everyWeeks == week - 1
  }
}

/// What is called something and has dates.
protocol DatedSection {
  var node: SourceNode { get }
  var id: String { get }
  var dates: PeriodDates { get }
}

/// A period that may state opening hours.
protocol OpeningPeriod: DatedSection {
  var holdsOnHolidays: Bool { get }
  /// Hours by weekday, Monday first; nil where it leaves them as they are.
  var opening: [[DayInterval]]? { get }
}
