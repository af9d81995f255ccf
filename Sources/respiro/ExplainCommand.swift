// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import OutputAnalysis
import ReportPages
import Reporting
import ScenarioFormat
import Scenarios
import Wording
import WorkforceModel

/// `respiro explain RESULTS`: how much each cause contributes to an outcome.
struct ExplainCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: comparisonHelp(.explain),
    discussion: comparisonHelp(.explainMore))

  @Argument(help: .comparison(.resultsFolder, .folderWord)) var results: String

  @Option(help: .comparison(.metric, .metricWord)) var metric: String = Metric.waitMean.rawValue

  @Option(help: .comparison(.scope, value: "scope")) var scope: String = "sector"

  @Option(help: .comparison(.when, .whenWord)) var when: String?

  @Option(
    parsing: .unconditional, help: .comparison(.comparePrecision, value: "2%"))
  var precision: String?

  @OptionGroup var options: RunOptions
  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  /// Futures that show the shares well enough unless others are asked for.
  private static let usualReplications = 100
  /// Futures by which the worst month is found.
  private static let searchReplications = 20

  func validate() throws {
    try options.validateShared()
    try RunOptions.validate(precision: precision)
  }

  func run() async throws {
    let (manifest, scenario) = try readResults()
    let lowered = scenario.lowered()
    try options.allow([lowered], language)
    _ = try figure(of: lowered)
    if let other = language.saying(.causesOfOther, of: manifest.model, path: results) {
      Terminal.printError(other)
    }
    let folder = URL(fileURLWithPath: results).standardizedFileURL
    let run = try ResultsRun(
      ("explain", [results]), usualName: folder.lastPathComponent + "-explained",
      text: scenario.flattenedYAML, options: options,
      more: [
        ("--metric", metric == Metric.waitMean.rawValue ? nil : metric),
        ("--scope", scope == "sector" ? nil : scope), ("--when", when), ("--precision", precision),
      ], language: language)
    let explained = StudyScenario(
      name: scenario.name, scenario: scenario, overrides: options.overrides, manifest: manifest)
    try await run.perform {
      try run.publish(try await result(of: [explained], in: run)) {
        language.say(AttributionSentence.interrupted, ["done": $0])
      }
    }
  }

  func result(of scenarios: [StudyScenario], in run: ResultsRun) async throws
    -> any PublishedResult
  {
    let scenario = scenarios[0].scenario
    guard let manifest = scenarios[0].manifest else {
      preconditionFailure("what is explained has been run")
    }
    let lowered = scenario.lowered()
    let outcome = try await outcome(
      try figure(of: lowered), lowered, seed: options.masterSeed ?? manifest.seed)
    let span = span(of: outcome, lowered)
    let causes = scenario.causes(from: span.first, through: span.last)
    guard !causes.isEmpty else { throw fault(.noCauses) }
    let experiment = try experiment(scenario, causes, outcome, manifest, lowered)
    let attribution = try await run.simulate { try await experiment.run(progress: $0) }
    guard attribution.replications > 1 || attribution.ending == .interrupted else {
      throw fault(.undefinedFigure, ["metric": metric, "scope": scope])
    }
    return AttributionReport(
      attribution, scenarioText: scenario.flattenedYAML, overrides: scenarios[0].overrides,
      assumptions: ProvenanceFile.read(from: URL(fileURLWithPath: results))
        ?? lowered.assumptions, jobs: options.jobCount)
  }

  private func figure(of scenario: LoweredScenario) throws -> Metric {
    guard let figure = Metric(rawValue: metric),
      ResponseLayout(scenario.parameters).position(of: figure, scope: scope) != nil
    else { throw fault(.unknownFigure, ["metric": metric, "scope": scope]) }
    return figure
  }

  private func fault(_ sentence: AttributionSentence, _ values: KeyValuePairs<String, String> = [:])
    -> Failure
  { Failure(language, sentence, values) }

  /// The manifest of a run and its scenario, which must be the one that was run, with what is set from
  /// outside now.
  private func readResults() throws(Failure) -> (RunManifest, Scenario) {
    if isStudy(results) {
      throw Failure(language, AttributionSentence.ofStudy, ["path": results])
    }
    let origin = try RunOrigin(of: results, language)
    do {
      return (
        origin.manifest,
        try ScenarioFile.parse(
          origin.scenarioText, file: origin.manifest.scenario + ".yaml",
          overrides: options.overrides)
      )
    } catch { throw Failure(error, language) }
  }

  /// The figure and period to explain; without `--when` the month in which it is worst.
  private func outcome(_ figure: Metric, _ scenario: LoweredScenario, seed: UInt64) async throws
    -> Attribution.Outcome
  {
    func outcome(_ grain: ResponseLayout.Grain, _ period: Int) -> Attribution.Outcome {
      Attribution.Outcome(metric: figure, scope: scope, grain: grain, period: period)
    }
    guard let when else {
      let month = try await AttributionExperiment.worstMonth(
        scenario, metric: figure, scope: scope, masterSeed: seed,
        replications: Self.searchReplications, jobs: options.jobCount)
      return month.map { outcome(.month, $0) } ?? outcome(.horizon, 0)
    }
    if when == "horizon" { return outcome(.horizon, 0) }
    let isMonth = when.split(separator: "-").count == 2
    guard let date = CivilDate(iso: isMonth ? when + "-01" : when) else {
      throw fault(.badWhen, ["value": when])
    }
    let starts = isMonth ? scenario.monthStarts : scenario.weekStarts
    let end = scenario.date(ofDay: scenario.parameters.days.count - 1)
    let last = isMonth ? date.adding(months: 1).adding(days: -1) : date
    let period = starts.lastIndex { $0 <= last }
    guard let period, date <= end, last >= scenario.start else {
      throw fault(.outsideHorizon, ["value": when])
    }
    return outcome(isMonth ? .month : .week, period)
  }

  /// First and last day of the sessions that are causes of their own.
  private func span(of outcome: Attribution.Outcome, _ scenario: LoweredScenario) -> (
    first: CivilDate, last: CivilDate
  ) {
    let end = scenario.date(ofDay: scenario.parameters.days.count - 1)
    func span(_ starts: [CivilDate]) -> (CivilDate, CivilDate) {
      let next = outcome.period + 1
      return (starts[outcome.period], next < starts.count ? starts[next].adding(days: -1) : end)
    }
    switch outcome.grain {
    case .week: return span(scenario.weekStarts)
    case .month: return span(scenario.monthStarts)
    // Over years single sessions are too many to distinguish: all of them are one cause.
    case .day, .horizon: return (end.adding(days: 1), end.adding(days: 1))
    }
  }

  private func experiment(
    _ scenario: Scenario, _ causes: [ScenarioCause], _ outcome: Attribution.Outcome,
    _ manifest: RunManifest, _ lowered: LoweredScenario
  ) throws -> AttributionExperiment {
    let stopping = options.stopping(
      precision, lowered.experiment,
      usual: max(2, min(manifest.replications, Self.usualReplications)))
    do {
      return try AttributionExperiment(
        scenario, causes: causes, outcome: outcome, masterSeed: options.masterSeed ?? manifest.seed,
        stopping: stopping, jobs: options.jobCount, confidence: lowered.experiment.confidence)
    } catch let errors as ScenarioErrors { throw Failure(errors, language) }
  }
}
