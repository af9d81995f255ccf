// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of a spreadsheet's sheets, of at most 31 characters.
public enum SheetName: String, Sentence {
  case sheetAnswers, sheetTargets, sheetPeriod, sheetMonths, sheetRisk, sheetSessions
  case sheetAttendance, sheetCalendar, sheetAssumptions, sheetBrief, sheetDifferences, sheetChanges
}
