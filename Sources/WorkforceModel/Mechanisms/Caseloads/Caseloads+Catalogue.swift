// SPDX-License-Identifier: GPL-3.0-or-later

extension MechanismID {
  /// Cases that each belong to a person.
  public static let caseloads = MechanismID("caseloads", section: "casework: caseloads") {
    $0.casework?.caseloads.isEmpty == false
  }
}

/// By case and interview.
extension Purpose {
  static var caseloadArrivals: Purpose { Purpose(120) }
  static var caseDuration: Purpose { Purpose(121) }
  static var interview: Purpose { Purpose(122) }
  static var appointment: Purpose { Purpose(124) }
}

extension Caseloads: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .caseloads, metrics: [.interviews, .interviewDelay, .caseload],
      purposes: [.caseloadArrivals, .caseDuration, .interview, .appointment])
  }

  static func plan(_ preparation: Preparation) -> CaseloadPlan? {
    guard let casework = preparation.parameters.casework, !casework.caseloads.isEmpty else {
      return nil
    }
    return CaseloadPlan(
      casework.caseloads, days: preparation.parameters.days.count, arena: preparation.arena,
      store: preparation.store)
  }

  static func start(_ start: ReplicationStart) -> Caseloads? {
    guard let plan = start.plans[Caseloads.self] else { return nil }
    return Caseloads(
      plan, people: start.people, masterSeed: start.masterSeed, replication: start.replication)
  }
}

extension Caseloads {
  /// Makes appointments.
  static let opening = StateAccess(reads: [.vacancy, .presence], writes: [.calendar, .totals])
}

extension Metric {
  /// Interviews held.
  public static let interviews = Metric(
    "interviews", at: 290, .count, by: .service, .total, needs: .caseloads,
    .sum(.interviews))
  /// Mean delay of interviews after they are due.
  public static let interviewDelay = Metric(
    "interview-delay", at: 300, .days, by: .service, .ratio, better: false, needs: .caseloads,
    .ratio(.interviewDelay, over: .interviews))
  /// Open cases of a person of a caseload.
  public static let caseload = Metric(
    "caseload", at: 470, .count, by: .group, .ratio, better: false, needs: .caseloads,
    .ratio(.caseloadCases, over: .caseloadWorkers))
}
