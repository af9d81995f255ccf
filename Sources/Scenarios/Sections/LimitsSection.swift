// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat

/// Caps on hours, on the age of work, on hiring and on money.
struct LimitsSection: Sendable {
  /// Hours a week and person.
  var overtime: Double
  /// Age at which follow-up work is over its limit, in days.
  var followUpDays: Double
  /// Share of leavers who may be replaced, and the time that takes, in days.
  var replacement: Double?
  var hiringDelay: Distribution?
  /// Budget for the staff; nil when nobody counts it.
  var budget: BudgetSection?

  static let overtime = Field(
    "overtime", ValueFormat.quantity(.overtime, Bounds(low: 0, high: 48)),
    default: "0 h/week per person")
  static let followUp = Field(
    "follow-up", ValueFormat.quantity(.days, .positive), default: "30 days", mark: .verified)
  static let replacement = Field(
    "replacement", ValueFormat.share, default: "100%", mark: .assumed, range: ("0%", "100%"))
  static let hiringDelay = Field(
    "hiring-delay", ValueFormat<Distribution>.distribution(.days),
    default: "{gamma: {mean: 52 weeks, cv: 0.4}}", mark: .assumed, symbol: "D",
    range: ("26 weeks", "104 weeks"))
  static let budget = Field(
    "budget", ValueFormat.section(BudgetSection.format) { BudgetSection($0) })
  static let format = SectionFormat(
    name: "limits",
    fields: [overtime.any, followUp.any, replacement.any, hiringDelay.any, budget.any])

  init(_ reader: SectionReader) {
    overtime = reader.value(Self.overtime, placeholder: 0)
    followUpDays = reader.value(Self.followUp, placeholder: 30)
    replacement = reader.stated(Self.replacement)
    hiringDelay = reader.stated(Self.hiringDelay)
    budget = reader.stated(Self.budget)
  }
}
