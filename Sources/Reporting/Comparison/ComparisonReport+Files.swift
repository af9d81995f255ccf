// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Foundation
internal import OutputAnalysis
internal import ScenarioFormat
internal import Scenarios
internal import WorkforceModel

extension ComparisonReport {
  /// Writes every file of the comparison; all but the manifest have the same bytes for any number of
  /// jobs.
  package func write(to folder: ResultsFolder) throws {
    try folder.write(criteriaRows, criteriaColumns, to: "comparison.csv")
    try folder.write(figureRows, figureColumns, to: "differences.csv")
    if !comparison.hours.figures.isEmpty {
      try folder.write(hourRows, hourColumns, to: "hours.csv")
    }
    try folder.write(valueRows, valueColumns, to: "replications.csv")
    try folder.write(
      entries.enumerated().flatMap { scenario, entry in entry.differences.map { (scenario, $0) } },
      place { $0.0 } + [
        .text("path") { $0.1.path }, .text("base") { $0.1.before ?? "" },
        .text("other") { $0.1.after ?? "" },
      ], to: "changes.csv")
    if keeping != nil { try folder.write(levelRows, levelColumns, to: "staffing.csv") }
    for (source, entry) in zip(sources, entries) { try folder.write(entry.text, to: source.file) }
    try ProvenanceFile.write(
      comparison.scenarios[0].assumptions, of: comparison.scenarios[0].name,
      to: folder.file(ProvenanceFile.name))
    try folder.write(manifest)
  }

  private var sources: [RunManifest.Source] {
    entries.enumerated().map { position, entry in
      RunManifest.Source(
        file: "scenario-\(Self.letter(position)).yaml", name: entry.name,
        scenario: comparison.scenarios[position].name, overrides: entry.overrides)
    }
  }

  private var manifest: RunManifest {
    var manifest = RunManifest(
      version: RunReport.programVersion, scenario: Self.described(entries.map(\.name)),
      scenarioText: Self.combined(entries), overrides: entries[0].overrides, jobs: jobs,
      comparison.record)
    manifest.kind = "comparison"
    manifest.others = entries.dropFirst().map {
      RunManifest.Other(name: $0.name, text: $0.text, overrides: $0.overrides)
    }
    manifest.sources = sources
    manifest.selectedBy = comparison.selection?.rule.criterion
    manifest.indifference = comparison.selection?.rule.indifference
    return manifest
  }

  private func place<Row>(named name: String = "scenario", _ scenario: @escaping (Row) -> Int)
    -> [Column<Row>]
  { [.text("letter") { Self.letter(scenario($0)) }, .text(name) { entries[scenario($0)].name }] }

  // MARK: Scenarios by criteria

  /// A scenario and a criterion: mean, paired difference, how often and how probably best.
  private typealias CriterionRow = (scenario: Int, index: Int, difference: CriterionDifference?)

  private var criteriaRows: [CriterionRow] {
    entries.indices.flatMap { scenario in
      comparison.criteria.indices.map {
        (scenario, $0, scenario == 0 ? nil : comparison.difference($0, of: scenario))
      }
    }
  }

  private var criteriaColumns: [Column<CriterionRow>] {
    let (comparison, dominators) = (comparison, comparison.dominators)
    let together = comparison.together
    func count(_ name: String, _ value: @escaping (CriterionDifference) -> Int) -> Column<
      CriterionRow
    > { .text(name) { $0.difference.map { String(value($0)) } ?? "" } }
    func text(_ name: String, _ value: @escaping (CriterionDifference) -> String?) -> Column<
      CriterionRow
    > { .text(name) { $0.difference.flatMap(value) ?? "" } }
    return place { $0.scenario } + [
      .text("criterion") { comparison.criteria[$0.index].name },
      .text("unit") { comparison.criteria[$0.index].unit },
      .text("larger_is_better") { comparison.criteria[$0.index].largerIsBetter ? "yes" : "no" },
      .number("mean") { comparison.mean($0.index, of: $0.scenario).mean },
      .number("mean_half_width") { comparison.mean($0.index, of: $0.scenario).halfWidth },
      .number("difference") { $0.difference?.interval.mean ?? .nan },
      .number("half_width") { row in
        row.difference.map { $0.isSymmetric ? $0.interval.halfWidth : .nan } ?? .nan
      },
      count("better_in") { $0.betterIn.successes }, count("equal_in") { $0.pairs.equal },
      count("worse_in") { $0.worseIn }, count("futures") { $0.pairs.count },
      .number("matters_from") { comparison.matters($0.index) },
      text("verdict") { $0.verdict.name },
      .text("verdict_together") { row in
        row.difference.map { together.verdict($0.verdict, row.index, of: row.scenario).name } ?? ""
      },
      text("further_replications") {
        if case .open(let further?) = $0.verdict { String(further) } else { nil }
      }, .number("best_in") { comparison.bestShare[$0.index][$0.scenario] },
      .number("best_probability") { comparison.bestProbability[$0.index][$0.scenario] },
      .number("variance_reduction") { $0.difference?.pairs.varianceReduction ?? .nan },
      .text("dominated_by") { dominators[$0.scenario].map(Self.letter) ?? "" },
      .text("dropped_after") {
        comparison.selection?.droppedAfter[$0.scenario].map { String($0) } ?? ""
      },
      .number("relative_difference") { row in
        row.difference.map {
          $0.interval.mean / abs(comparison.base(row.index, beside: row.scenario).mean)
        } ?? .nan
      }, .number("low") { $0.difference?.ends.low ?? .nan },
      .number("high") { $0.difference?.ends.high ?? .nan },
    ]
  }

