// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
package import Scenarios
internal import WorkforceModel

/// Two runs that met the same random numbers, set beside each other replication by replication.
///
/// What it says of a criterion is what a comparison of both scenarios in these replications would say.
package struct RunPairing: Sendable {
  /// A run as far as pairing needs it.
  package struct Run: Sendable {
    let scenario: LoweredScenario
    let manifest: RunManifest
    let table: CriterionTable?

    package init(_ scenario: LoweredScenario, _ manifest: RunManifest, _ table: CriterionTable?) {
      self.scenario = scenario
      self.manifest = manifest
      self.table = table
    }
  }

  private let base: (scenario: LoweredScenario, table: CriterionTable)
  private let other: (scenario: LoweredScenario, table: CriterionTable)
  /// The replications that both have met.
  package let replications: Int

  /// Nil where they did not meet the same random numbers, or their criteria were not kept.
  package init?(base: Run, other: Run) {
    guard let first = base.table, let second = other.table,
      base.manifest.seed == other.manifest.seed,
      base.manifest.model == other.manifest.model,
      ScenarioPairing.faults(base: base.scenario, other: other.scenario).isEmpty
    else { return nil }
    self.base = (base.scenario, first)
    self.other = (other.scenario, second)
    replications = min(first.replications, second.replications)
    guard replications > 1 else { return nil }
  }

  /// How the other run differs from the base by a criterion; nil where either does not have it.
  package func difference(_ kind: ComparisonCriterion.Kind) -> CriterionDifference? {
    guard let first = base.table.criteria.firstIndex(where: { $0.kind == kind }),
      let second = other.table.criteria.firstIndex(where: { $0.kind == kind }), isAlike(kind)
    else { return nil }
    func taken(_ all: [Double]) -> [Double] { Array(all.prefix(replications)) }
    // Posts that the base does not have are new in a comparison, where its own run has no other to count by.
    let added =
      kind == .cost
      ? CostModel.newPosts(of: other.scenario, beside: CostModel.posts(of: base.scenario)) : 0
    let criterion = base.table.criteria[first]
    let values = (base: taken(base.table.values[first]), weights: taken(base.table.weights[first]))
    return CriterionDifference(
      base: (values.base, values.weights),
      other: (
        taken(other.table.values[second]).map { $0 + added }, taken(other.table.weights[second])
      ), criterion,
      matters: criterion.matters(
        beside: RatioTally(values.base, weights: values.weights).interval().mean),
      confidence: base.scenario.experiment.confidence)
  }

  /// Whether both runs mean the same by a criterion: a target of one name may promise something else, and each run
  /// has the days of its own sessions.
  private func isAlike(_ kind: ComparisonCriterion.Kind) -> Bool {
    switch kind {
    case .broken(let id):
      let targets = [base.scenario, other.scenario].map { $0.targets.first { $0.id == id } }
      guard let first = targets[0], let second = targets[1] else { return false }
      return second == first.kept(by: other.scenario)
    case .onSessionDays:
      return ComparisonTally.sessionDays([base.scenario])
        == ComparisonTally.sessionDays([other.scenario])
    case .metric, .perPerson, .cost: return true
    }
  }
}
