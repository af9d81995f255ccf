// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence, or part of one, in every language that Respiro speaks.
///
/// Places for values are names in braces: `"{count} of 100 futures"`.
public struct Phrase: Hashable, Sendable {
  public let italian: String
  public let english: String

  public init(italian: String, english: String) {
    self.italian = italian
    self.english = english
  }

  /// The phrase in one language, places unfilled.
  public subscript(language: Language) -> String {
    switch language {
    case .italian: italian
    case .english: english
    }
  }

  /// Names of the places for values in one language, in order of appearance.
  public func places(_ language: Language) -> [String] {
    self[language].split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .compactMap { part in part.firstIndex(of: "}").map { String(part[..<$0]) } }
  }

  /// The phrase in one language with its places filled.
  public func filled(_ language: Language, _ values: KeyValuePairs<String, String>) -> String {
    var text = ""
    var rest = self[language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      let value = values.first { $0.key == name }?.value
      precondition(value != nil, "no value for '\(name)' in '\(self[language])'")
      text += rest[..<open]
      text = language == .italian ? text.joined(to: value ?? "") : text + (value ?? "")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

/// A catalogue of sentences about one thing.
public protocol Sentence: CaseIterable, Sendable {
  var phrase: Phrase { get }
}

extension Language {
  /// A sentence in this language.
  public func say(_ sentence: some Sentence, _ values: KeyValuePairs<String, String> = [:])
    -> String
  {
    sentence.phrase.filled(self, values)
  }
}
