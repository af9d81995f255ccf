// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
package import Wording

extension Document {
  /// The document as text of at most 80 columns.
  ///
  /// - Parameters:
  ///   - path: Where the files are; nil where there are none.
  ///   - isEmphatic: Headings in bold, for a terminal.
  package func text(_ language: Language, path: String? = nil, isEmphatic: Bool = false) -> String {
    func emphasised(_ text: String) -> String { isEmphatic ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    let head =
      [emphasised(TextLayout.wrap(heading, hanging: 2))]
      + lead.map { TextLayout.wrap($0, hanging: 2) }
    let sections = terminal.map { section -> [String] in
      let lines = Block.shown(section.blocks, in: .terminal).flatMap(\.lines)
      return lines.isEmpty ? [] : [emphasised(TextLayout.wrap(section.heading, hanging: 2))] + lines
    }
    let foot = path.map { [language.say(SummarySentence.filesIn, ["path": $0])] } ?? []
    return ([head] + sections + [foot]).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }
}

extension Block {
  fileprivate var lines: [String] {
    switch self {
    case .text(let text), .important(let text): [TextLayout.wrap(text, indent: 2)]
    case .heading(let text): ["", TextLayout.wrap(text, indent: 2)]
    case .list(let items): items.map { TextLayout.wrap($0, indent: 2, hanging: 2) }
    case .points(let points):
      points.flatMap { point in
        [TextLayout.wrap(point.lead, indent: 2, hanging: 2)]
          + point.lines.map { TextLayout.wrap($0, indent: 4) }
      }
    case .answers(let terms), .terms(let terms):
      terms.map { TextLayout.wrap($0.line, indent: 2, hanging: 2) }
    case .table(let table): TerminalTable(table).lines
    case .source(let text, _): text.split(separator: "\n").map { "  " + $0 }
    case .charts, .calendar, .details, .only: []
    }
  }
}

/// A table in the columns of a terminal: as wide as its texts, and cut in parts where it is wider than
/// a line.
private struct TerminalTable {
  private let columns: [Table.Column]
  private let rows: [Table.Row]

  private static let gap = 2
  /// Columns that the names of rows need at the least.
  private static let leastHead = 20

  init(_ table: Table) {
    let shown = table.shown(in: .terminal)
    columns = shown.columns
    rows = Array(shown.rows.prefix(table.mostRows))
  }

  var lines: [String] {
    let widths = columns.indices.dropFirst().map(width)
    let natural = min(
      TextLayout.width / 2, ([columns[0].short] + rows.map(\.head)).map(\.count).max() ?? 0)
    let least = min(natural, Self.leastHead)
    var parts: [[Int]] = [[]]
    var left = TextLayout.width - 2 - least
    for (column, width) in widths.enumerated() {
      if width + Self.gap > left, !parts[parts.count - 1].isEmpty {
        parts.append([])
        left = TextLayout.width - 2 - least
      }
      parts[parts.count - 1].append(column)
      left -= width + Self.gap
    }
    return parts.enumerated().flatMap { number, part in
      let taken = part.reduce(0) { $0 + widths[$1] + Self.gap }
      let head = max(least, min(natural, TextLayout.width - 2 - taken))
      return (number == 0 ? [] : [""]) + lines(part, widths, head)
    }
  }

  /// Cells are not broken; the title of a column is, between its words.
  private func width(of column: Int) -> Int {
    let cells = rows.map { $0.cells[column - 1].short.count }
    let words = columns[column].short.split(separator: " ").map(\.count)
    let widest = max(cells.max() ?? 0, words.max() ?? 0)
    // Two words stand side by side where their cells leave room.
    return max(widest, min(columns[column].short.count, 10))
  }

  private func lines(_ part: [Int], _ widths: [Int], _ head: Int) -> [String] {
    func broken(_ text: String, _ width: Int) -> [String] {
      text.isEmpty
        ? [] : TextLayout.wrap(text, width: width).split(separator: "\n").map(String.init)
    }
    let titles = part.map { broken(columns[$0 + 1].short, widths[$0]) }
    let first = broken(columns[0].short, head)
    let height = max(first.count, titles.map(\.count).max() ?? 0)
    func title(_ words: [String], _ line: Int) -> String {
      let position = line - height + words.count
      return position < 0 ? "" : words[position]
    }
    let heading = (0..<height).map { line in
      row(title(first, line), zip(part, titles).map { ($0, title($1, line)) }, widths, head)
    }
    let body = rows.map { entry in
      row(entry.head, part.map { ($0, entry.cells[$0].short) }, widths, head)
    }
    return heading + body
  }

  private func row(
    _ name: String, _ fields: [(column: Int, text: String)], _ widths: [Int], _ head: Int
  ) -> String {
    let cells = fields.map { column, text in
      String(repeating: " ", count: Self.gap)
        + (columns[column + 1].isLeft
          ? TextLayout.left(text, widths[column]) : TextLayout.right(text, widths[column]))
    }
    return TextLayout.row(name, head, cells.joined()).trimmedAtEnd
  }
}
