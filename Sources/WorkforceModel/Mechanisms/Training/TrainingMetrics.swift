// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Hours of training sessions.
  public static let hoursTraining = Metric(
    "hours-training", at: 390, .hours, by: .group, .total, needs: .contracts,
    .hours(.trainingMinutes))
  /// Hours of meetings.
  public static let hoursMeetings = Metric(
    "hours-meetings", at: 400, .hours, by: .group, .total, needs: .contracts,
    .hours(.meetingMinutes))
  /// Sessions attended.
  public static let sessionsAttended = Metric(
    "sessions-attended", at: 660, .sessions, by: .group, .total, better: true, needs: .programme,
    .sum(.sessionsAttended))
  /// Hours of training a person.
  public static let trainingHoursPerPerson = Metric(
    "training-hours-per-person", at: 670, .hours, by: .group, .total, needs: .programme,
    .hours(.trainingMinutesPerPerson))
}
