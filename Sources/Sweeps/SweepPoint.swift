// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
public import Scenarios
internal import WorkforceModel

/// One point of a sweep, ready to be simulated.
public struct SweepPoint: Sendable {
  /// Its scenario.
  public let scenario: LoweredScenario
  private let simulation: SectorSimulation
  private let rows: SweepRows

  /// - Throws: What is wrong with the point's scenario.
  public init(_ variants: VariableScenario, _ plan: SweepPlan, _ point: Int) throws {
    scenario = try variants.scenario(setting: plan.changes(point)).lowered()
    simulation = try SectorSimulation(scenario.parameters)
    rows = SweepRows(plan.columns, scenario, simulation.layout)
  }

  /// The values that one of its replications gives; nil where its task was cancelled meanwhile.
  public func row(seed: UInt64, replication: Int) -> [Double]? {
    let result = simulation.replicate(masterSeed: seed, replication: UInt32(replication))
    return result.isComplete ? rows.row(result.responses) : nil
  }
}
