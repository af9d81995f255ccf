// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of causes and the share of an outcome that each carries.
public enum AttributionSentence: String, Sentence {
  case title, titleHorizon, titleWeek, basis, total
  case headShare, remainder, note, open, openNote, meansNote
  case session, otherSessions, withoutSessions
  case noResults, ofStudy, badWhen, outsideHorizon, unknownFigure, undefinedFigure, noCauses,
    interrupted
}
