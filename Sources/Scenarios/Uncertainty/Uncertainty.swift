// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
package import SensitivityAnalysis
internal import Wording
package import WorkforceModel

/// The numbers of a scenario that are not known, and the sector that any draw of them makes.
package struct Uncertainty: Sendable {
  package let values: [UncertainValue]
  /// The scenario with the central values.
  private let central: SourceNode
  /// What every draw must have as the central values have it; known once the scenario is lowered.
  private var figures: [ResponseLayout.Series] = []
  private var peopleCount = 0

  /// Sections that say what is asked and for how long, not what the sector is like.
  private static let otherSections: Set = [
    "about", "costs", "expected", "experiment", "horizon", "targets",
  ]

  /// Takes what is uncertain out of a scenario; nil where nothing is.
  ///
  /// - Parameter node: The scenario as stated; becomes the one with the central values.
  init?(takingFrom node: inout SourceNode, _ faults: FaultCollector) {
    var reader = UncertainReader(faults)
    let central = reader.central(node)
    values = reader.values(
      isAllowed: { path in
        let keys = path.split(separator: ".").map(String.init)
        return !Self.otherSections.contains(keys[0])
          && !(keys[0] == "staff" && keys.count > 2 && keys[2] == "count")
          && !(keys[0] == "services" && keys.count > 2 && keys[2] == "people")
      }, reading: { path, text in Self.reads(text, at: path, in: central) })
    self.central = central
    node = central
    if values.isEmpty { return nil }
  }

  /// Whether a text can be read at a path, alone or as a part of a distribution.
  private static func reads(_ text: String, at path: String, in tree: SourceNode) -> Bool {
    var keys = path.split(separator: ".").map(String.init)[...]
    while !keys.isEmpty {
      let known = ParameterCatalogue.parameter(at: keys.joined(separator: "."))
      if let known, known.opens == nil {
        return tree.node(at: keys).map { known.reads($0.replacing([path: text])) } ?? false
      }
      keys.removeLast()
    }
    return false
  }

  /// Notes what the central values make, and reports of which ends of the numbers together faults, or other figures or
  /// people, would come.
  mutating func check(_ parameters: ModelParameters, _ faults: FaultCollector) {
    figures = ResponseLayout(parameters).series
    peopleCount = parameters.people.count
    for probabilities in corners {
      let own = FaultCollector()
      let drawn = sector(texts(at: probabilities), own, isChecked: true)
      guard let drawn else {
        for fault in own.faults {
          faults.report(
            at: fault.position, path: fault.path, fault.problem, found: fault.found,
            allowed: fault.allowed, suggestion: fault.suggestion)
        }
        return
      }
      if !isAlike(drawn) { return reportOthers(at: probabilities, faults) }
    }
  }

  /// Probabilities at which all numbers together are tried: all low, all high, and, of few numbers, each at either end with
  /// the others at the opposite one.
  private var corners: [[Double]] {
    let (low, high) = (UncertainValue.ends[0], UncertainValue.ends[1])
    let all = [low, high].map { end in values.map { _ in end } }
    guard values.count > 1, values.count <= Self.mostCrossed else { return all }
    return all
      + values.indices.flatMap { own in
        [(low, high), (high, low)].map { one, other in
          values.indices.map { $0 == own ? one : other }
        }
      }
  }

  /// Of more numbers, ends are not crossed: a scenario is read anew for each.
  private static let mostCrossed = 20

  /// Reports the numbers that make other figures or people than the central ones; the first where only several
  /// together do.
  private func reportOthers(at probabilities: [Double], _ faults: FaultCollector) {
    let alone = zip(values, probabilities).filter { value, probability in
      let drawn = sector(
        [value.path: value.text(at: probability)], FaultCollector(), isChecked: false)
      return drawn.map { !isAlike($0) } ?? false
    }
    let found = alone.isEmpty ? Array(zip(values, probabilities).prefix(1)) : alone
    for (value, probability) in found {
      faults.report(
        value.node, ScenarioSentence.uncertainChangesFigures.phrase,
        found: value.text(at: probability))
    }
  }

  private func isAlike(_ parameters: ModelParameters) -> Bool {
    parameters.people.count == peopleCount && ResponseLayout(parameters).series == figures
  }

  /// The sector as plain numbers; nil with what is wrong noted.
  private func sector(
    _ texts: [String: String], _ faults: FaultCollector, isChecked: Bool
  ) -> ModelParameters? {
    let node = central.replacing(texts)
    guard var sector = Scenario.section.read(node, faults)?.sector else { return nil }
    sector.sortByName()
    if isChecked { SectorCheck(sector, node, faults).checkReferences() }
    guard faults.faults.isEmpty else { return nil }
    sector.spreadOverPlaces()
    return sector.lowered()
  }

  /// The probabilities by which the numbers are drawn in a study of a seed, each by its path: a number that others
  /// join, or that another scenario has too, is drawn alike.
  ///
  /// - Parameter half: Which of the two futures of a block they are for.
  package func draws(seed: UInt64, half: Int) -> [EvenDraws] {
    values.map { EvenDraws(seed: seed, name: $0.path, half: half) }
  }

  /// The numbers as they would be written, at some probabilities.
  package func texts(at probabilities: [Double]) -> [String: String] {
    Dictionary(
      zip(values, probabilities).map { ($0.path, $0.text(at: $1)) }, uniquingKeysWith: { $1 })
  }

  /// The sector as plain numbers with some numbers in the place of the central ones.
  ///
  /// - Throws: What is wrong with them together.
  package func parameters(_ texts: [String: String]) throws(ScenarioErrors) -> ModelParameters {
    let faults = FaultCollector()
    let drawn = sector(texts, faults, isChecked: false)
    if let drawn, !isAlike(drawn), let first = values.first {
      faults.report(first.node, ScenarioSentence.uncertainChangesFigures.phrase)
    }
    try faults.throwIfAny()
    guard let drawn else { preconditionFailure("a scenario without faults is complete") }
    return drawn
  }
}
