// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of training calendars that were tried with common random numbers.
public enum CalendarSentence: String, Sentence {
  case basis, ranked, rankedAll, attendanceShort, attendanceOpen, firstRanking, onlyOne, noOthers
  case unbeaten, unbeatenAlone, unbeatenTitle, unbeatenMore, brokenOrder
  case firstTitle, notAsked, below, outsideHours, withinHours, allOutsideHours, outsideMark
  case bestTitle, selected, notSelected, causes, covers, coversNobody, coversClosed, attends,
    everyoneAttends,
    reliefs, breaks,
    overtimes
  case rankingTitle, headCalendar, headWait, headCover, headAttend,
    headExhaustion, headOvertime, headBreaches, noteExhaustion, noteOvertime, noteBreaches,
    headInTerm, headQuality, noteInTerm, noteQuality
  case droppedTitle, droppedWhy, droppedCount, droppedAfter, droppedAttendance, droppedScreening,
    droppedSelection, presentMark, headCost, noteCost, objectiveCost
  case rankingNote, tieMark, paysInTerm, paysQuality
  case tiesTitle, ties, moreTies, noTies
  case worstTitle, worst, noWorst
  case ledgerTitle, ledgerSession, ledgerSessionClosed, ledgerMore, ledgerFewest, ledgerCounts,
    ledgerCount
  case neededTitle, needed, neededNever, neededStep
  case tradeTitle, tradeQuota, tradeCover, tradeWait, tradeAttend, tradeNote
  case together, apart, quotaOn, timesEvery, once, groupsInTurn, leastTrainedFirst, rotation,
    random,
    fixedCover
  case objectiveWait, objectiveCover, objectiveAttendance, objectiveExhaustion, objectiveOvertime,
    objectiveBreaches, objectiveInTerm, objectiveQuality
  case noSearch, noSuchPart, severalParts, noCalendar, badDelta, badObjective, badChoice,
    fileForEachGroupOfNothing,
    writeExists,
    chosenWritten, eventDescription, eventSummary, interrupted
}
