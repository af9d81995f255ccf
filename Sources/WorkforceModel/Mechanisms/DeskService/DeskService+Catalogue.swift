// SPDX-License-Identifier: GPL-3.0-or-later

/// By contact.
extension Purpose {
  static var patience: Purpose { Purpose(18) }
  static var balking: Purpose { Purpose(19) }
  static var retrial: Purpose { Purpose(20) }
  static var returnTime: Purpose { Purpose(21) }
  static var repeatDelay: Purpose { Purpose(23) }
  static var redial: Purpose { Purpose(144) }
  static var passing: Purpose { Purpose(145) }
}

extension DeskService: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .sector,
      metrics: [
        .contacts, .contactsServed, .repeatContacts, .hoursDemanded, .waitMean, .waitP90,
        .waitWithinTarget, .delayed, .abandoned, .abandonedWithinTarget, .balked, .refused,
        .queueLength, .deskTime, .headroom, .deskCover, .passedOn, .received, .redials,
      ],
      causes: [CauseID("retrials", needs: .sector, at: ["services.retrial"])],
      sentences: DeskSentence.self, PlaceSentence.self,
      purposes: [.patience, .balking, .retrial, .returnTime, .repeatDelay, .redial, .passing])
  }

  static func plan(_ preparation: Preparation) -> Void? { () }

  static func start(_ start: ReplicationStart) -> DeskService {
    DeskService(masterSeed: start.masterSeed, replication: start.replication)
  }
}

extension DeskService {
  /// Sends away who is still inside.
  static let closing = StateAccess(
    reads: [.queues], writes: [.queues, .returns, .calendar, .totals])
}
