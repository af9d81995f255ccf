// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Testing
import WorkforceModel

struct CandidateRunnerTests {
  private func runner(jobs: Int) -> CandidateRunner {
    CandidateRunner(jobs: jobs) { candidate, replication in
      ReplicationResult(
        responses: [Double(candidate), Double(replication)], attendance: [], sessions: [],
        events: 1)
    }
  }

  @Test(arguments: [1, 3])
  func rowsComeInOrderWithAResultForEachCandidate(jobs: Int) async throws {
    var rows: [[[Double]]] = []
    let counted = try await runner(jobs: jobs).run([4, 2, 7], replications: 5..<9) {
      replication, row in
      #expect(row.allSatisfy { $0.responses[1] == Double(replication) })
      rows.append(row.map(\.responses))
      return .goOn
    }
    #expect(counted == 4)
    let expected: [[[Double]]] = (5..<9).map { replication in
      [4, 2, 7].map { candidate in [candidate, Double(replication)] }
    }
    #expect(rows == expected)
  }

  @Test func itStopsAfterAWholeReplication() async throws {
    var units = 0
    let counted = try await runner(jobs: 1).run(
      [0, 1], replications: 0..<100, progress: { units += 1 },
      count: { replication, _ in replication == 2 ? .stop : .goOn })
    #expect(counted == 3)
    #expect(units == 6)
  }

  @Test func nothingToRunIsNothingCounted() async throws {
    let counted = try await runner(jobs: 2).run([], replications: 0..<5) { _, _ in .goOn }
    #expect(counted == 0)
  }
}
