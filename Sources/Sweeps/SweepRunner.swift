// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
package import ScenarioFormat
internal import Scenarios
internal import Wording

/// Runs what is missing of a sweep, or of a shard of it, and stores it as it goes.
package struct SweepRunner: Sendable {
  package enum Ending: Sendable, Equatable {
    case completed
    case interrupted
    case timeLimit
  }

  private let plan: SweepPlan
  private let variants: VariableScenario
  private let basis: SeedAndModel
  private let jobs: Int

  /// Finished work waits so long at most before it is written.
  private static let longestWait = Duration.seconds(1)
  /// A point hands over what it has so often, so that what is written is never much older than the wait.
  private static let longestPiece = Duration.milliseconds(200)
  /// More finished units are never kept in memory.
  private static let mostUnits = 256

  /// A runner that has prepared the base scenario; nothing runs yet.
  ///
  /// - Throws: `ScenarioErrors` when the base scenario cannot be read again.
  package init(_ plan: SweepPlan, basis: SeedAndModel, jobs: Int) throws(ScenarioErrors) {
    self.plan = plan
    variants = try VariableScenario(plan.sweep.base)
    self.basis = basis
    self.jobs = max(1, jobs)
  }

  /// Runs what is missing.
  ///
  /// Cancelling the task, or the end of the time limit, ends it after the replications in hand; all that
  /// are finished are stored. A point that cannot be run is stored with its reason.
  ///
  /// - Parameters:
  ///   - trapped: Points that ended an earlier process of this run; they are left alone.
  ///   - progress: Replications stored or in hand and those of the whole run.
  /// - Throws: ``SweepError`` when results cannot be stored; what was stored before stays.
  package func run(
    _ shard: SweepShard, status: SweepStatus, into store: SweepStore, retry: Bool = false,
    trapped: Set<Int> = [], timeLimit: Duration? = nil,
    progress: @Sendable (_ done: Int, _ planned: Int) -> Void = { _, _ in }
  ) async throws -> Ending {
    let deadline = timeLimit.map { ContinuousClock.now + $0 }
    let units = SweepUnits(plan: plan, shard: shard, status: status, retry: retry)
    let planned = units.reduce(0) { $0 + $1.replications.count }
    var rest = units.makeIterator()
    var done = 0
    var failed = trapped
    /// Points of which a piece is done.
    var begun: [Work] = []
    var waiting: [SweepOutcome] = []
    var written = ContinuousClock.now
    func isOver() -> Bool { deadline.map { ContinuousClock.now >= $0 } ?? false }

    try await withThrowingTaskGroup(of: (outcome: SweepOutcome, rest: Work?).self) { group in
      var running = 0
      func start() {
        while running < jobs, !Task.isCancelled, !isOver(),
          let work = begun.popLast() ?? rest.next().map({ Work(unit: $0) })
        {
          // What failed in one round fails in the next.
          if failed.contains(work.unit.point) { continue }
          running += 1
          group.addTask {
            TrapGuard.holding(work.unit.point) { piece(of: work, until: deadline) }
          }
        }
      }
      start()
      while let (outcome, more) = try await group.next() {
        running -= 1
        if let more { begun.append(more) }
        if outcome.failure != nil { failed.insert(outcome.point) }
        start()  // before storing, so that no job is idle meanwhile
        waiting.append(outcome)
        done += outcome.rows.count
        progress(done, planned)
        let now = ContinuousClock.now
        if now - written >= Self.longestWait || waiting.count >= Self.mostUnits {
          try store.add(waiting, basis: basis)
          waiting.removeAll(keepingCapacity: true)
          written = now
        }
      }
    }
    try store.add(waiting, basis: basis)
    let failedFutures =
      failed.isEmpty
      ? 0 : units.reduce(0) { $0 + (failed.contains($1.point) ? $1.replications.count : 0) }
    if done + failedFutures >= planned { return .completed }
    return Task.isCancelled ? .interrupted : .timeLimit
  }

  /// Replications of a point that are still to be run, with the point where it is ready.
  private struct Work: Sendable {
    var unit: SweepPlan.Unit
    var point: SweepPoint?
  }

  /// Runs some of the replications, and returns what is left of them.
  private func piece(of work: Work, until deadline: ContinuousClock.Instant?) -> (
    outcome: SweepOutcome, rest: Work?
  ) {
    let began = ContinuousClock.now
    let unit = work.unit
    var outcome = SweepOutcome(
      point: unit.point, digest: plan.digest(unit.point),
      firstReplication: unit.replications.lowerBound, rows: [])
    var rest: Work?
    do {
      let point = try work.point ?? SweepPoint(variants, plan, unit.point)
      for replication in unit.replications {
        if Task.isCancelled || deadline.map({ ContinuousClock.now >= $0 }) == true { break }
        guard let row = point.row(seed: basis.seed, replication: replication) else { break }
        outcome.rows.append(row)
        let next = replication + 1
        if ContinuousClock.now - began >= Self.longestPiece, next < unit.replications.upperBound {
          let left = SweepPlan.Unit(
            point: unit.point, replications: next..<unit.replications.upperBound)
          rest = Work(unit: left, point: point)
          break
        }
      }
    } catch { outcome.failure = SweepFailure(error) }
    outcome.seconds = (ContinuousClock.now - began) / .seconds(1)
    return (outcome, rest)
  }
}
