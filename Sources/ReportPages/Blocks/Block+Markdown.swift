// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting

extension Block {
  /// The block as Markdown, without a line break at its end; charts and calendars have none.
  var markdown: String {
    switch self {
    case .text(let text), .important(let text): text
    case .heading(let text): "**" + text + "**"
    case .list(let items): items.map { "- " + $0 }.joined(separator: "\n")
    case .points(let points):
      points.map { "- **\($0.lead)** " + $0.lines.joined(separator: " ") }.joined(separator: "\n")
    case .answers(let terms), .terms(let terms):
      terms.map { "- **\($0.term)** \($0.text)" }.joined(separator: "\n")
    case .table(let table):
      MarkdownTable.text(
        table.columns.map(\.title), table.rows.map { [$0.head] + $0.cells.map(\.text) })
    case .source(let text, let language):
      MarkdownText.fence(around: text) + language + "\n" + text
        + (text.hasSuffix("\n") ? "" : "\n") + MarkdownText.fence(around: text)
    case .details(let summary, let blocks):
      ([summary] + blocks.map(\.markdown)).joined(separator: "\n\n")
    case .charts, .calendar, .only: ""
    }
  }

  static func markdown(_ blocks: [Block]) -> String {
    shown(blocks, in: .page).map { "\n" + $0.markdown + "\n" }.joined()
  }
}
