// SPDX-License-Identifier: GPL-3.0-or-later
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Reporting
import ScenarioFormat
import Scenarios
import Spreadsheet
import Wording
import WorkforceModel

/// What commands that write a folder of results have in common: it appears whole or not at all.
struct ResultsRun {
  let language: Language
  let options: RunOptions
  /// Where the results go as the person sees it.
  let path: String
  let folder: ResultsFolder
  private let interruption: Interruption

  /// - Parameters:
  ///   - usualName: Name of the folder below `results` when none was named.
  ///   - text: The base scenario as run.
  ///   - command: What is asked, and the files or the folder that it reads.
  ///   - options: The options that all commands which run scenarios share.
  ///   - more: Further options that decide on figures, as they were given.
  ///   - language: The language of what is said.
  init(
    _ command: (name: String, sources: [String]), usualName: String, text: String,
    options: RunOptions, more: [(option: String, value: String?)] = [], language: Language
  ) throws(Failure) {
    self.language = language
    self.options = options
    path = options.output ?? "results/\(usualName)"
    // The usual folder follows a scenario while it is being written. A folder that was named, or
    // values and options of one run, are somebody's comparison: that is not lost without a word.
    let claim = ResultsClaim(
      command.name, of: command.sources.map { URL(fileURLWithPath: $0) },
      digest: ScenarioDigest.sha256(of: text), overrides: options.overrides,
      options: options.figureOptions(more), followsFile: options.output == nil,
      overwrites: options.overwrite)
    do { folder = try ResultsFolder(URL(fileURLWithPath: path), for: claim) } catch {
      throw Failure(error, language)
    }
    let folder = folder
    interruption = Interruption { folder.discard() }
    let processors = ProcessInfo.processInfo.activeProcessorCount
    if options.jobCount > processors, !options.quiet {
      Terminal.printError(
        language.say(
          CommandSentence.moreJobsThanProcessors,
          ["count": language.integer(options.jobCount), "processors": language.integer(processors)])
      )
    }
  }

  /// Runs something that can be cancelled, with a bar on the terminal that counts runs.
  func simulate<Result: Sendable>(
    _ work: @escaping @Sendable (@escaping @Sendable (RunProgress) -> Void) async throws -> Result
  ) async throws -> Result {
    try await simulated(language, isQuiet: options.quiet, interruption) { bar in
      try await work { bar.update(runs: $0.done, planned: $0.total) }
    }
  }

  func forecast(
    _ scenario: LoweredScenario, seed: UInt64, keepsCells: Bool,
    stopping: (ResponseLayout) throws -> Stopping
  ) async throws -> RunResult {
    try await forecasted(
      scenario, seed: seed, jobs: options.jobCount, language, isQuiet: options.quiet, interruption,
      spool: folder.draft, keepsCells: keepsCells, stopping: stopping)
  }

  func perform(_ body: () async throws -> Void) async throws {
    do { try await body() } catch let failure as Failure {
      folder.discard()
      throw failure
    } catch let errors as ScenarioErrors {
      folder.discard()
      throw Failure(errors, language)
    } catch {
      folder.discard()
      throw Failure(.failed, language, .runFailed, ["reason": String(describing: error)])
    }
  }

  /// Throws where a run was interrupted before anything can be said.
  func requireEnough(_ replications: Int) throws(Failure) {
    if replications < 2 { throw Failure(.interrupted, language, .interruptedTooEarly) }
  }

