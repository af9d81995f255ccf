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
  public func write(to folder: ResultsFolder) throws {
    try writeCriteria(to: folder.file("comparison.csv"))
    try writeFigures(to: folder.file("differences.csv"))
    try writeReplications(to: folder.file("replications.csv"))
    try writeChanges(to: folder.file("changes.csv"))
    if keeping != nil { try writeStaffing(to: folder.file("staffing.csv")) }
    for (position, entry) in entries.enumerated() {
      try folder.write(entry.text, to: "scenario-\(Self.letter(position)).yaml")
    }
    try manifest.json().write(to: folder.file(ResultsFolder.manifestName))
  }

  private var manifest: ComparisonManifest {
    var manifest = ComparisonManifest(
      kind: "comparison", version: RunReport.programVersion,
      scenario: Self.described(entries.map(\.name)),
      scenarioText: Self.combined(entries),
      overrides: entries[0].overrides,
      others: entries.dropFirst().map {
        ComparisonManifest.Other(name: $0.name, text: $0.text, overrides: $0.overrides)
      },
      seed: comparison.masterSeed, replications: comparison.replications,
      ending: comparison.ending, confidence: comparison.confidence, jobs: jobs,
      events: comparison.events, elapsed: comparison.elapsed)
    manifest.selectedBy = comparison.selection?.rule.criterion
    manifest.indifference = comparison.selection?.rule.indifference
    return manifest
  }

  /// A row for each scenario and criterion: mean, paired difference, how often and how probably best.
  private func writeCriteria(to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: [
        "letter", "scenario", "criterion", "unit", "larger_is_better", "mean", "mean_half_width",
        "difference", "half_width", "better_in", "equal_in", "futures", "verdict",
        "further_replications", "best_in", "best_probability", "variance_reduction", "dominated_by",
        "dropped_after",
      ])
    let dominators = comparison.dominators
    for (scenario, entry) in entries.enumerated() {
      for (index, criterion) in comparison.criteria.enumerated() {
        let mean = comparison.mean(index, of: scenario)
        writer.field(Self.letter(scenario))
        writer.field(entry.name)
        writer.field(criterion.name)
        writer.field(criterion.unit)
        writer.field(criterion.largerIsBetter ? "yes" : "no")
        writer.field(mean.mean)
        writer.field(mean.halfWidth)
        if scenario == 0 {
          for _ in 0..<7 { writer.field("") }
        } else {
          let difference = comparison.difference(index, of: scenario)
          writer.field(difference.interval.mean)
          writer.field(difference.interval.halfWidth)
          writer.field(difference.betterIn.successes)
          writer.field(difference.pairs.equal)
          writer.field(difference.pairs.count)
          writer.field(difference.verdict.name)
          if case .open(let further?) = difference.verdict {
            writer.field(further)
          } else {
            writer.field("")
          }
        }
        writer.field(comparison.bestShare[index][scenario])
        writer.field(comparison.bestProbability[index][scenario])
        writer.field(
          scenario == 0 ? .nan : comparison.difference(index, of: scenario).pairs.varianceReduction)
        writer.field(dominators[scenario].map(Self.letter) ?? "")
        writer.field(comparison.selection?.droppedAfter[scenario].map { String($0) } ?? "")
        try writer.endRow()
      }
    }
    try writer.close()
  }

  /// The paired difference of every common figure in every month and over the horizon.
  private func writeFigures(to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: [
        "letter", "scenario", "metric", "scope", "unit", "period", "start", "difference",
        "half_width", "lower_in", "equal_in", "futures",
      ])
    let base = comparison.scenarios[0]
    for scenario in entries.indices.dropFirst() {
      for (figure, series) in comparison.series.enumerated() {
        for period in 0...comparison.monthCount {
          let month = period < comparison.monthCount ? period : nil
          let pairs = comparison.pairs(of: figure, scenario: scenario, month: month)
          let interval = pairs.interval(confidence: comparison.confidence)
          writer.field(Self.letter(scenario))
          writer.field(entries[scenario].name)
          writer.field(series.metric.rawValue)
          writer.field(series.scopeName)
          writer.field(series.metric.unit.rawValue)
          writer.field(month == nil ? "horizon" : "month")
          writer.field((month.map { base.monthStarts[$0] } ?? base.start).description)
          writer.field(interval.mean)
          writer.field(interval.halfWidth)
          writer.field(pairs.lower)
          writer.field(pairs.equal)
          writer.field(pairs.count)
          try writer.endRow()
        }
      }
    }
    try writer.close()
  }

  /// The criteria of every scenario in every future, exact.
  private func writeReplications(to file: URL) throws {
    let writer = try CSVWriter(
      to: file, columns: ["replication", "letter", "scenario", "criterion", "unit", "value"])
    for replication in 0..<comparison.replications {
      for (scenario, entry) in entries.enumerated()
      where replication < comparison.futures[scenario] {
        for (index, criterion) in comparison.criteria.enumerated() {
          writer.field(replication)
          writer.field(Self.letter(scenario))
          writer.field(entry.name)
          writer.field(criterion.name)
          writer.field(criterion.unit)
          writer.exactField(comparison.values[index][scenario][replication])
          try writer.endRow()
        }
      }
    }
    try writer.close()
  }

  /// In what the scenario files differ.
  private func writeChanges(to file: URL) throws {
    let writer = try CSVWriter(to: file, columns: ["letter", "scenario", "path", "base", "other"])
    for (scenario, entry) in entries.enumerated() {
      for difference in entry.differences {
        writer.field(Self.letter(scenario))
        writer.field(entry.name)
        writer.field(difference.path)
        writer.field(difference.before ?? "")
        writer.field(difference.after ?? "")
        try writer.endRow()
      }
    }
    try writer.close()
  }

  /// For each level and target, in how many futures it is kept.
  private func writeStaffing(to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: [
        "letter", "level", "target", "kept", "futures", "probability_low", "probability_high",
      ])
    for (scenario, entry) in entries.enumerated().dropFirst() {
      for assessment in comparison.targets[scenario] {
        let broken = assessment.broken
        let kept = Proportion(successes: broken.trials - broken.successes, trials: broken.trials)
        let interval = kept.wilsonInterval(confidence: comparison.confidence)
        writer.field(Self.letter(scenario))
        writer.field(entry.name)
        writer.field(assessment.target.id)
        writer.field(kept.successes)
        writer.field(kept.trials)
        writer.field(interval.lowerBound)
        writer.field(interval.upperBound)
        try writer.endRow()
      }
    }
    try writer.close()
  }
}

extension CriterionDifference.Verdict {
  /// Name in files.
  var name: String {
    switch self {
    case .better: "better"
    case .worse: "worse"
    case .same: "same"
    case .open: "open"
    case .undefined: "undefined"
    }
  }
}
