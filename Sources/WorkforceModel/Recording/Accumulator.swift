// SPDX-License-Identifier: GPL-3.0-or-later

/// Amounts that are added up over days, per scope; every metric is one of them or a ratio of two.
enum Accumulator: Int, CaseIterable {
  // Written to each scope and to the sector, never summed
  case openMinutes, coverMinutes, headcountDays, trainingMinutesPerPerson, surveyScore, surveys
  case cooperation, spending, deferredHires, daysWithoutOvertime
  // Work, written to a service
  case contacts, served, repeats, hostile
  case demandedMinutes
  case waitMinutes, waits, waitsInTime, waitsJudged, delayed
  case abandoned, refused
  // The online channel, written to a service
  case onlineChoices, onlineContacts, onlineLeaks, onlineFailures, onlineAdopters, onlineUsers
  // Appointments and casework, written to a service
  case bookings, noShows, bookedWaits, bookedWaitMinutes, reminders
  case casesOpened, casesClosed, casesInTerm, caseDays, interviews, interviewDelay
  // Work pressure: levels of a day, written to a service
  case pressure, standardTime, quality, pressureDays
  // Staff, written to a group
  case contractedMinutes
  case exits, hires
  case vacancyMinutes, leaveMinutes, sickMinutes, otherAbsenceMinutes
  case trainingMinutes, meetingMinutes, switchingMinutes
  case staffedMinutes, effectiveMinutes
  case caseworkMinutes, caseloadCases, caseloadWorkers
  case deskMinutes, followUpMinutes, overtimeMinutes, sessionOvertimeMinutes
  case headcount, sessionsAttended
  // Groups: levels times their size
  case affect, technology, climate, motivation
  // Risk, written to a risk group
  case exhaustion, fatigue, high, veryHigh, scores
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

/// A metric as quantities: `scale · (numerator + and + also) / (denominator + plus)`.
struct Formula: BitwiseCopyable {
  var numerator: Accumulator
  var and: Accumulator?
  var also: Accumulator?
  var scale = 1.0
  var denominator: Accumulator?
  var plus: Accumulator?
  /// The ratio less 1.
  var isExcess = false

