// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import Mustache
package import Wording

extension ResultsPage {
  /// Writes `report.html`, and `charts/*.vl.json` where there are charts, into a folder.
  package func write(to folder: URL, language: Language, library: ChartLibrary?) throws {
    try Data(try html(language, library: library).utf8)
      .write(to: folder.appendingPathComponent("report.html"), options: .atomic)
    if !charts.isEmpty { try PageTemplate.write(charts, to: folder) }
  }

  /// The page as one file.
  func html(_ language: Language, library: ChartLibrary?) throws -> String {
    let templates = MustacheLibrary(templates: try PageTemplate.templates())
    let words = ReportView.words(language)
    let hasCharts = !charts.isEmpty
    let view = PageView(
      lang: language.code, words: words, css: PageTemplate.style, script: PageTemplate.script,
      library: hasCharts ? library?.script : nil, chartMissing: hasCharts && library == nil,
      chartHint: language.say(ReportSentence.chartHintAgain, ["command": "Scripts/get-charts"]),
      hasCharts: hasCharts, kind: kind, title: title, about: about, basis: basis,
      warnings: warnings,
      sections: try sections.map { section in
        SectionView(
          id: section.id, heading: section.title,
          body: try Self.html(section.blocks, words, templates))
      }, generated: generated)
    return templates.render(view, withTemplate: "page") ?? ""
  }

  /// Each block is rendered by itself, so that no field of one is taken for another's.
  private static func html(
    _ blocks: [Block], _ words: [String: String], _ templates: MustacheLibrary
  ) throws -> String {
    try blocks.map { block in
      var view = BlockView(words: words)
      switch block {
      case .text(let text): view.text = text
      case .important(let text): view.important = text
      case .heading(let text): view.heading = text
      case .list(let items): view.list = items.isEmpty ? nil : .init(items: items)
      case .answers(let terms): view.answers = .init(items: terms)
      case .terms(let terms): view.terms = .init(items: terms)
      case .table(let table): view.table = table
      case .charts(let charts):
        view.figures = charts.isEmpty ? nil : .init(items: try charts.map(FigureView.init))
      case .ledger(let ledger): view.ledger = ledger
      case .source(let text): view.source = text
      case .details(let summary, let blocks):
        view.details = .init(summary: summary, body: try html(blocks, words, templates))
      }
      return templates.render(view, withTemplate: "block") ?? ""
    }.joined()
  }
}

/// What the template of a page shows, under the names that it uses.
private struct PageView {
  let lang: String
  let words: [String: String]
  let css: String
  let script: String
  let library: String?
  let chartMissing: Bool
  let chartHint: String
  let hasCharts: Bool
  let kind: String
  let title: String
  let about: [TermView]
  let basis: String
  let warnings: [String]
  let sections: [SectionView]
  let generated: String
}

private struct SectionView {
  let id: String
  let heading: String
  let body: String
}

/// One piece of a section; all but one of its fields are nil.
private struct BlockView {
  struct Items<Item> {
    let items: [Item]
  }
  struct Details {
    let summary: String
    let body: String
  }

  let words: [String: String]
  var text: String?
  var important: String?
  var heading: String?
  var list: Items<String>?
  var answers: Items<TermView>?
  var terms: Items<TermView>?
  var table: FigureTable?
  var figures: Items<FigureView>?
  var ledger: LedgerView?
  var source: String?
  var details: Details?
}
