// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Coefficients of fatigue and exhaustion; each has its default.
struct WellbeingSection: ModelSection, Sendable {
  var parameters = WellbeingParameters()
  var referenceOccupancy = ModelParameters().referenceOccupancy

  static let section = Section("wellbeing", WellbeingSection(), table: "exhaustion") {
    Field(
      "law", \.parameters.law,
      .choice(["two-scale": .twoScale, "archetype": .archetype, "two-smooth": .twoSmooth]))
    Field(
      "reference-occupancy", \.referenceOccupancy, .quantity(.share, 0.3...0.99), unit: "%",
      symbol: "u_ref", range: 70...88, mark: .assumed, table: "follow-up", formerly: "u-ref")
    Field(
      "fatigue-time-constant", \.parameters.fatigueDays, .quantity(.days, 0.5...60), unit: "days",
      symbol: "τ_F", range: 3...14, mark: .computed, formerly: "tau-f")
    Field(
      "fatigue-points", \.parameters.fatiguePoints, .quantity(.points, 0...50), unit: "points",
      symbol: "A_F", range: 5...12, mark: .computed, formerly: "a-f")
    Field(
      "load-points", \.parameters.demandPoints, .quantity(.points, 0...200), unit: "points",
      symbol: "k_B", range: 9...50, mark: .assumed, formerly: "k-b")
    Field(
      "hours-points", \.parameters.hoursPoints, .quantity(.points, 0...2), unit: "points",
      symbol: "k_H", range: 0...0.4, mark: .computed)
    Field(
      "largest-load", \.parameters.largestLoad, .number(1...5), range: 1.5...2, mark: .assumed)
    Field(
      "overdue-felt-over", \.parameters.overdueWeeks, .quantity(.weeks, 1...520), unit: "weeks",
      range: 8...52, mark: .assumed)
    Field(
      "exhaustion-time-constant", \.parameters.exhaustionWeeks, .quantity(.weeks, 1...520),
      unit: "weeks", symbol: "τ_B", range: 12...52, mark: .assumed, formerly: "tau-b")
    Field(
      "reference-score", \.parameters.referenceMean, .quantity(.points, 0...100), unit: "points",
      symbol: "M_ref", range: 30...40, mark: .recalled, formerly: "m-ref")
    Field(
      "score-spread", \.parameters.referenceDeviation, .quantity(.points, 0.1...50),
      unit: "points", symbol: "s_M", range: 15...20, mark: .recalled, formerly: "s-m")
    Field(
      "stable-share", \.parameters.traitShare, .share, symbol: "v_t", range: 0.4...0.75,
      mark: .assumed, formerly: "v-t")
    Field(
      "crossover-strength", \.parameters.crossover, .number(0...0.9), symbol: "χ", range: 0...0.3,
      mark: .assumed, formerly: "chi")
    Field(
      "spell-ratio", \.parameters.spellRatio, .number(0.5...3), range: 1.02...(.infinity),
      mark: .verified, table: "consequences")
    Field(
      "length-ratio", \.parameters.lengthRatio, .number(0.5...3), range: 1.02...1.21,
      mark: .computed, table: "consequences")
    Field(
      "speed-loss", \.parameters.speedLoss, .quantity(.share, 0...0.3), unit: "%", range: 1...6,
      mark: .computed, table: "consequences")
    Field(
      "repeat-odds-ratio", \.parameters.repeatOddsRatio, .number(0.5...3), range: 1...1.4,
      mark: .assumed, table: "consequences")
    Field(
      "maximum-relief", \.parameters.maximumRelief, .quantity(.deviations, 0...3), unit: "sd",
      mark: .verified, table: "training")
  }
}

extension StatedSector {
  /// Wellbeing as stated; nil when people do not tire.
  var wellbeing: WellbeingSection? {
    get { sections[] }
    set { sections[] = newValue }
  }
}
