// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Incentives for teams.
  public static let incentives = MechanismID("incentives", section: "incentives") {
    $0.incentives != nil
  }
}

extension ModelParameters {
  /// Incentives for teams; nil when there are none.
  public var incentives: IncentiveParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

extension Incentives: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .incentives, keys: [Field("incentives", \.incentives, .section(IncentivesSection.section))],
      metrics: [.cooperation], causes: [CauseID("incentives", needs: .incentives)],
      sentences: IncentiveSentence.self)
  }

  static func plan(_ preparation: Preparation) -> IncentivePlan? {
    preparation.parameters.incentives.map {
      IncentivePlan($0, preparation.parameters, store: preparation.store)
    }
  }

  static func start(_ start: ReplicationStart) -> Incentives? {
    guard let plan = start.plans[Incentives.self] else { return nil }
    return Incentives(plan)
  }
}

extension Incentives {
  /// Lets cooperation follow.
  static let closing = StateAccess(writes: [.repeatProbability, .repeatWait, .totals])
  /// Begins the scheme.
  static let opening = StateAccess(writes: [.speed, .repeatShare, .repeatProbability, .repeatWait])
}

extension Metric {
  /// How far referents cooperate, 1 for fully.
  public static let cooperation = Metric(
    "cooperation", at: 580, .ratio, by: .none, .average, better: true, needs: .incentives,
    .ratio(.cooperation, over: .headcountDays))
}
