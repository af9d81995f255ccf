// SPDX-License-Identifier: GPL-3.0-or-later

/// A chart of a page: its specification, what it says in words, and the same figures as a table.
package struct Chart {
  /// Name of its file and of its place in the page.
  package let id: String
  package let title: String
  /// What it shows, in a sentence or two.
  package let summary: String
  package let specification: VegaLite
  package let table: Table

  /// Draws a kind of chart.
  init(_ id: String, _ title: String, _ summary: String, _ drawing: some Drawing, _ table: Table) {
    self.id = id
    self.title = title
    self.summary = summary
    specification = drawing.specification(title: title, summary: summary)
    self.table = table
  }
}

/// A kind of chart that draws what it is given.
protocol Drawing {
  func specification(title: String, summary: String) -> VegaLite
}

/// Colours of charts, told apart by their lightness too.
enum Tone {
  static let band90 = "#cfe0f1"
  static let band50 = "#8db4dc"
  static let line = "#12406f"
  static let error = "#b34700"
  static let limit = "#1b1f24"
  /// Series beside one another; each also has a dash and a shape, or a place of its own.
  static let series = ["#12406f", "#b34700", "#1b7a4b", "#7a1f6b", "#7d6608", "#444b54"]
}
