// SPDX-License-Identifier: GPL-3.0-or-later
package import WorkforceModel

/// Runs a list of lowered scenarios with common random numbers, through the one ``ReplicationRunner``.
///
/// A unit of work is one candidate in one replication; units are handed over in order, candidates
/// within replications. What is counted is therefore the same for any number of jobs, and every
/// candidate has met the same replications whenever a run stops.
package struct CandidateRunner: Sendable {
  package let jobs: Int

  private let replicate: @Sendable (_ candidate: Int, _ replication: UInt32) -> ReplicationResult

  /// Creates a runner on any source of replications.
  ///
  /// `replicate` may leave out of a result what nobody will count, so that a row of many candidates
  /// stays small.
  package init(
    jobs: Int,
    replicate: @escaping @Sendable (_ candidate: Int, _ replication: UInt32) -> ReplicationResult
  ) {
    self.jobs = jobs
    self.replicate = replicate
  }

  /// Creates a runner on prepared simulations: the same master seed for all of them.
  package init(_ simulations: [SectorSimulation], masterSeed: UInt64, jobs: Int) {
    self.init(jobs: jobs) { candidate, replication in
      simulations[candidate].replicate(masterSeed: masterSeed, replication: replication)
    }
  }

  /// Runs some candidates in a range of replications until `count` returns `stop` or the task is
  /// cancelled; a replication that not all of them have finished is dropped.
  ///
  /// - Parameters:
  ///   - progress: Called after each finished unit that is in order.
  ///   - count: Counts a replication: its number, and a result for each of `candidates`.
  /// - Returns: The number of replications counted.
  package func run(
    _ candidates: [Int], replications: Range<Int>, progress: () -> Void = {},
    count: (_ replication: Int, _ row: [ReplicationResult]) throws -> ReplicationRunner.Verdict
  ) async throws -> Int {
    guard !candidates.isEmpty, !replications.isEmpty else { return 0 }
    let width = candidates.count
    let first = replications.lowerBound
    var row: [ReplicationResult] = []
    row.reserveCapacity(width)
    let runner = ReplicationRunner(jobs: jobs) { [replicate] unit in
      let (replication, place) = Int(unit).quotientAndRemainder(dividingBy: width)
      return replicate(candidates[place], UInt32(first + replication))
    }
    let units = try await runner.run(upTo: replications.count * width) { unit, result in
      row.append(result)
      progress()
      guard row.count == width else { return .goOn }
      defer { row.removeAll(keepingCapacity: true) }
      return try count(first + unit / width, row)
    }
    return units / width
  }
}
