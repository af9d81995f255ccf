// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import Scenarios
internal import WorkforceModel

/// One point of a sweep, ready to be simulated.
package struct SweepPoint: Sendable {
  package let scenario: LoweredScenario
  private let simulation: SectorSimulation
  private let rows: SweepRows

  /// - Throws: What is wrong with the point's scenario.
  package init(_ variants: VariableScenario, _ plan: SweepPlan, _ point: Int) throws {
    scenario = try variants.scenario(setting: plan.changes(point)).lowered()
    simulation = try SectorSimulation(scenario.parameters)
    rows = SweepRows(plan.columns, scenario, simulation.layout)
  }

  package func row(seed: UInt64, replication: Int) -> [Double]? {
    let result = simulation.replicate(masterSeed: seed, replication: UInt32(replication))
    return result.isComplete ? rows.row(result.responses) : nil
  }
}
