// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// How one kind of value is written in a scenario: what is allowed, and what it becomes.
///
/// Reading notes faults and returns nil when there is nothing to go on with. The schema that editors
/// use comes from the same place, so that the two cannot disagree.
package struct ValueFormat<Value: Sendable>: Sendable {
  /// What may stand here, for messages.
  package let allowed: Phrase
  /// JSON Schema of what may stand here; descriptions in the language asked for.
  package let schema: ValueSchema
  package let read: @Sendable (SourceNode, FaultCollector) -> Value?

  package init(
    allowed: Phrase, schema: ValueSchema,
    read: @escaping @Sendable (SourceNode, FaultCollector) -> Value?
  ) {
    self.allowed = allowed
    self.schema = schema
    self.read = read
  }

  /// A format whose schema needs no words.
  package init(
    allowed: Phrase, schema: JSONValue,
    read: @escaping @Sendable (SourceNode, FaultCollector) -> Value?
  ) {
    self.init(allowed: allowed, schema: ValueSchema { _ in schema }, read: read)
  }

  /// The same text read as something else.
  package func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> ValueFormat<Other> {
    ValueFormat<Other>(allowed: allowed, schema: schema) { node, faults in
      read(node, faults).map(transform)
    }
  }

  /// The same format with a further check; `problem` says what is wrong with a value, nil if nothing.
  package func checked(
    allowed: Phrase? = nil, _ isAllowed: @escaping @Sendable (Value) -> Bool
  ) -> ValueFormat {
    let allowed = allowed ?? self.allowed
    return ValueFormat(allowed: allowed, schema: schema) { node, faults in
      guard let value = read(node, faults) else { return nil }
      guard isAllowed(value) else {
        faults.report(
          node, ScenarioSentence.outOfRange.phrase, found: node.echo, allowed: allowed)
        return nil
      }
      return value
    }
  }
}

extension ValueFormat {
  /// A scalar that a closure turns into a value; nil reports a fault.
  package static func scalar(
    allowed: Phrase, schema: JSONValue, _ parse: @escaping @Sendable (String) -> Value?
  ) -> ValueFormat {
    ValueFormat(allowed: allowed, schema: schema) { node, faults in
      if let text = node.text, let value = parse(text) { return value }
      faults.report(
        node, ScenarioSentence.notUnderstood.phrase, found: node.echo, allowed: allowed)
      return nil
    }
  }
}

/// The JSON Schema of a value, with descriptions in the language asked for.
package struct ValueSchema: Sendable {
  private let make: @Sendable (Language) -> JSONValue

  package init(_ make: @escaping @Sendable (Language) -> JSONValue) { self.make = make }

  package func callAsFunction(_ language: Language) -> JSONValue { make(language) }
}
