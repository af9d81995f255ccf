// SPDX-License-Identifier: GPL-3.0-or-later

/// The texts of one language by their keys, `Catalogue.case`.
final class LanguageTexts: Sendable {
  /// In the order of the file.
  let keys: [String]
  private let texts: [String: String]

  let rules: LanguageRules
  // What is asked for with every figure.
  let code: String
  let decimalMark: String
  let thousandsMark: String
  let months: [String]
  let weekdays: [String]

  init(_ file: [UInt8]) throws(LanguageFileError) {
    let entries = try LanguageFileReader.entries(of: file)
    let texts = Dictionary(entries.map { ($0.key, $0.text) }) { first, _ in first }
    func needed(_ sentence: some Sentence) throws(LanguageFileError) -> String {
      guard let text = texts[sentence.key] else {
        throw LanguageFileError(line: 0, problem: "no text '\(sentence.key)'")
      }
      return text
    }
    func names<Name: Sentence>(_: Name.Type) throws(LanguageFileError) -> [String] {
      var names: [String] = []
      for name in Name.allCases { names.append(try needed(name)) }
      return names
    }
    self.texts = texts
    keys = entries.map(\.key)
    code = try needed(LanguageForm.code)
    decimalMark = try needed(LanguageForm.decimalMark)
    thousandsMark = try needed(LanguageForm.thousandsMark)
    months = try names(MonthName.self)
    weekdays = try names(WeekdayName.self)
    rules = LanguageRules.rules(of: code)
  }

  /// The text of a key, places unfilled; nil when the file has none.
  subscript(key: String) -> String? { texts[key] }
}

extension Language {
  /// Keys of all texts, in the order of the file.
  package var keys: [String] { texts.keys }

  /// The text of a key, places unfilled; nil when there is none.
  package subscript(key: String) -> String? { texts[key] }

  /// Names of the forms that a text with a count has.
  package var pluralForms: [String] { texts.rules.pluralForms }

  /// The names below a catalogue: `wait-mean` of the key `Metric.wait-mean.name`.
  func keys(in catalogue: String) -> [String] {
    texts.keys.filter { $0.hasPrefix(catalogue + ".") }.map {
      String($0.dropFirst(catalogue.count + 1))
    }
  }
}
