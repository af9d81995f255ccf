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

/// `respiro explain RESULTS`: which cause carries which share of an outcome.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: comparisonHelp(.explain),
    discussion: comparisonHelp(.explainMore))

  @Argument(help: ArgumentHelp(comparisonHelp(.resultsFolder), valueName: help(.folderWord)))
  var results: String

  @Option(help: ArgumentHelp(comparisonHelp(.metric), valueName: comparisonHelp(.metricWord)))
  var metric: String = Metric.waitMean.rawValue

  @Option(help: ArgumentHelp(comparisonHelp(.scope), valueName: "scope"))
  var scope: String = "sector"

  @Option(help: ArgumentHelp(comparisonHelp(.when), valueName: comparisonHelp(.whenWord)))
  var when: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(comparisonHelp(.comparePrecision), valueName: "2%"))
  var precision: String?

  @OptionGroup var options: RunOptions
  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  /// Futures that show the shares well enough unless others are asked for.
  private static let usualReplications = 100
  /// Futures by which the worst month is found.
  private static let searchReplications = 20

  func validate() throws {
    if let precision, RunOptions.share(precision) == nil {
      throw usageFault(.badPrecision, ["value": precision])
    }
  }

  func run() async throws {
    let (manifest, scenario, text) = try readResults()
    let lowered = scenario.lowered()
    let seed = options.masterSeed ?? manifest.seed
    guard let figure = Metric(rawValue: metric),
      ResponseLayout(lowered.parameters).position(of: figure, scope: scope) != nil
    else { throw fault(.unknownFigure, ["metric": metric, "scope": scope]) }
    if let other = language.saying(.causesOfOther, of: manifest.model, path: results) {
      Terminal.printError(other)
    }
    let folder = URL(fileURLWithPath: results).standardizedFileURL
    let shared = try SharedRun(
      usualName: folder.lastPathComponent + "-explained",
      described: AttributionReport.described(lowered.name), text: text, options: options,
      language: language)
    try await shared.perform {
      let outcome = try await outcome(figure, lowered, seed: seed)
      let span = span(of: outcome, lowered)
      let causes = scenario.causes(from: span.first, through: span.last)
      guard !causes.isEmpty else { throw fault(.noCauses) }
      let experiment = try experiment(scenario, causes, outcome, manifest, lowered)
      let attribution = try await shared.simulate { try await experiment.run(progress: $0) }
      guard attribution.replications >= 2 else {
        throw Failure(.interrupted, language, .interruptedTooEarly)
      }
      let report = AttributionReport(attribution, scenarioText: text, jobs: options.jobCount)
      try shared.publish { folder in
        try report.write(to: folder)
        try AttributionPage(report, language: language, library: .here).write(to: folder.draft)
      }
      if !options.quiet {
        print(
          report.text(language, path: shared.path, isEmphatic: Terminal.allowsEmphasis),
          terminator: "")
      }
      if attribution.ending == .interrupted {
        throw Failure(
          .interrupted,
          message: language.say(
            AttributionSentence.interrupted,
            ["done": language.integer(attribution.replications)]))
      }
    }
  }

  private func fault(
    _ sentence: AttributionSentence, _ values: KeyValuePairs<String, String> = [:]
  ) -> Failure {
    Failure(.badInput, message: language.say(sentence, values))
  }

  /// The manifest of a run and its scenario, which must be the one that was run.
  private func readResults() throws -> (RunManifest, Scenario, String) {
    let folder = URL(fileURLWithPath: results)
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("manifest.json")),
      let text = try? String(
        contentsOf: folder.appendingPathComponent("scenario.yaml"), encoding: .utf8)
    else { throw fault(.noResults, ["path": results]) }
    guard let manifest = try? RunManifest(json: data) else {
      throw fault(.badManifest, ["path": results])
    }
    guard ScenarioDigest.sha256(of: text) == manifest.scenarioDigest else {
      throw fault(.changedScenario, ["path": results])
    }
    do {
      let scenario = try ScenarioFile.parse(
        text, file: manifest.scenario + ".yaml", overrides: options.overrides)
      return (manifest, scenario, scenario.flattenedYAML)
    } catch {
      throw Failure(error, language)
    }
  }

  /// The figure and period to explain; without `--when` the month in which it is worst.
  private func outcome(
    _ figure: Metric, _ scenario: LoweredScenario, seed: UInt64
  ) async throws -> Attribution.Outcome {
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
  private func span(
    of outcome: Attribution.Outcome, _ scenario: LoweredScenario
  ) -> (first: CivilDate, last: CivilDate) {
    let end = scenario.date(ofDay: scenario.parameters.days.count - 1)
    func span(_ starts: [CivilDate]) -> (CivilDate, CivilDate) {
      let next = outcome.period + 1
      return (starts[outcome.period], next < starts.count ? starts[next].adding(days: -1) : end)
    }
    switch outcome.grain {
    case .week: return span(scenario.weekStarts)
    case .month: return span(scenario.monthStarts)
    // Over years single sessions are too many to tell apart: all of them are one cause.
    case .day, .horizon: return (end.adding(days: 1), end.adding(days: 1))
    }
  }

  private func experiment(
    _ scenario: Scenario, _ causes: [ScenarioCause], _ outcome: Attribution.Outcome,
    _ manifest: RunManifest, _ lowered: LoweredScenario
  ) throws -> AttributionExperiment {
    let count = options.replicationCount
    let stopping: ComparisonExperiment.Stopping
    if let share = precision.flatMap(RunOptions.share) {
      let standard = SequentialPrecision(relativeHalfWidth: share)
      let cap = count ?? standard.cap
      stopping = .precision(
        SequentialPrecision(
          relativeHalfWidth: share, minimum: min(standard.minimum, cap), cap: cap,
          confidence: lowered.experiment.confidence))
    } else {
      stopping = .replications(count ?? max(2, min(manifest.replications, Self.usualReplications)))
    }
    do {
      return try AttributionExperiment(
        scenario, causes: causes, outcome: outcome,
        masterSeed: options.masterSeed ?? manifest.seed, stopping: stopping,
        jobs: options.jobCount, confidence: lowered.experiment.confidence)
    } catch let errors as ScenarioErrors {
      throw Failure(errors, language)
    }
  }
}
