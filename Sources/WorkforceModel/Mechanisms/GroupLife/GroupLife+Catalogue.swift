// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat

extension MechanismID {
  /// Affect and technology of the groups.
  public static let groupLife = MechanismID(
    "groupLife", section: "groups: affect", isAboutRisk: true
  ) {
    $0.groupLife != nil
  }
}

extension ModelParameters {
  /// Affect and technology of the groups; nil when groups have no inner life.
  public var groupLife: GroupLifeParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

extension GroupParameters {
  /// Affect at the start, in 0…1; without effect while group life is off.
  public var affect: Double {
    get { mechanisms[default: GroupLevels()].affect }
    set { mechanisms[default: GroupLevels()].affect = newValue }
  }
  /// Technology or method at the start, in 0…1; without effect while group life is off.
  public var technology: Double {
    get { mechanisms[default: GroupLevels()].technology }
    set { mechanisms[default: GroupLevels()].technology = newValue }
  }
}

/// What is stored for a group.
private struct GroupLevels {
  var affect = 0.40
  var technology = 0.40
}

/// By group and week.
extension Purpose {
  static var initialGroupLife: Purpose { Purpose(64) }
  static var groupFluctuation: Purpose { Purpose(65) }
}

extension GroupLife: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .groupLife,
      keys: keys, groupKeys: groupKeys, metrics: [.affect, .technology],
      causes: [
        CauseID(
          "group life", needs: .groupLife, at: ["groups.affect", "groups.technology", "group-life"])
      ], sentences: GroupLifeSentence.self, purposes: [.initialGroupLife, .groupFluctuation])
  }

  static func plan(_ preparation: Preparation) throws(DistributionError) -> GroupLifePlan? {
    guard let life = preparation.parameters.groupLife else { return nil }
    return try GroupLifePlan(
      life, preparation.parameters.groups, arena: preparation.arena, store: preparation.store)
  }

  static func start(_ start: ReplicationStart) -> GroupLife? {
    guard let plan = start.plans[GroupLife.self] else { return nil }
    return GroupLife(
      plan, start.programme, tables: start.tables.pointee, masterSeed: start.masterSeed,
      replication: start.replication)
  }
}

extension GroupLife {
  /// Lets levels drift.
  static let closing = StateAccess(
    reads: [.groupLevels, .totals], writes: [.speed, .repeatShare, .resourceShift, .totals])
  /// Takes in somebody new.
  static let reset = StateAccess(writes: [.groupLevels])
  /// Carries a session into groups.
  static let sessionEnd = StateAccess(
    reads: [.attendance], writes: [.groupLevels, .speed, .repeatShare, .resourceShift])
}

extension Metric {
  /// Affect of the groups, from 0 to 1.
  public static let affect = Metric(
    "affect", at: 680, .ratio, by: .group, .average, better: true, needs: .groupLife,
    .ratio(.affect, over: .headcount))
  /// Technology of the groups, from 0 to 1.
  public static let technology = Metric(
    "technology", at: 690, .ratio, by: .group, .average, better: true, needs: .groupLife,
    .ratio(.technology, over: .headcount))
}
