// SPDX-License-Identifier: GPL-3.0-or-later
package import Reporting
package import Wording

extension FolderInspection {
  /// What is missing, edited, rendered otherwise or somebody's own, a line each.
  ///
  /// - Parameter otherwise: Files that nobody changed and that come out otherwise when they are rendered again.
  package func lines(otherwise: [String] = [], _ language: Language) -> [String] {
    let found: [(ReproductionSentence, [String])] = [
      (.missingFiles, missing), (.editedFiles, edited), (.renderedOtherwise, otherwise),
      (.ledgerFiles, ledger), (.extraFiles, extra),
    ]
    return found.filter { !$0.1.isEmpty }.map { sentence, names in
      language.say(sentence, ["files": names.joined(separator: ", ")])
    }
  }
}
