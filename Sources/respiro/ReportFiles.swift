// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ReportPages
import Reporting
import Spreadsheet
import Wording

/// The files that people read of a run: report, note, charts and spreadsheet.
struct ReportFiles {
  static let names = ["report.html", noteName, workbookName, "charts"]
  static let noteName = "nota.html"
  static let workbookName = "report.xlsx"

  private let run: StoredRun
  private let language: Language
  private let library: ChartLibrary?
  private let others: [StoredRun]

  var hasCharts: Bool { library != nil }

  init(_ run: StoredRun, language: Language, beside others: [StoredRun] = []) {
    self.run = run
    self.language = language
    library = ChartLibrary.here
    self.others = others
  }

  /// Writes them into a folder that is still in the making.
  func write(to folder: URL) throws {
    try run.document(language, hasLibrary: library != nil).write(
      to: folder, language, library: library)
    try run.note(language, beside: others).write(
      to: folder, named: Self.noteName, language, library: nil)
    try run.writeWorkbook(language, to: folder.appendingPathComponent(Self.workbookName))
  }

  /// Which command obtains the library that draws the charts.
  static func chartHint(_ language: Language) -> String {
    language.say(CommandSentence.noCharts, ["command": "Scripts/get-charts"])
  }
}
