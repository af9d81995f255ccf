internal import Experiments
package import Foundation
internal import Mustache
package import Wording

extension Document {
  /// Writes the page, and `charts/*.vl.json` where there are charts, into a folder.
  package func write(
    to folder: URL, named name: String = "report.html", _ language: Language, library: ChartLibrary?
  ) throws {
    try Data(try html(language, library: library).utf8).write(
      to: folder.appendingPathComponent(name), options: .atomic)
    guard !charts.isEmpty else { return }
    let place = folder.appendingPathComponent("charts")
    // Charts of a page before, which may have had others; other files there are somebody's.
    let old = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    for name in old where name.hasSuffix(".vl.json") {
      try? FileManager.default.removeItem(at: place.appendingPathComponent(name))
    }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for chart in charts {
      try (chart.specification.json(pretty: true) + Data("\n".utf8)).write(
        to: place.appendingPathComponent(chart.id + ".vl.json"), options: .atomic)
    }
  }

  /// The page as one file that needs nothing else: no request, its charts drawn by the library where
  /// that is there, their figures in tables.
  func html(_ language: Language, library: ChartLibrary?) throws -> String {
    let renderer = BlockRenderer(
      templates: MustacheLibrary(templates: try PageTemplate.templates()),
      words: Dictionary(
        uniqueKeysWithValues: ReportLabel.allCases.map { ($0.rawValue, $0.phrase[language]) }),
      isNote: isNote)
    let hasCharts = !charts.isEmpty
    let view: [String: Any?] = [
      "lang": language.code, "words": renderer.words, "css": PageTemplate.style,
      "script": isNote ? nil : PageTemplate.script,
      "policy": Self.policy(
        scripts: isNote ? [] : [PageTemplate.script] + (hasCharts ? [library?.script] : [])),
      "library": hasCharts ? library?.script : nil,
      "chartMissing": hasCharts && library == nil,
      "chartHint": language.say(
        isRebuilt ? ReportSentence.chartHint : .chartHintAgain, ["command": "Scripts/get-charts"]),
      "hasCharts": hasCharts, "isNote": isNote, "kind": kind, "title": title, "about": about,
      "basis": basis, "warnings": warnings,
      "contents": isNote ? nil : ["items": page.map { ["id": $0.id, "title": $0.title] }],
      "sections": try page.map { section in
        [
          "id": section.id, "heading": section.title,
          "body": try renderer.html(section.blocks, hasCaptions: !isNote, below: section.title),
        ]
      }, "generated": generated,
    ]
    return renderer.templates.render(view.compactMapValues { $0 }, withTemplate: "page") ?? ""
  }
}

extension Document {
  /// What the page may do: its own style and scripts, known by their digests, and nothing else.
  private static func policy(scripts: [String?]) -> String {
    func source(_ text: String) -> String {
      "'sha256-\(ScenarioDigest.sha256Bytes(of: text).base64EncodedString())'"
    }
    let sources = scripts.compactMap { $0.map(source) }
    let rules =
      ["default-src 'none'", "style-src " + source(PageTemplate.style)]
      + (sources.isEmpty
        ? [] : ["script-src " + sources.joined(separator: " "), "img-src data:"])
    return rules.joined(separator: "; ")
  }
}

/// Renders blocks, each by itself, so that no field of one is taken for another's.
private struct BlockRenderer {
  let templates: MustacheLibrary
  let words: [String: String]
  let isNote: Bool

  /// - Parameters:
  ///   - hasCaptions: Whether the caption of a table stands above it as a heading.
  ///   - heading: The heading above all; a table that is called the same needs none of its own.
  func html(_ blocks: [Block], hasCaptions: Bool, below heading: String = "") throws -> String {
    try Block.shown(blocks, in: .page).map { block in
      var view: [String: Any] = ["words": words]
      func list(_ name: String, _ items: [Any]) { view[name] = ["items": items] }
      switch block {
      case .text(let text): view["text"] = text
      case .important(let text): view["important"] = text
      case .heading(let text): view["heading"] = text
      case .list(let items): list("list", items)
      case .points(let points): list("points", points)
      case .answers(let terms): list(isNote ? "sentences" : "answers", terms.map(\.view))
      case .terms(let terms): list("terms", terms)
      case .table(let table):
        if hasCaptions, table.style != .ledger, table.caption != heading {
          view["heading"] = table.caption
        }
        view["table"] = table.view
      case .charts(let charts): list("figures", try charts.map { try $0.view })
      case .calendar(let calendar): view["calendar"] = calendar
      case .source(let text, _): view["source"] = text
      case .details(let summary, let blocks):
        view["details"] = ["summary": summary, "body": try html(blocks, hasCaptions: false)]
      case .only: return ""
      }
      return templates.render(view, withTemplate: "block") ?? ""
    }.joined()
  }
}

extension Term {
  fileprivate var view: [String: Any] {
    var view = ["term": term, "text": text]
    (view["address"], view["way"]) = (link?.address, link?.text)
    return view
  }
}

extension Table {
  /// The table under the names that its template uses.
  var view: [String: Any] {
    let shown = shown(in: .page)
    return [
      "caption": caption, "columns": shown.columns, "rows": shown.rows.map(RowView.init),
      "metric": metric,
      "scope": scope, "isText": style == .words, "isLedger": style == .ledger,
    ]
  }
}

/// A row under the names that the template uses. A report has ten thousand cells: to look their names up by
/// reflection would take longer than all the rest of the page.
private struct RowView: MustacheParent {
  let row: Table.Row

  func child(named name: String) -> Any? {
    switch name {
    case "start": row.start
    case "head": row.head
    case "cells": row.cells.map(CellView.init)
    default: nil
    }
  }
}

/// A cell under the names that the template uses.
private struct CellView: MustacheParent {
  let cell: Table.Cell

  func child(named name: String) -> Any? {
    switch name {
    case "text": cell.text
    case "isLow": cell.isLow
    default: nil
    }
  }
}

extension Chart {
  fileprivate var view: [String: Any] {
    get throws {
      // Nothing in the data may end or change the script that holds it.
      let text = String(decoding: try specification.json(pretty: false), as: UTF8.self)
      return [
        "id": id, "title": title, "summary": summary, "table": table.view,
        "specification": text.replacing("<", with: "\\u003c"),
      ]
    }
  }
}

/// The templates, as they were at build time.
package enum PageTemplate {
  static var style: String { text(PackageResources.report_css) }
  static var script: String { text(PackageResources.report_js) }

  static func templates() throws -> [String: MustacheTemplate] {
    try files.mapValues { try MustacheTemplate(string: text($0)) }
  }

  /// The source of every template, for tests of its places.
  package static var sources: [String] { files.values.map(text) }

  private static var files: [String: [UInt8]] {
    [
      "page": PackageResources.page_mustache, "block": PackageResources.block_mustache,
      "table": PackageResources.table_mustache, "figure": PackageResources.figure_mustache,
      "calendar": PackageResources.calendar_mustache,
    ]
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
