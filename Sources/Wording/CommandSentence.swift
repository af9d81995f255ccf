// SPDX-License-Identifier: GPL-3.0-or-later

/// What commands say besides results: progress, confirmations and faults of use.
public enum CommandSentence: String, Sentence {
  case unknownLanguage, notANumber, tooFewReplications, tooManyReplications, tooFewJobs, tooManyJobs
  case moreJobsThanProcessors
  case badPrecision, badSeed, badMemory, tooMuchMemory
  case folderHoldsOtherThings, folderHoldsAnotherRun, runAsInFile,
    changedFilesKept, folderNotWritable,
    folderBusy, fileExists, fileNotWritable, runFailed, outputNotWritten, resultsBeside,
    reportNotWritten,
    pageNotWritten, resultsElsewhere
  case progress, progressTimeLeft, secondsLeft, minutesLeft, hoursLeft
  case interrupted, interruptedTooEarly
  case badName, reasonNoFolder, reasonNotAllowed, reasonFull, reasonBadName
  case noCharts, noBrowser, notPrinted, tablesWritten, tablesAlone, reportWritten
  case nothingRenamed, keysRenamed, keysToRename, renamedKey, outputForOneFile, optionRenamed
  case noFaults, written, exists, unknownTemplate, faultsFound
}
