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

  /// Takes what is uncertain out of a scenario; nil where nothing is.
  ///
  /// - Parameter node: The scenario as stated; becomes the one with the central values.
  init?(takingFrom node: inout SourceNode, _ faults: FaultCollector) {
    var reader = UncertainReader(faults)
    let central = reader.central(node)
    values = reader.values { path, text in Self.reads(text, at: path, in: central) }
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

  /// The probabilities by which the numbers are drawn in a study of a seed, each by its path: a number that others
  /// join, or that another scenario has too, is drawn alike.
  package func draws(seed: UInt64) -> [EvenDraws] {
    values.map { EvenDraws(seed: seed, name: $0.path) }
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
    let sector = Scenario.section.read(central.replacing(texts), faults)?.sector
    try faults.throwIfAny()
    guard var sector else { preconditionFailure("a scenario without faults is complete") }
    sector.sortByName()
    return sector.lowered()
  }
}
