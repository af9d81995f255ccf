// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Direction, level and persistence of motivation. Symbols, ranges and sources are in the model page.
public struct MotivationParameters: BitwiseCopyable, Hashable, Sendable {
  /// Level on the first day, and the one that it rests at while exhaustion is at reference (m0).
  public var initialLevel = 0.65
  /// Level that it rests at while exhaustion is at reference (m0).
  public var restingLevel = 0.6
  /// Share of effort that goes to shared objectives, at rest (m_dir0).
  public var restingDirection = 0.6
  /// Persistence: time constant of what moves either, in weeks (τ_m).
  public var persistenceWeeks = 26.0
  /// Level lost per standard deviation of exhaustion (s_m).
  public var exhaustionLoss = 0.05
  /// Relative speed per unit of motivation (κ_m).
  public var speed = 0.10
  /// Logit of taking on voluntary overtime without motivation (b0), and per unit of it (b1).
  public var coverBase = -1.0
  /// Logit of taking on voluntary overtime, per unit of motivation (b1).
  public var coverWeight = 3.0

  /// Motivation at rest, at which it is neutral.
  public var reference: Double { restingLevel * restingDirection }

  /// Motivation with the defaults of the model page.
  public init() {}
}

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
