// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Hostile contacts.
  public static let conflict = MechanismID("conflict", section: "conflict") { $0.conflict != nil }
}

extension ModelParameters {
  /// Hostile contacts; nil when there are none.
  public var conflict: ConflictParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

extension Conflict: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .conflict,
      keys: [Field("conflict", \.parameters.conflict, .section(ConflictParameters.section))],
      metrics: [.hostileContacts], causes: [CauseID("conflict", needs: .conflict)])
  }

  static func plan(_ preparation: Preparation) -> ConflictParameters? {
    preparation.parameters.conflict
  }

  static func start(_ start: ReplicationStart) -> Conflict? {
    guard let plan = start.plans[Conflict.self] else { return nil }
    return Conflict(plan, people: start.people)
  }
}

extension Conflict {
  /// Passes on the exposure of a day.
  static let closing = StateAccess(reads: [.workload], writes: [.encounters])
}
