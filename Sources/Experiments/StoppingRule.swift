// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
public import WorkforceModel

/// Decides after each replication, in their order, whether there are enough.
struct StoppingRule {
  /// The largest number of replications.
  let limit: Int
  /// The number that will probably do.
  private(set) var expected: Int

  private var precision: SequentialPrecision?
  private let cells: [Int]
  private var tallies: [Tally]
  private var count = 0
  private var nextLook = Int.max
  private var last: SequentialPrecision.Verdict?

  init(_ stopping: ForecastExperiment.Stopping, layout: ResponseLayout) {
    switch stopping {
    case .replications(let number):
      limit = number
      expected = number
      cells = []
    case .precision(let rule, let series):
      precondition(!series.isEmpty, "at least one figure with a precision required; got none")
      precision = rule
      limit = rule.cap
      expected = rule.minimum
      cells = series.map { layout.index(series: $0, grain: .horizon) }
      nextLook = rule.nextLook(after: 0)
    }
    tallies = Array(repeating: Tally(), count: cells.count)
  }

  mutating func verdict(after responses: [Double]) -> ReplicationRunner.Verdict {
    count += 1
    for (index, cell) in cells.enumerated() where !responses[cell].isNaN {
      tallies[index].add(responses[cell])
    }
    guard var rule = precision, count == nextLook else { return .goOn }
    let verdict = rule.look(at: tallies, replications: count)
    last = verdict
    nextLook = rule.nextLook(after: count)
    expected = estimate(rule)
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

  /// Half-widths shrink with the square root of the number of replications.
  private func estimate(_ rule: SequentialPrecision) -> Int {
    let ratios = tallies.map { $0.interval(confidence: rule.confidence).relativeHalfWidth }
    // What is not defined yet may take all there are.
    let worst = ratios.contains { $0.isNaN } ? .infinity : ratios.max() ?? 0
    let ratio = worst / rule.relativeHalfWidth
    let needed = Double(count) * ratio * ratio
    return needed < Double(rule.cap) ? max(nextLook, Int(needed)) : rule.cap
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
