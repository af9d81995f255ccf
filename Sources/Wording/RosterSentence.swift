// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of rosters: who is at work when, what stays open, what was chosen.
public enum RosterSentence: String, Sentence {
  case title, basis, weekOf, weeksAlike, usualWeek, section, lead
  case openHours, openHoursAt, place
  case post, standIn, hoursWeek, backOfficeMark
  case date, weekday, from, until, hours, group, activityWord
  case desk, backOffice, byTurns, numbered
  case periodsTitle, periodOfDay, periodOfDays, periodOfSpans
  case sessionsTitle, sessionOfAll, sessionOfSome
  case findingsTitle, uncovered, unfilled, times, timesOfSome, peopleOfDesks, andMore, missed,
    nothingOpen
  case choicesTitle, chosen
  case choiceHours, choiceFiveDays, choiceDaysOff, choiceServers, choiceDesks, choiceTurns
  case eventSummary, eventNote, sessionNote
  case sheet, written, badWeek, badDate, weekAndDates, outside, untilBeforeFrom, nothingToWrite
}
