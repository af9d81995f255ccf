// SPDX-License-Identifier: GPL-3.0-or-later

/// A page of results in its parts: a head, then sections of texts, tables and charts.
///
/// Comparisons, searches and explanations are pages of this form. It is one file that needs nothing
/// else: no request, its charts drawn by the library where that is there, their figures in tables.
package struct ResultsPage {
  /// What sort of page it is, in words.
  package var kind: String
  package var title: String
  /// The planner's own words.
  package var about: [TermView] = []
  /// What the figures rest on, in a sentence.
  package var basis: String
  /// What the reader must know before the figures.
  package var warnings: [String] = []
  package var sections: [Section]
  /// What made the page, for its foot.
  package var generated: String

  package init(
    kind: String, title: String, about: [TermView] = [], basis: String, warnings: [String] = [],
    sections: [Section], generated: String
  ) {
    self.kind = kind
    self.title = title
    self.about = about
    self.basis = basis
    self.warnings = warnings
    self.sections = sections
    self.generated = generated
  }

  /// A part of the page that its contents name.
  package struct Section {
    /// Name in addresses: `differences`.
    package var id: String
    package var title: String
    package var blocks: [Block]

    package init(id: String, title: String, _ blocks: [Block]) {
      self.id = id
      self.title = title
      self.blocks = blocks
    }
  }

  /// A piece of a section.
  package enum Block {
    case text(String)
    /// A paragraph that must not be overlooked.
    case important(String)
    case heading(String)
    case list([String])
    /// The answers that the page is for, side by side.
    case answers([TermView])
    /// Words and what is said of each.
    case terms([TermView])
    /// A table below its caption.
    case table(FigureTable)
    case charts([Chart])
    /// Posts in rows and sessions in columns.
    case ledger(LedgerView)
    /// Long text as it is in a file.
    case source(String)
    /// What is shown when asked for.
    case details(String, [Block])
  }

  /// The charts in the order of the page.
  var charts: [Chart] { sections.flatMap { $0.blocks.flatMap(Self.charts) } }

  private static func charts(of block: Block) -> [Chart] {
    switch block {
    case .charts(let charts): charts
    case .details(_, let blocks): blocks.flatMap(charts)
    default: []
    }
  }
}
