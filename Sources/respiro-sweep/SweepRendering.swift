// SPDX-License-Identifier: GPL-3.0-or-later
import CommandLineTools
import Foundation
import ReportPages
import Reporting
import Sweeps
import Wording

/// Makes the files that are made of the results of a sweep, for the commands and for `verify`, which makes them again.
struct SweepRendering {
  static let analysisName = "analysis"

  let opened: SweepTarget.Opened
  let results: SweepResults

  init(_ opened: SweepTarget.Opened, _ results: SweepResults) {
    self.opened = opened
    self.results = results
  }

  /// Writes an analysis into a folder.
  ///
  /// - Returns: Its document, and the names of the files.
  func analyse(_ figures: [String], _ language: Language, to folder: URL) throws
    -> (Document, names: [String])
  {
    let analysis = try SweepAnalysis(opened.plan, results)
    guard analysis.points > 1 else { throw Failure(language, .notEnough) }
    let files = try analysis.write(opened.plan, to: folder)
    let library = ChartLibrary.here
    let document = SweepDocument(
      plan: opened.plan, analysis: analysis, status: try SweepStatus(opened.plan, results),
      files: files, names: SweepNames(opened.plan, language)
    ).document(figures, hasLibrary: library != nil)
    do { try document.write(to: folder, language, library: library) } catch {
      throw Failure(writing: folder.path, error, language)
    }
    return (
      document,
      files + ["report.html"] + document.charts.map { "charts/\($0.id).vl.json" }
    )
  }

  /// Writes what stands beside a file of rows: the codebook, and figures of weeks and months.
  ///
  /// - Returns: Names of the files.
  func writeBeside(rows file: URL, _ language: Language) throws(SweepError) -> [String] {
    try SweepCodebook(opened.plan, language).write(beside: file)
    var files = SweepCodebook.files(beside: file)
    if !opened.plan.columns.periodCells.isEmpty {
      let periods = SweepExport.periodsFile(beside: file)
      try SweepExport.writePeriods(opened.plan, results, to: periods)
      try SweepCodebook(periodsOf: opened.plan, language).write(beside: periods)
      files += [periods] + SweepCodebook.files(beside: periods)
    }
    return files.map(\.lastPathComponent)
  }

  /// The document of the study.
  ///
  /// - Parameter path: The folder as the person named it.
  func dossier(_ path: String, _ language: Language) throws -> StudyDossier {
    StudyDossier(try opened.study(results), path: path, language: language)
  }

  /// Makes files of the folder again, in another.
  func write(_ names: [String], by rendering: FileList.Rendering, to draft: URL) throws {
    let language = Language(code: rendering.language) ?? .english
    switch rendering.command {
    case "analyse":
      _ = try analyse(
        rendering.options ?? [], language, to: draft.appendingPathComponent(Self.analysisName))
    case "export":
      let file = draft.appendingPathComponent(SweepExport.fileName)
      try SweepExport.write(opened.plan, results, to: file)
      _ = try writeBeside(rows: file, language)
    default:
      let text = try dossier(rendering.path ?? opened.shownPath, language).markdown
      for name in names {
        let file = draft.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
  }

  /// Files that nobody changed, and that come out otherwise when they are made again.
  func otherwise(_ inspection: FolderInspection) throws -> [String] {
    guard let list = opened.folder.fileList, !list.rendered.isEmpty else { return [] }
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("respiro-again-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    var found: [String] = []
    let renderings = Dictionary(grouping: list.rendered, by: \.value.by)
    for (number, (rendering, files)) in renderings.enumerated() {
      let draft = place.appendingPathComponent(String(number))
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
      let names = files.map(\.key)
      try write(names, by: rendering, to: draft)
      found += names.filter { name in
        !inspection.missing.contains(name) && !inspection.edited.contains(name)
          && (try? FileList.digest(draft.appendingPathComponent(name)))
            != list.rendered[name]?.sha256
      }
    }
    return found.sorted()
  }
}
