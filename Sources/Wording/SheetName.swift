// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of a spreadsheet's sheets, of at most 31 characters.
public enum SheetName: String, Sentence {
  case sheetAnswers, sheetTargets, sheetPeriod, sheetMonths, sheetHours, sheetRisk, sheetSessions
  case sheetAttendance, sheetCalendar, sheetRanking, sheetAssumptions, sheetBrief, sheetDifferences,
    sheetChanges
}
