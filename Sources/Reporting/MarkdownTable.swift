// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// Tables of Markdown.
package enum MarkdownTable {
  /// A table, without a line break at its end; a bar in a cell is escaped, once.
  package static func text(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { row in
      "| "
        + row.map { $0.replacing("\\|", with: "|").replacing("|", with: "\\|") }.joined(
          separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// A table of the documentation with its heads in words; `blank` stands where a cell is empty.
  static func documented(
    _ columns: [DocumentationSentence], _ rows: [[String]], _ language: Language,
    blank: String = "–"
  ) -> String {
    text(
      columns.map { language.say($0) }, rows.map { row in row.map { $0.isEmpty ? blank : $0 } })
      + "\n"
  }
}
