// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Contracted hours.
  public static let contracts = MechanismID("contracts", section: "staff: hours") {
    $0.staffGroups.contains { $0.weeklyHours != nil }
  }
}

extension Presence: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .contracts, keys: [Field("absence", within: absence)],
      metrics: [
        .hoursContracted, .hoursOtherDuty, .hoursStaffed, .hoursEffective, .hoursDesk,
        .hoursOvertime, .occupancy, .headcount,
      ], sentences: PeriodSentence.self)
  }

  static func plan(_ preparation: Preparation) -> Void? { () }

  static func start(_ start: ReplicationStart) -> Presence {
    Presence(
      leave: LeavePlan.start(start), sickness: Sickness.start(start),
      other: OtherAbsence.start(start))
  }
}

extension Presence {
  /// Closes a day.
  static let closing = StateAccess(
    reads: [.vacancy, .presence, .workload, .speed], writes: [.overtime, .totals])
  /// Decides who is at work.
  static let opening = StateAccess(
    reads: [.vacancy, .sickness], writes: [.presence, .workload, .totals])
  /// Takes in somebody new.
  static let reset = StateAccess()
}
