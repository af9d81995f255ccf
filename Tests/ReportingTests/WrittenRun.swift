// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ReportPages
import Reporting
import Wording

/// The files of a made-up run, in a folder that goes away with the test.
final class WrittenRun {
  let folder: URL

  init(_ report: RunReport) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("respiro-\(UUID().uuidString)").appendingPathComponent("office")
    let results = try ResultsFolder(
      folder, for: ResultsClaim("run", of: [], digest: "", overwrites: true))
    try report.write(to: results)
    try results.publish()
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
  }

  /// The report and the note in a language, without the library that draws charts.
  func pages(_ language: Language) throws -> (report: String, note: String) {
    let run = try StoredRun(reading: folder)
    try run.document(language, hasLibrary: false).write(to: folder, language, library: nil)
    try run.note(language, beside: [])
      .write(to: folder, named: "nota.html", language, library: nil)
    return (try text("report.html"), try text("nota.html"))
  }

  /// The rows of a table by the names of its columns.
  func table(_ name: String) throws -> [[String: String]] {
    let lines = try text(name).split(separator: "\n")
    func fields(_ line: Substring) -> [String] {
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let columns = fields(lines[0])
    return lines.dropFirst().map {
      Dictionary(uniqueKeysWithValues: zip(columns, fields($0)))
    }
  }
}

extension RunReport {
  /// What a terminal shows of the run.
  func text(_ language: Language) -> String {
    StoredRun(self).document(language, hasLibrary: false).text(language, path: "results/office")
  }
}
