// SPDX-License-Identifier: GPL-3.0-or-later
import Wording
import WorkforceModel

/// All catalogues of sentences.
enum Texts {
  /// Those that all share, and those of mechanisms.
  static let sentences = TextCatalogues.sentences + Catalogue.mechanisms.flatMap(\.sentences)
}
