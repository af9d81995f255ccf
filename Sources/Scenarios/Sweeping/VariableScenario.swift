// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
public import ScenarioFormat
internal import Wording

/// A scenario that is read once and then varied many times.
///
/// What ``scenario(setting:)`` gives is what ``ScenarioFile/load(path:overrides:)`` would give with
/// the same values set; the file is neither read nor parsed again.
public struct VariableScenario: Sendable {
  /// Name of the scenario.
  public let name: String
  /// The scenario as it is without changes, in one piece.
  public let flattenedYAML: String

  private let root: SourceNode
  private let resolved: SourceNode

  /// Takes a checked scenario as it stands.
  public init(_ scenario: Scenario) throws(ScenarioErrors) {
    try self.init(text: scenario.flattenedYAML, name: scenario.name)
  }

  /// Reads a scenario in one piece, as ``Scenario/flattenedYAML`` is.
  public init(text: String, name: String) throws(ScenarioErrors) {
    let faults = FaultCollector()
    let root = YAMLReader(file: name + ".yaml", faults: faults).read(text)
    try faults.throwIfAny()
    guard let root else { preconditionFailure("a text without faults has a root") }
    self.root = root
    self.name = name
    resolved = root.resolvingLikes(faults)
    flattenedYAML = text
    try faults.throwIfAny()
  }

  /// The scenario with values set, `path=value`, in order; without assumptions and remarks on ranges, which
  /// are those of the scenario that varies.
  ///
  /// - Throws: Everything that is wrong with it, in one go.
  public func scenario(setting overrides: [String]) throws(ScenarioErrors) -> Scenario {
    let faults = FaultCollector()
    var tree = root
    var known = resolved
    for text in overrides {
      guard let override = ScenarioOverride(text, faults: faults) else { continue }
      tree = override.applied(to: tree, resolved: known, faults: faults)
      known = tree.resolvingLikes(FaultCollector())
    }
    try faults.throwIfAny()
    let scenario = Scenario(
      name: name, node: known.settled(), remarks: nil, faults: faults)
    try faults.throwIfAny()
    guard let scenario else { preconditionFailure("a scenario without faults is complete") }
    return scenario
  }
}
