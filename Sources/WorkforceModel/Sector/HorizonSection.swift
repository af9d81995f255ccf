// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat

/// The span of a forecast.
package struct HorizonSection: Sendable {
  private var first: CivilDate?
  private var length: CalendarSpan?
  package var warmUpDays = 0

  /// Longest horizon; whatever takes longer never ends within one.
  package static let longestDays = 40 * 366.0

  static let section = Section("horizon", HorizonSection()) {
    Field(required: "start", \.first, .date)
    Field(required: "length", \.length, .calendarSpan)
    Field("warm-up", \.warmUpDays, .wholeDays(0...longestDays))
  }

  /// Whether start and length could be read; if not, dates cannot be checked against them.
  package var isReadable: Bool { first != nil && length != nil }

  /// Years whose dates every file and page can hold.
  static let years = 1900...9999

  /// Whether all its days lie in those years.
  var isDated: Bool {
    start.year >= Self.years.lowerBound && end.adding(days: -1).year <= Self.years.upperBound
  }

  /// The same day of this century, which a start that lies far away probably should have been.
  var probableStart: CivilDate? {
    CivilDate(year: 2000 + start.year % 100, month: start.month, day: start.day)
  }

  package var start: CivilDate { first ?? .unread }
  /// First day after the horizon.
  package var end: CivilDate { (length ?? CalendarSpan(days: 7)).end(from: start) }
  package var dayCount: Int { start.days(to: end) }

  /// Whether a date lies within.
  func contains(_ date: CivilDate) -> Bool { (start..<end).contains(date) }
}
