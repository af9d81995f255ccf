// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Reporting
import ScenarioFormat
import Sweeps
import Wording

/// What `run` and `retry` take.
struct SweepRunOptions: ParsableArguments {
  @Option(help: .sweep(.jobs, .countWord)) var jobs: String?

  @Option(help: .sweep(.shard, value: "i/n")) var shard: String?

  @Option(help: .sweep(.timeLimit, value: "45min")) var timeLimit: String?

  @Flag(help: .text(.quiet)) var quiet = false

  func validate() throws {
    try SweepNumbers.validate(jobs: jobs)
    if let shard, SweepShard(shard) == nil {
      throw usageFault(of: SweepCommandSentence.badShard, ["value": shard])
    }
    if let timeLimit, SweepNumbers.seconds(timeLimit) == nil {
      throw usageFault(of: SweepCommandSentence.badTime, ["value": timeLimit])
    }
  }
}

/// `respiro sweep run SWEEP`: runs what is missing.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: sweepHelp(.run), discussion: sweepHelp(.runMore))

  @OptionGroup var target: SweepTarget
  @OptionGroup var options: SweepRunOptions

  func run() async throws { try await runSweep(target, options, retry: false) }
}

/// `respiro sweep retry SWEEP`: runs what is missing and what failed.
struct RetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: sweepHelp(.retry), discussion: sweepHelp(.runMore))

  @OptionGroup var target: SweepTarget
  @OptionGroup var options: SweepRunOptions

  func run() async throws { try await runSweep(target, options, retry: true) }
}

private func runSweep(_ target: SweepTarget, _ options: SweepRunOptions, retry: Bool) async throws {
  let language = target.language
  let opened = try target.open()
  let shard = options.shard.flatMap { SweepShard($0) } ?? .whole
  // A cluster asks a job to end by SIGTERM, some seconds before it kills it.
  let interruption = Interruption {}
  try await inWords(language) {
    // What cannot be run at all is known before, and stops nothing else.
    try opened.warnOfImpossibleValues(language, isQuiet: options.quiet)
    try opened.folder.write(opened.plan.sweep, opened.state)
    let store = try SweepStore(writing: opened.folder.shardFile(shard))
    let ((trapped, before), damaged) = try await opened.withResults(language) { results in
      let trapped = try opened.trapped(shard, store, results)
      return (trapped, try SweepStatus(opened.plan, results))
    }
    if !options.quiet {
      StatusText(status: before, opened: opened, language: language).printReasons()
    }
    let jobs = SweepNumbers.jobs(options.jobs)
    let runner = try SweepRunner(opened.plan, basis: opened.basis, jobs: jobs)
    let bar = ProgressBar(language: language, isHidden: options.quiet)
    let passed = TrapGuard.beginning.map { Date().timeIntervalSince($0) } ?? 0
    let limit = options.timeLimit.flatMap(SweepNumbers.seconds).map { max(0, $0 - passed) }
    TrapGuard.install(
      opened.folder.trapFile(shard),
      restarting: [Bundle.main.executablePath ?? CommandLine.arguments[0]]
        + CommandLine.arguments.dropFirst())
    let run = Task {
      try await runner.run(
        shard, status: before, into: store, retry: retry, trapped: trapped,
        timeLimit: limit.map { .seconds($0) }
      ) { bar.update(runs: $0, planned: $1) }
    }
    interruption.onRequest { run.cancel() }
    let ending = try await run.value
    bar.finish()
    try? FileManager.default.removeItem(at: opened.folder.trapFile(shard))
    let after = try SweepStatus(
      opened.plan,
      SweepResults(try opened.folder.stores(without: Set(damaged)), basis: opened.basis))
    try report(ending, after, opened, options, language)
  }
}

private func report(
  _ ending: SweepRunner.Ending, _ status: SweepStatus, _ opened: SweepTarget.Opened,
  _ options: SweepRunOptions, _ language: Language
) throws {
  func say(_ sentence: SweepCommandSentence, _ values: KeyValuePairs<String, String>) -> String {
    language.say(sentence, values)
  }
  let values: KeyValuePairs = [
    "done": language.integer(status.replications), "planned": language.integer(status.wanted),
  ]
  switch ending {
  case .interrupted: throw Failure(.interrupted, message: say(.runInterrupted, values))
  case .timeLimit: throw Failure(.interrupted, message: say(.runTimeLimit, values))
  case .completed:
    let failed = status.count(.failed)
    guard failed == 0 else {
      throw Failure(
        .failed,
        message: language.say(
          SweepCommandSentence.runFailed, count: failed, ["path": opened.shownPath]))
    }
    if !options.quiet {
      language.print(
        .runDone, ["count": language.integer(status.count(.done)), "path": opened.shownPath])
    }
  }
}

extension SweepTarget.Opened {
  /// Says which values of factors no point can have; their points fail.
  func warnOfImpossibleValues(_ language: Language, isQuiet: Bool = false) throws {
    guard let errors = try plan.impossibleValues(), !isQuiet else { return }
    Terminal.printError(errors.text(language))
  }

  /// Stores the points in which earlier processes ended.
  ///
  /// - Returns: Those of this run, which is not to try them again.
  fileprivate func trapped(
    _ shard: SweepShard, _ store: SweepStore, _ results: SweepResults
  ) throws(SweepError) -> Set<Int> {
    let file = folder.trapFile(shard)
    let points = TrapGuard.points(in: file)
    guard !points.isEmpty else { return [] }
    try store.add(trapped: points, plan, results)
    if TrapGuard.beginning != nil { return points }
    try? FileManager.default.removeItem(at: file)
    return []
  }
}
