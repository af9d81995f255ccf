// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import Wording

/// A key of a section: how its value is written, whether it must be there, what holds otherwise.
///
/// Reading, the check for unknown keys, the JSON Schema and the list of assumptions all come from it.
struct Field<Value: Sendable>: Sendable {
  let key: String
  let format: ValueFormat<Value>
  let isRequired: Bool
  /// What holds when the key is absent, as it would be written; nil when nothing does.
  let standard: String?
  /// The value that holds when the key is absent, read once: sweeps read the same keys many times.
  let standardValue: Value?
  /// Where the default comes from.
  let mark: ParameterProvenance.Mark?

  /// A key that may be left out.
  init(
    _ key: String, _ format: ValueFormat<Value>, default standard: String? = nil,
    mark: ParameterProvenance.Mark? = nil
  ) {
    self.key = key
    self.format = format
    self.isRequired = false
    self.standard = standard
    standardValue = standard.map { Self.read($0, of: key, format) }
    self.mark = mark
  }

  /// A key that must be there.
  init(required key: String, _ format: ValueFormat<Value>) {
    self.key = key
    self.format = format
    self.isRequired = true
    standard = nil
    standardValue = nil
    mark = nil
  }

  /// The field without its type, for lists of fields.
  var any: AnyField {
    AnyField(
      key: key, allowed: format.allowed, schema: format.schema, isRequired: isRequired,
      standard: standard, mark: mark, number: number)
  }

  /// The number that a value means, the mean of a distribution; nil where there is none or a fault.
  private var number: @Sendable (SourceNode) -> Double? {
    { [format] node in
      let faults = FaultCollector()
      guard let value = format.read(node, faults), faults.faults.isEmpty else { return nil }
      switch value {
      case let number as Double: return number
      case let count as Int: return Double(count)
      case let distribution as Distribution: return distribution.mean
      default: return nil
      }
    }
  }

  private static func read(_ text: String, of key: String, _ format: ValueFormat<Value>) -> Value {
    let faults = FaultCollector()
    let node = YAMLReader(file: key, faults: faults).read(text)
    let value = node.flatMap { format.read($0.settled(path: key), faults) }
    guard faults.faults.isEmpty, let value else {
      preconditionFailure("the default of \(key) is not readable")
    }
    return value
  }
}

/// A field in a list of fields.
struct AnyField: Sendable {
  let key: String
  let allowed: Phrase
  let schema: ValueSchema
  let isRequired: Bool
  let standard: String?
  let mark: ParameterProvenance.Mark?
  /// The number that a value means, the mean of a distribution; nil where there is none.
  let number: @Sendable (SourceNode) -> Double?
}
