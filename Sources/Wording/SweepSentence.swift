// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of the files of sweeps.
public enum SweepSentence: String, Sentence {
  case notInThisDesign, oneKindOfValues, rangeForm, stepTooSmall, stepBeyondEnd, dateRange,
    severalValues, unreadable,
    unknownFigure
  case tooManyFactors, tooManyHalvings, twoLevels
  case idIsColumn, pathTwice, trapped
  case fixedSize, onlyDoubles, cannotShrink
}
