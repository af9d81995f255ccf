// SPDX-License-Identifier: GPL-3.0-or-later

/// The three answers that a decision begins with: the desks, the people, the worst week.
public enum AnswerSentence: String, Sentence {
  case yesToAll, hardest, onlyTarget, mainly, yes, probably, open, probablyNot, no
  case undecided, overloaded, hurried, noTargets, notObserved
  case waitAverage, hardlyAnyWait
  case riskNotForecast, riskTooFew, hardlyAnyone, alike, shareRange, oneShare, aboveAll, ofSector
  case rising, falling, noCertainChange
  case week, weekOfWaits, weekReasons, weekByChance, noWeek
}
