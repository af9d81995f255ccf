// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure of the forecast. The raw value is its name in files and in targets.
public enum Metric: String, Sendable, CaseIterable {
  // Work that comes in, by service
  case contacts
  case contactsServed = "contacts-served"
  case repeatContacts = "repeat-contacts"
  case hostileContacts = "hostile-contacts"
  case hoursDemanded = "hours-demanded"
  case bookings
  case noShows = "no-shows"
  case reminders
  // The online channel, by service
  case onlineAdoption = "online-adoption"
  case onlineShare = "online-share"
  case onlineContacts = "online-contacts"
  case onlineReturned = "online-returned"
  // How the queue copes, by service
  case waitMean = "wait-mean"
  case waitP90 = "wait-p90"
  case waitWithinTarget = "wait-within-target"
  case delayed
  case abandoned
  case refused
  case queueLength = "queue-length"
  case waitBooked = "wait-booked"
  case backlog
  case overdue
  // Casework, by service
  case casesOpened = "cases-opened"
  case casesClosed = "cases-closed"
  case casesOpen = "cases-open"
  case casesOverdue = "cases-overdue"
  case casesInTerm = "cases-in-term"
  case caseTime = "case-time"
  case interviews
  case interviewDelay = "interview-delay"
  // What pressure does to it, by service
  case pressure
  case standardTime = "standard-time"
  case quality
  // Hours of the staff, by group
  case hoursContracted = "hours-contracted"
  case hoursVacancy = "hours-vacancy"
  case hoursLeave = "hours-leave"
  case hoursSickness = "hours-sickness"
  case hoursOtherAbsence = "hours-other-absence"
  case hoursTraining = "hours-training"
  case hoursMeetings = "hours-meetings"
  case hoursOtherDuty = "hours-other-duty"
  case hoursStaffed = "hours-staffed"
  case hoursEffective = "hours-effective"
  case hoursDesk = "hours-desk"
  case hoursFollowUp = "hours-follow-up"
  case hoursCasework = "hours-casework"
  case caseload
  case hoursOvertime = "hours-overtime"
  case occupancy
  case headcount
  case exits
  case hires
  case headroom
  // The budget, and the cooperation of referents
  case spending
  case budgetLeft = "budget-left"
  case daysWithoutOvertime = "days-without-overtime"
  case deferredHires = "deferred-hires"
  case cooperation
  // Burnout risk, by risk group
  case exhaustion
  case fatigue
  case shareHigh = "share-high"
  case shareVeryHigh = "share-very-high"
  case twoAtHighRisk = "two-at-high-risk"
  case sickDays = "sick-days"
  case sickSpells = "sick-spells"
  // Training, by group
  case sessionsAttended = "sessions-attended"
  case trainingHoursPerPerson = "training-hours-per-person"
  // The groups' inner life, by group
  case affect
  case technology
  case climate
  case motivation
  case surveyScore = "survey-score"
  // One day
  case deskCover = "desk-cover"
}

extension Metric {
  /// What a metric is told for, besides the sector as a whole.
  public enum Breakdown: Sendable { case none, service, group, riskGroup }

  /// Unit of a metric's values.
  public enum Unit: String, Sendable {
    case count, hours, minutes, share, points, people, days, sessions, ratio, euros
  }

  /// How single days become weeks, months and the horizon.
  public enum Accumulation: Sendable {
    /// Amounts add up over the days.
    case total
    /// A ratio of two amounts, each added up first.
    case ratio
    /// A level, averaged over the days on which it is defined.
    case average
    /// The value at the end of the period.
    case closing
    /// A quantile of the period's observations.
    case quantile
    /// 1 when it happened in the period; over longer periods the share of months in which it did.
    case event
  }

  /// The scopes below the sector.
  public var breakdown: Breakdown { MetricCatalogue[self].breakdown }
  public var unit: Unit { MetricCatalogue[self].unit }
  public var accumulation: Accumulation { MetricCatalogue[self].accumulation }
  /// Whether a larger value is the better one; nil where it is neither.
  public var largerIsBetter: Bool? { MetricCatalogue[self].largerIsBetter }
  /// Mechanism without which the metric is not there.
  public var requirement: MechanismID { MetricCatalogue[self].requirement }
  /// Whether the calendar of days tells it too (sector only).
  public var isDaily: Bool { MetricCatalogue[self].isDaily }
}
