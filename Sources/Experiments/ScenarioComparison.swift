// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
package import Scenarios
internal import WholeNumbers
package import WorkforceModel

/// The result of a comparison: differences replication by replication, and which are established.
package struct ScenarioComparison: RecordedResult {
  /// The base scenario, then the others.
  package let scenarios: [LoweredScenario]
  package let criteria: [ComparisonCriterion]
  /// For each criterion and scenario, the value in each replication; NaN where it is not defined.
  package let values: [[[Double]]]
  /// What each weighs: a ratio's denominator, so that the criterion is a ratio of totals; else 1.
  package let weights: [[[Double]]]
  /// Figures that all scenarios report.
  package let series: [ResponseLayout.Series]
  /// The sector's figures that only some scenarios report; they are not compared.
  package let unmatched: [Metric]
  package let monthCount: Int
  /// For each scenario, how the base's targets fare.
  package let targets: [[TargetAssessment]]
  package let record: RunRecord
  /// For each criterion and scenario, in how many of ``commonFutures`` it is the best; ties are
  /// shared.
  package let bestShare: [[Double]]
  /// For each criterion and scenario, the probability that its mean is the best.
  ///
  /// By bootstrap: the share of resampled sets of replications in which it is; ties are shared.
  package let bestProbability: [[Double]]

  /// For each scenario, the replications that it has met; a selection stops early with those it drops.
  package let futures: [Int]
  /// The search for the best; nil when none was asked for.
  package let selection: ScenarioSelection?
  /// Differences by hour of the week.
  package let hours: HourComparison

  let pairs: [[PairedDifference]]

  /// The number of replications that every scenario has met.
  package var commonFutures: Int { futures.min() ?? 0 }

  package func mean(_ criterion: Int, of scenario: Int) -> ConfidenceInterval {
    RatioTally(values[criterion][scenario], weights: weights[criterion][scenario])
      .interval(confidence: confidence)
  }

  /// The base's mean of a criterion over the replications that another scenario has met, too.
  package func base(_ criterion: Int, beside scenario: Int) -> ConfidenceInterval {
    let count = futures[scenario]
    return RatioTally(
      Array(values[criterion][0].prefix(count)), weights: Array(weights[criterion][0].prefix(count))
    ).interval(confidence: confidence)
  }

  /// The smallest difference by a criterion that matters.
  package func matters(_ criterion: Int) -> Double {
    criteria[criterion].matters(beside: mean(criterion, of: 0).mean)
  }

  /// How a scenario differs from another, by default from the base, replication by replication.
  package func difference(_ criterion: Int, of scenario: Int, from base: Int = 0)
    -> CriterionDifference
  {
    CriterionDifference(
      base: (values[criterion][base], weights[criterion][base]),
      other: (values[criterion][scenario], weights[criterion][scenario]), criteria[criterion],
      matters: matters(criterion), confidence: confidence)
  }

  /// How a figure of a month, or of the horizon, differs from the base's.
  ///
  /// - Parameters:
  ///   - scenario: Position of the scenario, from 1.
  ///   - month: Nil for the horizon.
  package func pairs(of figure: Int, scenario: Int, month: Int?) -> PairedDifference {
    pairs[scenario - 1][figure * (monthCount + 1) + (month ?? monthCount)]
  }

  /// For each scenario, one that is seen to be better by a criterion and is worse by none; else nil.
  package var dominators: [Int?] {
    scenarios.indices.map { scenario in
      scenarios.indices.first { $0 != scenario && dominates($0, scenario) }
    }
  }

  /// Whether every mean of a scenario is as good as another's, and one is seen to be better.
  private func dominates(_ better: Int, _ worse: Int) -> Bool {
    let verdicts = criteria.indices.map { difference($0, of: better, from: worse) }
    // What one of them does not have says nothing.
    return verdicts.allSatisfy {
      [.same, .equivalent, .undefined].contains($0.verdict) || $0.advantage >= 0
    }
      && verdicts.contains { $0.verdict == .better }
  }
}

