// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
public import Scenarios
internal import WholeNumbers
internal import WorkforceModel

/// The forecasts of all municipalities of a network, side by side.
///
/// Municipalities are different places: each runs on the seed of its own scenario, so its figures are those
/// of its own forecast. A rank is that of a single replication; its range over replications shows how much of it is
/// chance.
public struct NetworkBenchmark: Sendable {
  /// A figure of one municipality.
  public struct Cell: Sendable {
    /// The mean with its simulation error.
    public let interval: ConfidenceInterval
    /// Quantiles over replications, 5, 25, 50, 75 and 95 %.
    public let quantiles: [Double]
    /// Ranks that hold nine in ten replications, from 1; nil where the scenario does not report the figure.
    public let ranks: ClosedRange<Int>?
  }

  /// The municipalities.
  public let scenarios: [LoweredScenario]
  /// For each indicator and municipality, the value in each replication.
  public let values: [[[Double]]]
  /// For each indicator and municipality.
  public let cells: [[Cell]]
  /// Replications that every municipality has finished.
  public let replications: Int
  /// Confidence of the intervals.
  public let confidence: Double
  /// How the run ended.
  public let ending: RunEnding
  /// Events that were handled.
  public let events: UInt64
  /// The time that the run took.
  public let elapsed: Duration

  init(
    scenarios: [LoweredScenario], values: [[[Double]]], confidence: Double, ending: RunEnding,
    events: UInt64, elapsed: Duration
  ) {
    self.scenarios = scenarios
    self.values = values
    self.confidence = confidence
    self.ending = ending
    self.events = events
    self.elapsed = elapsed
    replications = values.first?.first?.count ?? 0
    cells = zip(NetworkIndicator.allCases, values).map { indicator, rows in
      let ranks = Self.ranks(rows, largestFirst: indicator.ranksLargestFirst)
      return zip(rows, ranks).map { row, ranks in
        let sample = Quantiles(row)
        let order = Quantiles(ranks)
        return Cell(
          interval: Tally(sample.sorted).interval(confidence: confidence),
          quantiles: Forecast.probabilities.map(sample.quantile),
          ranks: order.count == 0
            ? nil
            : Int(
              bounded: order.quantile(0.05).rounded(.down))...Int(
                bounded: order.quantile(0.95).rounded(.up)))
      }
    }
  }

  /// The rank of every municipality in every replication in which it reports the figure; equals share the first
  /// of their ranks.
  static func ranks(_ rows: [[Double]], largestFirst: Bool) -> [[Double]] {
    let futures = rows.first?.count ?? 0
    var ranks = rows.map { _ in [Double]() }
    for future in 0..<futures {
      for (place, row) in rows.enumerated() where !row[future].isNaN {
        let before = rows.filter {
          largestFirst ? $0[future] > row[future] : $0[future] < row[future]
        }
        ranks[place].append(Double(before.count + 1))
      }
    }
    return ranks
  }
}

/// Runs the scenarios of a network.
public struct NetworkExperiment: Sendable {
  /// The municipalities.
  public let scenarios: [LoweredScenario]
  /// Master seed of each.
  public let seeds: [UInt64]
  /// Replications of each.
  public let replications: Int
  /// The number of replications that run at once.
  public let jobs: Int
  private let simulations: [SectorSimulation]

  /// Prepares the simulations.
  ///
  /// - Precondition: Every scenario states its residents.
  /// - Throws: `DistributionError` when a process has impossible parameters.
  public init(
    _ scenarios: [LoweredScenario], seeds: [UInt64], replications: Int, jobs: Int
  ) throws {
    precondition(
      scenarios.count == seeds.count,
      "a seed for each scenario required; got \(seeds.count) for \(scenarios.count)")
    self.scenarios = scenarios
    self.seeds = seeds
    self.replications = replications
    self.jobs = jobs
    simulations = try scenarios.map { try SectorSimulation($0.parameters) }
  }

  /// Runs all of them; cancelling the task keeps the replications that all have finished.
  ///
  /// - Parameters:
  ///   - confidence: Confidence of intervals.
  ///   - progress: Called after each finished run of a scenario.
  public func run(
    confidence: Double = 0.95, progress: (RunProgress) -> Void = { _ in }
  ) async throws -> NetworkBenchmark {
    let clock = ContinuousClock()
    let began = clock.now
    let meters = zip(scenarios, simulations).map { NetworkMeter($0, layout: $1.layout) }
    var values = NetworkIndicator.allCases.map { _ in scenarios.map { _ in [Double]() } }
    var units = 0
    var events: UInt64 = 0
    let runner = CandidateRunner(jobs: jobs) { [simulations, seeds] place, replication in
      simulations[place].replicate(masterSeed: seeds[place], replication: replication)
    }
    let counted = try await runner.run(
      Array(scenarios.indices), replications: 0..<replications,
      progress: {
        units += 1
        progress(
          RunProgress(
            done: units, total: replications * scenarios.count, events: events,
            elapsed: clock.now - began))
      },
      count: { _, row in
        for (place, result) in row.enumerated() {
          events += result.events
          for (indicator, value) in meters[place].values(of: result.responses).enumerated() {
            values[indicator][place].append(value)
          }
        }
        return .goOn
      })
    return NetworkBenchmark(
      scenarios: scenarios, values: values, confidence: confidence,
      ending: counted < replications ? .interrupted : .completed, events: events,
      elapsed: clock.now - began)
  }
}
