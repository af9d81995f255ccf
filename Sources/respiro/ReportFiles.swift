// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ReportPages
import Reporting
import Spreadsheet
import Wording

/// The files that people read of a run: report, note, charts and spreadsheet.
struct ReportFiles {
  /// Their names in a folder of results.
  static let names = ["report.html", "nota.html", "report.xlsx", "charts"]

  private let run: StoredRun
  private let language: Language
  private let library: ChartLibrary?
  private let pages: ReportPages

  /// Whether the charts are drawn.
  var hasCharts: Bool { library != nil }

  init(_ run: StoredRun, language: Language, beside others: [StoredRun] = []) {
    self.run = run
    self.language = language
    library = ChartLibrary.here
    pages = ReportPages(run, language: language, library: library, beside: others)
  }

  /// Writes them into a folder that is still in the making.
  func write(to folder: URL) throws {
    try pages.write(to: folder)
    try ResultsWorkbook(run, language: language)
      .write(to: folder.appendingPathComponent("report.xlsx"))
  }

  /// Writes them into a folder of results, each whole in place of an earlier one.
  func publish(in folder: URL) throws {
    let files = FileManager.default
    let draft = folder.appendingPathComponent(
      ".report.draft-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? files.removeItem(at: draft) }
    try files.createDirectory(at: draft, withIntermediateDirectories: false)
    try write(to: draft)
    for name in Self.names {
      let place = folder.appendingPathComponent(name)
      if files.fileExists(atPath: place.path) { try files.removeItem(at: place) }
      try files.moveItem(at: draft.appendingPathComponent(name), to: place)
    }
  }

  /// Which command obtains the library that draws the charts.
  static func chartHint(_ language: Language) -> String {
    language.say(CommandSentence.noCharts, ["command": "Scripts/get-charts"])
  }
}

extension ChartLibrary {
  /// The library as it is found from this program; nil where it is not.
  static var here: ChartLibrary? {
    find(
      program: Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]),
      environment: ProcessInfo.processInfo.environment)
  }
}
