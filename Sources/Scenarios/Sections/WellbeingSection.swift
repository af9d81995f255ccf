// SPDX-License-Identifier: GPL-3.0-or-later
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
    mark: .assumed)
  static let fatigue = Field(
    "fatigue-time-constant", ValueFormat.quantity(.days, Bounds(low: 0.5, high: 60)),
    default: "7 days",
    mark: .computed)
  static let fatiguePoints = Field(
    "fatigue-points", ValueFormat.quantity(.points, Bounds(low: 0, high: 50)), default: "8 points",
    mark: .computed)
  static let demandPoints = Field(
    "load-points", ValueFormat.quantity(.points, Bounds(low: 0, high: 200)), default: "35 points",
    mark: .assumed)
  static let exhaustion = Field(
    "exhaustion-time-constant", ValueFormat.quantity(.weeks, Bounds(low: 1, high: 520)),
    default: "26 weeks",
    mark: .assumed)
  static let mean = Field(
    "reference-score", ValueFormat.quantity(.points, Bounds(low: 0, high: 100)),
    default: "33 points",
    mark: .recalled)
  static let deviation = Field(
    "score-spread", ValueFormat.quantity(.points, Bounds(low: 0.1, high: 50)),
    default: "17.7 points",
    mark: .recalled)
  static let trait = Field("stable-share", ValueFormat.share, default: "0.6", mark: .assumed)
  static let crossover = Field(
    "crossover-strength", ValueFormat.number(Bounds(low: 0, high: 0.9)), default: "0.1",
    mark: .assumed)
  static let spellRatio = Field(
    "spell-ratio", ValueFormat.number(Bounds(low: 0.5, high: 3)), default: "1.09",
    mark: .verified)
  static let lengthRatio = Field(
    "length-ratio", ValueFormat.number(Bounds(low: 0.5, high: 3)), default: "1.11",
    mark: .computed)
  static let speedLoss = Field(
    "speed-loss", ValueFormat.quantity(.share, Bounds(low: 0, high: 0.3)), default: "3.4%",
    mark: .computed)
  static let repeatOdds = Field(
    "repeat-odds-ratio", ValueFormat.number(Bounds(low: 0.5, high: 3)), default: "1.15",
    mark: .assumed)
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
