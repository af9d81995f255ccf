// SPDX-License-Identifier: GPL-3.0-or-later

/// What `--help` says about commands and options.
public enum HelpSentence: String, Sentence {
  case respiro, respiroMore
  case report, reportMore, resultsFolder, beside, pdf, noReport, cells
  case run, runMore, check, checkMore, schema, schemaMore, new, newMore, migrate, migrateMore
  case roster, rosterMore, week, fromDay, untilDay, writeRoster, fileForEachPost, csvFor, csvCopies
  case scenarioFile, scenarioFiles
  case replications, precision, seed, jobs, output, language, set, memory, overwrite, overwriteFile,
    overwritePages,
    quiet
  case metrics, parameters, keys, order, name, template, newStaff, newOutput
  case migrateFiles, migrateOutput, dryRun
  case countWord, numberWord, folderWord, changeWord, nameWord, templateWord
}
