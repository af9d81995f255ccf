// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Coefficients of motivation; each has its default.
extension MotivationParameters {
  static let section = Section("motivation", MotivationParameters(), table: "motivation") {
    Field("level", \.initialLevel, .share, range: 0.1...0.9, mark: .assumed)
    Field(
      "motivation-level", \.restingLevel, .share, symbol: "m_0", range: 0.3...0.8, mark: .assumed,
      formerly: "m-0")
    Field(
      "motivation-direction", \.restingDirection, .share, symbol: "m_dir0", range: 0.3...0.8,
      mark: .assumed, formerly: "m-dir-0")
    Field(
      "motivation-time-constant", \.persistenceWeeks, .quantity(.weeks, 1...520), unit: "weeks",
      symbol: "τ_m", range: 4...52, mark: .assumed, formerly: "tau-m")
    Field(
      "motivation-strain", \.exhaustionLoss, .number(0...1), symbol: "s_m", range: 0...0.15,
      mark: .assumed, formerly: "s-m")
    Field(
      "motivation-speed", \.speed, .number(0...1), symbol: "κ_m", range: 0...0.25, mark: .assumed,
      formerly: "kappa-m")
    Field(
      "overtime-intercept", \.coverBase, .number(-20...20), symbol: "b_0", mark: .assumed,
      formerly: "b-0")
    Field(
      "overtime-slope", \.coverWeight, .number(-20...20), symbol: "b_1", mark: .assumed,
      formerly: "b-1")
  }
}
