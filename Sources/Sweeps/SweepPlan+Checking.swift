// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
internal import Scenarios
internal import SensitivityAnalysis
internal import WholeNumbers
internal import WorkforceModel

extension SweepPlan {
  /// What is wrong with single values of factors, each at its place in the sweep's file: none of their points can be
  /// run, whatever the other factors are.
  ///
  /// Of a range both ends and the middle are tried, and every step where there are a hundred at most.
  ///
  /// - Returns: Nil where every value is possible.
  /// - Throws: What is wrong with a factor of which no value is possible, such as one with a misspelt path.
  package func impossibleValues() throws(ScenarioErrors) -> ScenarioErrors? {
    let variants = try VariableScenario(sweep.base)
    var found: [ScenarioFault] = []
    var hopeless: [ScenarioFault] = []
    for factor in sweep.factors {
      let trials = factor.trials
      let failed = trials.compactMap { trial in
        variants.errors(setting: factor.changes(at: trial.coordinate)).map {
          $0.faults.map { $0.placed(at: trial.place) }
        }
      }
      // What no value escapes is said once.
      if failed.count == trials.count { hopeless += failed.first ?? [] }
      found += failed.flatMap(\.self)
    }
    if !hopeless.isEmpty { throw ScenarioErrors(faults: hopeless) }
    var seen: Set<ScenarioFault> = []
    found = found.filter { seen.insert($0).inserted }
    return found.isEmpty ? nil : ScenarioErrors(faults: found)
  }
}

extension VariableScenario {
  /// Why a variation cannot be run; nil when it can.
  fileprivate func errors(setting changes: [String]) -> ScenarioErrors? {
    do throws(ScenarioErrors) {
      _ = try scenario(setting: changes)
      return nil
    } catch { return error }
  }
}

extension ScenarioFault {
  fileprivate func placed(at position: SourcePosition) -> ScenarioFault {
    var fault = self
    fault.position = position
    return fault
  }
}

extension SweepFactor {
  /// More steps of a range are not tried one by one.
  private static let mostTrials = 100

  /// Values that stand for all, with their places in the file.
  fileprivate var trials: [(coordinate: Double, place: SourcePosition)] {
    guard case .range = shape else {
      guard case .levels(let count) = shape else { return [] }
      return (0..<count).map {
        (
          shape.coordinate(ofLevel: $0, of: count),
          valuePlaces.indices.contains($0) ? valuePlaces[$0] : place
        )
      }
    }
    var inner = [0.5]
    if case .range(_, let from, let to, let step?, _) = values {
      let steps = (to - from) / step
      if steps < Double(Self.mostTrials) {
        let count = Int(bounded: steps + 1e-9) + 1
        inner = (0..<count).dropFirst().dropLast().map { (Double($0) + 0.5) / Double(count) }
      }
    }
    return [(0, valuePlaces.first ?? place)] + inner.map { ($0, place) }
      + [(1, valuePlaces.last ?? place)]
  }
}
