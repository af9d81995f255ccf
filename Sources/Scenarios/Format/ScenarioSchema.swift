// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
public import Wording

/// The JSON Schema of scenario files, made from the same description that reads them.
///
/// Editors with a YAML language server complete and check keys by it. Every section is
/// `properties.<section>`; sections of a list are under its `items`.
public enum ScenarioSchema {
  /// The schema (draft 2020-12), with descriptions in a language.
  public static func json(_ language: Language) -> JSONValue {
    let root = Scenario.section.format.schema(language)
    guard case .object(let members) = root else { return root }
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string(language.say(ScenarioSentence.schemaTitle)),
    ]
    let required = Scenario.section.format.fields.filter(\.isRequired).map {
      JSONValue.string($0.key)
    }
    guard case .object(let first) = head else { return root }
    return JSONValue.object(first + members).adding([
      // A variant has what it extends.
      "anyOf": [["required": ["extends"]], ["required": .array(required)]]
    ])
  }
}

extension Scenario {
  /// The keys of scenario files.
  package static var format: SectionFormat { section.format }
}
