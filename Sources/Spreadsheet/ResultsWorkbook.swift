// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
public import Foundation
public import Reporting
internal import ScenarioFormat
internal import Scenarios
public import Wording
internal import WorkforceModel

/// The figures of a run as a spreadsheet: each sheet says which scenario, seed and version it is of.
public struct ResultsWorkbook {
  let run: StoredRun
  let language: Language

  /// The workbook of a run, in a language.
  public init(_ run: StoredRun, language: Language) {
    self.run = run
    self.language = language
  }

  /// Writes the file, whole or not at all.
  public func write(to file: URL) throws {
    let book = try Workbook(
      path: file.path, title: title, comments: provenance.joined(separator: "\n"))
    for sheet in sheets where !sheet.rows.isEmpty {
      try book.addSheet(
        say(sheet.name), heading: [title] + provenance, columns: sheet.columns,
        widths: sheet.widths, rows: sheet.rows)
    }
    try book.close()
  }

  private var title: String { run.scenario.about.title?[language] ?? run.scenario.name }

  /// Digest, seed and version, on every sheet.
  private var provenance: [String] {
    let manifest = run.manifest
    return [
      say(ReportLabel.scenarioWord) + ": " + manifest.scenario + " · "
        + say(ReportLabel.digestWord) + ": " + manifest.scenarioDigest,
      say(ReportLabel.seedWord) + ": " + String(manifest.seed) + " · "
        + say(ReportLabel.replicationsWord) + ": " + String(manifest.replications) + " · "
        + say(ReportLabel.versionWord) + ": "
        + language.program(manifest.version, model: manifest.model),
    ]
  }

  func say(_ sentence: some Sentence) -> String { language.say(sentence) }

  /// A sheet with its table.
  struct Sheet {
    let name: SheetName
    let columns: [String]
    let widths: [Double]
    let rows: [[Workbook.Cell]]
  }

  private var sheets: [Sheet] {
    [
      answers, targets, figures(.sheetPeriod, grain: .horizon),
      figures(.sheetMonths, grain: .month),
      risk, sessions, attendance, calendar, assumptions,
    ]
  }

  func scope(_ scope: String) -> String {
    scope == "sector"
      ? say(RiskSentence.sector) : run.scenario.displayNames.scope(scope, language)
  }

  func date(_ iso: String) -> Workbook.Cell {
    CivilDate(iso: iso).map(date) ?? .text(iso)
  }

  func date(_ date: CivilDate) -> Workbook.Cell {
    .date(year: date.year, month: date.month, day: date.day)
  }

  /// A value as a cell; shares are shown in percent.
  func cell(_ value: Double?, _ unit: Metric.Unit) -> Workbook.Cell {
    guard let value else { return .empty }
    return unit == .share ? .share(value) : .number(value)
  }
}
