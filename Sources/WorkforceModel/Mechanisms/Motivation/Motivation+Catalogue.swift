// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Motivation of the staff.
  public static let motivation = MechanismID("motivation", section: "motivation", isAboutRisk: true)
  {
    $0.motivation != nil
  }
}

extension ModelParameters {
  /// Motivation; nil when it has no say.
  public var motivation: MotivationParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

/// By person and day.
extension Purpose {
  static var voluntaryCover: Purpose { Purpose(44) }
}

extension Motivation: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .motivation,
      keys: [Field("motivation", \.parameters.motivation, .section(MotivationParameters.section))],
      metrics: [.motivation], causes: [CauseID("motivation", needs: .motivation)],
      purposes: [.voluntaryCover])
  }

  static func plan(_ preparation: Preparation) -> MotivationParameters? {
    preparation.parameters.motivation
  }

  static func start(_ start: ReplicationStart, _ state: inout SectorState) -> Motivation? {
    guard let plan = start.plans[Motivation.self] else { return nil }
    return Motivation(
      plan, start.programme, people: start.people, masterSeed: start.masterSeed,
      replication: start.replication, &state)
  }
}

extension Motivation {
  /// Lets motivation return.
  static let closing = StateAccess(reads: [.vacancy, .strain], writes: [.speed, .totals])
  /// Takes in somebody new.
  static let reset = StateAccess()
  /// Carries a session to people.
  static let sessionEnd = StateAccess(reads: [.attendance], writes: [.speed])
}

extension Metric {
  /// Motivation: level times direction.
  public static let motivation = Metric(
    "motivation", at: 710, .ratio, by: .riskGroup, .average, better: true, needs: .motivation,
    .ratio(.motivation, over: .headcount))
}
