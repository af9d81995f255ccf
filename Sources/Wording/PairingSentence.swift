// SPDX-License-Identifier: GPL-3.0-or-later

/// Why scenarios cannot be compared, and what comparing commands ask for.
public enum PairingSentence: String, Sentence {
  case refused, start, length, warmUp, services, waitTarget, missing
  case nothingToCompare, badFactor, tooManyLevels, tooManyReplications, badShare, varyAndSet
  case progress, deltaAndPrecision, byNeedsDelta, badCriterion, badMatters
  case interrupted
}
