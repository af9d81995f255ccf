// SPDX-License-Identifier: GPL-3.0-or-later
package import RandomVariates
internal import Wording

/// Reads distributions whose values are measured in one family of units.
struct DistributionReader: Sendable {
  let family: UnitFamily
  /// What the mean may be; no value that the distribution is stated by may be larger.
  let mean: Bounds
  private let anyQuantity: ValueFormat<Double>

  init(family: UnitFamily, mean: Bounds) {
    self.family = family
    self.mean = mean
    anyQuantity = .quantity(family, .any)
  }

  /// What parameters may be: those of a normal distribution may lie below 0, whose values then do not.
  var within: Bounds { Bounds(low: -mean.high, high: mean.high) }

  private var allowedMean: Phrase { Phrase(verbatim: mean.text { family.text($0) }) }

  /// A bare quantity, or a map from a distribution's name to its parameters.
  func read(_ node: SourceNode, _ faults: FaultCollector) -> Distribution? {
    let distribution = node.entries == nil ? constant(node, faults) : named(node, faults)
    guard let distribution else { return nil }
    guard distribution.minimum >= 0 else {
      faults.report(node, ScenarioSentence.negativeDistribution.phrase, found: node.echo)
      return nil
    }
    guard mean.contains(distribution.mean) else {
      faults.report(
        node, ScenarioSentence.meanOutOfRange.phrase, found: node.echo,
        allowed: allowedMean)
      return nil
    }
    return distribution
  }

  /// A value by which a distribution is stated.
  private func quantity(_ node: SourceNode, _ faults: FaultCollector) -> Double? {
    guard let value = anyQuantity.read(node, faults) else { return nil }
    guard within.contains(value) else {
      faults.report(
        node, ScenarioSentence.outOfRange.phrase, found: node.echo, allowed: allowedMean)
      return nil
    }
    return value
  }

  private func constant(_ node: SourceNode, _ faults: FaultCollector) -> Distribution? {
    guard let value = ValueFormat.quantity(family, Bounds(0...mean.high)).read(node, faults) else {
      return nil
    }
    return make(node, faults) { try Distribution.constant(value) }
  }

  private func named(_ node: SourceNode, _ faults: FaultCollector) -> Distribution? {
    let families = DistributionFormat.families
    guard let entries = node.entries, let entry = entries.first, entries.count == 1,
      node.omitted.allSatisfy({ families.contains($0.key) || $0.key == "share" })
    else {
      faults.report(
        node, ScenarioSentence.oneDistribution.phrase, found: node.echo,
        allowed: Phrase.list(families))
      return nil
    }
    switch entry.key {
    case "constant": return constant(entry.value, faults)
    case "table": return table(entry.value, faults)
    case "mixture": return mixture(entry.value, faults)
    default: break
    }
    guard let family = DistributionFormat.catalogue.first(where: { $0.name == entry.key }) else {
      faults.report(
        at: entry.keyPosition, path: entry.value.path, ScenarioSentence.unknownDistribution.phrase,
        found: entry.key, allowed: Phrase.list(DistributionFormat.families),
        suggestion: EditDistance.nearest(to: entry.key, among: DistributionFormat.families))
      return nil
    }
    return parametric(family, entry.value, faults)
  }

  private func parametric(
    _ family: DistributionFormat.Family, _ node: SourceNode, _ faults: FaultCollector
  ) -> Distribution? {
    let forms = Phrase.list(family.forms.map(\.text))
    guard let entries = node.entries else {
      return faults.refuse(node, allowed: forms)
    }
    let parameters = family.parameters
    var values = DistributionFormat.Values()
    var isComplete = true
    for entry in entries + node.omitted {
      guard let parameter = parameters.first(where: { $0.name == entry.key }) else {
        faults.report(unknown: entry, among: parameters.map(\.name), allowed: forms)
        isComplete = false
        continue
      }
      if entry.isOmitted { continue }
      let value: Double?
      switch parameter.kind {
      case .quantity, .notNegative, .positive: value = quantity(entry.value, faults)
      case .number: value = ValueFormat.number(.notNegative).read(entry.value, faults)
      case .share: value = ValueFormat.share.read(entry.value, faults)
      case .count: value = ValueFormat.count().read(entry.value, faults).map(Double.init)
      }
      values.given[entry.key] = value
      if value == nil { isComplete = false }
    }
    guard isComplete else { return nil }
    let given = Set(entries.filter { !$0.isOmitted }.map(\.key))
    let form = family.forms.first { form in
      let needed = Set(form.needed.map(\.name))
      return needed.isSubset(of: given)
        && given.subtracting(needed).isSubset(of: form.optional.map(\.name))
    }
    guard let form else {
      faults.report(
        node, ScenarioSentence.distributionForm.phrase.filling(["name": family.name]),
        found: node.echo, allowed: forms)
      return nil
    }
    return make(node, faults) { try form.make(values) }
  }

