// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Coefficients of the groups' inner life; each has its default.
///
/// It is switched on by groups that state their affect or technology.
extension GroupLifeParameters {
  static let section = Section("group-life", GroupLifeParameters(), table: "groups") {
    Field(
      "affect-half-life", \.affectHalfLifeDays, .quantity(.days, .positive), unit: "months",
      symbol: "H_A", range: 4...18, mark: .assumed)
    Field(
      "technology-half-life", \.technologyHalfLifeDays, .quantity(.days, .positive),
      unit: "months", symbol: "H_T", range: 6.5...13, mark: .verified)
    Field("initial-sd", \.initialDeviation, .number(0...0.3), range: 0...0.3, mark: .assumed)
    Field(
      "fluctuation", \.fluctuation, .number(0...0.3), symbol: "σ", range: 0...0.3, mark: .assumed)
    Field(
      "resource-points", \.resourcePoints, .quantity(.points, 0...50), unit: "points",
      symbol: "ρ_R", range: 1...8, mark: .assumed, formerly: "rho-r")
    Field(
      "method-speed", \.technologySpeed, .number(0...1), symbol: "κ_T", range: 0.05...0.4,
      mark: .assumed, formerly: "kappa-t")
    Field(
      "method-repeats", \.technologyRepeats, .number(0...1), symbol: "κ_f", range: 0...0.6,
      mark: .assumed, formerly: "kappa-f")
    Field(
      "coordinator-skill", \.coordinatorSkill, .share, symbol: "k", range: 0.2...0.9,
      mark: .assumed)
    Field("observer-factor", \.observerFactor, .number(1...10), range: 1...3, mark: .assumed)
  }
}
