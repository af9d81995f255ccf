// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

extension MechanismID {
  /// Sick spells.
  public static let sickness = MechanismID(
    "sickness", section: "absence: sickness", isAboutRisk: true
  ) {
    $0.sickness != nil
  }
}

extension ModelParameters {
  /// Sick spells; nil when nobody falls sick.
  public var sickness: SicknessParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

/// By person and spell.
extension Purpose {
  static var frailty: Purpose { Purpose(33) }
  static var sicknessHazard: Purpose { Purpose(34) }
  static var sicknessLength: Purpose { Purpose(35) }
}

extension Sickness: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .sickness, metrics: [.hoursSickness, .sickDays, .sickSpells],
      causes: [CauseID("sickness", needs: .sickness)],
      purposes: [.frailty, .sicknessHazard, .sicknessLength])
  }

  static func plan(_ preparation: Preparation) throws(DistributionError) -> SicknessPlan? {
    guard let sickness = preparation.parameters.sickness else { return nil }
    return try SicknessPlan(sickness, arena: preparation.arena)
  }

  static func start(_ start: ReplicationStart) -> Sickness? {
    guard let plan = start.plans[Sickness.self] else { return nil }
    return Sickness(
      plan, tables: start.tables.pointee, masterSeed: start.masterSeed,
      replication: start.replication)
  }
}
