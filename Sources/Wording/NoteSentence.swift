// SPDX-License-Identifier: GPL-3.0-or-later

/// What the note for the executive says beside what the report does.
public enum NoteSentence: String, Sentence {
  case author, date, proposal, origin, future
  case restsOn, futures, within, sessionDays, sessionDay, deskTime, quality, inTerm, highRisk
  case cost, spending, missedBy, backlog, ranges
  case better, worse, equal, equivalent, same, open, paired, unpaired
}
