// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
package import Scenarios
internal import WholeNumbers
internal import WorkforceModel

/// The forecasts of all municipalities of a network, side by side.
///
/// Municipalities are different places: each runs on the seed of its own scenario, so its figures are those
/// of its own forecast. A rank is that of a single replication; its range over replications shows how much of it is
/// chance.
package struct NetworkBenchmark: RecordedResult {
  /// A figure of one municipality.
  package struct Cell: Sendable {
    package let interval: ConfidenceInterval
    /// Quantiles over replications, 5, 25, 50, 75 and 95 %.
    package let quantiles: [Double]
    /// Ranks that hold nine in ten replications, from 1; nil where the scenario does not report the figure.
    package let ranks: ClosedRange<Int>?
  }

  package let scenarios: [LoweredScenario]
  /// For each indicator and municipality, the value in each replication.
  package let values: [[[Double]]]
  /// What those that are ratios are ratios to, by which replications weigh in the mean; 1 for the others.
  package let weights: [[[Double]]]
  package let cells: [[Cell]]
  package let record: RunRecord

  init(
    scenarios: [LoweredScenario], values: [[[Double]]], weights: [[[Double]]], record: RunRecord
  ) {
    self.scenarios = scenarios
    self.values = values
    self.weights = weights
    self.record = record
    cells = NetworkIndicator.allCases.indices.map { indicator in
      let rows = values[indicator]
      let ranks = Self.ranks(
        rows, largestFirst: NetworkIndicator.allCases[indicator].ranksLargestFirst)
      return rows.indices.map { place in
        let sample = Quantiles(rows[place])
        let order = Quantiles(ranks[place])
        return Cell(
          interval: RatioTally(rows[place], weights: weights[indicator][place])
            .interval(confidence: record.confidence),
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
package struct NetworkExperiment: Sendable {
  package let scenarios: [LoweredScenario]
  package let seeds: [UInt64]
  package let replications: Int
  package let jobs: Int
  private let simulations: [SectorSimulation]

  /// Prepares the simulations.
  ///
  /// - Precondition: Every scenario states its residents.
  /// - Throws: `DistributionError` when a process has impossible parameters.
  package init(_ scenarios: [LoweredScenario], seeds: [UInt64], replications: Int, jobs: Int) throws
  {
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
  package func run(confidence: Double = 0.95, progress: (RunProgress) -> Void = { _ in })
    async throws -> NetworkBenchmark
  {
    let meters = zip(scenarios, simulations).map { NetworkMeter($0, layout: $1.layout) }
    var values = NetworkIndicator.allCases.map { _ in scenarios.map { _ in [Double]() } }
    var weights = values
    var meter = RunMeter()
    let runner = CandidateRunner(jobs: jobs) { [simulations, seeds] place, replication in
      simulations[place].replicate(masterSeed: seeds[place], replication: replication)
    }
    let counted = try await runner.run(
      Array(scenarios.indices), replications: 0..<replications,
      progress: { progress(meter.finish(of: replications * scenarios.count)) },
      count: { _, row in
        meter.count(row)
        for (place, result) in row.enumerated() {
          for (indicator, value) in meters[place].values(of: result.responses).enumerated() {
            values[indicator][place].append(value)
          }
          for (indicator, weight) in meters[place].weights(of: result.responses).enumerated() {
            weights[indicator][place].append(weight)
          }
        }
        return .goOn
      })
    return NetworkBenchmark(
      scenarios: scenarios, values: values, weights: weights,
      record: RunRecord(
        masterSeed: seeds.first ?? 0, replications: counted, confidence: confidence,
        ending: counted < replications ? .interrupted : .completed, events: meter.events,
        elapsed: meter.elapsed))
  }
}
