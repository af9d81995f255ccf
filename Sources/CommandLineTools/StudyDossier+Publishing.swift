// SPDX-License-Identifier: GPL-3.0-or-later
package import ReportPages
internal import Reporting
package import Wording

extension StudyDossier {
  /// Writes the document and prints where it is, and which items a person has to complete.
  package func publish(
    at path: String, overwrites: Bool, _ language: Language
  ) throws(Failure) {
    try write(markdown, to: path, overwrites: overwrites, language)
    let items = gaps.joined(separator: ", ")
    print(
      TextLayout.folded(
        items.isEmpty
          ? language.say(DossierSentence.writtenComplete, ["path": path])
          : language.say(DossierSentence.written, ["path": path, "items": items])))
  }
}
