// SPDX-License-Identifier: GPL-3.0-or-later

/// The span of a forecast.
struct HorizonSection: Sendable {
  var start: CivilDate
  /// First day after the horizon.
  var end: CivilDate
  var warmUpDays: Int

  static let start = Field(required: "start", .date)
  static let length = Field(required: "length", .calendarSpan)
  static let warmUp = Field(
    "warm-up", ValueFormat<Double>.quantity(.days).map { Int($0.rounded()) }, default: "0 days")
  static let format = SectionFormat(name: "horizon", fields: [start.any, length.any, warmUp.any])

  init(_ reader: SectionReader) {
    let start = reader.value(Self.start, placeholder: Scenario.placeholderStart)
    let length = reader.value(Self.length, placeholder: CalendarSpan(days: 7))
    self.start = start
    end = length.end(from: start)
    warmUpDays = reader.value(Self.warmUp, placeholder: 0)
  }

  var dayCount: Int { start.days(to: end) }
}
