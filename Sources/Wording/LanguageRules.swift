// SPDX-License-Identifier: GPL-3.0-or-later

/// What a language asks for that its file cannot say: the only code about single languages.
struct LanguageRules: Sendable {
  /// Puts a value after a text, whose last word may have to change before it.
  var join: @Sendable (_ text: String, _ value: String) -> String = { $0 + $1 }
  /// Names of the forms that a text with a count has.
  var pluralForms = ["one", "other"]
  /// The form for a count.
  var pluralForm: @Sendable (_ count: Double) -> String = { $0 == 1 ? "one" : "other" }

  /// The rules of a language; most languages do with the usual ones.
  static func rules(of code: String) -> LanguageRules { special[code] ?? LanguageRules() }

  private static let special: [String: LanguageRules] = [
    "it": LanguageRules(join: { $0.joined(to: $1) })
  ]
}
