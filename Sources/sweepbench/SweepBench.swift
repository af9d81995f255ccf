// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Scenarios
import Sweeps
import WholeNumbers

/// Measures what a sweep costs beyond the replications that it computes.
@main struct SweepBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweepbench",
    abstract: "Points a second of a sweep, against the bare replications.",
    discussion: """
      Runs the first points of a sweep twice a round: once with everything that a sweep does \
      (scenarios set and checked, futures handed out, results stored), once as replications of \
      models that are ready, on as many jobs. Prints the medians over the rounds, in Markdown.
      """)

  @Argument(help: "File of the sweep.") var file: String
  @Option(help: "Points.") var points = 64
  @Option(help: "Milliseconds of a point: its futures are as many as come nearest.")
  var milliseconds = 100.0
  @Option(help: "Jobs.") var jobs = 2
  @Option(help: "Rounds.") var rounds = 5

  func run() async throws {
    let sweep = try SweepFile.load(path: file)
    let replications = try replications(of: sweep)
    let plan = SweepPlan(sweep, size: points, replications: replications)
    var loads: [(sweep: Load, bare: Load)] = []
    for round in 0..<rounds {
      // Neither way always goes first.
      if round % 2 == 0 {
        let swept = try await self.swept(plan)
        loads.append((swept, try await bare(plan)))
      } else {
        let bare = try await self.bare(plan)
        loads.append((try await swept(plan), bare))
      }
    }
    func median(_ value: ((sweep: Load, bare: Load)) -> Double) -> Double {
      loads.map(value).sorted()[loads.count / 2]
    }
    func text(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
    let count = Double(plan.count)
    print("| measure | sweep | bare | lost |")
    print("| --- | ---: | ---: | ---: |")
    print(
      "| points a second | \(text(count / median { $0.sweep.wall }, 2)) "
        + "| \(text(count / median { $0.bare.wall }, 2)) "
        + "| \(text(100 * median { 1 - $0.bare.wall / $0.sweep.wall }, 1)) % |")
    print(
      "| ms of a processor a point | \(text(median { $0.sweep.processor } / count * 1000, 1)) "
        + "| \(text(median { $0.bare.processor } / count * 1000, 1)) "
        + "| \(text(100 * median { 1 - $0.bare.processor / $0.sweep.processor }, 1)) % |")
    print()
    print(
      "\(plan.count) points of \(replications) futures, \(jobs) jobs, \(rounds) rounds; medians.")
  }

  /// As many replications as make a point last as long as asked for.
  private func replications(of sweep: SweepDescription) throws -> Int {
    let point = try SweepPoint(VariableScenario(sweep.base), SweepPlan(sweep), 0)
    _ = point.row(seed: 1, replication: 0)
    let tried = 5
    // Of the processor, so that whatever else the machine does changes nothing.
    let before = Load.processorSeconds()
    for replication in 1...tried { _ = point.row(seed: 1, replication: replication) }
    let each = (Load.processorSeconds() - before) * 1000 / Double(tried)
    return max(1, Int(bounded: (milliseconds / each).rounded()))
  }

  private func swept(_ plan: SweepPlan) async throws -> Load {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "sweepbench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = SweepFolder(folder)
    let basis = SeedAndModel(seed: plan.sweep.seed, version: "bench")
    return try await Load.measured {
      try FileManager.default.createDirectory(at: place.shards, withIntermediateDirectories: true)
      let store = try SweepStore(writing: place.shardFile(.whole))
      let status = try SweepStatus(plan, SweepResults([], basis: basis))
      _ = try await SweepRunner(plan, basis: basis, jobs: jobs).run(
        .whole, status: status, into: store)
    }
  }

  private func bare(_ plan: SweepPlan) async throws -> Load {
    let variants = try VariableScenario(plan.sweep.base)
    let points = try (0..<plan.count).map { try SweepPoint(variants, plan, $0) }
    let (jobs, count) = (jobs, plan.replications)
    return await Load.measured {
      await withTaskGroup(of: Double.self) { group in
        var next = 0
        func start() {
          guard next < points.count else { return }
          let point = points[next]
          next += 1
          group.addTask {
            (0..<count).reduce(0) { $0 + (point.row(seed: 1, replication: $1)?.first ?? 0) }
          }
        }
        for _ in 0..<jobs { start() }
        while await group.next() != nil { start() }
      }
    }
  }
}

/// What some work took.
struct Load {
  var wall: Double
  /// Seconds of processors.
  var processor: Double

  static func measured(_ work: () async throws -> Void) async rethrows -> Load {
    let (began, before) = (ContinuousClock.now, processorSeconds())
    try await work()
    return Load(
      wall: (ContinuousClock.now - began) / .seconds(1), processor: processorSeconds() - before)
  }

  /// POSIX counts a million a second.
  static func processorSeconds() -> Double { Double(clock()) / 1_000_000 }
}
