// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import SensitivityAnalysis

/// Measures how often the intervals of Sobol's indices hold known indices.
@main struct SobolCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sobolcoverage",
    abstract: "Share of 95% bootstrap intervals of Sobol's indices that hold the truth.",
    discussion: """
      Each study has a scramble and a bootstrap of its own. Prints, for each function and number of blocks, the \
      share of intervals that hold the known index (of all factors together, and of the worst one), the mean \
      error of the total index, and how wide its interval is on either side.
      """)

  @Option(help: "Studies, each with a seed of its own.") var seeds = 200
  @Option(help: "Resamples of each bootstrap.") var resamples = 1000
  @Option(help: "Blocks of a study.") var blocks: [Int] = [64, 256, 1024]

  func run() {
    print("| function | blocks | first | worst | total | worst | error | half-width |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for function in TestFunction.all {
      for count in blocks { print(row(function, count)) }
    }
  }

  private func row(_ function: TestFunction, _ blocks: Int) -> String {
    let factors = function.first.count
    var held = Array(repeating: (first: 0, total: 0), count: factors)
    var (error, width) = (0.0, 0.0)
    for seed in 1...UInt64(seeds) {
      let design = SaltelliDesign.blocks(blocks, factors: factors, seed: seed)
      let response = (0..<design.count).map { function.value(Array(design[$0])) }
      guard
        let indices = SobolIndices.all(
          factors: factors, response: response, resamples: resamples, seed: seed)
      else { continue }
      for (factor, index) in indices.enumerated() {
        if index.first.contains(function.first[factor]) { held[factor].first += 1 }
        if index.total.contains(function.total[factor]) { held[factor].total += 1 }
        error += abs(index.total.value - function.total[factor])
        width += (index.total.high - index.total.low) / 2
      }
    }
    let studies = Double(seeds)
    func percent(_ share: Double) -> String { String(format: "%.1f%%", 100 * share) }
    func shares(_ counts: [Int]) -> String {
      percent(Double(counts.reduce(0, +)) / studies / Double(factors)) + " | "
        + percent(Double(counts.min() ?? 0) / studies)
    }
    return "| \(function.name) | \(blocks) | \(shares(held.map(\.first))) | "
      + "\(shares(held.map(\.total))) | \(String(format: "%.3f", error / studies / Double(factors))) | "
      + "\(String(format: "%.3f", width / studies / Double(factors))) |"
  }
}
