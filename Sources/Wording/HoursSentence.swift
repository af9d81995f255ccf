// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the hours of the staff go, and what the training reaches.
public enum HoursSentence: String, Sentence {
  case title, perYear, contracted, vacancy, leave, sickness, otherAbsence, training, meetings,
    otherDuty
  case staffed, overtime
  case trainingTitle, attendance, attendanceFew, everyone, cover, coverAlike, coverEver
}
