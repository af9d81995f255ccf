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

extension Metric {
  /// Share of users who have taken up the online channel.
  public static let onlineAdoption = Metric(
    "online-adoption", at: 80, .share, by: .service, .average, better: true, needs: .online,
    .ratio(.onlineAdopters, over: .onlineUsers))
  /// Share of first contacts that are settled online.
  public static let onlineShare = Metric(
    "online-share", at: 90, .share, by: .service, .ratio, better: true, needs: .online,
    .ratio(.onlineContacts, over: .onlineChoices))
  /// Contacts settled online.
  public static let onlineContacts = Metric(
    "online-contacts", at: 100, .count, by: .service, .total, needs: .online,
    .sum(.onlineContacts))
  /// Contacts of online users that come to the desk all the same.
  public static let onlineReturned = Metric(
    "online-returned", at: 110, .count, by: .service, .total, better: false, needs: .online,
    .sum(.onlineFailures, .onlineLeaks))
}
