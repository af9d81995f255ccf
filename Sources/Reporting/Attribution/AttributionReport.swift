// SPDX-License-Identifier: GPL-3.0-or-later
public import Experiments
internal import Foundation
internal import OutputAnalysis
package import ScenarioFormat
internal import Scenarios
internal import WorkforceModel

/// How much each cause contributes to an outcome, as files.
public struct AttributionReport: Sendable {
  /// The result.
  public let attribution: Attribution
  /// The scenario as text.
  public let scenarioText: String
  /// Number of replications that ran at once.
  public let jobs: Int

  /// The report of a result, with the scenario as run.
  public init(_ attribution: Attribution, scenarioText: String, jobs: Int) {
    self.attribution = attribution
    self.scenarioText = scenarioText
    self.jobs = jobs
  }

  /// Writes every file; all but the manifest have the same bytes for any number of jobs.
  public func write(to folder: ResultsFolder) throws {
    typealias Row = (cause: String, effect: ConfidenceInterval)
    let (attribution, start) = (attribution, start.description)
    let outcome = attribution.outcome
    let columns: [Column<Row>] = [
      .text("metric") { _ in outcome.metric.rawValue }, .text("scope") { _ in outcome.scope },
      .text("unit") { _ in outcome.metric.unit.rawValue },
      .text("period") { _ in outcome.grain.rawValue }, .text("start") { _ in start },
      .text("cause") { $0.cause }, .number("effect") { $0.effect.mean },
      .number("half_width") { $0.effect.halfWidth },
      .number("share") { $0.effect.mean / attribution.total.mean },
      .count("replications") { _ in attribution.replications },
    ]
    let whole: [Row] = [
      ("outcome", attribution.full), ("without all causes", attribution.without),
      ("all causes", attribution.total),
    ]
    try folder.write(
      whole + attribution.shares.map { (fileName(of: $0.cause), $0.effect) }
        + [("of none alone", attribution.remainder)], columns, to: "attribution.csv")
    try folder.write(scenarioText, to: "scenario.yaml")
    try ComparisonManifest(
      kind: "attribution", version: RunReport.programVersion,
      scenario: Self.described(attribution.scenario.name), scenarioText: scenarioText,
      overrides: [], seed: attribution.masterSeed, replications: attribution.replications,
      ending: attribution.ending,
      confidence: attribution.scenario.experiment.confidence, jobs: jobs,
      events: attribution.events,
      elapsed: attribution.elapsed
    ).json().write(to: folder.file(ResultsFolder.manifestName))
  }

  /// What is explained, by name.
  public static func described(_ scenario: String) -> String { scenario + " | explained" }

  /// First day of the period.
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
