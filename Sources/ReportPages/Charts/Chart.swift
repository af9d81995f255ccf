// SPDX-License-Identifier: GPL-3.0-or-later

/// A chart of the report: its specification, what it says in words, and the same figures as a table.
struct Chart {
  /// Name of its file and of its place in the page.
  let id: String
  let title: String
  /// What it shows, in a sentence or two.
  let summary: String
  let specification: VegaLite
  let table: FigureTable
}

/// A table of figures beside a chart.
struct FigureTable {
  var caption: String
  var columns: [String]
  var rows: [Row]
  /// Which figures of the files it tells: metric and scope.
  var metric = ""
  var scope = ""

  struct Row {
    let head: String
    /// First day of the period; empty where rows are no periods.
    var start = ""
    let cells: [String]
  }
}
