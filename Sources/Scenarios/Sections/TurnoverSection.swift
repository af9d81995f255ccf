// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import WorkforceModel

/// Exits, retirement and newcomers; what the rules on hiring allow stands in the limits.
struct TurnoverSection: Sendable {
  let exits: Double?
  let exitRatio: Double?
  let retirements: Double?
  let startsInEquilibrium: Bool
  let newcomers: NewcomersSection?

  static let exits = Field(
    "exits", ValueFormat.quantity(.perYear, Bounds(low: 0, high: 5)), default: "0.047 per year",
    mark: .computed, symbol: "λ_q", range: ("0.02 per year", "0.08 per year"))
  static let exitRatio = Field(
    "exit-ratio", ValueFormat.number(Bounds(low: 0.5, high: 5)), default: "1.5", mark: .assumed,
    symbol: "HR", range: ("1.2", "2.5"))
  static let retirements = Field(
    "retirements", ValueFormat.quantity(.perYear, Bounds(low: 0, high: 5)),
    default: "0.03 per year", mark: .assumed, range: ("0.02 per year", "0.05 per year"))
  static let vacancies = Field(
    "vacancies", ValueFormat.choice(["equilibrium": true, "filled": false]),
    default: "equilibrium", mark: .assumed)
  static let newcomers = Field(
    "newcomers", ValueFormat.section(NewcomersSection.format) { NewcomersSection($0) })
  static let format = SectionFormat(
    name: "turnover",
    fields: [exits.any, exitRatio.any, retirements.any, vacancies.any, newcomers.any])

  init(_ reader: SectionReader) {
    exits = reader.value(Self.exits)
    exitRatio = reader.value(Self.exitRatio)
    retirements = reader.value(Self.retirements)
    startsInEquilibrium = reader.value(Self.vacancies, placeholder: true)
    newcomers = reader.stated(Self.newcomers)
  }

  /// Coefficients as the model uses them, under the limits on hiring.
  func lowered(_ limits: LimitsSection?) -> TurnoverParameters {
    let delay =
      limits?.hiringDelay ?? LimitsSection.hiringDelay.standardValue
      ?? Scenario.placeholderDistribution
    var lowered = TurnoverParameters(hiringDelay: delay)
    lowered.exitsPerYear = exits ?? lowered.exitsPerYear
    lowered.exitRatio = exitRatio ?? lowered.exitRatio
    lowered.retirementsPerYear = retirements ?? lowered.retirementsPerYear
    lowered.startsInEquilibrium = startsInEquilibrium
    lowered.replacement = limits?.replacement ?? lowered.replacement
    lowered.newcomerSpeed = newcomers?.speed ?? lowered.newcomerSpeed
    lowered.proficiencyDays = newcomers?.proficiencyDays ?? lowered.proficiencyDays
    lowered.mentorShare = newcomers?.mentorShare ?? lowered.mentorShare
    return lowered
  }
}

/// How newcomers work and learn.
struct NewcomersSection: Sendable {
  let speed: Double?
  let proficiencyDays: Double?
  let mentorShare: Double?

  static let speed = Field(
    "speed", ValueFormat.quantity(.share, Bounds(low: 0.01, high: 1)), default: "35%",
    mark: .verified, symbol: "e", range: ("30%", "60%"))
  static let proficiency = Field(
    "proficient-after", ValueFormat.quantity(.days, .positive), default: "26 weeks",
    mark: .assumed, symbol: "τ", range: ("12 weeks", "52 weeks"))
  static let mentor = Field(
    "mentor", ValueFormat.share, default: "5%", mark: .verified, range: ("2%", "15%"))
  static let format = SectionFormat(
    name: "turnover.newcomers", fields: [speed.any, proficiency.any, mentor.any])

  init(_ reader: SectionReader) {
    speed = reader.value(Self.speed)
    proficiencyDays = reader.value(Self.proficiency)
    mentorShare = reader.value(Self.mentor)
  }
}
