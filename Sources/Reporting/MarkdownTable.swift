// SPDX-License-Identifier: GPL-3.0-or-later

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
}
