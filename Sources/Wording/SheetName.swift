// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of a spreadsheet's sheets, of at most 31 characters.
public enum SheetName: String, Sentence {
  case sheetAnswers, sheetTargets, sheetPeriod, sheetMonths, sheetRisk, sheetSessions
  case sheetAttendance, sheetCalendar, sheetAssumptions

  public var phrase: Phrase {
    switch self {
    case .sheetAnswers: Phrase(italian: "In tre frasi", english: "Three sentences")
    case .sheetTargets: Phrase(italian: "Obiettivi", english: "Targets")
    case .sheetPeriod: Phrase(italian: "Intero periodo", english: "Whole period")
    case .sheetMonths: Phrase(italian: "Mesi", english: "Months")
    case .sheetRisk: Phrase(italian: "Rischio", english: "Risk")
    case .sheetSessions: Phrase(italian: "Sessioni", english: "Sessions")
    case .sheetAttendance: Phrase(italian: "Presenze", english: "Attendance")
    case .sheetCalendar: Phrase(italian: "Calendario", english: "Calendar")
    case .sheetAssumptions: Phrase(italian: "Ipotesi", english: "Assumptions")
    }
  }
}
