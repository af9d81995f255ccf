// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// What a stream of random numbers is for; with the entity it makes the stream's key.
///
/// A draw is a function of (master seed, replication, purpose, entity) and never of the order of
/// calls, so that a decision which changes one thing leaves all other random numbers as it was. The numbers are
/// part of every published result: never renumber, only append.
enum Purpose: StreamPurpose {
  // Demand, by service and day
  case arrivals = 1
  case dayFactor = 2
  case sharedDayFactor = 3
  case shocks = 4
  // What a citizen brings, by contact
  case contact = 16
  case patience = 18
  case balking = 19
  case retrial = 20
  case returnTime = 21
  case repeatDelay = 23
  case debriefing = 25
  // What befalls a person, by person and year, spell, day or session
  case leavePlan = 32
  case frailty = 33
  case sicknessHazard = 34
  case sicknessLength = 35
  case otherAbsence = 36
  case trait = 37
  case initialExhaustion = 38
  case exhaustionNoise = 39
  case noShow = 40
  case exit = 41
  case replacement = 42
  case vacancy = 43
  case voluntaryCover = 44
  // Choices of the organisation
  case attendance = 48
  case rotationOrder = 49
  // Project groups, by project and how many there were before
  case projectTimes = 50
  case projectMembers = 51
  // Groups, by group and week
  case initialGroupLife = 64
  case groupFluctuation = 65
  // Surveys of the staff
  case surveyError = 80
  case surveyAction = 81
  // Casework, by case, task, reminder and interview
  case caseArrivals = 112
  case taskWork = 114
  case taskTimes = 115
  case taskWait = 116
  case reminder = 117
  case caseloadArrivals = 120
  case caseDuration = 121
  case interview = 122
  case appointment = 124
  // How far ahead an appointment is, by contact
  case bookingAhead = 128
  // The online channel, by service and week
  case adoption = 136
}

extension RandomStream {
  /// Turns to the stream of a purpose and entity, at its first number.
  mutating func turn(to purpose: Purpose, _ entity: UInt64) {
    rekey(purpose: purpose.rawValue, entity: entity)
  }
}
