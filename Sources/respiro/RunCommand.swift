// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
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

  // Numbers are taken as text, and whatever follows is taken: a wrong one, a negative one too, is
  // told in a sentence that says what is allowed.
  @Option(
    parsing: .unconditional, help: ArgumentHelp(help(.replications), valueName: help(.countWord)))
  var replications: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(help(.precision), valueName: "5%"))
  var precision: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(help(.seed), valueName: help(.numberWord)))
  var seed: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(help(.jobs), valueName: help(.countWord)))
  var jobs: String?

  @Option(help: ArgumentHelp(help(.output), valueName: help(.folderWord)))
  var output: String?

  @Option(name: .customLong("set"), help: ArgumentHelp(help(.set), valueName: help(.changeWord)))
  var overrides: [String] = []

  @Flag(help: ArgumentHelp(help(.overwrite)))
  var overwrite = false

  @Flag(help: ArgumentHelp(help(.noReport)))
  var noReport = false

  @Flag(help: ArgumentHelp(help(.quiet)))
  var quiet = false

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  func validate() throws {
    if let replications {
      guard let count = Self.whole(replications) else {
        throw usageFault(.notANumber, ["option": "--replications", "value": replications])
      }
      if count < 2 { throw usageFault(.tooFewReplications, ["value": replications]) }
      if count > Self.mostReplications {
        throw usageFault(
          .tooManyReplications,
          ["most": Language.ofEnvironment.integer(Self.mostReplications), "value": replications])
      }
    }
    if let jobs {
      guard let count = Self.whole(jobs) else {
        throw usageFault(.notANumber, ["option": "--jobs", "value": jobs])
      }
      if count < 1 { throw usageFault(.tooFewJobs, ["value": jobs]) }
      if count > Self.mostJobs {
        throw usageFault(.tooManyJobs, ["most": String(Self.mostJobs), "value": jobs])
      }
    }
    if let seed, UInt64(seed) == nil { throw usageFault(.badSeed, ["value": seed]) }
    if let precision, Self.share(precision) == nil {
      throw usageFault(.badPrecision, ["value": precision])
    }
  }

  /// More than anybody waits for: a few days on a fast machine.
  private static let mostReplications = 10_000_000
  /// More than any machine has processors.
  private static let mostJobs = 4096

  /// A whole number; one with more digits than a machine holds becomes the largest.
  private static func whole(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return Int(text) ?? (text.hasPrefix("-") ? .min : .max)
  }

  /// Reads `5%`, `5 %`, `0.05` or `0,05` as a share between 0 and 1.
  private static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    // An Italian writes 0,5%; no share has thousands to mark.
    let number = (isPercent ? String(text.dropLast()) : text).filter { $0 != " " }
      .replacingOccurrences(of: ",", with: ".")
    guard let value = Double(number) else { return nil }
    let share = isPercent ? value / 100 : value
    return share > 0 && share < 1 ? share : nil
  }

  func run() async throws {
    let scenario = try loaded(file, overrides: overrides, language)
    let lowered = scenario.lowered()
    let folder: ResultsFolder
    do {
      folder = try ResultsFolder(
        URL(fileURLWithPath: output ?? "results/\(lowered.name)"),
        replacing: replaceable(lowered.name, text: scenario.flattenedYAML))
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

  /// Which earlier results the new ones may replace.
  ///
  /// The usual folder follows a scenario while it is being written. A folder that was named, or
  /// values set for one run, are somebody's comparison: that is not lost without a word.
  private func replaceable(_ name: String, text: String) -> ResultsFolder.Replaceable {
    if overwrite { return .anyRun }
    return output == nil
      ? .sameName(name, overrides: overrides)
      : .sameScenario(digest: ScenarioDigest.sha256(of: text))
  }

  /// Runs the replications, with a bar on the terminal.
  private func simulate(
    _ scenario: LoweredScenario, _ text: String, _ folder: ResultsFolder,
    _ interruption: Interruption
  ) async throws -> RunReport {
    let seed = seed.flatMap { UInt64($0) } ?? scenario.experiment.seed
    let jobs = jobs.flatMap(Self.whole) ?? ProcessInfo.processInfo.activeProcessorCount
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
      scenario: scenario, scenarioText: text, overrides: overrides, result: result, seed: seed,
      jobs: jobs)
  }

  /// When to stop: what the options say, else what the scenario says.
  private func stopping(
    _ experiment: ExperimentParameters, _ layout: ResponseLayout
  ) throws -> ForecastExperiment.Stopping {
    let asked = precision.flatMap(Self.share)
    let replications = replications.flatMap(Self.whole)
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
    var hasCharts = true
    do {
      try report.write(to: folder)
      if !noReport {
        let files = ReportFiles(try StoredRun(reading: folder.draft), language: language)
        try files.write(to: folder.draft)
        hasCharts = files.hasCharts
      }
      try folder.publish()
    } catch let fault as ResultsFolder.Fault {
      throw Failure(fault, language)
    } catch {
      throw Failure(
        .failed, language, .folderNotWritable,
        ["path": folder.destination.path, "reason": language.reason(of: error)])
    }
    let summary = TerminalSummary(
      report, language: language, isEmphatic: Terminal.allowsEmphasis)
    if quiet {
      if !wasInterrupted, let shortfall = summary.precisionShortfall {
        Terminal.printError(shortfall)
      }
    } else {
      print(summary.text(path: output ?? "results/\(report.scenario.name)"), terminator: "")
    }
    if !hasCharts, !quiet { Terminal.printError(ReportFiles.chartHint(language)) }
    if wasInterrupted {
      throw Failure(
        .interrupted, language, .interrupted,
        ["done": language.integer(report.result.forecast.replications)])
    }
  }
}
