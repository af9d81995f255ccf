// SPDX-License-Identifier: GPL-3.0-or-later

/// Comments in the scenarios to start from, which name each in braces: `# {perOpeningDay}`.
public enum TemplateComment: String, Sentence {
  // Desks
  case demandGuessed
  case deskTitle, datesForm, noHolidays, openingHours, perOpeningDay, normalised, busyDays
  case callsTitle, fromHourToHour, someHangUp, triesAgain, lines
  // Sectors
  case residents, followUpWork, sameUnlessStated, averageCounter, defaultCoefficients
  case sectorTitle, trainingTitle, othersStay, otherPolicies
}
