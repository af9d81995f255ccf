// SPDX-License-Identifier: GPL-3.0-or-later

extension MechanismID {
  /// Planned leave.
  public static let leave = MechanismID("leave", section: "absence: leave") { $0.leave != nil }
  /// Leave that some months have more of than others.
  public static let leavePeak = MechanismID("leavePeak", section: "absence: leave: season") {
    $0.leave?.monthWeights.contains { abs($0 - 1) > 1e-9 } == true
  }
}

extension ModelParameters {
  /// Planned leave; nil when nobody takes any.
  public var leave: LeaveParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

/// By person and year.
extension Purpose {
  static var leavePlan: Purpose { Purpose(32) }
}

extension LeavePlan: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .leave, metrics: [.hoursLeave], causes: [CauseID("leave peak", needs: .leavePeak)],
      purposes: [.leavePlan])
  }

  static func plan(_ preparation: Preparation) -> LeaveParameters? { preparation.parameters.leave }

  static func start(_ start: ReplicationStart) -> LeavePlan? {
    guard let plan = start.plans[LeavePlan.self] else { return nil }
    return LeavePlan(
      plan, tables: start.tables.pointee, masterSeed: start.masterSeed,
      replication: start.replication)
  }
}
