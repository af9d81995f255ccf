// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Exits, hiring and newcomers.
  public static let turnover = MechanismID("turnover", section: "turnover", isAboutRisk: true) {
    $0.turnover != nil
  }
  /// Exits of people whose exhaustion is known.
  public static let turnoverAndWellbeing = MechanismID(
    "turnoverAndWellbeing", section: "turnover, wellbeing", isAboutRisk: true
  ) {
    $0.has(.turnover) && $0.has(.wellbeing)
  }
}

extension ModelParameters {
  /// Exits, hiring and newcomers; nil when everybody stays.
  public var turnover: TurnoverParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

/// By post and how many have held it before.
extension Purpose {
  static var exit: Purpose { Purpose(41) }
  static var replacement: Purpose { Purpose(42) }
  static var vacancy: Purpose { Purpose(43) }
}

extension Turnover: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .turnover,
      keys: [Field("turnover", \.parameters.turnover, .section(TurnoverParameters.section))],
      limitKeys: HiringLimits.keys,
      metrics: [
        .hoursVacancy, .exits, .exitsAtHighRisk, .hires, .exhaustionOfStayers,
        .exhaustionOfNewcomers,
      ],
      causes: [CauseID("turnover", needs: .turnover)], purposes: [.exit, .replacement, .vacancy])
  }

  static func plan(_ preparation: Preparation) -> TurnoverPlan? {
    preparation.parameters.turnover.map { TurnoverPlan($0, arena: preparation.arena) }
  }

  static func start(_ start: ReplicationStart, _ state: inout SectorState) -> Turnover? {
    guard let plan = start.plans[Turnover.self] else { return nil }
    return Turnover(
      plan, masterSeed: start.masterSeed, replication: start.replication, &state)
  }
}

extension Turnover {
  /// Lets people go and come.
  static let opening = StateAccess(
    reads: [.score, .exitRate, .budget, .hiring],
    writes: [.vacancy, .speed, .budget, .hiring, .totals])
}

extension Metric {
  /// Contracted hours of vacant posts.
  public static let hoursVacancy = Metric(
    "hours-vacancy", at: 350, .hours, by: .group, .total, better: false, needs: .turnover,
    .hours(.vacancyMinutes))
  /// People who leave.
  public static let exits = Metric(
    "exits", at: 510, .people, by: .group, .total, better: false, needs: .turnover,
    .sum(.exits))
  /// People who leave with a score at high risk.
  public static let exitsAtHighRisk = Metric(
    "exits-at-high-risk", at: 515, .people, by: .none, .total, better: false,
    needs: .turnoverAndWellbeing, .sum(.exitsAtHighRisk))
  /// Mean score of those who have held their post since the start.
  public static let exhaustionOfStayers = Metric(
    "exhaustion-stayers", at: 602, .points, by: .none, .ratio, better: false,
    needs: .turnoverAndWellbeing, .ratio(.stayersExhaustion, over: .stayers))
  /// Mean score of those who came later.
  public static let exhaustionOfNewcomers = Metric(
    "exhaustion-newcomers", at: 604, .points, by: .none, .ratio, better: false,
    needs: .turnoverAndWellbeing, .ratio(.newcomersExhaustion, over: .newcomers))
  /// People who begin.
  public static let hires = Metric(
    "hires", at: 520, .people, by: .group, .total, needs: .turnover,
    .sum(.hires))
}
