// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers
internal import Wording

extension ValueFormat where Value == Double {
  /// A number with a unit of a family, in the model's unit.
  package static func quantity(_ family: UnitFamily, _ bounds: Bounds = .notNegative) -> ValueFormat
  {
    let allowed = allowedPhrase(family, bounds)
    var format = ValueFormat(
      allowed: allowed, schema: family.schema(bounds, allowed: allowed)
    ) { node, faults in
      guard let written = node.text, let quantity = QuantityText(written) else {
        return faults.refuse(
          node, allowed: allowed, suggestion: node.text.flatMap { family.likely($0) })
      }
      guard let value = family.value(quantity.number, quantity.unit) else {
        faults.report(
          node,
          quantity.unitFault.phrase, found: node.echo, allowed: allowed,
          suggestion: family.likely(written, quantity))
        return nil
      }
      guard bounds.contains(value) else {
        faults.report(node, ScenarioSentence.outOfRange.phrase, found: node.echo, allowed: allowed)
        return nil
      }
      faults.remarkThousands(at: node)
      return value
    }
    format.write = { value, unit in value.isFinite ? family.text(value, in: unit) : nil }
    format.bounds = { unit in bounds.text { family.text($0, in: unit) } }
    format.notation = allowedPhrase(family, .any)
    return format
  }

  /// A number between two others, ends included.
  package static func quantity(_ family: UnitFamily, _ bounds: ClosedRange<Double>) -> ValueFormat {
    .quantity(family, Bounds(bounds))
  }

  /// The words for a quantity's units and bounds.
  private static func allowedPhrase(_ family: UnitFamily, _ bounds: Bounds) -> Phrase {
    let examples = Phrase.list(family.examples)
    var phrase = ScenarioSentence.allowedQuantity.phrase.filling(phrases: ["examples": examples])
    if family.units.isEmpty {
      phrase = ScenarioSentence.allowedNumber.phrase.filling(phrases: ["examples": examples])
    }
    guard bounds.low.isFinite || bounds.high.isFinite else { return phrase }
    let isShare = family.units.first?.name == "%"
    let shown = { (value: Double) in isShare ? "\(plainNumber(value * 100))%" : plainNumber(value) }
    let range: Phrase
    switch (bounds.low.isFinite, bounds.high.isFinite) {
    case (true, true) where bounds.excludesLow:
      range = ScenarioSentence.rangeAboveUpTo.phrase.filling([
        "low": shown(bounds.low), "high": shown(bounds.high),
      ])
    case (true, true):
      range = ScenarioSentence.rangeBetween.phrase.filling([
        "low": shown(bounds.low), "high": shown(bounds.high),
      ])
    case (true, false) where bounds.excludesLow:
      range = ScenarioSentence.rangeAbove.phrase.filling(["low": shown(bounds.low)])
    case (true, false):
      range = ScenarioSentence.rangeFrom.phrase.filling(["low": shown(bounds.low)])
    default: range = ScenarioSentence.rangeUpTo.phrase.filling(["high": shown(bounds.high)])
    }
    return ScenarioSentence.quantityInRange.phrase.filling(phrases: [
      "quantity": phrase, "range": range,
    ])
  }

  /// A share of 1: `70%` or `0.7`.
  package static var share: ValueFormat {
    ValueFormat.quantity(.share, .share)
  }
  /// A number without a unit.
  package static func number(_ bounds: Bounds = .any) -> ValueFormat { .quantity(.number, bounds) }
  /// A number without a unit between two others, ends included.
  package static func number(_ bounds: ClosedRange<Double>) -> ValueFormat {
    .quantity(.number, Bounds(bounds))
  }
}

extension ValueFormat where Value == Int {
  /// A whole number without a unit.
  package static func count(_ range: ClosedRange<Int> = 0...1_000_000) -> ValueFormat {
    let allowed = ScenarioSentence.allowedCount.phrase.filling([
      "low": String(range.lowerBound), "high": String(range.upperBound),
    ])
    let (low, high) = (Double(range.lowerBound), Double(range.upperBound))
    let pattern = NumberPattern.text(Bounds(low...high), wholeOnly: true)
    var format = ValueFormat.scalar(
      allowed: allowed,
      schema: ValueSchema { language in
        .orUncertain([
          ["type": "integer", "minimum": .number(low), "maximum": .number(high)],
          ValueSchema.text(pattern: "^" + pattern + " *$", allowed)(language),
        ])
      }
    ) { text in
      // A spreadsheet or a tool may have made 6.0 of 6.
      guard let quantity = QuantityText(text), quantity.isWhole || text.hasSuffix(".0"),
        quantity.unit.isEmpty,
        let value = Int(exactly: quantity.number), range.contains(value)
      else { return nil }
      return value
    }
    format.write = { value, _ in String(value) }
    format.bounds = { _ in "\(range.lowerBound)–\(range.upperBound)" }
    format.notation = ScenarioSentence.wholeNumber.phrase
    return format
  }

  /// A span rounded to whole days.
  package static func wholeDays(_ bounds: Bounds = .notNegative) -> ValueFormat {
    ValueFormat<Double>.quantity(.days, bounds).map(
      { Int(bounded: $0.rounded()) }, back: Double.init)
  }

  /// A span between two others, rounded to whole days.
  package static func wholeDays(_ bounds: ClosedRange<Double>) -> ValueFormat {
    .wholeDays(Bounds(bounds))
  }
}

extension ValueFormat where Value == UInt64 {
  /// A seed: any whole number of 64 bits.
  package static var seed: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedSeed.phrase,
      schema: .either(
        .fixed(["type": "integer", "minimum": 0, "maximum": .number(Double(UInt64.max))]),
        .text(pattern: "^\\+?[0-9]{1,20}$", ScenarioSentence.allowedSeed.phrase))
    ) { UInt64($0) }
    .writing { value, _ in String(value) }
  }
}
