// SPDX-License-Identifier: GPL-3.0-or-later

/// Frame of the summary of a forecast: what it rests on, known answers, where the files are.
public enum SummarySentence: String, Sentence {
  case basis, basisSteady, overrides, precisionMissed, precisionUndefined
  case inNone, inFew, inOne, inSome, inNearlyAll, inAll, ofFutures, quantiles
  case expectedTitle, expectedMetric, expectedKnown, expectedSimulated
  case agrees, differs, undecided, notObserved, undecidedNote
  case filesIn
}