  private func mixture(_ node: SourceNode, _ faults: FaultCollector) -> Distribution? {
    guard let items = node.items, !items.isEmpty else {
      return faults.refuse(node, allowed: ScenarioSentence.allowedMixture.phrase)
    }
    var parts: [(share: Double, distribution: Distribution)] = []
    for item in items {
      guard let entries = item.entries, let share = item["share"] else {
        faults.report(
          item, ScenarioSentence.notUnderstood.phrase, found: item.echo,
          allowed: ScenarioSentence.allowedMixture.phrase)
        continue
      }
      var rest = item
      rest.content = .map(entries.filter { $0.key != "share" })
      if let share = ValueFormat.share.read(share, faults), let part = named(rest, faults) {
        parts.append((share, part))
      }
    }
    guard parts.count == items.count else { return nil }
    return make(node, faults) { try Distribution.mixture(parts) }
  }

  private func table(_ node: SourceNode, _ faults: FaultCollector) -> Distribution? {
    guard let items = node.items, !items.isEmpty else {
      return faults.refuse(node, allowed: ScenarioSentence.allowedDistributionTable.phrase)
    }
    let weight = ValueFormat.quantity(.share, .notNegative)
    let bins = items.compactMap { item -> Distribution.Bin? in
      let keys = item.entries.map { Set($0.map(\.key)) }
      guard keys == ["from", "to", "share"] || keys == ["value", "share"],
        let from = item["from"] ?? item["value"], let to = item["to"] ?? item["value"],
        let share = item["share"]
      else {
        return faults.refuse(item, allowed: ScenarioSentence.allowedDistributionTable.phrase)
      }
      guard let low = quantity(from, faults), let high = quantity(to, faults),
        let share = weight.read(share, faults)
      else { return nil }
      return Distribution.Bin(from: low, to: high, weight: share)
    }
    guard bins.count == items.count else { return nil }
    return make(node, faults) { try Distribution.empirical(bins) }
  }

  private func make(
    _ node: SourceNode, _ faults: FaultCollector, _ body: () throws -> Distribution
  ) -> Distribution? {
    do {
      return try body()
    } catch let error as DistributionError {
      faults.report(
        node,
        ScenarioSentence.distributionParameter.phrase.filling(phrases: [
          "name": error.parameter.phrase
        ]),
        found: Double(error.found).map { plainNumber(($0 * 1e9).rounded() / 1e9) } ?? error.found,
        allowed: error.allowed.phrase)
    } catch {
      faults.report(node, ScenarioSentence.outOfRange.phrase, found: node.echo)
    }
    return nil
  }
}

extension ValueFormat {
  /// A distribution of values measured in a family of units, with bounds on its mean; no value that it is stated
  /// by may be larger.
  package static func distribution(
    _ family: UnitFamily, _ mean: Bounds
  ) -> ValueFormat<Distribution> {
    let reader = DistributionReader(family: family, mean: mean)
    let examples = family.examples.first ?? ""
    var format = ValueFormat<Distribution>(
      allowed: ScenarioSentence.allowedDistribution.phrase.filling(["example": examples]),
      schema: reader.schema
    ) { reader.read($0, $1) }
    format.write = { distribution, unit in
      // Of other distributions a file states more than their values.
      distribution == .unread || distribution.variance > 0
        ? nil : family.text(distribution.mean, in: unit)
    }
    format.bounds = { unit in mean.text { family.text($0, in: unit) } }
    format.notation = format.allowed
    return format
  }
}

extension Distribution {
  /// Stands where no distribution was read.
  package static let unread: Distribution = {
    guard let zero = try? Distribution.constant(0) else { preconditionFailure("0 is a number") }
    return zero
  }()
}