  /// The value over a row of quantities; NaN when the denominator is 0.
  func value(_ row: UnsafePointer<Double>) -> Double {
    var amount = row[numerator.rawValue]
    if let and { amount += row[and.rawValue] }
    if let also { amount += row[also.rawValue] }
    amount *= scale
    guard let denominator else { return amount }
    var base = row[denominator.rawValue]
    if let plus { base += row[plus.rawValue] }
    let ratio = base > 0 ? amount / base : .nan
    return isExcess ? ratio - 1 : ratio
  }
}

extension Metric {
  /// How the metric follows from quantities; nil for those that are not sums or ratios.
  var formula: Formula? {
    switch self {
    case .contacts: Formula(numerator: .contacts)
    case .contactsServed: Formula(numerator: .served)
    case .repeatContacts: Formula(numerator: .repeats)
    case .hoursDemanded: hours(.demandedMinutes)
    case .bookings: Formula(numerator: .bookings)
    case .noShows: Formula(numerator: .noShows, denominator: .bookings)
    case .waitBooked: Formula(numerator: .bookedWaitMinutes, denominator: .bookedWaits)
    case .reminders: Formula(numerator: .reminders)
    case .casesOpened: Formula(numerator: .casesOpened)
    case .casesClosed: Formula(numerator: .casesClosed)
    case .casesInTerm: Formula(numerator: .casesInTerm, denominator: .casesClosed)
    case .caseTime: Formula(numerator: .caseDays, denominator: .casesClosed)
    case .interviews: Formula(numerator: .interviews)
    case .interviewDelay: Formula(numerator: .interviewDelay, denominator: .interviews)
    case .waitMean: Formula(numerator: .waitMinutes, denominator: .waits)
    case .waitWithinTarget: Formula(numerator: .waitsInTime, denominator: .waitsJudged)
    case .delayed: Formula(numerator: .delayed, denominator: .waits)
    case .abandoned: Formula(numerator: .abandoned, denominator: .contacts)
    case .refused: Formula(numerator: .refused, denominator: .contacts)
    case .queueLength: Formula(numerator: .waitMinutes, denominator: .openMinutes)
    case .hoursContracted: hours(.contractedMinutes)
    case .exits: Formula(numerator: .exits)
    case .hires: Formula(numerator: .hires)
    case .hoursVacancy: hours(.vacancyMinutes)
    case .hoursLeave: hours(.leaveMinutes)
    case .hoursSickness: hours(.sickMinutes)
    case .hoursOtherAbsence: hours(.otherAbsenceMinutes)
    case .hoursTraining: hours(.trainingMinutes)
    case .hoursMeetings: hours(.meetingMinutes)
    case .hoursOtherDuty: hours(.switchingMinutes)
    case .hoursStaffed: hours(.staffedMinutes)
    case .hoursEffective: hours(.effectiveMinutes)
    case .hoursDesk: hours(.deskMinutes)
    case .hoursFollowUp: hours(.followUpMinutes)
    case .hoursCasework: hours(.caseworkMinutes)
    case .caseload: Formula(numerator: .caseloadCases, denominator: .caseloadWorkers)
    case .hoursOvertime:
      Formula(numerator: .overtimeMinutes, and: .sessionOvertimeMinutes, scale: 1.0 / 60)
    case .occupancy:
      Formula(
        numerator: .deskMinutes, and: .followUpMinutes, also: .caseworkMinutes,
        denominator: .staffedMinutes, plus: .overtimeMinutes)
    case .headcount: Formula(numerator: .headcount, denominator: .headcountDays)
    case .headroom:
      Formula(numerator: .effectiveMinutes, denominator: .demandedMinutes, isExcess: true)
    case .exhaustion: Formula(numerator: .exhaustion, denominator: .scores)
    case .fatigue: Formula(numerator: .fatigue, denominator: .scores)
    case .shareHigh: Formula(numerator: .high, denominator: .scores)
    case .shareVeryHigh: Formula(numerator: .veryHigh, denominator: .scores)
    case .sickDays: Formula(numerator: .sickDays)
    case .sickSpells: Formula(numerator: .sickSpells)
    case .sessionsAttended: Formula(numerator: .sessionsAttended)
    case .deskCover: Formula(numerator: .coverMinutes, denominator: .openMinutes)
    case .trainingHoursPerPerson: hours(.trainingMinutesPerPerson)
    case .pressure: Formula(numerator: .pressure, denominator: .pressureDays)
    case .standardTime: Formula(numerator: .standardTime, denominator: .pressureDays)
    case .quality: Formula(numerator: .quality, denominator: .pressureDays)
    case .hostileContacts: Formula(numerator: .hostile)
    case .onlineShare: Formula(numerator: .onlineContacts, denominator: .onlineChoices)
    case .onlineContacts: Formula(numerator: .onlineContacts)
    case .onlineReturned: Formula(numerator: .onlineFailures, and: .onlineLeaks)
    case .onlineAdoption: Formula(numerator: .onlineAdopters, denominator: .onlineUsers)
    case .cooperation: Formula(numerator: .cooperation, denominator: .headcountDays)
    case .spending: Formula(numerator: .spending)
    case .deferredHires: Formula(numerator: .deferredHires, denominator: .headcountDays)
    case .daysWithoutOvertime: Formula(numerator: .daysWithoutOvertime)
    case .motivation: Formula(numerator: .motivation, denominator: .headcount)
    case .climate: Formula(numerator: .climate, denominator: .headcount)
    case .surveyScore: Formula(numerator: .surveyScore, denominator: .surveys)
    case .affect: Formula(numerator: .affect, denominator: .headcount)
    case .technology: Formula(numerator: .technology, denominator: .headcount)
    case .waitP90, .backlog, .overdue, .casesOpen, .casesOverdue, .twoAtHighRisk, .budgetLeft: nil
    }
  }

  private func hours(_ minutes: Accumulator) -> Formula {
    Formula(numerator: minutes, scale: 1.0 / 60)
  }
}
