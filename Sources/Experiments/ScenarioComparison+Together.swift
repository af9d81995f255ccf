// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis

extension ScenarioComparison {
  /// Which verdicts of *better* and *worse* stand where all differences from the base are to hold together.
  package struct Together: Sendable {
    /// The number of differences: of every criterion and scenario that is not the same in every replication.
    package let tests: Int
    /// For each scenario and criterion.
    private let stands: [[Bool]]

    init(tests: Int, stands: [[Bool]]) {
      self.tests = tests
      self.stands = stands
    }

    /// A verdict, or that it is open.
    package func verdict(
      _ verdict: CriterionDifference.Verdict, _ criterion: Int, of scenario: Int
    ) -> CriterionDifference.Verdict {
      guard verdict == .better || verdict == .worse else { return verdict }
      return stands[scenario][criterion] ? verdict : .open(further: nil)
    }
  }

  /// The verdicts by Holm's correction, at the confidence of the comparison.
  package var together: Together {
    let probabilities = scenarios.indices.map { scenario in
      criteria.indices.map { criterion -> Double in
        guard scenario > 0 else { return .nan }
        let pairs = difference(criterion, of: scenario).pairs
        return pairs.count == pairs.equal ? .nan : pairs.probabilityOfNone
      }
    }
    let all = HolmCorrection.rejected(probabilities.flatMap(\.self), level: 1 - confidence)
    let width = criteria.count
    return Together(
      tests: probabilities.joined().count { !$0.isNaN },
      stands: scenarios.indices.map { Array(all[($0 * width)..<(($0 + 1) * width)]) })
  }
}
