// SPDX-License-Identifier: GPL-3.0-or-later

/// Figures or words in rows and columns, the first of which names the row.
package struct Table {
  package enum Style { case figures, words, ledger }

  package var caption: String
  package var columns: [Column]
  package var rows: [Row]
  /// Which figures of the files it shows: metric and scope.
  package var metric = ""
  package var scope = ""
  package var style = Style.figures
  /// Rows that a terminal has room for.
  var mostRows = Int.max

  package init(
    _ caption: String, _ columns: [Column], _ rows: [Row], metric: String = "", scope: String = "",
    style: Style = .figures, mostRows: Int = .max
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.metric = metric
    self.scope = scope
    self.style = style
    self.mostRows = mostRows
  }

  package init(
    _ caption: String, _ columns: [String], _ rows: [Row], metric: String = "", scope: String = "",
    style: Style = .figures
  ) {
    self.init(caption, columns.map { Column($0) }, rows, metric: metric, scope: scope, style: style)
  }

  package struct Column {
    package let title: String
    /// The title on a terminal.
    let short: String
    /// The only view that shows it; nil for both.
    let view: View?
    /// Whether a terminal sets it at the left, as it does words.
    let isLeft: Bool
    /// Its width in a spreadsheet, in characters.
    package var width = 0.0

    package init(
      _ title: String, short: String? = nil, only view: View? = nil, isLeft: Bool = false,
      width: Double = 0
    ) {
      self.title = title
      self.short = short ?? title
      self.view = view
      self.isLeft = isLeft
      self.width = width
    }
  }

  package struct Row {
    package let head: String
    /// First day of the period, or another key; empty where rows have none.
    package var start = ""
    package let cells: [Cell]
    /// The head as a spreadsheet keeps it.
    package var value = Cell.Value.text

    package init(_ head: String, start: String = "", _ cells: [Cell], value: Cell.Value = .text) {
      self.head = head
      self.start = start
      self.cells = cells
      self.value = value
    }

    package init(_ head: String, start: String = "", _ cells: [String]) {
      self.init(head, start: start, cells.map { Cell($0) })
    }
  }

  package struct Cell {
    package enum Value {
      case text, empty
      case number(Double)
      case share(Double)
      case date(year: Int, month: Int, day: Int)
    }

    package let text: String
    /// The text on a terminal.
    let short: String
    let isLow: Bool
    package let value: Value

    package init(_ text: String, short: String? = nil, isLow: Bool = false, value: Value = .text) {
      self.text = text
      self.short = short ?? text
      self.isLow = isLow
      self.value = value
    }
  }

  func shown(in view: View) -> Table {
    guard columns.contains(where: { $0.view != nil && $0.view != view }) else { return self }
    let places = columns.indices.filter { columns[$0].view == nil || columns[$0].view == view }
    var table = self
    table.columns = places.map { columns[$0] }
    table.rows = rows.map { row in
      Row(
        row.head, start: row.start, places.dropFirst().map { row.cells[$0 - 1] }, value: row.value)
    }
    return table
  }
}
