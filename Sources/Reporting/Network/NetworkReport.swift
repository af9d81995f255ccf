// SPDX-License-Identifier: GPL-3.0-or-later
public import Experiments
internal import Foundation
internal import OutputAnalysis
internal import Scenarios
internal import WorkforceModel

/// Everything that is told of a network of municipalities.
public struct NetworkReport: Sendable {
  /// The result.
  public let benchmark: NetworkBenchmark
  /// The network's name: that of its folder.
  public let name: String
  /// The scenarios as text.
  public let texts: [String]
  /// Values set from outside the files.
  public let overrides: [String]
  /// Master seed of each municipality.
  public let seeds: [UInt64]
  /// Number of replications that ran at once.
  public let jobs: Int

  /// The report of a benchmark.
  public init(
    _ benchmark: NetworkBenchmark, name: String, texts: [String], overrides: [String],
    seeds: [UInt64], jobs: Int
  ) {
    precondition(benchmark.scenarios.count == texts.count, "a text for each scenario")
    self.benchmark = benchmark
    self.name = name
    self.texts = texts
    self.overrides = overrides
    self.seeds = seeds
    self.jobs = jobs
  }

  /// All scenarios as one text, by whose digest the network is known.
  public static func combined(_ texts: [String]) -> String { texts.joined(separator: "---\n") }

  /// Indicators that at least one municipality tells.
  var told: [Int] {
    NetworkIndicator.allCases.indices.filter { indicator in
      benchmark.cells[indicator].contains { $0.interval.mean.isFinite }
    }
  }

  /// Writes every file; all but the manifest have the same bytes for any number of jobs.
  public func write(to folder: ResultsFolder) throws {
    try writeFigures(to: folder.file("network.csv"))
    try writeReplications(to: folder.file("replications.csv"))
    for (scenario, text) in zip(benchmark.scenarios, texts) {
      try folder.write(text, to: "scenario-\(scenario.name).yaml")
    }
    let manifest = ComparisonManifest(
      kind: "network", version: RunReport.programVersion, scenario: name,
      scenarioText: Self.combined(texts), overrides: overrides,
      others: zip(benchmark.scenarios, texts).map {
        ComparisonManifest.Other(name: $0.name, text: $1, overrides: [])
      },
      seed: seeds.first ?? 0, replications: benchmark.replications, ending: benchmark.ending,
      confidence: benchmark.confidence, jobs: jobs, events: benchmark.events,
      elapsed: benchmark.elapsed)
    try manifest.json().write(to: folder.file(ResultsFolder.manifestName))
  }

  /// A row for each municipality and indicator.
  private func writeFigures(to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: [
        "scenario", "residents", "operators", "indicator", "unit", "mean", "half_width", "p05",
        "p25", "p50", "p75", "p95", "rank_first", "rank_last", "seed", "replications",
      ])
    for (place, scenario) in benchmark.scenarios.enumerated() {
      for index in told {
        let indicator = NetworkIndicator.allCases[index]
        let cell = benchmark.cells[index][place]
        writer.field(scenario.name)
        writer.field(scenario.residents ?? .nan)
        writer.field(scenario.parameters.people.count)
        writer.field(indicator.rawValue)
        writer.field(indicator.unit)
        writer.field(cell.interval.mean)
        writer.field(cell.interval.halfWidth)
        for quantile in cell.quantiles { writer.field(quantile) }
        writer.field(cell.ranks.map { String($0.lowerBound) } ?? "")
        writer.field(cell.ranks.map { String($0.upperBound) } ?? "")
        writer.field(String(seeds[place]))
        writer.field(benchmark.replications)
        try writer.endRow()
      }
    }
    try writer.close()
  }

  /// The indicators of every municipality in every future, exact.
  private func writeReplications(to file: URL) throws {
    let writer = try CSVWriter(
      to: file, columns: ["replication", "scenario", "indicator", "unit", "value"])
    for replication in 0..<benchmark.replications {
      for (place, scenario) in benchmark.scenarios.enumerated() {
        for index in told {
          writer.field(replication)
          writer.field(scenario.name)
          writer.field(NetworkIndicator.allCases[index].rawValue)
          writer.field(NetworkIndicator.allCases[index].unit)
          writer.exactField(benchmark.values[index][place][replication])
          try writer.endRow()
        }
      }
    }
    try writer.close()
  }
}
