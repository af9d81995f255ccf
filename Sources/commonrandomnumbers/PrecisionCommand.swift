// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Experiments
import Foundation
import OutputAnalysis
import Scenarios
import WorkforceModel

/// `commonrandomnumbers precision`: how often 95% intervals of a forecast that stops by itself hold the truth.
struct PrecisionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "precision",
    abstract: "Share of 95% intervals that hold the truth when a run stops by its precision.",
    discussion: """
      One server open for four hours on one day, busy for nine tenths of them: means of few replications are \
      skewed. The truth is that of a long run with another seed. Each repetition is a run of its own that stops \
      at the precision of its mean wait, looking further ahead or not; beside it, fixed numbers of replications. \
      Intervals are the plain ones (±) and those of `low` and `high`, on the scale of the figure.
      """)

  @Option(help: "Runs of each kind.") var repetitions = 1000
  @Option(help: "Replications from which the truth is taken.") var truth = 400_000
  @Option var jobs = 2

  private static let metrics = [
    Metric.waitMean, .waitP90, .waitWithinTarget, .abandoned,
  ]

  private static func queue() throws -> LoweredScenario {
    try ScenarioFile.parse(
      """
      horizon: {start: 2027-01-04, length: 1 day}
      calendar:
        opening: {mon: [09:00-13:00]}
      services:
        - id: desk
          arrivals: {rate: 10 per hour}
          service-time: {exponential: {mean: 5.4 min}}
          patience: {exponential: {mean: 60 min}}
          target: 80 % within 15 min
      staff:
        - {id: operator, count: 1, skills: [desk]}
      """, file: "queue.yaml"
    ).lowered()
  }

  /// A rule and how often intervals of figures held the truth under it.
  private struct Row {
    let name: String
    let stopping: Stopping
    var plain = PrecisionCommand.metrics.map { _ in 0 }
    var scaled = PrecisionCommand.metrics.map { _ in 0 }
    var replications = Tally()
  }

  private func rows(_ layout: ResponseLayout) throws -> [Row] {
    let fixed = [20, 50].map { Row(name: "\($0) replications", stopping: .replications($0)) }
    let precise = try [0.1, 0.2].flatMap { share in
      try [0, 2].map { ahead in
        Row(
          name: String(format: "%.0f%%, ", 100 * share)
            + (ahead == 0 ? "first look" : "confirmed by \(ahead)"),
          stopping: try .precision(
            SequentialPrecision(relativeHalfWidth: share, lookAhead: ahead),
            responses: [(.waitMean, "sector")], layout: layout))
      }
    }
    return fixed + precise
  }

  func run() async throws {
    let simulation = try SectorSimulation(Self.queue().parameters)
    func forecast(seed: UInt64, _ stopping: Stopping) async throws -> Forecast {
      try await ForecastExperiment(
        simulation, masterSeed: seed, stopping: stopping, jobs: jobs
      ).run().forecast
    }
    let long = try await forecast(seed: 1, .replications(truth))
    let truths = Self.metrics.map { long.cell($0)?.mean ?? .nan }
    for metric in Self.metrics {
      let cell = long.cell(metric)
      print(
        "\(metric.rawValue): \(String(format: "%.5f ± %.5f", cell?.mean ?? .nan, cell?.halfWidth ?? .nan))"
      )
    }
    print("| rule | replications | \(Self.metrics.map(\.rawValue).joined(separator: " | ")) |")
    print("| --- | ---: |\(Self.metrics.map { _ in " ---: |" }.joined())")
    for var row in try rows(long.layout) {
      for repetition in 0..<repetitions {
        let found = try await forecast(seed: UInt64(1_000_000 + repetition), row.stopping)
        row.replications.add(Double(found.replications))
        for (place, metric) in Self.metrics.enumerated() {
          guard let cell = found.cell(metric) else { continue }
          if abs(cell.mean - truths[place]) <= cell.halfWidth { row.plain[place] += 1 }
          let (low, high) = cell.ends(of: metric)
          if low <= truths[place], truths[place] <= high { row.scaled[place] += 1 }
        }
      }
      let shares = zip(row.plain, row.scaled).map { "\(share($0)), \(share($1))" }
      print(
        "| \(row.name) | \(String(format: "%.0f", row.replications.mean)) "
          + "| \(shares.joined(separator: " | ")) |")
    }
    let margin = Proportion(successes: repetitions * 19 / 20, trials: repetitions).wilsonInterval()
    print(
      "Plain, then on the scale. Of intervals that held exactly 95% of times, \(repetitions) runs would give "
        + String(format: "%.1f–%.1f%%.", margin.lowerBound * 100, margin.upperBound * 100))
  }

  private func share(_ held: Int) -> String {
    String(format: "%.1f%%", 100 * Double(held) / Double(repetitions))
  }
}
