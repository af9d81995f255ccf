// SPDX-License-Identifier: GPL-3.0-or-later

extension Phrase {
  /// The phrase with places filled by the same text in every language; other places stay.
  public func filling(_ values: KeyValuePairs<String, String>) -> Phrase {
    filling(values.map { Filling(place: $0.key, value: Phrase(verbatim: $0.value)) })
  }

  /// The phrase with places filled by phrases.
  public func filling(phrases: KeyValuePairs<String, Phrase>) -> Phrase {
    filling(phrases.map { Filling(place: $0.key, value: $0.value) })
  }

  private func filling(_ more: [Filling]) -> Phrase {
    Phrase(content: content, fillings: fillings + more)
  }

  /// What an explanation begins with: the words before its first comma, stop or bracket.
  public func heading(_ language: Language) -> String {
    String(self[language].prefix { !",;:(".contains($0) })
  }

  /// Names one after another, the same in every language.
  public static func list(_ names: [String]) -> Phrase {
    Phrase(verbatim: names.joined(separator: ", "))
  }

  /// Phrases one after another.
  ///
  /// - Precondition: There is one at least.
  public static func list(_ phrases: [Phrase]) -> Phrase {
    precondition(!phrases.isEmpty, "a phrase required, found none")
    return phrases.dropFirst().reduce(phrases[0]) { first, second in
      ScenarioSentence.listed.phrase.filling(phrases: ["first": first, "second": second])
    }
  }

  /// One thing or another.
  public static func either(_ first: Phrase, _ second: Phrase) -> Phrase {
    ScenarioSentence.either.phrase.filling(phrases: ["first": first, "second": second])
  }
}
