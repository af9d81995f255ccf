// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
public import Scenarios
internal import WholeNumbers
public import WorkforceModel

/// The result of a comparison: differences replication by replication, and which are established.
public struct ScenarioComparison: Sendable {
  /// The base scenario, then the others.
  public let scenarios: [LoweredScenario]
  /// What they are compared by.
  public let criteria: [ComparisonCriterion]
  /// For each criterion and scenario, the value in each replication; NaN where it is not defined.
  public let values: [[[Double]]]
  /// Figures that all scenarios report.
  public let series: [ResponseLayout.Series]
  /// The sector's figures that only some scenarios report; they are not compared.
  public let unmatched: [Metric]
  /// Months of the horizon.
  public let monthCount: Int
  /// For each scenario, how the base's targets fare.
  public let targets: [[TargetAssessment]]
  /// Master seed of the replications.
  public let masterSeed: UInt64
  /// Confidence of intervals.
  public let confidence: Double
  /// How the run ended.
  public let ending: RunEnding
  /// Events that were handled.
  public let events: UInt64
  /// The time that the run took.
  public let elapsed: Duration
  /// For each criterion and scenario, in how many of ``commonFutures`` it is the best; ties are
  /// shared.
  public let bestShare: [[Double]]
  /// For each criterion and scenario, the probability that its mean is the best.
  ///
  /// By bootstrap: the share of resampled sets of replications in which it is; ties are shared.
  public let bestProbability: [[Double]]

  /// For each scenario, the replications that it has met; a selection stops early with those it drops.
  public let futures: [Int]
  /// The search for the best; nil when none was asked for.
  public let selection: ScenarioSelection?

  private let pairs: [[PairedDifference]]

  init(
    scenarios: [LoweredScenario], criteria: [ComparisonCriterion], values: [[[Double]]],
    series: [ResponseLayout.Series], monthCount: Int, pairs: [[PairedDifference]],
    targets: [[TargetAssessment]], masterSeed: UInt64, confidence: Double, ending: RunEnding,
    events: UInt64, elapsed: Duration, counts: [Int],
    unmatched: [Metric], selection: ScenarioSelection?
  ) {
    self.scenarios = scenarios
    self.criteria = criteria
    self.values = values
    self.series = series
    self.monthCount = monthCount
    self.pairs = pairs
    self.targets = targets
    self.masterSeed = masterSeed
    self.confidence = confidence
    self.ending = ending
    self.events = events
    self.elapsed = elapsed
    futures = counts
    self.unmatched = unmatched
    self.selection = selection
    let common = counts.min() ?? 0
    let best = BestScenario(
      criteria: criteria, values: values.map { $0.map { Array($0.prefix(common)) } })
    bestShare = best.shares()
    bestProbability = best.probabilities(masterSeed: masterSeed)
  }

  /// The number of replications that every scenario has met.
  public var commonFutures: Int { futures.min() ?? 0 }

  /// The number of replications.
  public var replications: Int { values.first?.first?.count ?? 0 }

  /// The mean of a scenario's criterion with the error of the simulation.
  public func mean(_ criterion: Int, of scenario: Int) -> ConfidenceInterval {
    Tally(values[criterion][scenario].filter { !$0.isNaN }).interval(confidence: confidence)
  }

  /// How a scenario differs from another, by default from the base, replication by replication.
  public func difference(_ criterion: Int, of scenario: Int, from base: Int = 0)
    -> CriterionDifference
  {
    CriterionDifference(
      PairedDifference(base: values[criterion][base], other: values[criterion][scenario]),
      largerIsBetter: criteria[criterion].largerIsBetter, confidence: confidence)
  }

  /// How a figure of a month, or of the horizon, differs from the base's.
  ///
  /// - Parameters:
  ///   - figure: Position of the figure in ``series``.
  ///   - scenario: Position of the scenario, from 1.
  ///   - month: Nil for the horizon.
  public func pairs(of figure: Int, scenario: Int, month: Int?) -> PairedDifference {
    pairs[scenario - 1][figure * (monthCount + 1) + (month ?? monthCount)]
  }

  /// For each scenario, one that is seen to be better by a criterion and is worse by none; else nil.
  public var dominators: [Int?] {
    scenarios.indices.map { scenario in
      scenarios.indices.first { $0 != scenario && dominates($0, scenario) }
    }
  }

  /// Whether every mean of a scenario is as good as another's, and one is seen to be better.
  private func dominates(_ better: Int, _ worse: Int) -> Bool {
    let verdicts = criteria.indices.map { difference($0, of: better, from: worse) }
    return verdicts.allSatisfy { $0.verdict == .same || $0.advantage >= 0 }
      && verdicts.contains { $0.verdict == .better }
  }
}

/// A criterion of one scenario set beside another's, replication by replication.
public struct CriterionDifference: Sendable {
  /// What the interval of the difference establishes.
  public enum Verdict: Sendable, Equatable {
    /// The mean is better, worse.
    case better, worse
    /// Every replication gives exactly the same.
    case same
    /// The interval holds 0: so many more replications would probably decide, if the difference is as it
    /// seems; nil when that is more than anybody would run.
    case open(further: Int?)
    /// No replication in which both are defined.
    case undefined
  }

  /// Differences, other − base.
  public let pairs: PairedDifference
  /// Mean difference with its error.
  public let interval: ConfidenceInterval
  /// In how many replications it is the better one.
  public let betterIn: Proportion
  /// The mean difference, positive where it is an advantage.
  public let advantage: Double
  /// What the interval establishes.
  public let verdict: Verdict

  /// More replications than this are not worth proposing.
  static let mostFurther = 1_000_000

  init(_ pairs: PairedDifference, largerIsBetter: Bool, confidence: Double) {
    self.pairs = pairs
    interval = pairs.interval(confidence: confidence)
    let better = largerIsBetter ? pairs.count - pairs.lower - pairs.equal : pairs.lower
    betterIn = Proportion(successes: better, trials: pairs.count)
    advantage = (largerIsBetter ? 1 : -1) * interval.mean
    if pairs.count == 0 {
      verdict = .undefined
    } else if pairs.equal == pairs.count {
      verdict = .same
    } else if interval.halfWidth.isFinite, !interval.contains(0) {
      verdict = advantage > 0 ? .better : .worse
    } else {
      verdict = .open(further: Self.further(pairs, confidence: confidence))
    }
  }

  /// Half-widths shrink with the square root of the number of replications.
  private static func further(_ pairs: PairedDifference, confidence: Double) -> Int? {
    let tally = pairs.differences
    let ratio =
      CriticalValue.normal(confidence: confidence) * tally.standardDeviation / abs(tally.mean)
    let needed = ratio * ratio - Double(tally.count)
    guard needed < Double(mostFurther) else { return nil }
    return max(1, Int(bounded: needed.rounded(.up)))
  }
}
