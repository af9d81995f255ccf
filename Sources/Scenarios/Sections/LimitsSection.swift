// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import WorkforceModel

/// Caps on hours, on the age of work, on hiring and on money.
struct LimitsSection: ModelSection, Sendable {
  /// Hours a week and person.
  var overtime = 0.0
  var parameters = LimitParameters()
  /// Share of leavers who may be replaced, and the time that takes, in days.
  var replacement = TurnoverParameters(hiringDelay: .unread).replacement
  var hiringDelay = Distribution.unread
  /// Budget for the staff; nil when nobody counts it.
  var budget: BudgetSection?

  static let section = Section("limits", LimitsSection()) {
    Field("overtime", \.overtime, .quantity(.overtime, 0...48))
    Field(
      "follow-up", \.parameters.followUpLimitDays, .quantity(.days, .positive), mark: .verified,
      table: "follow-up")
    Field(
      "replacement", \.replacement, .share, unit: "%", range: 0...100, mark: .assumed,
      table: "turnover"
    ).counting { $1["turnover"] != nil }
    Field(
      "hiring-delay", \.hiringDelay, .distribution(.days),
      default: "{gamma: {mean: 52 weeks, cv: 0.4}}", unit: "weeks", symbol: "D", range: 26...104,
      mark: .assumed, table: "turnover"
    ).counting { $1["turnover"] != nil }
    Field("budget", \.budget, .section(BudgetSection.section))
  }
}
