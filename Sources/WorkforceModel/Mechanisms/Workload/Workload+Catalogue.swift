// SPDX-License-Identifier: GPL-3.0-or-later

extension Workload: Mechanism {
  static var description: MechanismDescription { MechanismDescription(.sector) }

  static func plan(_ preparation: Preparation) -> WorkloadPlan? {
    WorkloadPlan(preparation.parameters)
  }

  static func start(_ start: ReplicationStart) -> Workload? {
    guard let plan = start.plans[Workload.self] else { return nil }
    return Workload(plan, tables: start.tables.pointee)
  }
}

extension Workload {
  /// Shares the week's work out over the people who can do it.
  static let closing = StateAccess(
    reads: [.presence, .workload, .followUp, .tasks, .totals, .speed, .serviceSpeed],
    writes: [.requiredWork])
}
