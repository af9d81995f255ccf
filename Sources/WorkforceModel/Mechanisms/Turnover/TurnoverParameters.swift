// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
import ScenarioFormat

/// Exits, hiring and newcomers. Symbols, ranges and sources are in the model page.
public struct TurnoverParameters: Sendable {
  /// Exits other than retirement, a year and person at reference exhaustion (λ_q).
  public var exitsPerYear = 0.047
  /// Ratio of exits per standard deviation of the score (HR).
  public var exitRatio = 1.5
  /// Retirements a year and person.
  public var retirementsPerYear = 0.03
  /// Share of leavers who may be replaced.
  public var replacement = 1.0
  /// Time from an exit to the newcomer's first day, in days.
  public var hiringDelay: Distribution
  /// Speed of a newcomer on the first day.
  public var newcomerSpeed = 0.35
  /// Days until a newcomer works as fast as the others.
  public var proficiencyDays = 182.0
  /// Working time that a newcomer takes from the colleagues of the group, of one person's.
  public var mentorShare = 0.05
  /// Posts are vacant at the start as exits and hiring delay make them in the long run.
  public var startsInEquilibrium = true

  /// Turnover with a hiring delay and the defaults of the model page.
  public init(hiringDelay: Distribution) { self.hiringDelay = hiringDelay }
}

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
      "proficient-after", \.proficiencyDays,
      .quantity(.days, .positive(upTo: HorizonSection.longestDays)), unit: "weeks",
      symbol: "τ", range: 12...52, mark: .assumed)
    Field("mentor", \.mentorShare, .share, unit: "%", range: 2...15, mark: .verified)
  }
}
