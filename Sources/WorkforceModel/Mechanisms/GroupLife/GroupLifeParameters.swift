// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Coefficients of the groups' inner life: affect and technology, and what follows from them.
///
/// Symbols, ranges and sources are in the model page.
public struct GroupLifeParameters: BitwiseCopyable, Hashable, Sendable {
  /// Days after which half of a gain in affect is lost (H_A).
  public var affectHalfLifeDays = 9 * 365.25 / 12
  /// Days after which half of a gain in technology is lost (H_T).
  public var technologyHalfLifeDays = 11 * 365.25 / 12
  /// Standard deviation of the stated initial values as estimates of the true ones.
  public var initialDeviation = 0.05
  /// Standard deviation of affect and technology around their course.
  public var fluctuation = 0.02
  /// Affect that makes one unit of team resource R.
  public var resourceUnit = 0.2
  /// Points of exhaustion that a unit of team resource takes off (ρ_R).
  public var resourcePoints = 3.5
  /// Relative speed per unit of technology (κ_T).
  public var technologySpeed = 0.15
  /// Relative loss of repeat contacts per unit of technology (κ_f).
  public var technologyRepeats = 0.30
  /// Skill of a coordinator at the start, 0…1; at 0.5 sessions work as stated.
  public var coordinatorSkill = 0.5
  /// Factor on both half-lives while an observer accompanies a component of the programme.
  public var observerFactor = 1.5

  /// The inner life of groups with the defaults of the model page.
  public init() {}
}

/// Coefficients of the groups' inner life; each has its default.
extension GroupLifeParameters {
  static let section = Section("group-life", GroupLifeParameters(), table: "groups") {
    Field(
      "affect-half-life", \.affectHalfLifeDays,
      .quantity(.days, .positive(upTo: HorizonSection.longestDays)), unit: "months",
      symbol: "H_A", range: 4...18, mark: .assumed)
    Field(
      "technology-half-life", \.technologyHalfLifeDays,
      .quantity(.days, .positive(upTo: HorizonSection.longestDays)), unit: "months", symbol: "H_T",
      range: 6.5...13, mark: .verified)
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
