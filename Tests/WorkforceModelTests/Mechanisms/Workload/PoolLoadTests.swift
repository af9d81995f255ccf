// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing
import WorkforceModel

/// Hours shared out by skill: max–min fair, in whatever order services and people stand.
@Suite struct PoolLoadTests {
  private func pools(
    _ required: [Double], _ people: [(services: [Int], hours: Double)]
  ) -> [PoolLoad] {
    PoolLoad.pools(required: required, people: people)
  }

  @Test func everybodyWhoCanHelpSharesTheLoad() {
    // The first line alone would be asked for 1.2 of its hours.
    let found = pools([120, 20], [([0, 1], 100), ([1], 40)])
    #expect(found.count == 2)
    #expect(found[0].services == [0] && abs(found[0].ratio - 1.2) < 1e-12)
    #expect(found[1].services == [1] && abs(found[1].ratio - 0.5) < 1e-12)
    // With enough work at the reception, the clerks help there.
    let shared = pools([60, 60], [([0, 1], 100), ([1], 40)])
    #expect(shared.count == 1 && abs(shared[0].ratio - 120.0 / 140) < 1e-12)
  }

  @Test func aChainOfSkillsIsOnePool() {
    let found = pools([60, 50, 50], [([0, 1], 100), ([1, 2], 100), ([2], 50)])
    #expect(found.count == 1 && abs(found[0].ratio - 0.64) < 1e-12)
  }

  @Test func whatNobodyCanDoIsLeftOut() {
    let found = pools([10, 10], [([0], 40), ([1], 0)])
    #expect(found.map(\.services) == [[0]])
  }

  @Test func withoutWorkNothingIsRequired() {
    let found = pools([0, 0], [([0, 1], 40)])
    #expect(found.count == 1 && found[0].ratio == 0 && found[0].available == 40)
  }

  /// Against all sets of services: the largest ratio of work to hours is the first pool's, and every pool's
  /// hours are the most that its services can have.
  @Test func theTightestPoolIsThatOfAllSets() {
    var stream = RandomStream(masterSeed: 7, replication: 0)
    for round in 0..<300 {
      stream.rekey(purpose: 1, entity: UInt64(round))
      let services = 1 + Int(stream.uniform() * 6)
      let lines = 1 + Int(stream.uniform() * 6)
      let required = (0..<services).map { _ in stream.uniform() < 0.1 ? 0 : stream.uniform() * 100 }
      let people = (0..<lines).map { _ in
        (
          services: (0..<services).filter { _ in stream.uniform() < 0.4 },
          hours: stream.uniform() * 100
        )
      }
      let found = pools(required, people)
      var most = 0.0
      for some in 1..<(1 << services) {
        let chosen = (0..<services).filter { some & 1 << $0 != 0 }
        let able = people.filter { $0.services.contains { chosen.contains($0) } }
        let hours = able.reduce(0) { $0 + $1.hours }
        let staffed = chosen.filter { service in people.contains { $0.services.contains(service) } }
        guard hours > 0, staffed.count == chosen.count else { continue }
        most = max(most, chosen.reduce(0) { $0 + required[$1] } / hours)
      }
      #expect(abs((found.first?.ratio ?? 0) - most) < 1e-9 * max(most, 1), "round \(round)")
      let ratios = found.map(\.ratio)
      #expect(zip(ratios, ratios.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 }, "round \(round)")
      #expect(abs(found.reduce(0) { $0 + $1.required } - staffedWork(required, people)) < 1e-9)
    }
  }

  private func staffedWork(
    _ required: [Double], _ people: [(services: [Int], hours: Double)]
  ) -> Double {
    required.indices.filter { service in
      people.contains { $0.hours > 0 && $0.services.contains(service) }
    }.reduce(0) { $0 + required[$1] }
  }

  @Test func theOrderOfServicesAndPeopleSaysNothing() {
    let required = [120.0, 20, 60, 5]
    let people: [(services: [Int], hours: Double)] = [
      ([0, 1], 100), ([1, 2], 40), ([2, 3], 30), ([3], 50),
    ]
    let usual = pools(required, people)
    let order = [2, 0, 3, 1]
    let place = order.indices.map { order.firstIndex(of: $0)! }
    let turned = pools(
      order.map { required[$0] },
      people.reversed().map { line in
        (services: line.services.reversed().map { place[$0] }, hours: line.hours)
      })
    #expect(
      turned.map { $0.services.map { order[$0] }.sorted() } == usual.map { $0.services.sorted() })
    for (first, second) in zip(usual, turned) { #expect(abs(first.ratio - second.ratio) < 1e-12) }
  }
}
