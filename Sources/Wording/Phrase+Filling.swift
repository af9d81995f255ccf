// SPDX-License-Identifier: GPL-3.0-or-later

extension Phrase {
  /// The phrase with places filled by the same text in every language; other places stay.
  public func filling(_ values: KeyValuePairs<String, String>) -> Phrase {
    var filled = self
    for (name, value) in values {
      filled = filled.filling(name, with: Phrase(italian: value, english: value))
    }
    return filled
  }

  /// The phrase with places filled by phrases.
  public func filling(phrases: KeyValuePairs<String, Phrase>) -> Phrase {
    phrases.reduce(self) { $0.filling($1.key, with: $1.value) }
  }

  private func filling(_ name: String, with value: Phrase) -> Phrase {
    Phrase(
      italian: Self.replacing("{\(name)}", in: italian, with: value.italian),
      english: Self.replacing("{\(name)}", in: english, with: value.english))
  }

  private static func replacing(_ place: String, in text: String, with value: String) -> String {
    guard let range = text.firstRange(of: place) else { return text }
    return text[..<range.lowerBound] + value
      + replacing(place, in: String(text[range.upperBound...]), with: value)
  }

  /// Names one after another, the same in every language.
  public static func list(_ names: [String]) -> Phrase {
    let text = names.joined(separator: ", ")
    return Phrase(italian: text, english: text)
  }

  /// One thing or another.
  public static func either(_ first: Phrase, _ second: Phrase) -> Phrase {
    Phrase(
      italian: first.italian + ", oppure " + second.italian,
      english: first.english + ", or " + second.english)
  }
}
