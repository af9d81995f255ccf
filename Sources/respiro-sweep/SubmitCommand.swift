// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Reporting
import Scenarios
import Sweeps
import Wording

/// `respiro sweep submit SWEEP`: hands a sweep to a cluster.
struct SubmitCommand: SweepAction {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: sweepHelp(.submit))

  @OptionGroup var target: SweepTarget

  @Option(help: .sweep(.engine)) var engine: ClusterEngine = .slurm

  @Option(help: .sweep(.shards, .countWord)) var shards: String = "4"

  @Option(help: .sweep(.jobs, .countWord)) var jobs: String = "1"

  @Option(help: .sweep(.nodeTime, value: "8h")) var time: String = "1h"

  @Option(help: .sweep(.timeLimit, value: "45min")) var timeLimit: String?

  @Option(help: .sweep(.memory, value: "1G")) var memory: String = "1G"

  @Option(help: .sweep(.partition, .nameWord)) var partition: String?

  @Flag(name: .customLong("retry"), help: .sweep(.again)) var again = false

  @Flag(help: .sweep(.wait)) var wait = false

  @Flag(help: .sweep(.dryRun)) var dryRun = false

  /// Rounds of submission without a single new future after which something else is wrong.
  private static let mostIdleRounds = 3
  /// Times that a controller may leave a question unanswered.
  private static let mostSilences = 30

  func validate() throws {
    let count = try SweepNumbers.positive(shards, option: "--shards")
    if SweepShard("1/\(count)") == nil {
      throw usageFault(of: SweepCommandSentence.badSize, ["option": "--shards", "value": shards])
    }
    try SweepNumbers.positive(jobs, option: "--jobs")
    for text in [time, timeLimit].compactMap(\.self) where SweepNumbers.seconds(text) == nil {
      throw usageFault(of: SweepCommandSentence.badTime, ["value": text])
    }
  }

  func run(_ opened: SweepTarget.Opened, _ language: Language) async throws {
    try opened.warnOfImpossibleValues(language)
    try opened.folder.write(opened.plan.sweep, opened.state)
    let parts = try unfinished(opened, again: again)
    let script = try write(tasks: parts, opened)
    language.print(.scriptWritten, ["path": script.path])
    if dryRun { return }
    guard let cluster = engine.cluster else {
      language.print(
        .submitByHand, ["engine": engine.title, "command": engine.submission + " " + script.path])
      return
    }
    let job = try submitted(script, to: cluster)
    if wait { try await follow(job, of: parts, on: cluster, opened) }
  }

  private var shardCount: Int { Int(shards) ?? 1 }

  /// The shards of which something is missing.
  private func unfinished(_ opened: SweepTarget.Opened, again triesAgain: Bool = false) throws
    -> [Int]
  {
    let status = try SweepStatus(opened.plan, opened.results())
    return (1...shardCount).filter { number in
      let shard = SweepShard(number: number, count: shardCount)
      return (0..<status.points).contains { point in
        let state = status.state(point)
        return shard.holds(point) && state != .done && (state != .failed || triesAgain)
      }
    }
  }

  private func write(tasks: [Int], _ opened: SweepTarget.Opened) throws -> URL {
    guard !tasks.isEmpty else { throw Failure(.done, target.language, .nothingMissing) }
    let folder = opened.folder.url.appendingPathComponent(engine.rawValue)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .resolvingSymlinksInPath().path
    let script = ClusterScript(
      engine: engine, name: "respiro-" + opened.plan.sweep.name, program: program,
      folder: opened.folder.url.path,
      shards: shardCount, jobs: Int(jobs) ?? 1, seconds: SweepNumbers.seconds(time) ?? 3600,
      stopAfter: timeLimit.flatMap(SweepNumbers.seconds), memory: memory, partition: partition,
      retry: again)
    if let text = script.unwritable {
      throw Failure(
        target.language, .unwritable, ["value": String(text.map { $0.isNewline ? " " : $0 })])
    }
    let file = folder.appendingPathComponent("sweep.sh")
    try Data(script.text(tasks: tasks).utf8).write(to: file, options: .atomic)
    return file
  }

  private func submitted(_ script: URL, to cluster: any Cluster) throws -> String {
    do {
      let job = try cluster.submit(script)
      target.language.print(.submitted, ["engine": engine.title, "job": job])
      return job
    } catch let refusal as ClusterRefusal where refusal.isMissing {
      throw Failure(
        target.language, .noCluster,
        [
          "engine": engine.title, "command": refusal.command,
          "submission": engine.submission + " " + script.path,
        ])
    } catch let refusal as ClusterRefusal { throw failure(refusal) }
  }

  private func failure(_ refusal: ClusterRefusal) -> Failure {
    Failure(
      .failed, target.language, .refused,
      [
        "command": refusal.command,
        "reason": refusal.reason.trimmingCharacters(in: .whitespacesAndNewlines),
      ])
  }

  /// Asks again while the controller does not answer, for about a minute.
  private func isQueued(_ job: String, on cluster: any Cluster) throws -> Bool {
    for _ in 0..<Self.mostSilences {
      do { return try cluster.isQueued(job) } catch let refusal as ClusterRefusal
        where !refusal.isMissing
      { Thread.sleep(forTimeInterval: 2) } catch { break }
    }
    do { return try cluster.isQueued(job) } catch let refusal as ClusterRefusal {
      throw failure(refusal)
    }
  }

  private func report(_ task: ClusterTaskState, part: Int) {
    let language = target.language
    // A part that stopped by itself is a failure to the cluster, since it is not complete.
    let stopped = task.state == "FAILED" && task.exit == Int(Failure.Status.interrupted.rawValue)
    Terminal.printError(
      language.say(
        stopped ? SweepCommandSentence.taskStopped : .taskEnded,
        ["task": language.integer(part), "state": task.state]))
  }

  /// Follows jobs until nothing is missing, submits again what was stopped, and merges.
  private func follow(
    _ first: String, of firstParts: [Int], on cluster: any Cluster, _ opened: SweepTarget.Opened
  ) async throws {
    let language = target.language
    let bar = ProgressBar(language: language)
    var (job, parts) = (first, firstParts)
    var idleRounds = 0
    var before = -1
    while true {
      while try isQueued(job, on: cluster) {
        try await Task.sleep(for: .seconds(2))
        // A shard that is just being written is looked at again in the next turn.
        if let status = try? SweepStatus(opened.plan, opened.results()) {
          bar.update(runs: status.replications, planned: status.wanted)
        }
      }
      bar.finish()
      let missing = try unfinished(opened)
      if missing.isEmpty { break }
      for task in cluster.states(job) where task.state != "COMPLETED" {
        report(task, part: engine.part(ofTask: task.task, of: parts))
      }
      let done = try SweepStatus(opened.plan, opened.results()).replications
      idleRounds = done > before ? 0 : idleRounds + 1
      before = done
      guard idleRounds < Self.mostIdleRounds else {
        throw Failure(
          .failed, language, .noProgress, ["path": opened.shownPath + "/" + engine.rawValue])
      }
      (job, parts) = (try submitted(write(tasks: missing, opened), to: cluster), missing)
    }
    try opened.merge(opened.results(), language)
    let failed = try SweepStatus(opened.plan, opened.results()).count(.failed)
    if failed > 0 {
      throw Failure(
        .failed, language, of: SweepCommandSentence.runFailed,
        ["count": language.integer(failed), "path": opened.shownPath])
    }
  }
}

extension ClusterEngine: ExpressibleByArgument {}
