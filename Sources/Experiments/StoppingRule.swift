// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
package import Scenarios
internal import WholeNumbers
package import WorkforceModel

/// When enough replications have run.
package enum Stopping: Sendable {
  case replications(Int)
  /// When the half-width of every difference, or of the horizon values of some series, is small
  /// enough as a share of the mean.
  case precision(SequentialPrecision, series: [Int] = [])
}

/// Decides after each replication, in their order, whether there are enough.
struct StoppingRule {
  /// The largest number of replications.
  let limit: Int
  /// The number that will probably do.
  private(set) var expected: Int

  private var precision: SequentialPrecision?
  private var nextLook = Int.max
  private var last: SequentialPrecision.Verdict?

  init(_ stopping: Stopping) {
    switch stopping {
    case .replications(let number): (limit, expected) = (number, number)
    case .precision(let rule, _):
      precision = rule
      (limit, expected) = (rule.cap, rule.minimum)
      nextLook = rule.nextLook(after: 0)
    }
  }

  /// - Parameter worst: The largest half-width of what matters, as a share.
  mutating func verdict(after count: Int, worst: () -> Double) -> ReplicationRunner.Verdict {
    guard var rule = precision, count == nextLook else { return .goOn }
    let ratio = worst()
    let verdict = rule.look(atWorst: ratio, replications: count)
    last = verdict
    nextLook = rule.nextLook(after: count)
    // Half-widths shrink with the square root of the number of replications.
    let share = ratio / rule.relativeHalfWidth
    let needed = Double(count) * share * share
    let confirming = rule.lookAhead * rule.interval
    expected =
      needed < Double(rule.cap)
      ? min(rule.cap, max(nextLook, Int(bounded: needed) + confirming)) : rule.cap
    precision = rule
    return verdict == .more ? .goOn : .stop
  }

  func ending(counted: Int) -> RunEnding {
    switch last {
    case .reached: .precise
    case .capped: .capped
    case .more: .interrupted
    case nil: counted == limit && precision == nil ? .completed : .interrupted
    }
  }
}

/// The stopping rule of a forecast, by figures of the horizon.
struct ForecastStopping {
  private(set) var rule: StoppingRule
  private let confidence: Double
  /// Figures, and the weights of those that are ratios.
  private let cells: [(figure: Int, weight: Int?)]
  private var tallies: [RatioTally]
  private var count = 0

  init(_ stopping: Stopping, layout: ResponseLayout) {
    rule = StoppingRule(stopping)
    if case .precision(let precision, let series) = stopping {
      precondition(!series.isEmpty, "at least one figure with a precision required; got none")
      confidence = precision.confidence
      cells = series.map {
        let figure = layout.index(series: $0, grain: .horizon)
        return (figure, layout.weight(of: figure))
      }
    } else {
      (confidence, cells) = (0, [])
    }
    tallies = Array(repeating: RatioTally(), count: cells.count)
  }

  mutating func verdict(after responses: [Double]) -> ReplicationRunner.Verdict {
    count += 1
    for (index, cell) in cells.enumerated() {
      tallies[index].add(responses[cell.figure], weight: cell.weight.map { responses[$0] } ?? 1)
    }
    let (tallies, confidence) = (tallies, confidence)
    return rule.verdict(after: count) {
      let ratios = tallies.map { $0.interval(confidence: confidence).relativeHalfWidth }
      // What is not defined yet may take all there are.
      return ratios.contains { $0.isNaN } ? .infinity : ratios.max() ?? 0
    }
  }
}

extension Stopping {
  /// Stops when named figures of the horizon are precise enough.
  ///
  /// - Parameter responses: Metric and scope of each figure; by default the sector's mean wait and,
  ///   where it is modelled, mean exhaustion.
  /// - Throws: ``ExperimentError/unknownResponse(user:metric:scope:)``.
  package static func precision(
    _ rule: SequentialPrecision, responses: [(metric: Metric, scope: String)] = [],
    layout: ResponseLayout
  ) throws(ExperimentError) -> Self {
    guard !responses.isEmpty else {
      let usual = [Metric.waitMean, .exhaustion].compactMap {
        layout.position(of: $0, scope: "sector")
      }
      return .precision(rule, series: usual)
    }
    return .precision(
      rule,
      series: try responses.map { response throws(ExperimentError) in
        guard let series = layout.position(of: response.metric, scope: response.scope) else {
          throw .unknownResponse(
            user: "the precision", metric: response.metric.rawValue, scope: response.scope)
        }
        return series
      })
  }
}

extension RunManifest {
  /// The stopping rule under which the same replications end in the same way.
  ///
  /// An interrupted run is run again with as many replications as it had.
  ///
  /// - Throws: ``ExperimentError/unknownResponse(user:metric:scope:)``.
  package func stopping(_ experiment: ExperimentParameters, layout: ResponseLayout)
    throws(ExperimentError) -> Stopping
  {
    guard let share = precisionAsked, ending != .interrupted else {
      return .replications(replications)
    }
    // The cap is not in the manifest: where it was not met, the last look lies where the run ended.
    return try .precision(
      SequentialPrecision(
        relativeHalfWidth: share, minimum: replications, cap: replications,
        confidence: experiment.confidence),
      responses: experiment.precise.map { ($0.metric, $0.scope) }, layout: layout)
  }
}
