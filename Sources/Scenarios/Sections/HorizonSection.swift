// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

/// The span of a forecast.
struct HorizonSection: Sendable {
  private var first: CivilDate?
  private var length: CalendarSpan?
  var warmUpDays = 0

  static let section = Section("horizon", HorizonSection()) {
    Field(required: "start", \.first, .date)
    Field(required: "length", \.length, .calendarSpan)
    Field("warm-up", \.warmUpDays, .wholeDays())
  }

  /// Whether start and length could be read; if not, dates cannot be checked against them.
  var isReadable: Bool { first != nil && length != nil }

  var start: CivilDate { first ?? .unread }
  /// First day after the horizon.
  var end: CivilDate { (length ?? CalendarSpan(days: 7)).end(from: start) }
  var dayCount: Int { start.days(to: end) }
}