/// A criterion of one scenario set beside another's, replication by replication.
package struct CriterionDifference: Sendable {
  /// What the interval of the difference establishes.
  package enum Verdict: Sendable, Equatable {
    case better, worse
    /// Every replication gives exactly the same.
    case same
    /// The whole interval lies within what does not matter, whether it holds 0 or not.
    case equivalent
    /// The interval holds 0 and more than what does not matter: so many more replications would probably decide, if the difference is as it
    /// seems; nil when that is more than anybody would run.
    case open(further: Int?)
    /// No replication in which both are defined.
    case undefined
  }

  /// Differences, other − base.
  package let pairs: PairedDifference
  package let interval: ConfidenceInterval
  /// The ends of the interval that decides: Student's about the mean, or of something that happens or not Newcombe's for
  /// paired proportions, which lies within −1…1 and is not symmetric.
  package let ends: (low: Double, high: Double)
  /// Whether the ends lie as far below the mean as above.
  package let isSymmetric: Bool
  /// In how many replications it is the better one.
  package let betterIn: Proportion
  /// In how many replications it is the worse one.
  package var worseIn: Int { pairs.count - pairs.equal - betterIn.successes }
  /// The mean difference, positive where it is an advantage.
  package let advantage: Double
  package let verdict: Verdict

  /// More replications than this are not worth proposing.
  package static let mostFurther = 20_000

  /// A response of each replication, and what it weighs.
  typealias Responses = (values: [Double], weights: [Double])

  init(
    base: Responses, other: Responses, _ criterion: ComparisonCriterion, matters: Double,
    confidence: Double
  ) {
    pairs = PairedDifference(
      base: base.values, other: other.values, weights: (base.weights, other.weights))
    let interval = pairs.interval(confidence: confidence)
    self.interval = interval
    isSymmetric = !criterion.isEvent || pairs.count == 0
    if isSymmetric {
      ends = (interval.lower, interval.upper)
    } else {
      var events = PairedProportion()
      for (first, second) in zip(base.values, other.values) where !first.isNaN && !second.isNaN {
        events.add(first: first == 1, second: second == 1)
      }
      let range = events.differenceInterval(confidence: confidence)
      ends = (range.lowerBound, range.upperBound)
    }
    let largerIsBetter = criterion.largerIsBetter
    let better = largerIsBetter ? pairs.count - pairs.lower - pairs.equal : pairs.lower
    betterIn = Proportion(successes: better, trials: pairs.count)
    advantage = (largerIsBetter ? 1 : -1) * interval.mean
    if pairs.count == 0 {
      verdict = .undefined
    } else if pairs.equal == pairs.count {
      verdict = .same
    } else if interval.halfWidth.isFinite, -matters <= ends.low, ends.high <= matters {
      verdict = .equivalent
    } else if interval.halfWidth.isFinite, ends.low > 0 || ends.high < 0,
      !criterion.isEvent || pairs.isOneSided(confidence: confidence)
    {
      verdict = advantage > 0 ? .better : .worse
    } else {
      verdict = .open(
        further: Self.further(
          pairs, error: (ends.high - ends.low) / 2 / CriticalValue.normal(confidence: confidence),
          matters: matters, confidence: confidence, isEvent: criterion.isEvent))
    }
  }

  /// Until the interval holds 0 no more or lies within what does not matter, whichever comes first.
  ///
  /// Half-widths shrink with the square root of the number of replications.
  /// - Parameter error: Standard error of the difference, as the ends show it.
  private static func further(
    _ pairs: PairedDifference, error: Double, matters: Double, confidence: Double, isEvent: Bool
  ) -> Int? {
    let size = abs(pairs.interval().mean)
    let error = (isEvent ? error : pairs.standardError) / max(size, matters - size)
    // Of few futures in which something happens in one scenario alone, the interval says more than they do.
    let least = isEvent && error * CriticalValue.normal(confidence: confidence) < 1
    let ratio =
      CriticalValue.normal(confidence: confidence) * (least ? 1 / pairs.oneSidedness : error)
    let needed = (ratio * ratio - 1) * Double(pairs.count)
    guard needed < Double(mostFurther) else { return nil }
    return max(1, Int(bounded: needed.rounded(.up)))
  }
}
