// SPDX-License-Identifier: GPL-3.0-or-later
import CommandLineTools
import Experiments
import Foundation
import ReportPages
import Reporting
import Scenarios
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
  ///   - described: What is run, as the manifest says it.
  init(usualName: String, described: String, text: String, options: RunOptions, language: Language)
    throws(Failure)
  {
    self.language = language
    self.options = options
    path = options.output ?? "results/\(usualName)"
    // The usual folder follows a scenario while it is being written. A folder that was named, or
    // values set for one run, are somebody's comparison: that is not lost without a word.
    let replaceable: ResultsFolder.Replaceable =
      options.overwrite
      ? .anyRun
      : options.output == nil
        ? .sameName(described, overrides: options.overrides)
        : .sameScenario(digest: ScenarioDigest.sha256(of: text))
    do { folder = try ResultsFolder(URL(fileURLWithPath: path), replacing: replaceable) } catch {
      throw Failure(error, language)
    }
    let folder = folder
    interruption = Interruption { folder.discard() }
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
    _ scenario: LoweredScenario, seed: UInt64, stopping: (ResponseLayout) throws -> Stopping
  ) async throws -> RunResult {
    try await forecasted(
      scenario, seed: seed, jobs: options.jobCount, language, isQuiet: options.quiet, interruption,
      spool: folder.draft, stopping: stopping)
  }

  func perform(_ body: () async throws -> Void) async throws {
    do { try await body() } catch let failure as Failure {
      folder.discard()
      throw failure
    } catch {
      folder.discard()
      throw Failure(.failed, language, .runFailed, ["reason": String(describing: error)])
    }
  }

  /// Throws where a run was interrupted before anything can be said.
  func requireEnough(_ replications: Int) throws(Failure) {
    if replications < 2 { throw Failure(.interrupted, language, .interruptedTooEarly) }
  }

  func publish(_ write: () throws -> Void) throws {
    do {
      try write()
      try folder.publish()
    } catch let fault as ResultsFolder.Fault { throw Failure(fault, language) } catch {
      throw Failure(writingTo: folder.destination, error, language)
    }
  }

  /// Publishes the files and the page of a result, prints it, and throws where it was interrupted.
  ///
  /// - Parameter interrupted: What is said of an interruption, with the futures that were done.
  func publish(
    _ result: some PublishedResult, interrupted: (String) -> String,
    then next: () throws -> Void = {}
  ) throws {
    try requireEnough(result.replications)
    let library = ChartLibrary.here
    let document = result.document(language, hasLibrary: library != nil)
    try publish {
      try result.write(to: folder)
      if !document.page.isEmpty { try document.write(to: folder.draft, language, library: library) }
    }
    print(document)
    try next()
    if result.ending == .interrupted {
      throw Failure(.interrupted, message: interrupted(language.integer(result.replications)))
    }
  }

  func print(_ document: Document) {
    guard !options.quiet else { return }
    Swift.print(
      document.text(language, path: path, isEmphatic: Terminal.allowsEmphasis), terminator: "")
  }
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
/// - Parameter spool: Where values of single replications are kept meanwhile.
func forecasted(
  _ scenario: LoweredScenario, seed: UInt64, jobs: Int, _ language: Language, isQuiet: Bool,
  _ interruption: Interruption, spool: URL, stopping: (ResponseLayout) throws -> Stopping
) async throws -> RunResult {
  let simulation = try SectorSimulation(scenario.parameters)
  let experiment = ForecastExperiment(
    parameters: scenario.parameters, targets: scenario.targets,
    stopping: try stopping(simulation.layout), jobs: jobs,
    confidence: scenario.experiment.confidence, spoolFolder: spool
  ) { simulation.replicate(masterSeed: seed, replication: $0) }
  return try await simulated(language, isQuiet: isQuiet, interruption) { bar in
    try await experiment.run { bar.update(done: $0.done, planned: $0.total) }
  }
}
