// SPDX-License-Identifier: GPL-3.0-or-later

/// The one list of metrics: unit, scopes, how days add up, and when a metric is there.
///
/// Documentation, schema and checks of targets are generated from it; the sentences that describe
/// the metrics to a reader are in `Wording`.
///
/// Contracted hours are the sum of what each cause takes and of what is left, so a group's sickness
/// follows from its other parts. What is left (staffed, effective, occupancy) is therefore told for the
/// groups for which sickness is, and not for those of fewer than five people.
public enum MetricCatalogue {
  /// One line of the catalogue.
  public struct Entry: Sendable {
    public let metric: Metric
    public let unit: Metric.Unit
    public let breakdown: Metric.Breakdown
    public let accumulation: Metric.Accumulation
    public let largerIsBetter: Bool?
    public let requirement: MechanismID
    public let isDaily: Bool
  }

  public static subscript(metric: Metric) -> Entry { entries[position[metric]!] }

  /// Every metric, in the order in which files tell them.
  public static let entries: [Entry] = [
    entry(.contacts, .count, .service, .total),
    entry(.contactsServed, .count, .service, .total),
    entry(.repeatContacts, .count, .service, .total, better: false),
    entry(.hostileContacts, .count, .service, .total, better: false, needs: .conflict),
    entry(.bookings, .count, .service, .total, needs: .bookings),
    entry(.noShows, .share, .service, .ratio, better: false, needs: .bookings),
    entry(.reminders, .count, .service, .total, better: false, needs: .procedures),
    entry(.onlineAdoption, .share, .service, .average, better: true, needs: .online),
    entry(.onlineShare, .share, .service, .ratio, better: true, needs: .online),
    entry(.onlineContacts, .count, .service, .total, needs: .online),
    entry(.onlineReturned, .count, .service, .total, better: false, needs: .online),
    entry(.hoursDemanded, .hours, .service, .total, daily: true),
    entry(.waitMean, .minutes, .service, .ratio, better: false, daily: true),
    entry(.waitP90, .minutes, .service, .quantile, better: false),
    entry(.waitWithinTarget, .share, .service, .ratio, better: true),
    entry(.delayed, .share, .service, .ratio, better: false),
    entry(.abandoned, .share, .service, .ratio, better: false),
    entry(.refused, .share, .service, .ratio, better: false),
    entry(.queueLength, .count, .service, .ratio, better: false),
    entry(.waitBooked, .minutes, .service, .ratio, better: false, needs: .bookings),
    entry(.backlog, .hours, .service, .closing, better: false, needs: .backOffice),
    entry(.overdue, .count, .service, .closing, better: false, needs: .followUp),
    entry(.casesOpened, .count, .service, .total, needs: .procedures),
    entry(.casesClosed, .count, .service, .total, needs: .procedures),
    entry(.casesOpen, .count, .service, .closing, better: false, needs: .procedures),
    entry(.casesOverdue, .count, .service, .closing, better: false, needs: .procedures),
    entry(.casesInTerm, .share, .service, .ratio, better: true, needs: .procedures),
    entry(.caseTime, .days, .service, .ratio, better: false, needs: .procedures),
    entry(.interviews, .count, .service, .total, needs: .caseloads),
    entry(.interviewDelay, .days, .service, .ratio, better: false, needs: .caseloads),
    entry(.pressure, .ratio, .service, .average, better: false, needs: .pressure),
    entry(.standardTime, .ratio, .service, .average, better: true, needs: .pressure),
    entry(.quality, .ratio, .service, .average, better: true, needs: .pressure),
    entry(.hoursContracted, .hours, .group, .total, needs: .contracts),
    entry(.hoursVacancy, .hours, .group, .total, better: false, needs: .turnover),
    entry(.hoursLeave, .hours, .group, .total, needs: .contracts),
    entry(.hoursSickness, .hours, .riskGroup, .total, needs: .contracts),
    entry(.hoursOtherAbsence, .hours, .group, .total, needs: .contracts),
    entry(.hoursTraining, .hours, .group, .total, needs: .contracts),
    entry(.hoursMeetings, .hours, .group, .total, needs: .contracts),
    entry(.hoursOtherDuty, .hours, .group, .total, needs: .contracts),
    entry(.hoursStaffed, .hours, .riskGroup, .total, daily: true),
    entry(.hoursEffective, .hours, .riskGroup, .total, better: true),
    entry(.hoursDesk, .hours, .group, .total),
    entry(.hoursFollowUp, .hours, .group, .total, needs: .followUp),
    entry(.hoursCasework, .hours, .group, .total, needs: .casework),
    entry(.caseload, .count, .group, .ratio, better: false, needs: .caseloads),
    entry(.hoursOvertime, .hours, .group, .total, better: false, needs: .contracts),
    entry(.occupancy, .share, .riskGroup, .ratio, daily: true),
    entry(.headcount, .people, .group, .average, better: true),
    entry(.exits, .people, .group, .total, better: false, needs: .turnover),
    entry(.hires, .people, .group, .total, needs: .turnover),
    entry(.headroom, .share, .none, .ratio, better: true),
    entry(.spending, .euros, .none, .total, better: false, needs: .budget),
    entry(.budgetLeft, .euros, .none, .closing, needs: .budget),
    entry(.daysWithoutOvertime, .days, .none, .total, better: false, needs: .budget),
    entry(.deferredHires, .people, .none, .average, better: false, needs: .budgetAndTurnover),
    entry(.cooperation, .ratio, .none, .average, better: true, needs: .incentives),
    entry(
      .exhaustion, .points, .riskGroup, .average, better: false, needs: .wellbeing, daily: true),
    entry(.fatigue, .ratio, .riskGroup, .average, better: false, needs: .wellbeing),
    entry(.shareHigh, .share, .riskGroup, .average, better: false, needs: .wellbeing, daily: true),
    entry(.shareVeryHigh, .share, .riskGroup, .average, better: false, needs: .wellbeing),
    entry(.twoAtHighRisk, .share, .riskGroup, .event, better: false, needs: .wellbeing),
    entry(.sickDays, .days, .riskGroup, .total, better: false, needs: .sickness),
    entry(.sickSpells, .count, .riskGroup, .total, better: false, needs: .sickness),
    entry(.sessionsAttended, .sessions, .group, .total, better: true, needs: .programme),
    entry(.trainingHoursPerPerson, .hours, .group, .total, needs: .programme),
    entry(.affect, .ratio, .group, .average, better: true, needs: .groupLife),
    entry(.technology, .ratio, .group, .average, better: true, needs: .groupLife),
    entry(.climate, .ratio, .group, .average, better: true, needs: .climate),
    entry(.motivation, .ratio, .riskGroup, .average, better: true, needs: .motivation),
    entry(.surveyScore, .points, .none, .ratio, better: false, needs: .surveys),
    entry(.deskCover, .people, .none, .ratio, better: true, daily: true),
  ]

  private static let position = Dictionary(
    uniqueKeysWithValues: entries.enumerated().map { ($1.metric, $0) })

  private static func entry(
    _ metric: Metric, _ unit: Metric.Unit, _ breakdown: Metric.Breakdown,
    _ accumulation: Metric.Accumulation, better: Bool? = nil, needs: MechanismID = .none,
    daily: Bool = false
  ) -> Entry {
    Entry(
      metric: metric, unit: unit, breakdown: breakdown, accumulation: accumulation,
      largerIsBetter: better, requirement: needs, isDaily: daily)
  }
}
