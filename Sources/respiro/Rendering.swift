// SPDX-License-Identifier: GPL-3.0-or-later
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Reporting
import Spreadsheet
import Wording

extension FileList.Rendering {
  /// How a command renders for a folder of results beside others, which it names by paths from there.
  init(_ command: String, _ language: Language, of results: String, beside others: [String]) {
    let folder = URL(fileURLWithPath: results)
    self.init(
      command, language: language.code,
      beside: others.isEmpty
        ? nil : others.map { ResultsClaim.path(from: folder, to: URL(fileURLWithPath: $0)) },
      path: command == "dossier" ? results : nil)
  }

  /// Writes again what was rendered so, into another folder.
  ///
  /// - Parameters:
  ///   - names: The files.
  ///   - results: The folder of results as the person named it.
  ///   - study: What a comparison, a search, an explanation or a network gave again; nil for a forecast.
  ///   - draft: The other folder.
  func write(_ names: [String], of results: String, _ study: StudyRepetition?, to draft: URL) throws
  {
    let language = Language(code: language) ?? .english
    let library = ChartLibrary.here
    if command == "dossier" {
      let others = try storedOthers(of: results, language)
      let dossier =
        try study.map { StudyDossier($0.study, path: path ?? results, language: language) }
        ?? StudyDossier(
          try storedRun(results, language, besideOthers: !others.isEmpty), beside: others,
          path: path ?? results,
          language: language)
      for name in names {
        let file = draft.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(dossier.markdown.utf8).write(to: file)
      }
    } else if let study {
      try study.result.document(language, hasLibrary: library != nil).write(
        to: draft, language, library: library)
      try study.result.writeWorkbook(
        language, to: draft.appendingPathComponent(ReportFiles.workbookName))
    } else {
      try ReportFiles(
        try storedRun(results, language, besideOthers: beside != nil), language: language,
        beside: try storedOthers(of: results, language)
      ).write(to: draft)
    }
  }

  /// Whether a file shows the folders beside this one, or anything at all where there are none.
  func showsOthers(_ name: String) -> Bool {
    beside == nil || command != "report" || name == ReportFiles.noteName
  }

  /// The same without the folders beside this one.
  var alone: FileList.Rendering {
    var rendering = self
    rendering.beside = nil
    return rendering
  }

  private func storedOthers(of results: String, _ language: Language) throws -> [StoredRun] {
    try (beside ?? []).map {
      try storedRun(
        (results as NSString).appendingPathComponent($0), language, besideOthers: true)
    }
  }
}

/// Whether a folder holds results of another kind than a forecast: of scenarios side by side.
func isStudy(_ results: String) -> Bool {
  let manifest = URL(fileURLWithPath: results).appendingPathComponent(ResultsFolder.manifestName)
  return (try? RunManifest(json: Data(contentsOf: manifest)))?.kind != nil
}
