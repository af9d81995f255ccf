// SPDX-License-Identifier: GPL-3.0-or-later
import Wording

/// A third language, made by a rule from the texts of English: each text stands in brackets and has
/// accents on its vowels, so that whatever does not come from a file of texts shows.
enum MadeUpLanguage {
  static func language() throws -> Language {
    try Language(file: Language.english.keys.map(line).joined(separator: "\n"))
  }

  private static func line(_ key: String) -> String {
    let english = Language.english[key] ?? ""
    let text =
      switch key {
      case "LanguageForm.code": "qx"
      case "LanguageForm.decimalMark": "·"
      case "LanguageForm.thousandsMark": "’"
      default: "⟦" + accented(english) + "⟧"
      }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\(key): \"\(escaped)\""
  }

  /// Vowels outside braces with an accent.
  private static func accented(_ text: String) -> String {
    var depth = 0
    return String(
      text.map { character -> Character in
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        guard depth == 0 else { return character }
        return accents[character] ?? character
      })
  }

  private static let accents: [Character: Character] = [
    "a": "å", "e": "ë", "i": "ï", "o": "ø", "u": "ü",
  ]

  /// What stands outside all brackets.
  static func outside(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { character in
        if character == "⟦" { depth += 1 }
        if character == "⟧" { depth -= 1 }
        return depth == 0 && character != "⟧"
      })
  }
}
