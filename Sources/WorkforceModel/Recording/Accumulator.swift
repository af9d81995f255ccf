// SPDX-License-Identifier: GPL-3.0-or-later

/// Amounts that are added up over days, per scope; every metric is one of them or a ratio of two.
enum Accumulator: Int, CaseIterable {
  // Written to each scope and to the sector, never summed
  case openMinutes, coverMinutes, headcountDays, trainingMinutesPerPerson, surveyScore, surveys
  case cooperation, spending, deferredHires, daysWithoutOvertime
  // Work, written to a service
  case contacts, served, repeats, hostile
  case demandedMinutes, demandedDeskMinutes
  case usualDeskMinutes, givenDeskMinutes
  case waitMinutes, waits, waitsInTime, waitsJudged, delayed
  case abandoned, abandonedInTime, balked, refused, unserved
  case passedOn, received, redials
  // The online channel, written to a service
  case onlineChoices, onlineContacts, onlineLeaks, onlineFailures, onlineAdopters, onlineUsers
  // Appointments and casework, written to a service
  case bookings, noShows, bookedWaits, bookedWaitMinutes, bookingDays, bookingsMade, reminders
  case casesOpened, casesClosed, casesInTerm, caseDays, interviews, interviewDelay
  // Work pressure: levels of a day, written to a service
  case pressure, standardTime, quality, pressureDays
  // Staff, written to a group
  case contractedMinutes
  case exits, exitsAtHighRisk, hires
  case vacancyMinutes, leaveMinutes, sickMinutes, otherAbsenceMinutes
  case trainingMinutes, meetingMinutes, switchingMinutes
  case staffedMinutes, effectiveMinutes
  case caseworkMinutes, caseloadCases, caseloadWorkers
  case deskMinutes, followUpMinutes, overtimeMinutes, sessionOvertimeMinutes, afterHoursMinutes
  case headcount, sessionsAttended
  // Groups: levels times their size
  case affect, technology, climate, motivation
  // Risk, written to a risk group
  case exhaustion, fatigue, high, veryHigh, stayersExhaustion, stayers, newcomersExhaustion,
    newcomers, scores
  case sickDays, sickSpells

  /// Values of one scope.
  static let count = Accumulator.sickSpells.rawValue + 1
  /// Quantities from here on are summed over scopes to give the sector's.
  static let firstSummed = Accumulator.contacts.rawValue
  /// Staff: from here on quantities are written to groups, and no longer to services.
  static let firstOfStaff = Accumulator.contractedMinutes.rawValue
  /// Scores of single days, of which weeks, months and horizon take some (`ScoredPeriods`).
  static let firstScore = Accumulator.exhaustion.rawValue
  static let endOfScores = Accumulator.scores.rawValue + 1
}
