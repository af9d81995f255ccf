// SPDX-License-Identifier: GPL-3.0-or-later

/// Days and months as people call them in Italian or in full, and the keys that stand for them.
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
  private static let table: [(key: String, names: [String])] = [
    ("mon", ["lunedì", "lunedi", "monday"]), ("tue", ["martedì", "martedi", "tuesday"]),
    ("wed", ["mercoledì", "mercoledi", "wednesday"]), ("thu", ["giovedì", "giovedi", "thursday"]),
    ("fri", ["venerdì", "venerdi", "friday"]), ("sat", ["sabato", "saturday"]),
    ("sun", ["domenica", "sunday"]), ("jan", ["gennaio", "january"]),
    ("feb", ["febbraio", "february"]), ("mar", ["marzo", "march"]), ("apr", ["aprile", "april"]),
    ("may", ["maggio"]), ("jun", ["giugno", "june"]), ("jul", ["luglio", "july"]),
    ("aug", ["agosto", "august"]), ("sep", ["settembre", "september"]),
    ("oct", ["ottobre", "october"]), ("nov", ["novembre", "november"]),
    ("dec", ["dicembre", "december"]), ("all", ["tutti", "every"]),
  ]
}
