// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat

/// Exits, retirement and newcomers; what the rules on hiring allow stands in the limits.
extension TurnoverParameters {
  static let section = Section(
    "turnover", TurnoverParameters(hiringDelay: .unread), table: "turnover"
  ) {
    Field(
      "exits", \.exitsPerYear, .quantity(.perYear, 0...5), unit: "per year", symbol: "λ_q",
      range: 0.02...0.08, mark: .computed)
    Field(
      "exit-ratio", \.exitRatio, .number(0.5...5), symbol: "HR", range: 1.2...2.5, mark: .assumed)
    Field(
      "retirements", \.retirementsPerYear, .quantity(.perYear, 0...5), unit: "per year",
      range: 0.02...0.05, mark: .assumed)
    Field(
      "vacancies", \.startsInEquilibrium,
      .choice(["equilibrium": true, "filled": false]).meaning(none: false),
      mark: .assumed)
    Field("newcomers", within: newcomers).counting { _, _ in true }
  }

  /// How newcomers work and learn.
  private static let newcomers = Section(
    "turnover.newcomers", TurnoverParameters(hiringDelay: .unread), table: "turnover"
  ) {
    Field(
      "speed", \.newcomerSpeed, .quantity(.share, 0.01...1), unit: "%", symbol: "e",
      range: 30...60, mark: .verified)
    Field(
      "proficient-after", \.proficiencyDays, .quantity(.days, .positive), unit: "weeks",
      symbol: "τ", range: 12...52, mark: .assumed)
    Field("mentor", \.mentorShare, .share, unit: "%", range: 2...15, mark: .verified)
  }
}
