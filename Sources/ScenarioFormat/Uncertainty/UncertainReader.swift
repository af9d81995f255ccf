// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import RandomVariates
internal import Wording

/// Takes numbers that are not known out of a scenario: `{uncertain: 2%/year, range: 0..4%/year}`.
///
/// What reads the scenario finds the central value in their place, and needs to know of nothing else.
package struct UncertainReader {
  /// The key by which a map is known to state such a number.
  package static let key = "uncertain"
  package static let rangeKey = "range"
  static let ways = [rangeKey, "error", "distribution"]

  /// How near to a whole number another is that only a key of whole numbers refuses.
  private static let nearby = 0.001

  /// Whether a text can be read at a path.
  package typealias Reading = (_ path: String, _ text: String) -> Bool

  /// A number as it is stated.
  private struct Statement {
    let node: SourceNode
    let central: QuantityText
  }

  private var statements: [Statement] = []
  private let faults: FaultCollector

  package init(_ faults: FaultCollector) { self.faults = faults }

  /// The same tree with central values in the place of what is uncertain, which is noted.
  ///
  /// - Parameter node: A tree with paths, such as ``SourceNode/settled(path:)`` makes.
  package mutating func central(_ node: SourceNode) -> SourceNode {
    var result = node
    switch node.content {
    case .scalar: break
    case .list(let items): result.content = .list(items.map { central($0) })
    case .map(let entries):
      if !node.path.isEmpty, let stated = node[Self.key] { return taken(stated, of: node) }
      result.content = .map(
        entries.map { entry in
          var entry = entry
          entry.value = central(entry.value)
          return entry
        })
    }
    return result
  }

  private mutating func taken(_ stated: SourceNode, of node: SourceNode) -> SourceNode {
    let keys = [Self.key] + Self.ways
    for entry in (node.entries ?? []) + node.omitted where !keys.contains(entry.key) {
      faults.report(unknown: entry, among: keys)
    }
    var result = stated
    result.path = node.path
    guard let central = stated.text.flatMap({ QuantityText($0) }) else {
      faults.report(
        stated, ScenarioSentence.notUnderstood.phrase, found: stated.echo,
        allowed: ScenarioSentence.uncertainCentral.phrase)
      return result
    }
    if Self.ways.count(where: { node[$0] != nil }) == 1 {
      statements.append(Statement(node: node, central: central))
    } else {
      faults.report(
        node, ScenarioSentence.uncertainWays.phrase, found: node.echo,
        allowed: Phrase.list(Self.ways))
    }
    return result
  }

  /// The numbers that were noted, in the order of the file.
  ///
  /// - Parameters:
  ///   - isAllowed: Whether what stands at a path may be uncertain at all.
  ///   - reading: What can be read where central values stand.
  package func values(
    isAllowed: (_ path: String) -> Bool, reading: Reading
  ) -> [UncertainValue] {
    statements.compactMap { statement in
      let (node, central) = (statement.node, statement.central)
      guard isAllowed(node.path),
        reading(node.path, quantityText(central.number, central.unitText))
      else {
        faults.report(node, ScenarioSentence.uncertainNotHere.phrase, found: node.echo)
        return nil
      }
      guard let distribution = distribution(of: statement, reading) else { return nil }
      func isRead(_ number: Double) -> Bool {
        reading(node.path, quantityText(number, central.unitText))
      }
      // Bounds refuse one neighbour at most of a number that need not be whole.
      let isWhole =
        central.number == central.number.rounded() && !isRead(central.number + Self.nearby)
        && !isRead(central.number - Self.nearby)
      let value = UncertainValue(
        path: node.path, node: node, central: central.number, unit: central.unitText,
        isWhole: isWhole, distribution: distribution)
      for share in UncertainValue.ends where !reading(node.path, value.text(at: share)) {
        faults.report(
          node, ScenarioSentence.uncertainOutside.phrase, found: value.text(at: share))
        return nil
      }
      return value
    }
  }

  private func distribution(of statement: Statement, _ reading: Reading) -> Distribution? {
    let (node, central) = (statement.node, statement.central)
    if let range = node[Self.rangeKey] {
      let made = ends(of: range.text ?? "", central).flatMap {
        try? UncertainValue.within($0, around: central.number)
      }
      return made ?? faults.refuse(range, allowed: ScenarioSentence.uncertainRange.phrase)
    }
    if let error = node["error"] {
      let made = error.text.flatMap { QuantityText($0) }.flatMap { stated in
        stated.number >= 0 && stated.unit == central.unit
          ? try? UncertainValue.estimate(
            central.number, error: stated.number, side(of: node.path, central, reading)) : nil
      }
      return made ?? faults.refuse(error, allowed: ScenarioSentence.uncertainError.phrase)
    }
    return node["distribution"].flatMap {
      ValueFormat<Distribution>.distribution(.number, .any).read($0, faults)
    }
  }

  /// `0..4%/year`, or with the unit at both ends; nil unless the central value lies within.
  private func ends(of text: String, _ central: QuantityText) -> ClosedRange<Double>? {
    let parts = text.components(separatedBy: "..").map { $0.trimmingCharacters(in: .whitespaces) }
    let numbers = parts.compactMap { QuantityText($0) }
    guard parts.count == 2, numbers.count == 2, numbers[1].unit == central.unit,
      numbers[0].unit.isEmpty || numbers[0].unit == central.unit,
      numbers[0].number <= central.number, central.number <= numbers[1].number
    else { return nil }
    return numbers[0].number...numbers[1].number
  }

  /// On which side of zero all numbers of a key lie, by what can be read there.
  private func side(
    of path: String, _ central: QuantityText, _ reading: Reading
  ) -> UncertainValue.Side {
    func isRead(_ number: Double) -> Bool {
      reading(path, quantityText(number, central.unitText))
    }
    guard central.number > 0, !isRead(-central.number) else { return .any }
    let whole = central.unit.hasPrefix("%") ? 100.0 : 1
    return central.number < whole && !isRead(whole * 1.01) ? .share(whole) : .positive
  }
}
