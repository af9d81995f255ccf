// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Fatigue and exhaustion.
  public static let wellbeing = MechanismID("wellbeing", section: "wellbeing", isAboutRisk: true) {
    $0.wellbeing != nil
  }
}

extension ModelParameters {
  /// Fatigue and exhaustion; nil when people do not tire.
  public var wellbeing: WellbeingParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

/// By person, and by person and week.
extension Purpose {
  static var trait: Purpose { Purpose(37) }
  static var initialExhaustion: Purpose { Purpose(38) }
  static var exhaustionNoise: Purpose { Purpose(39) }
}

extension Wellbeing: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .wellbeing, keys: [Field("wellbeing", \.wellbeing, .section(WellbeingSection.section))],
      metrics: [.exhaustion, .fatigue, .shareHigh, .shareVeryHigh, .twoAtHighRisk],
      causes: [CauseID("wellbeing", needs: .wellbeing)],
      curves: [ModelCurve("drain", "effective hours", "h", DemandIndex.drain)]
        + ModelCurve.ofOtherLaws, sentences: WellbeingSentence.self,
      purposes: [.trait, .initialExhaustion, .exhaustionNoise])
  }

  static func plan(_ preparation: Preparation) -> WellbeingPlan? {
    preparation.parameters.wellbeing.map {
      WellbeingPlan(
        $0, preparation.parameters, tables: preparation.tables.pointee, store: preparation.store)
    }
  }

  static func start(_ start: ReplicationStart) -> Wellbeing? {
    guard let plan = start.plans[Wellbeing.self] else { return nil }
    return Wellbeing(
      plan, relief: TrainingRelief(start.programme, people: start.people),
      tables: start.tables.pointee, masterSeed: start.masterSeed,
      replication: start.replication)
  }
}

extension Wellbeing {
  /// Closes fatigue and exhaustion.
  static let closing = StateAccess(
    reads: [
      .vacancy, .presence, .workload, .requiredWork, .attendance, .resourceShift, .climateShift,
      .encounters, .totals,
    ], writes: [.score, .strain, .speed, .repeatOdds, .exitRate, .sickness, .totals, .figures])
  /// Takes in somebody new.
  static let reset = StateAccess(writes: [
    .score, .strain, .speed, .repeatOdds, .exitRate, .sickness,
  ])
}
