// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Scenarios
import Wording
import WorkforceModel

/// `respiro run FILE`: forecasts one scenario.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: help(.run), discussion: help(.runMore))

  @Argument(help: ArgumentHelp(help(.scenarioFile), valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp(help(.replications), valueName: "count"))
  var replications: Int?

  @Option(help: ArgumentHelp(help(.precision), valueName: "5%"))
  var precision: String?

  @Option(help: ArgumentHelp(help(.seed), valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp(help(.jobs), valueName: "count"))
  var jobs: Int?

  @Option(help: ArgumentHelp(help(.output), valueName: "folder"))
  var output: String?

  @Option(name: .customLong("set"), help: ArgumentHelp(help(.set), valueName: "path=value"))
  var overrides: [String] = []

  @Flag(help: ArgumentHelp(help(.quiet)))
  var quiet = false

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  func validate() throws {
    if let replications, replications < 2 || replications > Self.mostReplications {
      throw usageFault(.tooFewReplications, ["value": String(replications)])
    }
    if let jobs, jobs < 1 { throw usageFault(.tooFewJobs, ["value": String(jobs)]) }
    if let precision, Self.share(precision) == nil {
      throw usageFault(.badPrecision, ["value": precision])
    }
  }

  /// Replications are numbered by 32 bits in the key of random streams.
  private static let mostReplications = Int(UInt32.max)

  /// Reads `5%`, `5 %` or `0.05` as a share between 0 and 1.
  private static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    let number = (isPercent ? String(text.dropLast()) : text).filter { $0 != " " }
    guard let value = Double(number) else { return nil }
    let share = isPercent ? value / 100 : value
    return share > 0 && share < 1 ? share : nil
  }

  func run() async throws {
    let scenario = try loaded(file, overrides: overrides, language)
    let lowered = scenario.lowered()
    let folder: ResultsFolder
    do {
      folder = try ResultsFolder(URL(fileURLWithPath: output ?? "results/\(lowered.name)"))
    } catch {
      throw Failure(error, language)
    }
    let interruption = Interruption { folder.discard() }
    do {
      let report = try await simulate(lowered, scenario.flattenedYAML, folder, interruption)
      try tell(report, folder)
    } catch let failure as Failure {
      folder.discard()
      throw failure
    } catch {
      folder.discard()
      throw Failure(
        .failed, language, .runFailed, ["reason": String(describing: error)])
    }
  }

  /// Runs the replications, with a bar on the terminal.
  private func simulate(
    _ scenario: LoweredScenario, _ text: String, _ folder: ResultsFolder,
    _ interruption: Interruption
  ) async throws -> RunReport {
    let seed = seed ?? scenario.experiment.seed
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let simulation = try SectorSimulation(scenario.parameters)
    let experiment = ForecastExperiment(
      parameters: scenario.parameters, targets: scenario.targets,
      stopping: try stopping(scenario.experiment, simulation.layout), jobs: jobs,
      confidence: scenario.experiment.confidence, spoolFolder: folder.draft
    ) { simulation.replicate(masterSeed: seed, replication: $0) }

    let bar = ProgressBar(language: language, isHidden: quiet)
    let run = Task { try await experiment.run { bar.update(done: $0.done, planned: $0.total) } }
    interruption.onRequest { run.cancel() }
    let result = try await run.value
    bar.finish()
    return RunReport(
      scenario: scenario, scenarioText: text, result: result, seed: seed, jobs: jobs)
  }

  /// When to stop: what the options say, else what the scenario says.
  private func stopping(
    _ experiment: ExperimentParameters, _ layout: ResponseLayout
  ) throws -> ForecastExperiment.Stopping {
    let asked = precision.flatMap(Self.share)
    // A count on the command line stands above a precision in the file, and caps one beside it.
    guard let share = asked ?? (replications == nil ? experiment.precision : nil) else {
      return .replications(replications ?? experiment.replications)
    }
    let standard = SequentialPrecision(relativeHalfWidth: share)
    let cap = replications ?? standard.cap
    return try .precision(
      SequentialPrecision(
        relativeHalfWidth: share, minimum: min(standard.minimum, cap), cap: cap,
        confidence: experiment.confidence),
      responses: experiment.precise.map { ($0.metric, $0.scope) }, layout: layout)
  }

  /// Writes the files and says what they tell; throws when the run was interrupted.
  private func tell(_ report: RunReport, _ folder: ResultsFolder) throws {
    let wasInterrupted = report.result.ending == .interrupted
    guard report.result.forecast.replications >= 2 else {
      throw Failure(.interrupted, language, .interruptedTooEarly)
    }
    do {
      try report.write(to: folder)
      try folder.publish()
    } catch let fault as ResultsFolder.Fault {
      throw Failure(fault, language)
    } catch {
      throw Failure(
        .failed, language, .folderNotWritable,
        ["path": folder.destination.path, "reason": error.localizedDescription])
    }
    if !quiet {
      let summary = TerminalSummary(
        report, language: language, isEmphatic: Terminal.allowsEmphasis)
      print(summary.text(path: output ?? "results/\(report.scenario.name)"), terminator: "")
    }
    if wasInterrupted {
      throw Failure(
        .interrupted, language, .interrupted,
        ["done": language.integer(report.result.forecast.replications)])
    }
  }
}
