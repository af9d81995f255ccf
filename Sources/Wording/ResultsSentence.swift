// SPDX-License-Identifier: GPL-3.0-or-later

/// What may be wrong with a folder of results.
public enum ResultsSentence: String, Sentence {
  case noFolder, noResults, missing, unreadable, otherScenario, wrongRow, wrongLength, runAgain
  case noSources
}
