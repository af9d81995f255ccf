// SPDX-License-Identifier: GPL-3.0-or-later

/// Labels and standing texts of a report; a template names each by its case.
public enum ReportLabel: String, Sentence {
  // The head of a report, its answers and its targets.
  case skip, contents, kind, question, expectation, decision, decisionOpen, answersTitle
  case targetsQuestion, desksQuestion, riskQuestion, weekQuestion, showTable, chartMissing,
    scriptsOff
  case targetsSection, targetsLead, targetsTitle, targetCourseTitle, target, futuresBroken
  case boundWord, pointsAbove, pointsKnown, pointsUndecided, lowestRisk, highestRisk, metricWord
  case futuresObserved, intervalLow, intervalHigh, rangeLow, rangeHigh, noTargets
  // Capacity and risk.
  case capacitySection, figuresTitle, servicesTitle, figure, service, mean, error, p05, p25, p50
  case p75, p95, month, week, wholePeriod, legendMedian, legendMean
  case legendLimit, hoursTitle, hoursAMonth, hoursWord, what, riskSection, riskNote, riskTable
  case group, people, highAtStart, highAtEnd, exhaustionAtStart, exhaustionAtEnd
  case riskNotModelled
  // Training and the calendar.
  case trainingSection, sessionsTitle, session, dateWord, present, attended, quota, cover
  case fewestCover, backlogHours, ledgerTitle, ledgerNote, post, meterTitle
  case groupMapTitle, cornerTeam, cornerClub, cornerBureaucracy, cornerPoor
  case affectStart, affectEnd, technologyStart, technologyEnd
  case hoursAPerson, year, noTraining, calendarSection, calendarLead, show, showCover, showRisk
  case legendLoad, legendRisk, closed, trainingMark, meetingMark, trainingLetter, meetingLetter
  case calendarTable, weekday, coverWord, occupancyWord, waitWord, highRiskWord, sessionsWord
  case pickDay, worstWeekMark, scrollCue
  // Method, what is not modelled, and assumptions.
  case methodSection, methodFutures, methodRisk, methodCut, methodSame, notModelledTitle
  case notModelledLead, lackPeople
  case knownTitle, known, simulated, verdict, assumptionsSection, unknownOrigin, assumptionsLead
  case path, value, plausible, note, defaultWord, mark, verifiedMark, computedMark, recalledMark
  case assumedMark
  // Provenance, and the note for the municipal executive.
  case provenanceSection, provenanceLead, scenarioWord, overridesWord, digestWord, seedWord
  case replicationsWord, endingWord, versionWord, gslWord, swiftWord, chartsWord, chartsLicence
  case scenarioText, filesNote, completed, precise, capped, interrupted, noteKind, optionsTitle
  case option, onlyOption, waitOption, occupancyOption
  case scopeWord, unitWord, startWord, daysWord, probability
  case limitsTitle, limitRisk, limitDecision, reportFile
}
