// SPDX-License-Identifier: GPL-3.0-or-later

/// A chart of a page: its specification, what it says in words, and the same figures as a table.
package struct Chart {
  /// Name of its file and of its place in the page.
  package let id: String
  package let title: String
  /// What it shows, in a sentence or two.
  package let summary: String
  package let specification: VegaLite
  package let table: FigureTable
}

/// A table of figures, beside a chart or by itself.
package struct FigureTable {
  package var caption: String
  package var columns: [String]
  package var rows: [Row]
  /// Which figures of the files it tells: metric and scope.
  package var metric = ""
  package var scope = ""
  /// Whether its cells are words: they stand at the left and run over several lines.
  package var isText = false

  package init(
    caption: String, columns: [String], rows: [Row], metric: String = "", scope: String = "",
    isText: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.metric = metric
    self.scope = scope
    self.isText = isText
  }

  package struct Row {
    package let head: String
    /// First day of the period; empty where rows are no periods.
    package var start = ""
    package let cells: [String]

    package init(head: String, start: String = "", cells: [String]) {
      self.head = head
      self.start = start
      self.cells = cells
    }
  }
}
