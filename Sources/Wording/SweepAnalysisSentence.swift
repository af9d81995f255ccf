// SPDX-License-Identifier: GPL-3.0-or-later

/// What the analysis of a sweep says.
public enum SweepAnalysisSentence: String, Sentence {
  case basis, matters, mattersMore, nothingStands, screeningColumns, morrisColumns, sobolColumns
  case changeColumns
  case broken, undecided, box, safeBox, thinBox, thinSafeBox, furtherBox, spaceMean, boxRange,
    boxLevels, noBox, allBreak,
    error, tooFew
}
