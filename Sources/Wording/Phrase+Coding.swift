// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase is stored without its words, so that it is read in the language of its reader: as a
/// string that is the same in all of them, as `{"key": …, "values": {…}}` or as `{"written": {…}}`.
extension Phrase: Codable {
  private enum Field: String, CodingKey { case key, values, written }

  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(verbatim: text)
      return
    }
    let fields = try decoder.container(keyedBy: Field.self)
    if let texts = try fields.decodeIfPresent([String: String].self, forKey: .written) {
      self.init(written: texts)
      return
    }
    let key = try fields.decode(String.self, forKey: .key)
    let values = try fields.decodeIfPresent([String: Phrase].self, forKey: .values) ?? [:]
    guard Language.english.texts[key] != nil else {
      // Stored by a version that had a text more; its values still say something.
      let words = [key] + values.sorted { $0.key < $1.key }.map { $0.value[.english] }
      self.init(verbatim: words.joined(separator: " "))
      return
    }
    self.init(
      content: .key(key),
      fillings: values.sorted { $0.key < $1.key }.map { Filling(place: $0.key, value: $0.value) })
  }

  public func encode(to encoder: any Encoder) throws {
    switch content {
    case .verbatim(let text):
      var value = encoder.singleValueContainer()
      try value.encode(text)
    case .written(let texts):
      var fields = encoder.container(keyedBy: Field.self)
      try fields.encode(texts, forKey: .written)
    case .key(let key):
      var fields = encoder.container(keyedBy: Field.self)
      try fields.encode(key, forKey: .key)
      if !fillings.isEmpty {
        let values = Dictionary(fillings.map { ($0.place, $0.value) }) { first, _ in first }
        try fields.encode(values, forKey: .values)
      }
    }
  }
}
