// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording

extension SourceNode {
  /// The key of a scenario that lets everything be uncertain which is assumed.
  static let byCatalogue = "by-catalogue"

  /// The same scenario, in which what it leaves to the catalogue to be uncertain is written out.
  func settling(uncertain figures: [ParameterProvenance], _ faults: FaultCollector) -> SourceNode {
    guard let stated = self[UncertainReader.key], stated.text == Self.byCatalogue else {
      return self
    }
    let (result, count) = uncertain(figures)
    if count == 0 { faults.warn(stated, ScenarioSentence.nothingByCatalogue.phrase) }
    return result.without(UncertainReader.key)
  }

  private func without(_ key: String) -> SourceNode {
    var result = self
    result.content = .map((entries ?? []).filter { $0.key != key })
    return result
  }

  /// The same scenario in which each number is uncertain that nobody has verified or worked out, within the range in
  /// which the catalogue says that it may plausibly lie.
  ///
  /// Numbers outside the range, and distributions, stay as they are.
  ///
  /// - Parameter figures: The figures with a mark, the scenario's and the defaults that it relies on.
  private func uncertain(_ figures: [ParameterProvenance]) -> (SourceNode, count: Int) {
    var result = self
    var count = 0
    for figure in figures where figure.mark == .assumed || figure.mark == .recalled {
      let keys = figure.path.split(separator: ".").map(String.init)[...]
      guard let known = ParameterCatalogue.parameter(at: figure.path), known.opens == nil,
        let range = known.range, let (unit, ends) = range.written,
        let text = figure.isDefault ? known.standard : node(at: keys)?.text,
        let central = known.numberInUnitOfRange(text), ends.contains(central)
      else { continue }
      let number = { (value: Double) in quantityText(value, unit) }
      result = result.placing(
        SourceNode(
          content: .map([
            entry(UncertainReader.key, number(central)),
            entry(
              UncertainReader.rangeKey,
              plainNumber(ends.lowerBound) + ".." + number(ends.upperBound)),
          ]), position: position), at: keys)
      count += 1
    }
    return (result, count)
  }

  private func entry(_ key: String, _ text: String) -> Entry {
    Entry(
      key: key, keyPosition: position,
      value: SourceNode(content: .scalar(text, isQuoted: false), position: position))
  }
}
