// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of an explanation says beside what the terminal does.
public enum AttributionPageSentence: String, Sentence {
  case kind, brief, titleMonth, titleWeek, titleHorizon, outcome, together, first, firstOpen
  case firstTold, causes, chartTitle, summary, axis, cause, part, share, verdict
  case told, notTold, method, methodSame, methodSession, filesNote
}
