// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Services that can be had online.
  public static let online = MechanismID("online", section: "online") { !$0.online.isEmpty }
}

extension ModelParameters {
  /// Services that can be had online.
  public var online: [OnlineParameters] {
    get { mechanisms[default: []] }
    set { mechanisms[default: []] = newValue }
  }
}

/// By service and week.
extension Purpose {
  static var adoption: Purpose { Purpose(136) }
}

extension OnlineChannel: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .online, keys: [Field("online", \.online, .items(OnlineSection.section))],
      metrics: [.onlineAdoption, .onlineShare, .onlineContacts, .onlineReturned],
      causes: [CauseID("online", needs: .online)], sentences: OnlineSentence.self,
      purposes: [.adoption])
  }

  static func plan(_ preparation: Preparation) -> OnlinePlan? {
    preparation.parameters.has(.online)
      ? OnlinePlan(preparation.parameters, store: preparation.store) : nil
  }

  static func start(_ start: ReplicationStart) -> OnlineChannel? {
    guard let plan = start.plans[OnlineChannel.self] else { return nil }
    return OnlineChannel(plan, masterSeed: start.masterSeed, replication: start.replication)
  }
}

extension OnlineChannel {
  /// Settles what went online.
  static let settling = StateAccess(writes: [
    .returns, .followUp, .tasks, .cases, .calendar, .workload, .totals,
  ])
}
