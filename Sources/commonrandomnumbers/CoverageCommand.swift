// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Experiments
import Foundation
import OutputAnalysis
import Scenarios
import WorkforceModel

/// `commonrandomnumbers coverage`: how often 95% intervals of a difference hold the known truth.
struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Share of 95% intervals of a difference that hold the truth, on queues of theory.",
    discussion: """
      Two M/M/1 queues in the same futures, at occupancies 0.5 and 0.4: the difference of the mean \
      waits is S·(0.4/0.6 − 0.5/0.5) and that of the contacts is known exactly. Each repetition is a \
      comparison of its own, with a seed of its own.
      """)

  @Option(help: "Comparisons.") var repetitions = 1000
  @Option(help: "Futures of each comparison.") var replications = 20
  @Option var jobs = 2

  private static func queue(_ rate: Int) throws -> LoweredScenario {
    let hours = "[00:00-24:00]"
    return try ScenarioFile.parse(
      """
      horizon: {start: 2027-01-04, length: 3 days, warm-up: 1 day}
      calendar:
        opening: {all: \(hours)}
      services:
        - id: desk
          arrivals: {rate: \(rate) per hour}
          service-time: {exponential: {mean: 0.1 min}}
      staff:
        - {id: operator, count: 1, skills: [desk]}
      experiment: {precise: [{metric: contacts, scope: sector}, {metric: wait-mean, scope: sector}]}
      """, file: "queue.yaml"
    ).lowered()
  }

  func run() async throws {
    let base = try Self.queue(300)
    let other = try Self.queue(240)
    let truths: [(Metric, Double)] = [
      (.waitMean, 0.1 * (0.4 / 0.6 - 0.5 / 0.5)), (.contacts, -60.0 * 48),
    ]
    var held = truths.map { _ in 0 }
    for repetition in 0..<repetitions {
      let comparison = try await ComparisonExperiment(
        [base, other], masterSeed: UInt64(1_000_000 + repetition),
        stopping: .replications(replications), jobs: jobs
      ).run()
      for (place, truth) in truths.enumerated() {
        let index = comparison.criteria.firstIndex { $0.kind == .metric(truth.0, scope: "sector") }
        guard let index else { continue }
        if comparison.difference(index, of: 1).interval.contains(truth.1) { held[place] += 1 }
      }
    }
    for (place, truth) in truths.enumerated() {
      let share = Proportion(successes: held[place], trials: repetitions)
      let interval = share.wilsonInterval()
      print(
        "\(truth.0.rawValue): truth \(String(format: "%.5f", truth.1)) held in \(held[place]) of "
          + "\(repetitions) 95% intervals (\(String(format: "%.1f", share.share * 100))%, interval "
          + "\(String(format: "%.1f", interval.lowerBound * 100))–"
          + "\(String(format: "%.1f", interval.upperBound * 100))%)")
    }
  }
}
