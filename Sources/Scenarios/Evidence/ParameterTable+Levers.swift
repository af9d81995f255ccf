// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

/// The budget, the online channel and incentives.
extension ParameterTable {
  static let budget = ParameterTable(
    "budget",
    [
      BudgetSection.format["a-year"],
      BudgetSection.format["growth"],
    ])

  static let online = ParameterTable(
    "online",
    [
      OnlineSection.format["adoption-promotion"],
      OnlineSection.format["adoption-imitation"],
      OnlineSection.format["adoption-ceiling"],
      OnlineSection.format["users"],
      OnlineSection.format["leakage"],
      OnlineSection.format["failure"],
      OnlineSection.format["online-residual"],
      OnlineSection.format["saved-work"],
    ])

  static let incentives = ParameterTable(
    "incentives",
    [
      IncentivesSection.format["incentive-speed"],
      IncentivesSection.format["largest-team"],
      IncentivesSection.format["quality-weight"],
      IncentivesSection.format["incentive-quality-loss"],
      IncentivesSection.format["least-cooperation"],
      IncentivesSection.format["cooperation-time-constant"],
      IncentivesSection.format["first-contact-resolution"],
      IncentivesSection.format["team"],
      IncentivesSection.format["pay"],
    ])
}
