// SPDX-License-Identifier: GPL-3.0-or-later

/// What `--help` says of the commands that run scenarios in the same futures.
public enum ComparisonHelp: String, Sentence {
  case compare, compareMore, baseFile, otherFiles, otherWord, vary, varyWord, keep, comparePrecision
  case compareBy, matters, compareDelta
  case calendar, calendarMore, part, by, byWord, delta, attend, selection, write, fileForEachGroup,
    choose
  case explain, explainMore, resultsFolder, metric, scope, when, metricWord, whenWord
}
