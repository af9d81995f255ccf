// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Casework of either kind.
  public static let casework = MechanismID("casework", section: "casework") { $0.casework != nil }
  /// Procedures under a legal term.
  public static let procedures = MechanismID("procedures", section: "casework: procedures") {
    $0.casework?.procedures.isEmpty == false
  }
}

extension ModelParameters {
  /// Procedures and caseloads; nil when contacts leave nothing but follow-up work.
  public var casework: CaseworkParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

/// By case, task and reminder.
extension Purpose {
  static var caseArrivals: Purpose { Purpose(112) }
  static var taskWork: Purpose { Purpose(114) }
  static var taskTimes: Purpose { Purpose(115) }
  static var taskWait: Purpose { Purpose(116) }
  static var reminder: Purpose { Purpose(117) }
}

extension Casework: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .procedures, keys: [Field("casework", \.casework, .section(CaseworkSection.section))],
      metrics: [
        .reminders, .casesOpened, .casesClosed, .casesOpen, .casesOverdue, .casesInTerm, .caseTime,
        .hoursCasework,
      ],
      causes: [CauseID("casework", needs: .casework)], sentences: CaseworkSentence.self,
      purposes: [.caseArrivals, .taskWork, .taskTimes, .taskWait, .reminder])
  }

  static func plan(_ preparation: Preparation) -> CaseworkPlan? {
    guard let casework = preparation.parameters.casework, !casework.procedures.isEmpty else {
      return nil
    }
    return CaseworkPlan(
      casework, preparation.parameters, arena: preparation.arena, store: preparation.store)
  }

  static func start(_ start: ReplicationStart) -> Casework? {
    guard let plan = start.plans[Casework.self] else { return nil }
    return Casework(plan, masterSeed: start.masterSeed, replication: start.replication)
  }
}

extension Casework {
  /// Opens cases, ends terms.
  static let opening = StateAccess(writes: [.returns, .tasks, .cases, .followUp, .totals])
}

extension Metric {
  /// Visits that ask about an overdue case.
  public static let reminders = Metric(
    "reminders", at: 70, .count, by: .service, .total, better: false, needs: .procedures,
    .sum(.reminders))
  /// Cases opened.
  public static let casesOpened = Metric(
    "cases-opened", at: 230, .count, by: .service, .total, needs: .procedures,
    .sum(.casesOpened))
  /// Cases closed.
  public static let casesClosed = Metric(
    "cases-closed", at: 240, .count, by: .service, .total, needs: .procedures,
    .sum(.casesClosed))
  /// Cases open at the end of the period.
  public static let casesOpen = Metric(
    "cases-open", at: 250, .count, by: .service, .closing, better: false, needs: .procedures,
    .closing(.casesOpen))
  /// Open cases whose term has ended.
  public static let casesOverdue = Metric(
    "cases-overdue", at: 260, .count, by: .service, .closing, better: false, needs: .procedures,
    .closing(.casesOverdue))
  /// Share of closed cases that were closed within their term.
  public static let casesInTerm = Metric(
    "cases-in-term", at: 270, .share, by: .service, .ratio, better: true, needs: .procedures,
    .ratio(.casesInTerm, over: .casesClosed))
  /// Mean time from opening to closing.
  public static let caseTime = Metric(
    "case-time", at: 280, .days, by: .service, .ratio, better: false, needs: .procedures,
    .ratio(.caseDays, over: .casesClosed))
  /// Hours of casework, interviews included.
  public static let hoursCasework = Metric(
    "hours-casework", at: 460, .hours, by: .group, .total, needs: .casework,
    .hours(.caseworkMinutes))
}
