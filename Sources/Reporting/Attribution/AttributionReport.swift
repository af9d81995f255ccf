// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import Foundation
internal import OutputAnalysis
package import ScenarioFormat
internal import Scenarios
internal import WorkforceModel

/// How much each cause contributes to an outcome, as files.
package struct AttributionReport: Sendable {
  package let attribution: Attribution
  package let scenarioText: String
  /// Values set from outside what was explained.
  package let overrides: [String]
  /// Figures that somebody has to answer for; the scenario's text has no marks.
  package let assumptions: [ParameterProvenance]
  package let jobs: Int

  package init(
    _ attribution: Attribution, scenarioText: String, overrides: [String],
    assumptions: [ParameterProvenance], jobs: Int
  ) {
    self.attribution = attribution
    self.scenarioText = scenarioText
    self.overrides = overrides
    self.assumptions = assumptions
    self.jobs = jobs
  }

  package func write(to folder: ResultsFolder) throws {
    typealias Row = (
      outcome: Attribution.Outcome, cause: String, effect: ConfidenceInterval, total: Double
    )
    let (attribution, start) = (attribution, start.description)
    let outcome = attribution.outcome
    let columns: [Column<Row>] = [
      .text("metric") { $0.outcome.metric.rawValue }, .text("scope") { $0.outcome.scope },
      .text("unit") { $0.outcome.metric.unit.rawValue },
      .text("period") { _ in outcome.grain.rawValue }, .text("start") { _ in start },
      .text("cause") { $0.cause }, .number("effect") { $0.effect.mean },
      .number("half_width") { $0.effect.halfWidth },
      .number("share") { $0.effect.mean / $0.total },
      .count("replications") { _ in attribution.replications },
    ]
    func row(_ cause: String, _ effect: ConfidenceInterval) -> Row {
      (outcome, cause, effect, attribution.total.mean)
    }
    // What causes move beside it has no total of its own.
    let beside = attribution.beside.enumerated().flatMap { place, metric in
      attribution.shares.map { share -> Row in
        var other = outcome
        (other.metric, other.scope) = (metric, "sector")
        return (other, fileName(of: share.cause), share.beside[place], .nan)
      }
    }
    try folder.write(
      [
        row("outcome", attribution.full), row("without all causes", attribution.without),
        row("all causes", attribution.total),
      ] + attribution.shares.map { row(fileName(of: $0.cause), $0.effect) } + [
        row("of none alone", attribution.remainder)
      ] + beside, columns, to: "attribution.csv")
    try folder.write(scenarioText, to: "scenario.yaml")
    try ProvenanceFile.write(
      assumptions, of: attribution.scenario.name, to: folder.file(ProvenanceFile.name))
    var manifest = RunManifest(
      version: RunReport.programVersion, scenario: Self.described(attribution.scenario.name),
      scenarioText: scenarioText, overrides: overrides, jobs: jobs, attribution.record)
    (manifest.kind, manifest.others) = ("attribution", [])
    manifest.sources = [
      RunManifest.Source(
        file: "scenario.yaml", name: attribution.scenario.name, scenario: attribution.scenario.name,
        overrides: overrides)
    ]
    try folder.write(manifest)
  }

  package static func described(_ scenario: String) -> String { scenario + " | explained" }

  package var start: CivilDate {
    let scenario = attribution.scenario
    switch attribution.outcome.grain {
    case .month: return scenario.monthStarts[attribution.outcome.period]
    case .week: return scenario.weekStarts[attribution.outcome.period]
    case .day, .horizon: return scenario.start
    }
  }

  private func fileName(of cause: ScenarioCause) -> String {
    switch cause.kind {
    case .session(let component, let number, let date):
      "session \(attribution.scenario.parameters.programme[component].id)/\(number + 1) \(date)"
    case .otherSessions: "other sessions"
    case .mechanism(let cause): cause.name
    }
  }
}
