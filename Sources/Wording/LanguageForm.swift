// SPDX-License-Identifier: GPL-3.0-or-later

/// How a language writes numbers and dates, and by what it is known.
public enum LanguageForm: String, Sentence {
  // Two-letter code, and what its speakers call it
  case code, name
  // Marks between whole and fraction, and between thousands
  case decimalMark, thousandsMark
  // The first of a month; a date; a month of a year
  case firstDay, date, monthOfYear
  // What people may write for all days of the week
  case everyDay
}
