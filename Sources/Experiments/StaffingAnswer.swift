// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
internal import WorkforceModel

/// The smallest level of a factor that keeps a target with a given probability.
package struct StaffingAnswer: Sendable {
  package let target: String
  /// For each level from the lowest, in how many of the replications observed the target is kept.
  package let kept: [Proportion]
  /// The levels that are seen to keep it: the whole interval reaches the probability.
  package let holding: [Int]
  /// The lowest level from which on every level is seen to keep it.
  package let established: Int?
  /// The lowest level from which on the share of replications reaches it on every level; the interval may not.
  package let apparent: Int?

  /// Reads the answer off the targets of the levels, lowest first.
  ///
  /// - Parameters:
  ///   - levels: How the targets fare on each level; the same targets in the same order.
  ///   - probability: That of keeping the target, such as 0.9.
  ///   - confidence: That of the intervals (Wilson).
  package static func all(levels: [[TargetAssessment]], probability: Double, confidence: Double)
    -> [StaffingAnswer]
  {
    (levels.first ?? []).indices.map { target in
      let kept = levels.map { level in
        let broken = level[target].broken
        return Proportion(successes: broken.trials - broken.successes, trials: broken.trials)
      }
      let holding = kept.indices.filter {
        kept[$0].trials > 0
          && kept[$0].wilsonInterval(confidence: confidence).lowerBound >= probability
      }
      return StaffingAnswer(
        target: levels[0][target].target.id, kept: kept, holding: holding,
        established: holding.first { holding.contains(Array($0..<kept.count)) },
        apparent: kept.indices.first { level in
          kept[level...].allSatisfy { $0.share >= probability }
        })
    }
  }
}
