// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// A chart of a page: its specification, what it says in words, and the same figures as a table.
package struct Chart {
  /// Name of its file and of its place in the page.
  package let id: String
  package let title: String
  package let summary: String
  package let specification: VegaLite
  package let table: Table

  init(_ id: String, _ title: String, _ summary: String, _ drawing: Drawing, _ table: Table) {
    self.id = id
    self.title = title
    self.summary = summary
    specification = VegaLite(
      drawing.kind, title: title, description: summary, drawing.language, rows: drawing.rows,
      drawing.values)
    self.table = table
  }
}

/// A kind of chart with its data, and with what its template asks for.
struct Drawing {
  typealias Value = VegaLite.Value
  typealias Row = [String: Value]

  let kind: String
  let language: Language
  let rows: [Row]
  let values: [String: Value]

  init(_ kind: String, _ language: Language, _ rows: [Row], _ values: [String: Value]) {
    self.kind = kind
    self.language = language
    self.rows = rows
    self.values = values
  }

  /// Lines of a tooltip: a field, what it is called, and the format of a number.
  static func tooltip(_ lines: [(field: String, title: String, format: String?)]) -> Value {
    .list(
      lines.map { line in
        .object([
          "field": .text(line.field), "title": .text(line.title),
          "type": line.format == nil ? "nominal" : "quantitative",
          "format": line.format.map { .text($0) } ?? .null,
        ])
      })
  }

  /// Colours of so many series; each also has a dash and a shape, or a place of its own.
  static func colors(_ count: Int) -> Value {
    let series = ["#12406f", "#b34700", "#1b7a4b", "#7a1f6b", "#7d6608", "#444b54"]
    return .texts((0..<count).map { series[$0 % series.count] })
  }
}
