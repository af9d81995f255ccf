// SPDX-License-Identifier: GPL-3.0-or-later
package import Scenarios
internal import WorkforceModel

/// What options are weighed by, in every replication of one run, so that it can be paired with another's.
package struct CriterionTable: Sendable {
  /// Replications that are kept: as many decide on every difference that matters.
  package static let mostReplications = 10_000

  package let criteria: [ComparisonCriterion]
  /// For each criterion, the value in each replication; NaN where it is not defined.
  package var values: [[Double]]
  /// What each weighs: a ratio's denominator, or 1.
  package var weights: [[Double]]

  package init(criteria: [ComparisonCriterion], values: [[Double]], weights: [[Double]]) {
    self.criteria = criteria
    self.values = values
    self.weights = weights
  }

  /// What a scenario's runs are weighed by; empty where one of its targets is about an unknown figure.
  package static func criteria(of scenario: LoweredScenario) -> [ComparisonCriterion] {
    let tally = try? ComparisonTally([scenario], layouts: [ResponseLayout(scenario.parameters)])
    return tally?.criteria ?? []
  }

  package var replications: Int { values.first?.count ?? 0 }
}
