// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
public import Wording

/// The JSON Schema of scenario files, made from the same description that reads them.
///
/// Editors with a YAML language server complete and check keys by it. Every section is
/// `properties.<section>`; sections of a list are under its `items`. What a file must have by itself stands
/// apart, under `else`, since a file that extends another may leave out what that one has.
public enum ScenarioSchema {
  /// The schema (draft 2020-12), with descriptions in a language.
  public static func json(_ language: Language) -> JSONValue {
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string(language.say(ScenarioSentence.schemaTitle)),
    ]
    return head.merging(Scenario.section.format.schema(language)).adding([
      "if": ["required": ["extends"]], "else": Scenario.section.format.whole ?? [:],
    ]).sharingDefinitions()
  }
}

extension Scenario {
  /// The keys of scenario files.
  package static var format: SectionFormat { section.format }
}
