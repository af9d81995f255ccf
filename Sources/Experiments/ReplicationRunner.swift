// SPDX-License-Identifier: GPL-3.0-or-later
package import WorkforceModel

/// Runs replications at once and hands their results over one by one, in their order.
///
/// Results that finish early wait in a window of a few per job, so that memory does not depend on how
/// many replications there are; and since they are always counted in the same order, sums have the
/// same bytes for any number of jobs.
package struct ReplicationRunner: Sendable {
  /// What to do after a result was counted.
  package enum Verdict: Sendable {
    case goOn
    /// Start nothing more and drop what is not counted yet.
    case stop
  }

  /// The number of replications that run at once.
  package let jobs: Int

  /// Runs one replication; called from any thread.
  package let replicate: @Sendable (UInt32) throws -> ReplicationResult

  /// Finished replications that may wait for an earlier one, for each job.
  private static let windowPerJob = 4

  /// Creates a runner.
  ///
  /// - Precondition: `jobs` is positive.
  package init(
    jobs: Int, replicate: @escaping @Sendable (UInt32) throws -> ReplicationResult
  ) {
    precondition(jobs > 0, "jobs > 0 required; got \(jobs)")
    self.jobs = jobs
    self.replicate = replicate
  }

  /// Runs replications 0, 1, … below `limit` until `count` returns ``Verdict/stop`` or the task is cancelled.
  ///
  /// After a cancellation the replications in hand are finished, but for long ones, and those that
  /// continue the counted ones without a gap are counted too.
  ///
  /// - Parameter count: Counts a result; called for 0, 1, 2 … without gap or overlap.
  /// - Returns: The number of replications counted.
  package func run(upTo limit: Int, count: (Int, ReplicationResult) throws -> Verdict) async throws
    -> Int
  { jobs == 1 ? try runInTurn(limit, count) : try await runAtOnce(limit, count) }

  private func runInTurn(_ limit: Int, _ count: (Int, ReplicationResult) throws -> Verdict) throws
    -> Int
  {
    for replication in 0..<limit {
      if Task.isCancelled { return replication }
      let result = try replicate(UInt32(replication))
      guard result.isComplete else { return replication }
      if try count(replication, result) == .stop { return replication + 1 }
    }
    return limit
  }

  private func runAtOnce(_ limit: Int, _ count: (Int, ReplicationResult) throws -> Verdict)
    async throws -> Int
  {
    let window = jobs * (1 + Self.windowPerJob)
    return try await withThrowingTaskGroup(of: (Int, ReplicationResult).self) { group in
      var started = 0
      var finished = 0
      var counted = 0
      var early: [Int: ReplicationResult] = [:]
      func start() {
        while started < limit, started - finished < jobs, started - counted < window,
          !Task.isCancelled
        {
          let replication = started
          group.addTask { [replicate] in (replication, try replicate(UInt32(replication))) }
          started += 1
        }
      }
      start()
      while let (replication, result) = try await group.next() {
        finished += 1
        if result.isComplete { early[replication] = result }
        start()  // before counting, so that no job is idle meanwhile
        while let next = early.removeValue(forKey: counted) {
          counted += 1
          if try count(counted - 1, next) == .stop { return counted }
          start()
        }
      }
      return counted
    }
  }
}
