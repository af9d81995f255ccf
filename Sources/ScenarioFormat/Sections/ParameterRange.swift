// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a parameter may plausibly lie, as a scenario would write it.
public struct ParameterRange: Hashable, Sendable {
  /// Nil where nothing is known of the lowest or highest value.
  public let low: String?
  /// Upper end; nil when it is open.
  public let high: String?
  /// The ends in the unit of the model; infinite where nothing is known of them.
  let lowest, highest: Double

  /// A range in a unit, whose ends a closure reads.
  init(_ range: ClosedRange<Double>, unit: String, _ number: (SourceNode) -> Double?) {
    func written(_ value: Double) -> String? { value.isFinite ? quantityText(value, unit) : nil }
    func value(_ text: String?) -> Double? {
      text.map { SourceNode(content: .scalar($0, isQuoted: false), position: .nowhere) }
        .flatMap(number)
    }
    low = written(range.lowerBound)
    high = written(range.upperBound)
    lowest = value(low) ?? -.infinity
    highest = value(high) ?? .infinity
  }

  /// The unit in which both ends are written, and the ends in it; nil where one is open.
  package var written: (unit: String, ends: ClosedRange<Double>)? {
    guard let first = low.flatMap({ QuantityText($0) }),
      let last = high.flatMap({ QuantityText($0) }),
      first.unit == last.unit, first.number < last.number
    else { return nil }
    return (last.unitText, first.number...last.number)
  }

  /// A number of the model in the unit in which the ends are written; nil where one is open.
  func written(_ number: Double) -> Double? {
    guard let (_, ends) = written, lowest < highest else { return nil }
    // Units of a family differ by a factor, so that the ends give it.
    let share = (number - lowest) / (highest - lowest)
    let value = ends.lowerBound + share * (ends.upperBound - ends.lowerBound)
    return (value * 1e9).rounded() / 1e9
  }

  /// Both ends, with the unit once: `3–14 days`, `≥ 1.02`, `-1 … 1`.
  public var text: String { Self.text(low, high) }

  static func text(_ low: String?, _ high: String?) -> String {
    guard let low, let high else {
      return low.map { "≥ " + $0 } ?? high.map { "≤ " + $0 } ?? ""
    }
    var start = low
    if let first = QuantityText(low), let last = QuantityText(high),
      first.unit == last.unit, !first.unitText.isEmpty
    {
      start = String(low.dropLast(first.unitText.count))
      while start.last == " " { start.removeLast() }
    }
    return start + (low.hasPrefix("-") || high.hasPrefix("-") ? " … " : "–") + high
  }
}
