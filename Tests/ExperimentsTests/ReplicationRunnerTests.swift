// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import Synchronization
import Testing
import WorkforceModel

@Suite struct ReplicationRunnerTests {
  /// A result that is distinguished by its number of events.
  private func result() throws -> ReplicationResult {
    try SectorSimulation(SmallSector.parameters(days: 7)).replicate(masterSeed: 1, replication: 0)
  }

  @Test(arguments: [1, 2, 4]) func resultsAreCountedInOrderHoweverTheyFinish(jobs: Int) async throws
  {
    let template = try result()
    let lead = Lead()
    let runner = ReplicationRunner(jobs: jobs) { replication in
      // The first of each ten is slow, so that later ones overtake it.
      if replication % 10 == 0 { usleep(5_000) }
      lead.begin(Int(replication))
      var result = template
      result.events = UInt64(replication)
      return result
    }
    var order: [UInt64] = []
    let counted = try await runner.run(upTo: 100) { number, result in
      #expect(number == order.count)
      order.append(result.events)
      lead.count()
      return .goOn
    }
    #expect(counted == 100)
    #expect(order == Array(0..<100))
    #expect(lead.longest <= 5 * jobs)
  }

  @Test(arguments: [1, 3]) func stoppingCountsNothingMore(jobs: Int) async throws {
    let template = try result()
    let runner = ReplicationRunner(jobs: jobs) { _ in template }
    var counted: [Int] = []
    let total = try await runner.run(upTo: 1_000) { number, _ in
      counted.append(number)
      return number == 41 ? .stop : .goOn
    }
    #expect(total == 42)
    #expect(counted == Array(0...41))
  }

  @Test(arguments: [1, 2]) func whatWasCutShortIsNotCounted(jobs: Int) async throws {
    let template = try result()
    let runner = ReplicationRunner(jobs: jobs) { replication in
      var result = template
      result.isComplete = replication < 7
      return result
    }
    var counted: [Int] = []
    let total = try await runner.run(upTo: 10) { number, _ in
      counted.append(number)
      return .goOn
    }
    #expect(total == 7)
    #expect(counted == Array(0..<7))
  }

  @Test(arguments: [1, 2]) func aFailureWhileCountingEndsTheRun(jobs: Int) async throws {
    struct DiskFull: Error {}
    let template = try result()
    let runner = ReplicationRunner(jobs: jobs) { _ in template }
    await #expect(throws: DiskFull.self) {
      _ = try await runner.run(upTo: 1_000) { number, _ in
        if number == 5 { throw DiskFull() }
        return .goOn
      }
    }
  }
}

/// How far replications have begun ahead of those counted.
private final class Lead: Sendable {
  private let state = Mutex((counted: 0, longest: 0))

  var longest: Int { state.withLock { $0.longest } }

  func begin(_ replication: Int) {
    state.withLock { $0.longest = max($0.longest, replication - $0.counted) }
  }

  func count() { state.withLock { $0.counted += 1 } }
}