  /// Writes the files and gives them their place.
  ///
  /// Figures stay where only a page cannot be written; what is missing is for the end of the command to
  /// report.
  ///
  /// - Parameters:
  ///   - isPartial: Whether the run was interrupted.
  ///   - missing: What is said where the page cannot be written.
  ///   - figures: Writes the files that hold what was computed.
  ///   - page: Writes the files that are made from those.
  /// - Returns: Where the results are, as the person sees it, and what is to be reported.
  private func publish(
    isPartial: Bool, missing: CommandSentence, figures: (ResultsFolder) throws -> Void,
    page: () throws -> Void
  ) throws -> (path: String, failure: Failure?) {
    do {
      do { try figures(folder) } catch { return try saved(from: error, isPartial, figures) }
      let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.draft.path))
      var fault: (any Error)?
      do { try page() } catch {
        fault = error
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.draft.path)
        where !names.contains(name) {
          try FileManager.default.removeItem(at: folder.file(name))
        }
      }
      let place: URL
      do {
        place = try folder.publish(
          isPartial: isPartial, rendering: .init("report", language: language.code)
        ) { report(kept: $0, in: path, language) }
      } catch { return try saved(from: error, isPartial, figures) }
      let shown = place == folder.destination ? path : place.path
      if shown != path {
        Terminal.printError(
          language.say(CommandSentence.resultsBeside, ["path": path, "place": shown]))
      }
      return (
        shown,
        fault.map {
          Failure(
            .failed, language, missing, ["path": shown, "reason": language.reason(of: $0)])
        }
      )
    } catch let fault as ResultsFolder.Fault { throw Failure(fault, language) } catch {
      throw Failure(writingTo: folder.destination, error, language)
    }
  }

  /// Writes the figures to another place where they cannot be written to their own, as on a full disk.
  private func saved(
    from fault: any Error, _ isPartial: Bool, _ figures: (ResultsFolder) throws -> Void
  ) throws -> (path: String, failure: Failure?) {
    // What was written of them makes room, should the other place be on the same disk.
    folder.discard()
    guard let rescue = folder.elsewhere() else { throw fault }
    do {
      try figures(rescue)
      let place = try rescue.publish(isPartial: isPartial).path
      return (
        place,
        Failure(
          .failed, language, .resultsElsewhere,
          [
            "path": path, "place": place,
            "reason": (fault as? ResultsFolder.Fault).map { Failure($0, language).message }
              ?? language.reason(of: fault),
          ])
      )
    } catch {
      rescue.discard()
      throw fault
    }
  }

  /// Publishes the files of a run and those that people read of it, and prints it.
  ///
  /// - Returns: What is to be reported where those cannot be written.
  func publish(_ report: RunReport, _ stored: StoredRun, _ files: ReportFiles?) throws -> Failure? {
    let (shown, failure) = try publish(
      isPartial: report.result.ending == .interrupted, missing: .reportNotWritten,
      figures: { try report.write(to: $0) }, page: { try files?.write(to: folder.draft) })
    print(stored.document(language, hasLibrary: false), at: shown)
    return failure
  }

  /// Publishes the files and the page of a result, prints it, and throws where it was interrupted.
  ///
  /// - Parameters:
  ///   - result: What was computed.
  ///   - interrupted: What is said of an interruption, with the futures that were done.
  ///   - next: What is done once the files are there.
  func publish(
    _ result: some PublishedResult, interrupted: (String) -> String,
    then next: () throws -> Void = {}
  ) throws {
    try requireEnough(result.replications)
    let library = ChartLibrary.here
    let document = result.document(language, hasLibrary: library != nil)
    let (shown, failure) = try publish(
      isPartial: result.ending == .interrupted, missing: .pageNotWritten,
      figures: { try result.write(to: $0) },
      page: {
        try result.writeWorkbook(language, to: folder.file(ReportFiles.workbookName))
        if !document.page.isEmpty {
          try document.write(to: folder.draft, language, library: library)
        }
      })
    print(document, at: shown)
    try next()
    if result.ending == .interrupted {
      throw Failure(
        .interrupted,
        message: lines(failure?.message, interrupted(language.integer(result.replications))))
    }
    if let failure { throw failure }
  }

  /// Prints a document, unless nothing is to be printed.
  private func print(_ document: Document, at place: String) {
    guard !options.quiet else { return }
    CommandLineTools.print(
      document.text(language, path: place, isEmphatic: Terminal.allowsEmphasis), terminator: "")
  }
}

/// What is said before an interruption, where anything is, and the interruption.
func lines(_ before: String?, _ interruption: String) -> String {
  [before, interruption].compactMap { $0 }.joined(separator: "\n")
}

/// Runs something that can be cancelled, with a bar on the terminal.
private func simulated<Result: Sendable>(
  _ language: Language, isQuiet: Bool, _ interruption: Interruption,
  _ work: @escaping @Sendable (ProgressBar) async throws -> Result
) async throws -> Result {
  let bar = ProgressBar(language: language, isHidden: isQuiet)
  let task = Task { try await work(bar) }
  interruption.onRequest { task.cancel() }
  defer { bar.finish() }
  return try await task.value
}

/// Runs the replications of one scenario, with a bar on the terminal that counts futures.
///
/// Values of single replications are kept in the folder `spool` meanwhile, those of every period where `keepsCells`.
func forecasted(
  _ scenario: LoweredScenario, seed: UInt64, jobs: Int, _ language: Language, isQuiet: Bool,
  _ interruption: Interruption, spool: URL, keepsCells: Bool,
  stopping: (ResponseLayout) throws -> Stopping
) async throws -> RunResult {
  let simulation = try SectorSimulation(scenario.parameters)
  var experiment = ForecastExperiment(
    parameters: scenario.parameters, targets: scenario.targets,
    stopping: try stopping(simulation.layout), jobs: jobs,
    confidence: scenario.experiment.confidence, spoolFolder: spool
  ) { simulation.replicate(masterSeed: seed, replication: $0) }
  experiment.weighed = scenario
  experiment.uncertain = scenario.uncertainty.map {
    UncertainFutures(simulation, $0, masterSeed: seed)
  }
  experiment.keepsCells = keepsCells
  let ready = experiment
  return try await simulated(language, isQuiet: isQuiet, interruption) { bar in
    try await ready.run { bar.update(done: $0.done, planned: $0.total) }
  }
}
