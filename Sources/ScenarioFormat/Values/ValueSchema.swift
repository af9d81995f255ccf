// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// The JSON Schema of a value, with descriptions in the language asked for.
package struct ValueSchema: Sendable {
  /// What a value must have besides, where no other file and no other item completes it; nil for nothing.
  package let whole: JSONValue?
  private let make: @Sendable (Language) -> JSONValue

  package init(whole: JSONValue? = nil, _ make: @escaping @Sendable (Language) -> JSONValue) {
    self.whole = whole
    self.make = make
  }

  package func callAsFunction(_ language: Language) -> JSONValue { make(language) }

  /// The same schema with more that a value must have where nothing completes it.
  func needing(_ whole: JSONValue?) -> ValueSchema { ValueSchema(whole: whole, make) }

  /// Text of a pattern; editors report `allowed` instead of the pattern.
  package static func text(
    pattern: String, examples: [String] = [], _ allowed: Phrase? = nil
  ) -> ValueSchema {
    ValueSchema { language in
      var text: JSONValue = ["type": "string", "pattern": .string(pattern)]
      if let allowed { text = text.adding(["patternErrorMessage": .string(allowed[language])]) }
      guard !examples.isEmpty else { return text }
      return text.adding(["examples": .array(examples.map(JSONValue.string))])
    }
  }

  /// Any of several.
  package static func either(_ options: ValueSchema...) -> ValueSchema {
    ValueSchema { language in ["anyOf": .array(options.map { $0(language) })] }
  }

  /// The same, or a map that says that the number in it is not known.
  package var orUncertain: ValueSchema {
    ValueSchema(whole: whole) { .orUncertain([make($0)]) }
  }

  /// A schema that needs no words.
  package static func fixed(_ schema: JSONValue) -> ValueSchema { ValueSchema { _ in schema } }

  /// The same, or what counts as nothing: `none` removes what is inherited, an empty value changes nothing.
  package var orNothing: ValueSchema {
    ValueSchema(whole: whole) { ["anyOf": [make($0), ["enum": ["none", .null]]]] }
  }

  /// Text that is quoted or not: YAML takes some of it for numbers or truth values.
  static let anyText: JSONValue = ["type": ["string", "number", "boolean", "null"]]
}
