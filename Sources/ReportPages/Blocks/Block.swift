// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a section. One without content is not shown.
package enum Block {
  case text(String)
  /// A paragraph that must not be overlooked.
  case important(String)
  case heading(String)
  case list([String])
  /// Statements with what is added to each.
  case points([Point])
  /// The answers that the document is for, side by side; in a note one after another.
  case answers([Term])
  /// Words and what is said of each.
  case terms([Term])
  case table(Table)
  case charts([Chart])
  case calendar(CalendarView)
  /// Long text as it is in a file, and its language.
  case source(String, language: String = "")
  /// What is shown when asked for.
  case details(String, [Block])
  /// What only one view has room for.
  case only(View, [Block])

  /// A statement, with lines below it.
  package struct Point {
    let lead: String
    let lines: [String]
  }

  var charts: [Chart] {
    switch self {
    case .charts(let charts): charts
    case .details(_, let blocks), .only(.page, let blocks): blocks.flatMap(\.charts)
    default: []
    }
  }

  /// The blocks that a view shows, free of marks.
  static func shown(_ blocks: [Block], in view: View) -> [Block] {
    blocks.flatMap { block -> [Block] in
      switch block {
      case .only(view, let blocks): shown(blocks, in: view)
      case .only: []
      case .text(""), .important(""): []
      case .list(let items) where items.isEmpty: []
      case .points(let items) where items.isEmpty: []
      case .answers(let terms) where terms.isEmpty: []
      case .terms(let terms) where terms.isEmpty: []
      case .charts(let charts) where charts.isEmpty: []
      case .table(let table) where table.rows.isEmpty: []
      default: [block]
      }
    }
  }
}
