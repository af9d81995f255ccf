internal import Experiments
package import Foundation
internal import Mustache
package import Wording

extension Document {
  /// Writes the page, and `charts/*.vl.json` where there are charts, into a folder.
  package func write(
    to folder: URL, named name: String = "report.html", _ language: Language, library: ChartLibrary?
  ) throws {
    try Data(try html(language, library: library).utf8)
      .write(to: folder.appendingPathComponent(name), options: .atomic)
    guard !charts.isEmpty else { return }
    let place = folder.appendingPathComponent("charts")
    // Charts of a page before, which may have had others; other files there are somebody's.
    let old = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    for name in old where name.hasSuffix(".vl.json") {
      try? FileManager.default.removeItem(at: place.appendingPathComponent(name))
    }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for chart in charts {
      try (chart.specification.json(pretty: true) + Data("\n".utf8))
        .write(to: place.appendingPathComponent(chart.id + ".vl.json"), options: .atomic)
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
    let view = PageView(
      lang: language.code, words: renderer.words, css: PageTemplate.style,
      script: isNote ? nil : PageTemplate.script,
      policy: Self.policy(
        scripts: isNote ? [] : [PageTemplate.script] + (hasCharts ? [library?.script] : [])),
      library: hasCharts ? library?.script : nil, chartMissing: hasCharts && library == nil,
      chartHint: language.say(
        isRebuilt ? ReportSentence.chartHint : .chartHintAgain, ["command": "Scripts/get-charts"]),
      hasCharts: hasCharts, isNote: isNote, kind: kind, title: title, about: about, basis: basis,
      warnings: warnings,
      contents: isNote ? nil : .init(items: page.map { .init(id: $0.id, title: $0.title) }),
      sections: try page.map { section in
        PageView.Part(
          id: section.id, heading: section.title,
          body: try renderer.html(section.blocks, hasCaptions: !isNote))
      }, generated: generated)
    return renderer.templates.render(view, withTemplate: "page") ?? ""
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

/// What the template of a page shows, under the names that it uses.
private struct PageView {
  struct Link {
    let id: String
    let title: String
  }
  struct Part {
    let id: String
    let heading: String
    let body: String
  }

  let lang: String
  let words: [String: String]
  let css: String
  let script: String?
  let policy: String
  let library: String?
  let chartMissing: Bool
  let chartHint: String
  let hasCharts: Bool
  let isNote: Bool
  let kind: String
  let title: String
  let about: [Term]
  let basis: String
  let warnings: [String]
  let contents: BlockView.Items<Link>?
  let sections: [Part]
  let generated: String
}

/// Renders blocks, each by itself, so that no field of one is taken for another's.
private struct BlockRenderer {
  let templates: MustacheLibrary
  let words: [String: String]
  let isNote: Bool

  /// - Parameter hasCaptions: Whether the caption of a table stands above it as a heading.
  func html(_ blocks: [Block], hasCaptions: Bool) throws -> String {
    try Block.shown(blocks, in: .page).map { block in
      var view = BlockView(words: words)
      switch block {
      case .text(let text): view.text = text
      case .important(let text): view.important = text
      case .heading(let text): view.heading = text
      case .list(let items): view.list = .init(items: items)
      case .points(let points): view.points = .init(items: points)
      case .answers(let terms) where isNote: view.sentences = .init(items: terms)
      case .answers(let terms): view.answers = .init(items: terms)
      case .terms(let terms): view.terms = .init(items: terms)
      case .table(let table):
        if hasCaptions, table.style != .ledger { view.heading = table.caption }
        view.table = TableView(table)
      case .charts(let charts): view.figures = .init(items: try charts.map(FigureView.init))
      case .calendar(let calendar): view.calendar = calendar
      case .source(let text, _): view.source = text
      case .details(let summary, let blocks):
        view.details = .init(summary: summary, body: try html(blocks, hasCaptions: false))
      case .only: return ""
      }
      return templates.render(view, withTemplate: "block") ?? ""
    }.joined()
  }
}

/// One piece of a section; all but one of its fields are nil.
private struct BlockView {
  struct Items<Item> { let items: [Item] }
  struct Details {
    let summary: String
    let body: String
  }

  let words: [String: String]
  var text: String?
  var important: String?
  var heading: String?
  var list: Items<String>?
  var points: Items<Block.Point>?
  var answers: Items<Term>?
  var sentences: Items<Term>?
  var terms: Items<Term>?
  var table: TableView?
  var figures: Items<FigureView>?
  var calendar: CalendarView?
  var source: String?
  var details: Details?
}

/// A table as the page shows it.
struct TableView {
  let caption: String
  let columns: [Table.Column]
  let rows: [Table.Row]
  let metric: String
  let scope: String
  let isText: Bool
  let isLedger: Bool

  init(_ table: Table) {
    let shown = table.shown(in: .page)
    caption = table.caption
    columns = shown.columns
    rows = shown.rows
    metric = table.metric
    scope = table.scope
    isText = table.style == .words
    isLedger = table.style == .ledger
  }
}

/// A chart as the page shows it.
private struct FigureView {
  let id: String
  let title: String
  let summary: String
  let specification: String
  let table: TableView

  init(_ chart: Chart) throws {
    id = chart.id
    title = chart.title
    summary = chart.summary
    // Nothing in the data may end or change the script that holds it.
    specification = String(decoding: try chart.specification.json(pretty: false), as: UTF8.self)
      .replacing("<", with: "\\u003c")
    table = TableView(chart.table)
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
