// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of an explanation says beside what the terminal does.
public enum AttributionPageSentence: String, Sentence {
  case kind, brief, titleMonth, titleWeek, titleHorizon, outcome, together, first, firstOpen
  case firstDistinguished, causes, chartTitle, summary, axis, cause, part, share, verdict
  case chartTable, againstHigher, againstLower, noShares
  case distinguished, notDistinguished, beside, besideNote, method, methodSame, methodSession,
    filesNote
}
