// SPDX-License-Identifier: GPL-3.0-or-later

extension MechanismID {
  /// Permits, strikes and the like.
  public static let otherAbsence = MechanismID("otherAbsence", section: "absence: other") {
    $0.otherAbsenceDaysPerYear > 0
  }
}

extension ModelParameters {
  /// Other absences (permits, strikes, blood donation), in working days a year for somebody who works
  /// five days a week; others in proportion.
  public var otherAbsenceDaysPerYear: Double {
    get { mechanisms[default: OtherAbsenceParameters()].daysPerYear }
    set { mechanisms[] = OtherAbsenceParameters(daysPerYear: newValue) }
  }
}

/// What is stored for other absences.
private struct OtherAbsenceParameters {
  var daysPerYear = 0.0
}

/// By person and absence.
extension Purpose {
  static var otherAbsence: Purpose { Purpose(36) }
}

extension OtherAbsence: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .otherAbsence, metrics: [.hoursOtherAbsence],
      causes: [CauseID("other absences", needs: .otherAbsence)], purposes: [.otherAbsence])
  }

  static func plan(_ preparation: Preparation) -> OtherAbsencePlan? {
    let days = preparation.parameters.otherAbsenceDaysPerYear
    guard days > 0 else { return nil }
    return OtherAbsencePlan(
      daysPerYear: days, tables: preparation.tables.pointee, store: preparation.store)
  }

  static func start(_ start: ReplicationStart) -> OtherAbsence? {
    guard let plan = start.plans[OtherAbsence.self] else { return nil }
    return OtherAbsence(
      plan, tables: start.tables.pointee, masterSeed: start.masterSeed,
      replication: start.replication)
  }
}
