// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
internal import Scenarios
internal import SensitivityAnalysis

extension SweepPlan {
  /// Finds factors that no scenario can follow, such as one with a misspelt path.
  ///
  /// Some settings of a factor may be impossible: their points fail when they are run. One of which
  /// no setting is possible is a fault of the sweep's file.
  ///
  /// - Throws: What is wrong with the first setting of each such factor.
  package func check() throws(ScenarioErrors) {
    let variants = try VariableScenario(sweep.base)
    var found: ScenarioErrors?
    for factor in sweep.factors {
      guard let errors = Self.errors(of: factor, variants) else { continue }
      if found == nil { found = errors } else { found?.faults += errors.faults }
    }
    if let found { throw found }
  }

  /// What is wrong with the first setting of a factor; nil when some setting is possible.
  private static func errors(of factor: SweepFactor, _ variants: VariableScenario)
    -> ScenarioErrors?
  {
    var first: ScenarioErrors?
    for coordinate in factor.trialCoordinates {
      do throws(ScenarioErrors) {
        _ = try variants.scenario(setting: factor.changes(at: coordinate))
        return nil
      } catch { if first == nil { first = error } }
    }
    return first
  }
}

extension SweepFactor {
  /// Settings that stand for all: the ends and the middle of a range, each value of a list.
  fileprivate var trialCoordinates: [Double] {
    switch shape {
    case .range: [0.5, 0, 1]
    case .levels(let count): (0..<count).map { shape.coordinate(ofLevel: $0, of: count) }
    }
  }
}
