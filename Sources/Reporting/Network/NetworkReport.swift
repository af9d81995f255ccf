// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import Foundation
internal import OutputAnalysis
internal import Scenarios
internal import WorkforceModel

/// Everything that is reported of a network of municipalities.
package struct NetworkReport: Sendable {
  package let benchmark: NetworkBenchmark
  /// The network's name: that of its folder.
  package let name: String
  package let texts: [String]
  package let overrides: [String]
  package let seeds: [UInt64]
  package let jobs: Int

  package init(
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

  /// Indicators that at least one municipality has.
  package var indicators: [Int] {
    NetworkIndicator.allCases.indices.filter { indicator in
      benchmark.cells[indicator].contains { $0.interval.mean.isFinite }
    }
  }

  package func write(to folder: ResultsFolder) throws {
    let benchmark = benchmark
    let places: [(place: Int, indicator: Int)] = benchmark.scenarios.indices.flatMap { place in
      indicators.map { (place, $0) }
    }
    try folder.write(places, figureColumns, to: "network.csv")
    // The indicators of every municipality in every future, exact.
    typealias Value = (replication: Int, place: Int, indicator: Int)
    let columns: [Column<Value>] = [
      .count("replication") { $0.replication + 1 },
      .text("scenario") { benchmark.scenarios[$0.place].name },
      .text("indicator") { NetworkIndicator.allCases[$0.indicator].rawValue },
      .text("unit") { NetworkIndicator.allCases[$0.indicator].unit },
      .exact("value") { benchmark.values[$0.indicator][$0.place][$0.replication] },
    ]
    try folder.write(
      (0..<benchmark.replications).lazy.flatMap { replication in
        places.map { (replication, $0.place, $0.indicator) }
      }, columns, to: "replications.csv")
    let sources = benchmark.scenarios.map { scenario in
      RunManifest.Source(
        file: "scenario-\(scenario.name).yaml", name: scenario.name, scenario: scenario.name,
        overrides: overrides)
    }
    for (source, text) in zip(sources, texts) { try folder.write(text, to: source.file) }
    try ProvenanceFile.write(
      benchmark.scenarios[0].assumptions, of: benchmark.scenarios[0].name,
      to: folder.file(ProvenanceFile.name))
    var manifest = RunManifest(
      version: RunReport.programVersion, scenario: name, scenarioText: RunManifest.combined(texts),
      overrides: overrides, jobs: jobs, benchmark.record)
    manifest.kind = "network"
    manifest.others = zip(benchmark.scenarios, texts).map {
      RunManifest.Other(name: $0.name, text: $1, overrides: [])
    }
    manifest.sources = sources
    try folder.write(manifest)
  }

  /// A row for each municipality and indicator.
  private var figureColumns: [Column<(place: Int, indicator: Int)>] {
    let (benchmark, seeds) = (benchmark, seeds)
    func cell(_ row: (place: Int, indicator: Int)) -> NetworkBenchmark.Cell {
      benchmark.cells[row.indicator][row.place]
    }
    let quantiles = ["p05", "p25", "p50", "p75", "p95"].enumerated().map {
      place, name -> Column<(place: Int, indicator: Int)> in
      .number(name) { cell($0).quantiles[place] }
    }
    return [
      .text("scenario") { benchmark.scenarios[$0.place].name },
      .number("residents") { benchmark.scenarios[$0.place].residents ?? .nan },
      .count("operators") { benchmark.scenarios[$0.place].parameters.people.count },
      .text("indicator") { NetworkIndicator.allCases[$0.indicator].rawValue },
      .text("unit") { NetworkIndicator.allCases[$0.indicator].unit },
      .number("mean") { cell($0).interval.mean },
      .number("half_width") { cell($0).interval.halfWidth },
    ] + quantiles + [
      .text("rank_first") { cell($0).ranks.map { String($0.lowerBound) } ?? "" },
      .text("rank_last") { cell($0).ranks.map { String($0.upperBound) } ?? "" },
      .text("seed") { String(seeds[$0.place]) },
      .count("replications") { _ in benchmark.replications },
    ]
  }
}
