// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of a run that is done again, and of the document that describes a study.
public enum ReproductionSentence: String, Sentence {
  case help, helpMore, identical, differs, place, cell, notWritten, values, nothing
  case otherVersion, notCompared, interrupted, sampleHelp
  case notAsWritten, sameFigures, missingFiles, editedFiles, extraFiles, ledgerFiles
  case renderedAgain, renderedOtherwise, notRendered, noList
  case wasInterrupted, otherCommand, noneBeside, notTheSame
}
