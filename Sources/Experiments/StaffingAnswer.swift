// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
internal import WorkforceModel

/// The smallest rung of a ladder that keeps a target with a given probability.
public struct StaffingAnswer: Sendable {
  /// Identifier of the target.
  public let target: String
  /// For each rung from the lowest, in how many of the futures observed the target is kept.
  public let kept: [Proportion]
  /// The lowest rung that is seen to keep it: the whole interval reaches the probability.
  public let established: Int?
  /// The lowest rung whose share of futures reaches it; its interval may not.
  public let apparent: Int?

  /// Reads the answer off the targets of the rungs, lowest first.
  ///
  /// - Parameters:
  ///   - rungs: How the targets fare on each rung; the same targets in the same order.
  ///   - probability: That of keeping the target, such as 0.9.
  ///   - confidence: That of the intervals (Wilson).
  public static func all(
    rungs: [[TargetAssessment]], probability: Double, confidence: Double
  ) -> [StaffingAnswer] {
    (rungs.first ?? []).indices.map { target in
      let kept = rungs.map { rung in
        let broken = rung[target].broken
        return Proportion(successes: broken.trials - broken.successes, trials: broken.trials)
      }
      return StaffingAnswer(
        target: rungs[0][target].target.id, kept: kept,
        established: kept.firstIndex {
          $0.trials > 0 && $0.wilsonInterval(confidence: confidence).lowerBound >= probability
        },
        apparent: kept.firstIndex { $0.share >= probability })
    }
  }
}
