// SPDX-License-Identifier: GPL-3.0-or-later

/// Caps on hours and on the age of work.
struct LimitsSection: Sendable {
  /// Hours a week and person.
  var overtime: Double
  /// Age at which follow-up work is over its limit, in days.
  var followUpDays: Double

  static let overtime = Field(
    "overtime", ValueFormat.quantity(.overtime, Bounds(low: 0, high: 48)),
    default: "0 h/week per person")
  static let followUp = Field(
    "follow-up", ValueFormat.quantity(.days, .positive), default: "30 days", mark: .verified)
  static let format = SectionFormat(
    name: "limits", fields: [overtime.any, followUp.any],
    notYetModelled: ["replacement", "hiring-delay", "budget"])

  init(_ reader: SectionReader) {
    overtime = reader.value(Self.overtime, placeholder: 0)
    followUpDays = reader.value(Self.followUp, placeholder: 30)
  }
}
