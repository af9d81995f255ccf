// SPDX-License-Identifier: GPL-3.0-or-later

/// A result as its readers are given it: a head, then sections of blocks.
///
/// Every kind of result makes one document of it. What a page shows and what a terminal shows are two
/// lists of the same sections, so that both say the same; a block that only one of them has room for is
/// marked so.
package struct Document {
  /// What sort of document it is, in words.
  package var kind: String
  package var title: String
  /// The title on a terminal.
  package var heading: String
  /// The planner's own words.
  package var about: [Term] = []
  /// What the figures rest on, in a sentence.
  package var basis: String
  /// What the reader must know before the figures.
  package var warnings: [String] = []
  /// What a terminal shows below the title.
  package var lead: [String] = []
  /// The sections of the page.
  package var page: [Section]
  /// The sections on a terminal.
  package var terminal: [Section] = []
  /// What made the document, for its foot.
  package var generated: String
  /// Whether the page is a note of one sheet: without contents, charts and scripts.
  var isNote = false
  /// Whether the page is made of files alone, and can be made again of them.
  var isRebuilt = false

  package init(
    kind: String, title: String, heading: String? = nil, about: [Term] = [], basis: String,
    warnings: [String] = [], lead: [String] = [], page: [Section], terminal: [Section] = [],
    generated: String, isNote: Bool = false, isRebuilt: Bool = false
  ) {
    self.kind = kind
    self.title = title
    self.heading = heading ?? title
    self.about = about
    self.basis = basis
    self.warnings = warnings
    self.lead = lead
    self.page = page
    self.terminal = terminal
    self.generated = generated
    self.isNote = isNote
    self.isRebuilt = isRebuilt
  }

  package struct Section {
    /// Name in addresses: `differences`.
    package var id: String
    package var title: String
    /// The title on a terminal.
    package var heading: String
    package var blocks: [Block]

    package init(_ id: String, _ title: String, heading: String = "", _ blocks: [Block]) {
      self.id = id
      self.title = title
      self.heading = heading.isEmpty ? title : heading
      self.blocks = blocks
    }
  }

  package var charts: [Chart] { page.flatMap(\.blocks).flatMap(\.charts) }
}

/// Where a document is read.
package enum View { case terminal, page }

/// A word and what is said of it.
package struct Term {
  package let term: String
  package let text: String
  /// Where on the page more of it is, and what the way there is called.
  var link: (address: String, text: String)?

  package init(_ term: String, _ text: String, link: (address: String, text: String)? = nil) {
    self.term = term
    self.text = text
    self.link = link
  }

  /// Both on a line; a question needs no colon.
  var line: String { term + (term.hasSuffix("?") ? " " : ": ") + text }
}
