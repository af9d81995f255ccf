// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
public import Wording

/// What is known of a key of a section, whatever the type of its value.
///
/// Schema, the format's page, the tables of the model's page, the list of assumptions and the remarks on
/// values out of their range all come from here.
public struct FieldDescription: Sendable {
  /// What holds without a key: as a file would write it, and as the number that it means, if any.
  package struct Standard: Sendable {
    /// As a file would write it.
    package let text: String
    /// The number that it means, the mean of a distribution; nil where it means none.
    package let number: Double?
  }

  /// The key as a file writes it.
  public let key: String
  /// Name of its section, under which words are found: `services.arrivals`.
  public internal(set) var section = ""
  /// Whether a file must state it.
  public internal(set) var isRequired = false
  /// How equations write it; empty when they have no letter for it.
  public let symbol: String
  /// Where it may plausibly lie; nil when nothing is known of that.
  public let range: ParameterRange?
  /// Table of the documentation that names it; nil for keys that no table names.
  public internal(set) var table: String?
  /// Names that the key had before.
  package let former: [String]
  /// What may stand here, for messages.
  package let allowed: Phrase
  /// How a value is written, its bounds apart.
  package let notation: Phrase
  /// JSON Schema of what may stand here.
  package let schema: ValueSchema
  /// Least and largest value that is accepted, as text with its unit; empty for any.
  public let bounds: String
  /// The keys of the section, or of the items, that the key opens.
  package let opens: SectionFormat?
  /// Whether it opens a list of items with names.
  package let opensItems: Bool
  /// The number that a value means, the mean of a distribution; nil where there is none.
  package let number: @Sendable (SourceNode) -> Double?
  /// Whether a value can be read.
  package let reads: @Sendable (SourceNode) -> Bool
  /// Whether its default counts, or those of the section that it opens where that is left out.
  package internal(set) var counts: (@Sendable (_ section: SourceNode, _ root: SourceNode) -> Bool)?
  /// How sure default and range are, where that was stated.
  package let statedMark: ParameterProvenance.Mark?
  /// What holds without the key; nil when nothing does.
  package internal(set) var standardValue: Standard?

  init<Value: Sendable>(
    _ key: String, _ format: ValueFormat<Value>, unit: String? = nil,
    symbol: String = "", range: ClosedRange<Double>? = nil,
    mark: ParameterProvenance.Mark? = nil, table: String? = nil, former: [String] = []
  ) {
    self.key = key
    self.symbol = symbol
    self.range = range.map { ParameterRange($0, unit: unit ?? "", format.number) }
    self.table = table
    self.former = former
    allowed = format.allowed
    notation = format.notation ?? format.allowed
    schema = format.schema
    bounds = format.bounds(unit)
    opens = format.opens
    opensItems = format.opensItems
    statedMark = mark
    number = format.number
    reads = { [read = format.read] node in
      let faults = FaultCollector()
      return read(node, faults) != nil && faults.faults.isEmpty
    }
  }

  /// Section and key: `wellbeing.fatigue-time-constant`; the items of a list are left out.
  public var path: String { section.isEmpty ? key : section + "." + key }

  /// What holds when a scenario leaves the key out, as it would be written; nil when nothing does.
  public var standard: String? { standardValue?.text }

  /// How sure default and range are.
  public var mark: ParameterProvenance.Mark { statedMark ?? .assumed }

  /// What the key means.
  public var meaning: Phrase? { ScenarioKeyWording[section, key] }

  /// What default and range rest on; nil when they rest on nothing but judgement.
  public var source: Phrase? { ParameterSource[path] }

  /// The unit in which default and range are written; empty for a bare number.
  public var unit: String {
    let written = [range?.low, range?.high, standard].compactMap { $0 }
      .compactMap { QuantityText($0)?.unitText }.first { !$0.isEmpty }
    return written ?? ""
  }

  /// Whether a value is the default's.
  package func isStandard(_ node: SourceNode) -> Bool {
    guard let standardValue else { return false }
    if node.text == standardValue.text { return true }
    guard let value = number(node), let usual = standardValue.number else { return false }
    return abs(value - usual) <= 1e-9 * max(1, abs(usual))
  }

  /// Whether a value lies outside the range; false where either has no number.
  package func isOutside(_ node: SourceNode) -> Bool {
    guard let range, let value = number(node) else { return false }
    let slack = 1e-9 * max(1, abs(value))
    return value < range.lowest - slack || value > range.highest + slack
  }

  /// The number that a text means, in the unit in which the range is written; nil where either has no number.
  package func numberInUnitOfRange(_ text: String) -> Double? {
    let node = SourceNode(content: .scalar(text, isQuoted: false), position: .nowhere)
    return number(node).flatMap { range?.written($0) }
  }

  /// The number that a value of a property means; nil where it means none.
  static func number(_ value: some Sendable) -> Double? {
    switch value {
    case let number as Double: number
    case let count as Int: Double(count)
    case let distribution as Distribution: distribution.mean
    default: nil
    }
  }
}
