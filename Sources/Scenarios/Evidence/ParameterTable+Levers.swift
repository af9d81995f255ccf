// SPDX-License-Identifier: GPL-3.0-or-later

/// The budget, the online channel and incentives.
extension ParameterTable {
  static let budget = ParameterTable(
    "budget",
    [
      Parameter(BudgetSection.format, "a-year"),
      Parameter(BudgetSection.format, "growth", range: ("-5%/year", "5%/year")),
    ])

  static let online = ParameterTable(
    "online",
    [
      Parameter(
        OnlineSection.format, "adoption-promotion", "p", range: ("0.005 per year", "0.05 per year")),
      Parameter(
        OnlineSection.format, "adoption-imitation", "q", range: ("0.2 per year", "0.6 per year")),
      Parameter(OnlineSection.format, "adoption-ceiling", "m", range: ("30%", "90%")),
      Parameter(OnlineSection.format, "users"),
      Parameter(OnlineSection.format, "leakage", range: ("5%", "40%")),
      Parameter(OnlineSection.format, "failure", range: ("1%", "20%")),
      Parameter(OnlineSection.format, "online-residual", "κ_o", range: ("0", "0.5")),
      Parameter(OnlineSection.format, "saved-work"),
    ])

  static let incentives = ParameterTable(
    "incentives",
    [
      Parameter(IncentivesSection.format, "incentive-speed", "e", range: ("0%", "21%")),
      Parameter(IncentivesSection.format, "largest-team", "n_e", range: ("8", "15")),
      Parameter(IncentivesSection.format, "quality-weight", "w"),
      Parameter(IncentivesSection.format, "incentive-quality-loss", "e_q", range: ("0%", "21%")),
      Parameter(IncentivesSection.format, "least-cooperation", "x_min", range: ("30%", "90%")),
      Parameter(
        IncentivesSection.format, "cooperation-time-constant", "τ_x",
        range: ("13 weeks", "78 weeks")),
      Parameter(
        IncentivesSection.format, "first-contact-resolution", "FCR_0", range: ("60%", "95%")),
      Parameter(IncentivesSection.format, "team"),
      Parameter(IncentivesSection.format, "pay"),
    ])
}
