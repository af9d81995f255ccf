// SPDX-License-Identifier: GPL-3.0-or-later

extension MechanismID {
  /// Back-office work that contacts leave.
  public static let followUp = MechanismID("followUp", section: "services: follow-up") {
    $0.services.contains { $0.followUp != nil || $0.initialBacklog > 0 }
  }
  /// Back-office work of any kind.
  public static let backOffice = MechanismID("backOffice", section: "services: follow-up, casework")
  {
    $0.has(.followUp) || $0.has(.casework)
  }
}

extension FollowUpWork: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .followUp, metrics: [.backlog, .overdue, .hoursFollowUp])
  }

  static func plan(_ preparation: Preparation) -> Void? { () }
}

extension FollowUpWork {
  /// Offers waiting work.
  static let offering = StateAccess(
    reads: [.presence, .followUp, .tasks], writes: [.followUp, .tasks, .workload, .calendar])
}

extension Metric {
  /// Back-office work left at the end of the period.
  public static let backlog = Metric(
    "backlog", at: 210, .hours, by: .service, .closing, better: false, needs: .backOffice,
    .closing(.backlog))
  /// Follow-up items over their limit at the end of the period.
  public static let overdue = Metric(
    "overdue", at: 220, .count, by: .service, .closing, better: false, needs: .followUp,
    .closing(.overdue))
  /// Hours of follow-up work.
  public static let hoursFollowUp = Metric(
    "hours-follow-up", at: 450, .hours, by: .group, .total, needs: .followUp,
    .hours(.followUpMinutes))
}
