// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// The keys of a section, in the order in which documentation tells them.
struct SectionFormat: Sendable {
  /// Name under which the wording of its keys is found: `services.arrivals`.
  let name: String
  let fields: [AnyField]
  /// Keys that are known and refused, because this version does not model them yet.
  var notYetModelled: [String] = []

  /// JSON Schema of the section.
  func schema(_ language: Language) -> JSONValue {
    let properties = fields.map { field in
      var schema = field.schema(language)
      let words = ScenarioKeyWording[name, field.key]?[language]
      var description = words ?? ""
      if let standard = field.standard {
        description += " " + language.say(ScenarioSentence.standard, ["value": standard])
        if let mark = field.mark { description += " (\(mark.phrase[language]))" }
        description += "."
      }
      if !description.isEmpty { schema = schema.adding(["description": .string(description)]) }
      return JSONValue.Member(key: field.key, value: schema)
    }
    var members: [JSONValue.Member] = [
      JSONValue.Member(key: "type", value: .string("object")),
      JSONValue.Member(key: "properties", value: .object(properties)),
      JSONValue.Member(key: "additionalProperties", value: .bool(false)),
    ]
    let required = fields.filter(\.isRequired).map { JSONValue.string($0.key) }
    if !required.isEmpty {
      members.append(JSONValue.Member(key: "required", value: .array(required)))
    }
    return .object(members)
  }
}
