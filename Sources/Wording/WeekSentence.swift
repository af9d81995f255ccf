// SPDX-License-Identifier: GPL-3.0-or-later

/// The worst week and why, and the course of the months.
public enum WeekSentence: String, Sentence {
  case others
  case moreDemand, leave, sickness, otherAbsence, training, meetings, otherDuty, fewerHours, period
  case monthsTitle, wait, occupancy, exhaustion, range, monthsNote, quartersNote
}
