// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

/// The span of a forecast.
struct HorizonSection: Sendable {
  var start: CivilDate
  /// First day after the horizon.
  var end: CivilDate
  var warmUpDays: Int
  /// Whether start and length could be read; if not, dates cannot be checked against them.
  var isReadable: Bool

  static let start = Field(required: "start", .date)
  static let length = Field(required: "length", .calendarSpan)
  static let warmUp = Field(
    "warm-up", ValueFormat<Double>.quantity(.days).map { Int($0.rounded()) }, default: "0 days")
  static let format = SectionFormat(name: "horizon", fields: [start.any, length.any, warmUp.any])

  init(_ reader: SectionReader) {
    let start = reader.stated(Self.start)
    let length = reader.stated(Self.length)
    isReadable = start != nil && length != nil
    self.start = start ?? Scenario.placeholderStart
    end = (length ?? CalendarSpan(days: 7)).end(from: self.start)
    warmUpDays = reader.value(Self.warmUp, placeholder: 0)
  }

  var dayCount: Int { start.days(to: end) }
}
