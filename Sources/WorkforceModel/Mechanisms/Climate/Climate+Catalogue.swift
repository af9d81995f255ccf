// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Climate of the groups.
  public static let climate = MechanismID("climate", section: "climate", isAboutRisk: true) {
    $0.climate != nil
  }
  /// Surveys of the staff.
  public static let surveys = MechanismID(
    "surveys", section: "climate: surveys, wellbeing", isAboutRisk: true
  ) {
    !($0.climate?.surveys?.days.isEmpty ?? true) && $0.has(.wellbeing)
  }
}

extension ModelParameters {
  /// Climate of the groups; nil when it has no say.
  public var climate: ClimateParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

/// By contact, and by survey.
extension Purpose {
  static var debriefing: Purpose { Purpose(25) }
  static var surveyError: Purpose { Purpose(80) }
  static var surveyAction: Purpose { Purpose(81) }
}

extension Climate: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .climate, keys: [Field("climate", \.climate, .section(ClimateSection.section))],
      metrics: [.climate, .surveyScore], causes: [CauseID("climate", needs: .climate)],
      purposes: [.debriefing, .surveyError, .surveyAction])
  }

  static func plan(_ preparation: Preparation) -> ClimatePlan? {
    preparation.parameters.climate.map {
      ClimatePlan($0, preparation.parameters, store: preparation.store)
    }
  }

  static func start(_ start: ReplicationStart) -> Climate? {
    guard let plan = start.plans[Climate.self] else { return nil }
    return Climate(
      plan, start.programme, groups: start.tables.pointee.groups.count,
      masterSeed: start.masterSeed, replication: start.replication)
  }
}

extension Climate {
  /// Lets climate follow.
  static let closing = StateAccess(reads: [.score, .totals], writes: [.climateShift, .totals])
  /// Carries a session into groups.
  static let sessionEnd = StateAccess(reads: [.attendance], writes: [.climateShift])
}

extension Metric {
  /// Climate of the groups, from 0 to 1.
  public static let climate = Metric(
    "climate", at: 700, .ratio, by: .group, .average, better: true, needs: .climate,
    .ratio(.climate, over: .headcount))
  /// Mean exhaustion as surveys of the staff find it.
  public static let surveyScore = Metric(
    "survey-score", at: 720, .points, by: .none, .ratio, better: false, needs: .surveys,
    .ratio(.surveyScore, over: .surveys))
}
