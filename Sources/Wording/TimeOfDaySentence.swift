// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of figures by hour of the week.
public enum TimeOfDaySentence: String, Sentence {
  case title, lead, longest, shortest, busiest, allAlike
  case mapTitle, mapAxis, hour, time, day, hourOfDay
  case contacts, wait, half, tenth, queue, load, cover, futures
  case terminalTitle, terminalNote
  case allFigures, ofService
  case compared, comparedLead, base, difference
}
