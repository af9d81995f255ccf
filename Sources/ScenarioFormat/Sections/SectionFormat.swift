// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// The keys of a section, in the order in which documentation tells them.
package struct SectionFormat: Sendable {
  /// Name under which the wording of its keys is found: `services.arrivals`.
  package let name: String
  package let fields: [AnyField]
  /// Keys that are known and refused, because this version does not model them yet.
  package let notYetModelled: [String]

  package init(name: String, fields: [AnyField], notYetModelled: [String] = []) {
    self.name = name
    self.fields = fields
    self.notYetModelled = notYetModelled
  }

  /// What is known of a key of the section.
  package subscript(key: String) -> Parameter {
    guard let field = fields.first(where: { $0.key == key }) else {
      preconditionFailure("\(name) has no key \(key)")
    }
    return Parameter(field, of: self)
  }

  /// JSON Schema of the section.
  ///
  /// Only an `id` is asked for: everything else may come from the file or item that is extended.
  package func schema(_ language: Language) -> JSONValue {
    let properties = fields.map { field in
      // `none` removes what is inherited, and an empty value changes nothing.
      let value =
        field.isRequired
        ? field.schema(language)
        : .object([
          "anyOf": .array([
            field.schema(language), .object(["enum": .array([.string("none"), .null])]),
          ])
        ])
      return JSONValue.Member(
        key: field.key, value: value.adding(["description": .string(words(field, language))]))
    }
    var members: [JSONValue.Member] = [
      JSONValue.Member(key: "type", value: .string("object")),
      JSONValue.Member(key: "properties", value: .object(properties)),
      JSONValue.Member(key: "additionalProperties", value: .bool(false)),
    ]
    if fields.contains(where: { $0.key == "id" }) {
      members.append(JSONValue.Member(key: "required", value: .array([.string("id")])))
    }
    return .object(members)
  }

  /// What a key means, what holds without it, where it may plausibly lie, what that rests on and how sure
  /// it is.
  private func words(_ field: AnyField, _ language: Language) -> String {
    var text = ScenarioKeyWording[name, field.key]?[language] ?? field.allowed[language]
    if let standard = field.standard {
      text += ". " + language.say(ScenarioSentence.standard, ["value": standard])
      if let mark = field.mark { text += " (\(mark.phrase[language]))" }
    }
    let parameter = Parameter(field, of: self)
    if let range = parameter.range {
      text += ". " + language.say(ScenarioSentence.plausible, ["range": range.text])
      if field.standard == nil { text += " (\(parameter.mark.phrase[language]))" }
    }
    if let source = parameter.source {
      text += ". " + language.say(ScenarioSentence.source, ["source": source[language]])
    }
    return text + "."
  }
}
