// SPDX-License-Identifier: GPL-3.0-or-later

/// A text in every language that Respiro writes, or the values to put into one.
///
/// Places for values are names in braces: `"{count} of 100 futures"`. A phrase keeps what it means,
/// not the words: which text of the languages' files, with which values.
public struct Phrase: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// A text of the languages' files, by its key.
    case key(String)
    /// What reads the same in every language: a name, a number.
    case verbatim(String)
    /// What a person wrote in some languages, by their codes.
    case written([String: String])
  }

  /// A value for a place.
  struct Filling: Hashable, Sendable {
    var place: String
    var value: Phrase
  }

  let content: Content
  private(set) var fillings: [Filling] = []

  /// A text of the languages' files.
  init(key: String) { content = .key(key) }

  /// A text of the languages' files; nil where there is none.
  init?(knownKey key: String) {
    guard Language.english.texts[key] != nil else { return nil }
    self.init(key: key)
  }

  /// A text that reads the same in every language.
  public init(verbatim text: String) { content = .verbatim(text) }

  /// What a person wrote in some languages, by their two-letter codes; the others read what was
  /// written in English, or else in the first by code.
  public init(written texts: [String: String]) { content = .written(texts) }

  init(content: Content, fillings: [Filling]) {
    (self.content, self.fillings) = (content, fillings)
  }

  /// The phrase in one language; places without a value stay.
  public subscript(language: Language) -> String { text(language) { _ in nil } }

  /// The phrase in one language with all of its places filled.
  public func filled(_ language: Language, _ values: KeyValuePairs<String, String>) -> String {
    text(language) { place in
      let value = values.first { $0.key == place }?.value
      precondition(value != nil, "no value for '\(place)' in '\(template(language))'")
      return value
    }
  }

  /// Names of the places that have no value yet, in order of appearance in one language.
  public func places(_ language: Language) -> [String] {
    var places: [String] = []
    _ = text(language) { place in
      places.append(String(place))
      return nil
    }
    return places
  }

  /// The words in one language, places unfilled.
  private func template(_ language: Language) -> String {
    switch content {
    case .key(let key):
      guard let text = language.texts[key] else {
        preconditionFailure("no text '\(key)' in the file of language '\(language)'")
      }
      return text
    case .verbatim(let text): return text
    case .written(let texts):
      return texts[language.code] ?? texts[Language.english.code]
        ?? texts.min { $0.key < $1.key }?.value ?? ""
    }
  }

  private func text(
    _ language: Language, _ value: (_ place: Substring) -> String?
  ) -> String {
    let template = template(language)
    // Braces in what a person wrote are no places.
    guard case .key = content else { return template }
    var text = ""
    var rest = template[...]
    while let close = rest.firstIndex(of: "}"), let open = rest[..<close].lastIndex(of: "{") {
      let place = rest[rest.index(after: open)..<close]
      text += rest[..<open]
      if let value = fillings.first(where: { $0.place == place })?.value[language] ?? value(place) {
        text = language.texts.rules.join(text, value)
        rest = rest[rest.index(after: close)...]
        // An abbreviation has its stop already: `p.p.` ends a sentence with one.
        if value.hasSuffix("."), rest.hasPrefix(".") { rest = rest.dropFirst() }
      } else {
        text += rest[open...close]
        rest = rest[rest.index(after: close)...]
      }
    }
    return text + rest
  }
}
