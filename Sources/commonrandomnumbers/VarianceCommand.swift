// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Experiments
import Foundation
import OutputAnalysis
import Scenarios

/// `commonrandomnumbers variance BASE OTHER…`: how much narrower differences are than with independent runs.
struct VarianceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variance",
    abstract: "Table of variance reduction by figure, beside the most that is possible.",
    discussion: """
      The factor is (variance of base + variance of other) / variance of the paired difference. With \
      the standard deviations in ratio r it can be (r² + 1)/(r − 1)² at most. A row passes with 80% of \
      that where r > 1.2 and with a factor of 10 elsewhere.
      """)

  @Argument var base: String
  @Argument var others: [String]
  @Option var replications = 200
  @Option var jobs = 2

  func run() async throws {
    let base = try ScenarioFile.load(path: base).lowered()
    print("| other | figure | r | correlation | factor | possible | passes |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for file in others {
      let other = try ScenarioFile.load(path: file).lowered()
      let comparison = try await ComparisonExperiment(
        [base, other], masterSeed: base.experiment.seed, stopping: .replications(replications),
        jobs: jobs
      ).run()
      for (index, criterion) in comparison.criteria.enumerated() {
        // Whether a target is broken is 0 or 1, and a fixed cost has no variance to reduce.
        if case .broken = criterion.kind { continue }
        let first = Tally(comparison.values[index][0].filter { !$0.isNaN })
        let second = Tally(comparison.values[index][1].filter { !$0.isNaN })
        let pairs = comparison.difference(index, of: 1).pairs
        guard first.count > 1, second.count > 1, second.variance > 0 else { continue }
        row(other.name, criterion.name, first, second, pairs)
      }
    }
  }

  private func row(
    _ other: String, _ figure: String, _ first: Tally, _ second: Tally, _ pairs: PairedDifference
  ) {
    let low = min(first.standardDeviation, second.standardDeviation)
    let r = max(first.standardDeviation, second.standardDeviation) / low
    let most = r > 1 ? (r * r + 1) / ((r - 1) * (r - 1)) : .infinity
    let factor = pairs.varianceReduction
    let passes = r > 1.2 ? factor >= 0.8 * most : factor >= 10
    let text = { (value: Double) in
      value.isFinite ? String(format: value < 100 ? "%.2f" : "%.0f", value) : "∞"
    }
    print(
      "| \(other) | \(figure) | \(text(r)) | \(text(pairs.correlation)) | \(text(factor)) "
        + "| \(text(most)) | \(passes ? "yes" : "no") |")
  }
}
