// SPDX-License-Identifier: GPL-3.0-or-later

/// What follows from a scenario before any simulation.
public enum PlanningSentence: String, Sentence {
  case title, service, contacts, load, servers, busy, wait, endless, noFormula, noFormulaNote
  case hours, hoursWithoutContracts
  case session, date, time, away, left
  case resources, assumptions, unknownOrigin, warning
}
