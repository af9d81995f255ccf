// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Coefficients of fatigue and exhaustion; each has its default.
struct WellbeingSection: Sendable {
  var parameters: WellbeingParameters
  var referenceOccupancy: Double

  static let law = Field(
    "law",
    ValueFormat.choice([
      "two-scale": BurnoutLaw.twoScale, "archetype": .archetype, "two-smooth": .twoSmooth,
    ]), default: "two-scale")
  static let referenceOccupancy = Field(
    "reference-occupancy", ValueFormat.quantity(.share, Bounds(low: 0.3, high: 0.99)),
    default: "80%",
    mark: .assumed, symbol: "u_ref", range: ("70%", "88%"))
  static let fatigue = Field(
    "fatigue-time-constant", ValueFormat.quantity(.days, Bounds(low: 0.5, high: 60)),
    default: "7 days",
    mark: .computed, symbol: "τ_F", range: ("3 days", "14 days"))
  static let fatiguePoints = Field(
    "fatigue-points", ValueFormat.quantity(.points, Bounds(low: 0, high: 50)), default: "8 points",
    mark: .computed, symbol: "A_F", range: ("5 points", "12 points"))
  static let demandPoints = Field(
    "load-points", ValueFormat.quantity(.points, Bounds(low: 0, high: 200)), default: "35 points",
    mark: .assumed, symbol: "k_B", range: ("16 points", "65 points"))
  static let exhaustion = Field(
    "exhaustion-time-constant", ValueFormat.quantity(.weeks, Bounds(low: 1, high: 520)),
    default: "26 weeks",
    mark: .assumed, symbol: "τ_B", range: ("12 weeks", "52 weeks"))
  static let mean = Field(
    "reference-score", ValueFormat.quantity(.points, Bounds(low: 0, high: 100)),
    default: "33 points",
    mark: .recalled, symbol: "M_ref", range: ("30 points", "40 points"))
  static let deviation = Field(
    "score-spread", ValueFormat.quantity(.points, Bounds(low: 0.1, high: 50)),
    default: "17.7 points",
    mark: .recalled, symbol: "s_M", range: ("15 points", "20 points"))
  static let trait = Field(
    "stable-share", ValueFormat.share, default: "0.6", mark: .assumed, symbol: "v_t",
    range: ("0.4", "0.75"))
  static let crossover = Field(
    "crossover-strength", ValueFormat.number(Bounds(low: 0, high: 0.9)), default: "0.1",
    mark: .assumed, symbol: "χ", range: ("0", "0.3"))
  static let spellRatio = Field(
    "spell-ratio", ValueFormat.number(Bounds(low: 0.5, high: 3)), default: "1.09",
    mark: .verified, range: ("1.02", nil))
  static let lengthRatio = Field(
    "length-ratio", ValueFormat.number(Bounds(low: 0.5, high: 3)), default: "1.11",
    mark: .computed, range: ("1.02", "1.21"))
  static let speedLoss = Field(
    "speed-loss", ValueFormat.quantity(.share, Bounds(low: 0, high: 0.3)), default: "3.4%",
    mark: .computed, range: ("1%", "6%"))
  static let repeatOdds = Field(
    "repeat-odds-ratio", ValueFormat.number(Bounds(low: 0.5, high: 3)), default: "1.15",
    mark: .assumed, range: ("1", "1.4"))
  static let maximumRelief = Field(
    "maximum-relief", ValueFormat.quantity(.deviations, Bounds(low: 0, high: 3)),
    default: "0.22 sd", mark: .verified)
  static let format = SectionFormat(
    name: "wellbeing",
    fields: [
      law.any, referenceOccupancy.any, fatigue.any, fatiguePoints.any, demandPoints.any,
      exhaustion.any, mean.any, deviation.any, trait.any, crossover.any, spellRatio.any,
      lengthRatio.any, speedLoss.any, repeatOdds.any, maximumRelief.any,
    ])

  init(_ reader: SectionReader) {
    var parameters = WellbeingParameters()
    func set<Value>(_ path: WritableKeyPath<WellbeingParameters, Value>, _ field: Field<Value>) {
      if let value = reader.value(field) { parameters[keyPath: path] = value }
    }
    set(\.law, Self.law)
    set(\.fatigueDays, Self.fatigue)
    set(\.fatiguePoints, Self.fatiguePoints)
    set(\.demandPoints, Self.demandPoints)
    set(\.exhaustionWeeks, Self.exhaustion)
    set(\.referenceMean, Self.mean)
    set(\.referenceDeviation, Self.deviation)
    set(\.traitShare, Self.trait)
    set(\.crossover, Self.crossover)
    set(\.spellRatio, Self.spellRatio)
    set(\.lengthRatio, Self.lengthRatio)
    set(\.speedLoss, Self.speedLoss)
    set(\.repeatOddsRatio, Self.repeatOdds)
    set(\.maximumRelief, Self.maximumRelief)
    self.parameters = parameters
    referenceOccupancy = reader.value(Self.referenceOccupancy, placeholder: 0.8)
  }
}