  // MARK: Every common figure in every month and over the horizon

  private typealias FigureRow = (
    scenario: Int, series: ResponseLayout.Series, month: Int?, pairs: PairedDifference,
    interval: ConfidenceInterval
  )

  private var figureRows: some Sequence<FigureRow> {
    entries.indices.dropFirst().lazy.flatMap { scenario in
      comparison.series.enumerated().flatMap { figure, series -> [FigureRow] in
        ((0..<comparison.monthCount).map { $0 } + [nil]).map { (month: Int?) in
          let pairs = comparison.pairs(of: figure, scenario: scenario, month: month)
          return (scenario, series, month, pairs, pairs.interval(confidence: comparison.confidence))
        }
      }
    }
  }

  private var figureColumns: [Column<FigureRow>] {
    let base = comparison.scenarios[0]
    return place { $0.scenario } + [
      .text("metric") { $0.series.metric.rawValue }, .text("scope") { $0.series.scopeName },
      .text("unit") { $0.series.metric.unit.rawValue },
      .text("period") { $0.month == nil ? "horizon" : "month" },
      .text("start") { ($0.month.map { base.monthStarts[$0] } ?? base.start).description },
      .number("difference") { $0.interval.mean }, .number("half_width") { $0.interval.halfWidth },
      .count("lower_in") { $0.pairs.lower }, .count("equal_in") { $0.pairs.equal },
      .count("futures") { $0.pairs.count },
    ]
  }

  // MARK: Figures by hour of the week

  private typealias HourRow = (scenario: Int, index: Int, pairs: PairedDifference)

  private var hourRows: some Sequence<HourRow> {
    entries.indices.dropFirst().lazy.flatMap { scenario in
      comparison.hours.figures.indices.map {
        (scenario, $0, comparison.hours.pairs($0, of: scenario))
      }
    }
  }

  private var hourColumns: [Column<HourRow>] {
    let (hours, confidence) = (comparison.hours, comparison.confidence)
    let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return place { $0.scenario } + [
      .text("metric") { hours.figures[$0.index].kind.rawValue },
      .text("scope") { hours.figures[$0.index].scope },
      .text("unit") { hours.figures[$0.index].kind.unit.rawValue },
      .text("weekday") { weekdays[hours.figures[$0.index].hour / 24] },
      .count("hour") { hours.figures[$0.index].hour % 24 },
      .number("base") { hours.mean($0.index, of: 0) },
      .number("mean") { hours.mean($0.index, of: $0.scenario) },
      .number("difference") { $0.pairs.interval(confidence: confidence).mean },
      .number("half_width") { $0.pairs.interval(confidence: confidence).halfWidth },
      .count("lower_in") { $0.pairs.lower }, .count("equal_in") { $0.pairs.equal },
      .count("futures") { $0.pairs.count },
    ]
  }

  // MARK: The criteria of every scenario in every future, exact

  private typealias ValueRow = (replication: Int, scenario: Int, index: Int)

  private var valueRows: some Sequence<ValueRow> {
    (0..<comparison.replications).lazy.flatMap { replication in
      entries.indices.filter { replication < comparison.futures[$0] }.flatMap { scenario in
        comparison.criteria.indices.map { (replication, scenario, $0) }
      }
    }
  }

  private var valueColumns: [Column<ValueRow>] {
    let comparison = comparison
    return [.count("replication") { $0.replication + 1 }] + place { $0.scenario } + [
      .text("criterion") { comparison.criteria[$0.index].name },
      .text("unit") { comparison.criteria[$0.index].unit },
      .exact("value") { comparison.values[$0.index][$0.scenario][$0.replication] },
      .exact("weight") { comparison.weights[$0.index][$0.scenario][$0.replication] },
    ]
  }

  // MARK: In how many futures each level keeps each target

  private typealias LevelRow = (
    scenario: Int, target: String, kept: Proportion, interval: ClosedRange<Double>
  )

  private var levelRows: [LevelRow] {
    entries.indices.dropFirst().flatMap { scenario in
      comparison.targets[scenario].map { assessment in
        let broken = assessment.broken
        let kept = Proportion(successes: broken.trials - broken.successes, trials: broken.trials)
        return (
          scenario, assessment.target.id, kept,
          kept.wilsonInterval(confidence: comparison.confidence)
        )
      }
    }
  }

  private var levelColumns: [Column<LevelRow>] {
    place(named: "level") { $0.scenario } + [
      .text("target") { $0.target }, .count("kept") { $0.kept.successes },
      .count("futures") { $0.kept.trials }, .number("probability_low") { $0.interval.lowerBound },
      .number("probability_high") { $0.interval.upperBound },
    ]
  }
}

extension CriterionDifference.Verdict {
  var name: String {
    switch self {
    case .better: "better"
    case .worse: "worse"
    case .same: "same"
    case .equivalent: "equivalent"
    case .open: "open"
    case .undefined: "undefined"
    }
  }
}
