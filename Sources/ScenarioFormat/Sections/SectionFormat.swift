// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// The keys of a section, in the order in which documentation lists them.
package struct SectionFormat: Sendable {
  /// Name under which the wording of its keys is found: `services.arrivals`.
  package let name: String
  package let fields: [FieldDescription]
  /// Keys that are known and refused, because this version does not model them yet.
  package let notYetModelled: [String]

  /// What no single key of the section shows, as JSON Schema: keys of which one must be there.
  package internal(set) var rules: [JSONValue] = []

  package init(name: String, fields: [FieldDescription], notYetModelled: [String] = []) {
    self.name = name
    self.fields = fields
    self.notYetModelled = notYetModelled
  }

  /// What is known of a key of the section; nil for a key that it does not have.
  package subscript(key: String) -> FieldDescription? { fields.first { $0.key == key } }

  /// JSON Schema of the section as a value.
  var valueSchema: ValueSchema { ValueSchema(whole: whole) { schema($0) } }

  /// What a section must have where no other file and no other item completes it; nil for nothing.
  package var whole: JSONValue? {
    let required = fields.filter(\.isRequired)
    let properties = fields.compactMap { field -> JSONValue.Member? in
      let present: JSONValue = field.isRequired ? ["not": ["enum": ["none", .null]]] : [:]
      let value = present.merging(field.schema.whole)
      return value == [:] ? nil : JSONValue.Member(key: field.key, value: value)
    }
    var members: [JSONValue.Member] = []
    func add(_ key: String, _ value: JSONValue) {
      members.append(JSONValue.Member(key: key, value: value))
    }
    if !required.isEmpty { add("required", .array(required.map { .string($0.key) })) }
    if !properties.isEmpty { add("properties", .object(properties)) }
    if !rules.isEmpty { add("allOf", .array(rules)) }
    return members.isEmpty ? nil : .object(members)
  }

  /// What an item of a list must have, which another item may complete.
  var wholeItem: JSONValue? {
    guard let whole else { return nil }
    return self["like"] == nil ? whole : ["anyOf": [["required": ["like"]], whole]]
  }

  /// JSON Schema of the section.
  ///
  /// Only an `id` is asked for: everything else may come from the file or item that is extended.
  package func schema(_ language: Language) -> JSONValue {
    let properties = fields.map { field in
      JSONValue.Member(
        key: field.key,
        value: field.schema.orNothing(language).adding([
          "description": .string(words(field, language))
        ]))
    }
    var members: [JSONValue.Member] = [
      JSONValue.Member(key: "type", value: "object"),
      JSONValue.Member(key: "properties", value: .object(properties)),
      JSONValue.Member(key: "additionalProperties", value: false),
    ]
    if fields.contains(where: { $0.key == "id" }) {
      members.append(JSONValue.Member(key: "required", value: ["id"]))
    }
    return .object(members)
  }

  /// What a key means, what holds without it, what it may be, where it may plausibly lie, what that rests on
  /// and how sure it is.
  private func words(_ field: FieldDescription, _ language: Language) -> String {
    var text = field.meaning?[language] ?? field.allowed[language]
    func add(_ sentence: ScenarioSentence, _ values: KeyValuePairs<String, String>) {
      text += ". " + language.say(sentence, values)
    }
    if let standard = field.standard {
      add(.standard, ["value": standard])
      if let mark = field.statedMark { text += " (\(mark.phrase[language]))" }
    }
    if !field.bounds.isEmpty { add(.bounds, ["bounds": field.bounds]) }
    if let range = field.range {
      add(.plausible, ["range": range.text])
      if field.standard == nil { text += " (\(field.mark.phrase[language]))" }
    }
    if let source = field.source { add(.source, ["source": source[language]]) }
    return text + "."
  }
}

extension SectionFormat {
  /// The keys of the section and of those that they open, in order.
  package var allFields: [FieldDescription] {
    fields.flatMap { [$0] + ($0.opens?.allFields ?? []) }
  }
}
