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
  /// How a value is written in a unit; nil for values that only a file can state.
  package var write: @Sendable (Value, _ unit: String?) -> String? = { _, _ in nil }
  /// Least and largest value as text in a unit; empty where there is none.
  package var bounds: @Sendable (_ unit: String?) -> String = { _ in "" }
  /// What may stand here apart from bounds; nil where there are no bounds to leave out.
  package var notation: Phrase?
  /// Keys of the section that the value is, or of each of its items.
  package var opens: SectionFormat?
  /// What the word `none` means here; nil where it leaves the key out.
  package var none: Value?
  /// Whether the value is a list of sections.
  package var opensItems = false

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

  /// The same text read as something else, which `back` turns into what is written.
  package func map<Other>(
    _ transform: @escaping @Sendable (Value) -> Other,
    back: (@Sendable (Other) -> Value)? = nil
  ) -> ValueFormat<Other> {
    var mapped = ValueFormat<Other>(allowed: allowed, schema: schema) { node, faults in
      read(node, faults).map(transform)
    }
    if let back { mapped.write = { [write] in write(back($0), $1) } }
    mapped.bounds = bounds
    mapped.notation = notation
    mapped.opens = opens
    mapped.opensItems = opensItems
    return mapped
  }

  /// The same format with a further check, and words for what it allows.
  package func checked(
    allowed: Phrase? = nil, schema: ValueSchema? = nil,
    _ isAllowed: @escaping @Sendable (Value) -> Bool
  ) -> ValueFormat {
    let allowed = allowed ?? self.allowed
    var checked = ValueFormat(allowed: allowed, schema: schema ?? self.schema) { node, faults in
      guard let value = read(node, faults) else { return nil }
      guard isAllowed(value) else {
        faults.report(
          node, ScenarioSentence.outOfRange.phrase, found: node.echo, allowed: allowed)
        return nil
      }
      return value
    }
    checked.write = write
    checked.bounds = bounds
    return checked
  }

  /// The same format, in which the word `none` has a meaning of its own.
  package func meaning(none: Value) -> ValueFormat {
    var format = self
    format.none = none
    return format
  }

  /// The same format, with what writes its values.
  package func writing(_ write: @escaping @Sendable (Value, _ unit: String?) -> String?)
    -> ValueFormat
  {
    var format = self
    format.write = write
    return format
  }

  /// The number that a node means, the mean of a distribution; nil where there is none or a fault.
  package var number: @Sendable (SourceNode) -> Double? {
    { [read] node in
      let faults = FaultCollector()
      guard let value = read(node, faults), faults.faults.isEmpty else { return nil }
      return FieldDescription.number(value)
    }
  }

  /// The value of a text that the program states itself.
  func value(of text: String, key: String) -> Value {
    let faults = FaultCollector()
    let node = YAMLReader(file: key, faults: faults).read(text)
    let value = node.flatMap { read($0.settled(path: key), faults) }
    guard faults.faults.isEmpty, let value else {
      preconditionFailure("the default of \(key) is not readable")
    }
    return value
  }
}

extension ValueFormat {
  /// A scalar that a closure turns into a value; nil reports a fault.
  ///
  /// - Parameter likely: What a text that cannot be read probably means.
  package static func scalar(
    allowed: Phrase, schema: ValueSchema,
    likely: @escaping @Sendable (String) -> String? = { QuantityText.likely($0) },
    _ parse: @escaping @Sendable (String) -> Value?
  ) -> ValueFormat {
    ValueFormat(allowed: allowed, schema: schema) { node, faults in
      if let text = node.text, let value = parse(text) {
        if !(value is String) { faults.remarkThousands(at: node) }
        return value
      }
      return faults.refuse(
        node, allowed: allowed,
        suggestion: node.text.flatMap(likely).flatMap { parse($0) == nil ? nil : $0 })
    }
  }

  /// A scalar of a pattern, as far as a pattern shows what may stand here.
  package static func scalar(
    allowed: Phrase, pattern: String, examples: [String] = [],
    likely: @escaping @Sendable (String) -> String? = { QuantityText.likely($0) },
    _ parse: @escaping @Sendable (String) -> Value?
  ) -> ValueFormat {
    .scalar(
      allowed: allowed, schema: .text(pattern: pattern, examples: examples, allowed),
      likely: likely, parse)
  }
}
