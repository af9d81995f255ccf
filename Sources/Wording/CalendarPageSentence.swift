// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of a search for calendars says beside what the terminal does.
public enum CalendarPageSentence: String, Sentence {
  case kind, best, first, causes, attends, tie, tieItem, reading
  case ranking, rankingTable, lag, lagAxis, lagTitle, lagSummary, lagSummaryAlone
  case calendar, futures, everyone, waitColumn, coverColumn, attendColumn, exhaustionColumn
  case overtimeColumn, breachesColumn, inTermColumn, qualityColumn, costColumn, unbeatenColumn,
    orderColumn, orderKept, orderBroken,
    closedColumn, outsideColumn, tieColumn, tieYes, tieNo, shown
  case quota, coverTitle, coverSummary, waitTitle, waitSummary, attendTitle, attendSummary
  case quotaWord, coverAxis, waitAxis, attendAxis, tradeTable
  case attendance, ledgerOf, ledgerNote, sessionsOf, expected, session, others
  case needed, neededTitle, neededSummary, held, neededAxis, neededTable, share
  case method, methodBase, methodSearch, methodTies, methodFew, filesNote
}
