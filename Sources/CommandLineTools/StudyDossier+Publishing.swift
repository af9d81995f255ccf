// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
package import ReportPages
package import Reporting
package import Wording

extension StudyDossier {
  /// Writes the document and prints where it is, and which items a person has to complete.
  ///
  /// - Parameters:
  ///   - results: The folder of results; a document within it is listed among its files.
  ///   - rendering: How it is written.
  package func publish(
    at path: String, among results: URL, by rendering: FileList.Rendering, overwrites: Bool,
    _ language: Language
  ) throws(Failure) {
    if !overwrites { try refuse(existing: path, language) }
    let name = ResultsClaim.path(from: results, to: URL(fileURLWithPath: path))
    if name.hasPrefix("../") || ResultsFolder.fileList(of: results) == nil {
      try write(markdown, to: path, overwrites: overwrites, language)
    } else {
      do {
        try ResultsFolder.update(results, by: rendering, overwrites: overwrites) {
          let file = $0.appendingPathComponent(name)
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(markdown.utf8).write(to: file)
        }
      } catch let fault as ResultsFolder.Fault { throw Failure(fault, language) } catch {
        throw Failure(writing: path, error, language)
      }
    }
    printPlace(path, language)
  }

  /// Writes the document, of which no list is kept here, and prints the same.
  package func publish(at path: String, overwrites: Bool, _ language: Language) throws(Failure) {
    try write(markdown, to: path, overwrites: overwrites, language)
    printPlace(path, language)
  }

  private func printPlace(_ path: String, _ language: Language) {
    let items = gaps.joined(separator: ", ")
    print(
      TextLayout.folded(
        items.isEmpty
          ? language.say(DossierSentence.writtenComplete, ["path": path])
          : language.say(DossierSentence.written, ["path": path, "items": items])))
  }
}
