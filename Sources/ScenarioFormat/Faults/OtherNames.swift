// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import Wording

/// Days and months as people call them, and the keys that stand for them.
///
/// By its letters `lun` is near `sun`; it means `mon`.
enum OtherNames {
  /// The key that a name stands for; nil for other names.
  static func usual(for name: String) -> String? {
    let word = name.lowercased()
    return table.first { $0.names.contains { isShort(word, of: $0) } }?.key
  }

  /// Whether a word is a name or its first three letters or more.
  private static func isShort(_ word: String, of name: String) -> Bool {
    word.count >= 3 && name.hasPrefix(word)
  }

  // Days come first: `mar` is Tuesday where days stand, and a key of its own where months do.
  private static let table: [(key: String, names: [String])] =
    zip(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], 1...)
    .map { key, number in (key, names { $0.weekday(number) }) }
    + zip(
      ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1...
    ).map { key, number in (key, names { $0.month(number) }) }
    + [("all", names { $0.say(LanguageForm.everyDay) })]

  /// A name in every language, with its accents and without.
  private static func names(_ name: (Language) -> String) -> [String] {
    Language.allCases.flatMap { language in
      let name = name(language).lowercased()
      return [name, name.folding(options: .diacriticInsensitive, locale: nil)]
    }
  }
}
