// SPDX-License-Identifier: GPL-3.0-or-later

/// The answers that a decision begins with: the targets, the desks, the people, the worst week.
public enum AnswerSentence: String, Sentence {
  case yesToAll, hardest, onlyTarget, mainly, yes, probably, open, probablyNot, no
  case undecided, overloaded, overloadedBehind, hurried, noTargets, notObserved
  case targets, targetMissed, targetToo, moreTargets, allMet, notMet, tooFewFutures
  case waitAverage, hardlyAnyWait
  case riskNotForecast, riskTooFew, hardlyAnyone, alike, shareRange, oneShare, aboveAll, ofSector
  case rising, falling, noCertainChange
  case week, weekOfWaits, weekReasons, weekByChance, noWeek
}
