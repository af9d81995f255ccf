// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Experiments
import Foundation
import OutputAnalysis
import ReportPages
import Reporting
import Scenarios
import Wording
import WorkforceModel

/// `respiro run FILE`: forecasts one scenario.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: help(.run), discussion: help(.runMore))

  @Argument(help: .text(.scenarioFile, value: "file")) var file: String

  @Option(parsing: .unconditional, help: .text(.precision, value: "5%")) var precision: String?

  @OptionGroup var options: RunOptions

  @Flag(help: .text(.noReport)) var noReport = false

  @Flag(help: .text(.cells)) var cells = false

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  func validate() throws { try RunOptions.validate(precision: precision) }

  func run() async throws {
    let scenario = try loaded(file, overrides: options.overrides, language)
    let (lowered, text) = (scenario.lowered(), scenario.flattenedYAML)
    try options.allow([lowered], language)
    let run = try ResultsRun(
      ("run", [file]), usualName: lowered.name, text: text, options: options,
      more: [("--precision", precision), ("--cells", cells ? "" : nil)], language: language)
    try await run.perform {
      let seed = options.masterSeed ?? lowered.experiment.seed
      let result = try await run.forecast(lowered, seed: seed, keepsCells: cells) {
        try stopping(lowered.experiment, $0)
      }
      try publish(
        RunReport(
          scenario: lowered, scenarioText: text, overrides: options.overrides, result: result,
          seed: seed, jobs: options.jobCount), run)
    }
  }

  /// When to stop: what the options say, else what the scenario says.
  private func stopping(_ experiment: ExperimentParameters, _ layout: ResponseLayout) throws
    -> Stopping
  {
    let asked = precision.flatMap(RunOptions.share)
    guard let share = asked ?? experiment.precision else {
      return .replications(options.replicationCount ?? experiment.replications)
    }
    return try .precision(
      SequentialPrecision(share, cap: options.replicationCount, experiment),
      responses: experiment.precise.map { ($0.metric, $0.scope) }, layout: layout)
  }

  /// Publishes the files and prints what they say; throws when the run was interrupted.
  private func publish(_ report: RunReport, _ run: ResultsRun) throws {
    try run.requireEnough(report.result.forecast.replications)
    let wasInterrupted = report.result.ending == .interrupted
    let stored = StoredRun(report)
    let files = noReport ? nil : ReportFiles(stored, language: language)
    let failure = try run.publish(report, stored, files)
    if options.quiet {
      if !wasInterrupted, let shortfall = stored.precisionShortfall(language) {
        Terminal.printError(shortfall)
      }
    } else if files?.hasCharts == false {
      Terminal.printError(ReportFiles.chartHint(language))
    }
    if wasInterrupted {
      let done = language.say(
        CommandSentence.interrupted,
        ["done": language.integer(report.result.forecast.replications)])
      throw Failure(.interrupted, message: lines(failure?.message, done))
    }
    if let failure { throw failure }
  }
}

extension SequentialPrecision {
  /// The precision that a person asked for; a number of replications, of the command line or of the file, caps it.
  init(_ share: Double, cap: Int?, _ experiment: ExperimentParameters) {
    let standard = SequentialPrecision(relativeHalfWidth: share)
    let cap = cap ?? experiment.statedReplications ?? standard.cap
    self.init(
      relativeHalfWidth: share, minimum: min(standard.minimum, cap), cap: cap,
      confidence: experiment.confidence)
  }
}
