// SPDX-License-Identifier: GPL-3.0-or-later
import CommandLineTools
import Experiments
import Reporting
import Wording

/// Says where the first of some runs is of another model than this program's, and which of the others
/// are of another than the first.
///
/// Figures of a folder stand as they are, whatever the program: it is people who must know.
func warnOfOtherModels(_ runs: [StoredRun], paths: [String], _ language: Language) {
  guard let first = runs.first?.manifest else { return }
  if let line = language.saying(.otherFigures, of: first.model) { Terminal.printError(line) }
  for (run, path) in zip(runs, paths).dropFirst() where run.manifest.model != first.model {
    Terminal.printError(
      language.say(
        ModelSentence.besideOther,
        [
          "path": path, "before": language.model(run.manifest.model),
          "after": language.model(first.model),
        ]))
  }
}
