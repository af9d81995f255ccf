// SPDX-License-Identifier: GPL-3.0-or-later

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
