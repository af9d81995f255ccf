// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
public import Wording

/// A parameter of the model and what is known of it: where it stands in a scenario, how the model page
/// writes it, what holds without it, where it may plausibly lie, what that rests on and how sure it is.
///
/// Default and unit are those of the key that reads it, and its meaning is the key's own, so that the page
/// cannot disagree with the program.
public struct Parameter: Sendable {
  /// Section and key: `wellbeing.fatigue-time-constant`; the items of a list are left out.
  public let path: String
  /// How equations write it; empty when they have no letter for it.
  public let symbol: String
  /// What holds when a scenario leaves the key out, as it would be written; nil when nothing does.
  public let standard: String?
  /// How sure default and range are.
  public let mark: ParameterProvenance.Mark
  /// Where it may plausibly lie; nil when nothing is known of that.
  public let range: ParameterRange?
  private let field: AnyField
  private let section: String
  /// Default and ends of the range as numbers, read once: every value of every scenario is held against them.
  private let standardNumber, low, high: Double?

  /// What is known of a field of a section.
  package init(_ field: AnyField, of format: SectionFormat) {
    self.field = field
    section = format.name
    path = format.name + "." + field.key
    symbol = field.symbol
    standard = field.standard
    mark = field.mark ?? field.rangeMark ?? .assumed
    range = field.range
    let path = path
    standardNumber = standard.flatMap { Self.number($0, field, path) }
    low = field.range?.low.flatMap { Self.number($0, field, path) }
    high = field.range?.high.flatMap { Self.number($0, field, path) }
  }

  /// What the parameter means.
  public var meaning: Phrase? { ScenarioKeyWording[section, field.key] }

  /// What default and range rest on; nil when they rest on nothing but judgement.
  public var source: Phrase? { ParameterSource[path] }

  /// The unit in which default and range are written; empty for a bare number.
  public var unit: String {
    let written = [range?.low, range?.high, standard].compactMap { $0 }
      .compactMap { QuantityText($0)?.unitText }.first { !$0.isEmpty }
    return written ?? ""
  }

  /// The number that a node means, the mean of a distribution; nil where there is none.
  package func number(_ node: SourceNode) -> Double? { field.number(node) }

  /// The number that a text means, as it would stand in a scenario.
  package func number(_ text: String) -> Double? { Self.number(text, field, path) }

  private static func number(_ text: String, _ field: AnyField, _ path: String) -> Double? {
    let faults = FaultCollector()
    return YAMLReader(file: path, faults: faults).read(text)
      .flatMap { field.number($0.settled(path: path)) }
  }

  /// Whether a value is the default's.
  package func isStandard(_ node: SourceNode) -> Bool {
    guard let standard else { return false }
    if node.text == standard { return true }
    guard let value = number(node), let usual = standardNumber else { return false }
    return abs(value - usual) <= 1e-9 * max(1, abs(usual))
  }

  /// Whether a value lies outside the range; false where either has no number.
  package func isOutside(_ node: SourceNode) -> Bool {
    guard range != nil, let value = number(node) else { return false }
    let slack = 1e-9 * max(1, abs(value))
    if let low, value < low - slack { return true }
    if let high, value > high + slack { return true }
    return false
  }
}
