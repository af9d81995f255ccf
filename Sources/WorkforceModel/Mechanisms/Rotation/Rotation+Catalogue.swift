// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Groups that take turns at the desks.
  public static let rotation = MechanismID("rotation", section: "duties: rotation") {
    $0.rotation != nil
  }
}

extension ModelParameters {
  /// Groups that take turns at the desks; nil when everyone is at the desks.
  public var rotation: RotationParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

/// By replication.
extension Purpose {
  static var rotationOrder: Purpose { Purpose(49) }
}

extension Rotation: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .rotation, dutyKeys: [Field("rotation", \.rotation, .section(RotationSection.section))],
      causes: [CauseID("rotation", needs: .rotation)], sentences: RotationSentence.self,
      purposes: [.rotationOrder])
  }

  static func plan(_ preparation: Preparation) -> RotationParameters? {
    preparation.parameters.rotation
  }

  static func start(_ start: ReplicationStart) -> Rotation? {
    guard let plan = start.plans[Rotation.self] else { return nil }
    return Rotation(plan, masterSeed: start.masterSeed, replication: start.replication)
  }
}

extension Rotation {
  /// Gives people their duties.
  static let opening = StateAccess(reads: [.duty], writes: [.duty])
}
