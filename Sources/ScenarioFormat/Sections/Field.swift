// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
package import Wording

/// A key of a section: how its value is written, whether it must be there, what holds otherwise.
///
/// Reading, the check for unknown keys, the JSON Schema and the list of assumptions all come from it.
package struct Field<Value: Sendable>: Sendable {
  package let key: String
  package let format: ValueFormat<Value>
  package let isRequired: Bool
  /// What holds when the key is absent, as it would be written; nil when nothing does.
  package let standard: String?
  /// The value that holds when the key is absent, read once: sweeps read the same keys many times.
  package let standardValue: Value?
  /// Where the default comes from.
  package let mark: ParameterProvenance.Mark?
  /// How sure the range is, where that is another thing than the default.
  package let rangeMark: ParameterProvenance.Mark?
  /// How equations write it; empty when they have no letter for it.
  package let symbol: String
  /// Where the value may plausibly lie; nil when nothing is known of that.
  package let range: ParameterRange?

  /// A key that may be left out.
  package init(
    _ key: String, _ format: ValueFormat<Value>, default standard: String? = nil,
    mark: ParameterProvenance.Mark? = nil, rangeMark: ParameterProvenance.Mark? = nil,
    symbol: String = "", range: (low: String?, high: String?) = (nil, nil)
  ) {
    self.key = key
    self.format = format
    self.isRequired = false
    self.standard = standard
    standardValue = standard.map { Self.read($0, of: key, format) }
    self.mark = mark
    self.rangeMark = rangeMark
    self.symbol = symbol
    self.range = ParameterRange(low: range.low, high: range.high)
  }

  /// A key that must be there.
  package init(
    required key: String, _ format: ValueFormat<Value>, mark: ParameterProvenance.Mark? = nil,
    symbol: String = "", range: (low: String?, high: String?) = (nil, nil)
  ) {
    self.key = key
    self.format = format
    self.isRequired = true
    standard = nil
    standardValue = nil
    self.mark = mark
    rangeMark = nil
    self.symbol = symbol
    self.range = ParameterRange(low: range.low, high: range.high)
  }

  /// The field without its type, for lists of fields.
  package var any: AnyField {
    AnyField(
      key: key, allowed: format.allowed, schema: format.schema, isRequired: isRequired,
      standard: standard, mark: mark, rangeMark: rangeMark, symbol: symbol, range: range,
      number: number)
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
package struct AnyField: Sendable {
  package let key: String
  package let allowed: Phrase
  package let schema: ValueSchema
  package let isRequired: Bool
  package let standard: String?
  package let mark: ParameterProvenance.Mark?
  package let rangeMark: ParameterProvenance.Mark?
  package let symbol: String
  package let range: ParameterRange?
  /// The number that a value means, the mean of a distribution; nil where there is none.
  package let number: @Sendable (SourceNode) -> Double?
}
