// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
internal import WholeNumbers
public import WorkforceModel

/// Decides after each replication, in their order, whether there are enough.
struct StoppingRule {
  /// The largest number of replications.
  let limit: Int
  /// The number that will probably do.
  private(set) var expected: Int

  private var precision: SequentialPrecision?
  private var nextLook = Int.max
  private var last: SequentialPrecision.Verdict?

  /// - Parameter precision: Nil for a fixed number of replications.
  init(replications: Int, precision: SequentialPrecision? = nil) {
    self.precision = precision
    limit = precision?.cap ?? replications
    expected = precision?.minimum ?? replications
    nextLook = precision?.nextLook(after: 0) ?? .max
  }

  init(_ stopping: ComparisonExperiment.Stopping) {
    switch stopping {
    case .replications(let number): self.init(replications: number)
    case .precision(let rule): self.init(replications: rule.cap, precision: rule)
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
    expected = needed < Double(rule.cap) ? max(nextLook, Int(bounded: needed)) : rule.cap
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
  private let cells: [Int]
  private var tallies: [Tally]
  private var count = 0

  init(_ stopping: ForecastExperiment.Stopping, layout: ResponseLayout) {
    switch stopping {
    case .replications(let number):
      rule = StoppingRule(replications: number)
      confidence = 0
      cells = []
    case .precision(let precision, let series):
      precondition(!series.isEmpty, "at least one figure with a precision required; got none")
      rule = StoppingRule(replications: precision.cap, precision: precision)
      confidence = precision.confidence
      cells = series.map { layout.index(series: $0, grain: .horizon) }
    }
    tallies = Array(repeating: Tally(), count: cells.count)
  }

  mutating func verdict(after responses: [Double]) -> ReplicationRunner.Verdict {
    count += 1
    for (index, cell) in cells.enumerated() where !responses[cell].isNaN {
      tallies[index].add(responses[cell])
    }
    let (tallies, confidence) = (tallies, confidence)
    return rule.verdict(after: count) {
      let ratios = tallies.map { $0.interval(confidence: confidence).relativeHalfWidth }
      // What is not defined yet may take all there are.
      return ratios.contains { $0.isNaN } ? .infinity : ratios.max() ?? 0
    }
  }
}

extension ForecastExperiment.Stopping {
  /// Stops when named figures of the horizon are precise enough.
  ///
  /// - Parameters:
  ///   - rule: The precision, and when it is looked at.
  ///   - responses: Metric and scope of each figure; by default the sector's mean wait and, where it
  ///     is modelled, mean exhaustion.
  ///   - layout: Where the responses of the scenario stand.
  /// - Throws: ``ExperimentError/unknownResponse(user:metric:scope:)``.
  public static func precision(
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
