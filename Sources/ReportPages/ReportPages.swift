// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
internal import Mustache
public import Reporting
public import Wording

/// The pages that people read, made of the files of a run: the report, the note, and the charts'
/// specifications.
public struct ReportPages {
  private let source: ReportSource
  private let library: ChartLibrary?
  private let others: [StoredRun]
  private let charts: ReportCharts

  /// The pages of a run.
  ///
  /// - Parameters:
  ///   - run: The run, read back from its files.
  ///   - language: The language of the pages.
  ///   - library: What draws the charts; without it the report has tables alone.
  ///   - others: Runs of other options, which the note sets beside this one.
  public init(
    _ run: StoredRun, language: Language, library: ChartLibrary?, beside others: [StoredRun] = []
  ) {
    source = ReportSource(run: run, language: language)
    self.library = library
    self.others = others
    charts = ReportCharts(source)
  }

  /// Writes `report.html`, `nota.html` and `charts/*.vl.json` into a folder.
  public func write(to folder: URL) throws {
    try Data(try report().utf8).write(to: folder.appendingPathComponent("report.html"))
    try Data(try note().utf8).write(to: folder.appendingPathComponent("nota.html"))
    try PageTemplate.write(charts.all, to: folder)
  }

  /// The whole report as one page that needs nothing else.
  func report() throws -> String {
    try Self.render(
      ReportView(
        source, charts: charts, css: PageTemplate.style, script: PageTemplate.script,
        library: library?.script), with: "report")
  }

  /// One page for the municipal executive.
  func note() throws -> String {
    try Self.render(NoteView(source, beside: others, css: PageTemplate.style), with: "note")
  }

  private static func render(_ view: some Any, with name: String) throws -> String {
    let library = MustacheLibrary(templates: try PageTemplate.templates())
    return library.render(view, withTemplate: name) ?? ""
  }
}

/// The templates, as they were at build time.
package enum PageTemplate {
  static var style: String { text(PackageResources.report_css) }
  static var script: String { text(PackageResources.report_js) }

  static func templates() throws -> [String: MustacheTemplate] {
    try [
      "report": PackageResources.report_mustache, "note": PackageResources.note_mustache,
      "figure": PackageResources.figure_mustache, "table": PackageResources.table_mustache,
      "page": PackageResources.page_mustache, "block": PackageResources.block_mustache,
      "ledger": PackageResources.ledger_mustache,
    ].mapValues { try MustacheTemplate(string: text($0)) }
  }

  /// The source of every template, for tests of its places.
  package static var sources: [String] {
    [
      PackageResources.report_mustache, PackageResources.note_mustache,
      PackageResources.figure_mustache, PackageResources.table_mustache,
      PackageResources.page_mustache, PackageResources.block_mustache,
      PackageResources.ledger_mustache,
    ].map(text)
  }

  /// Writes the specifications of charts into the folder `charts` of a folder.
  static func write(_ charts: [Chart], to folder: URL) throws {
    let place = folder.appendingPathComponent("charts")
    // Charts of a page before, which may have had others.
    try? FileManager.default.removeItem(at: place)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for chart in charts {
      try (chart.specification.json(pretty: true) + Data("\n".utf8))
        .write(to: place.appendingPathComponent(chart.id + ".vl.json"), options: .atomic)
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
