// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Contacts that two people serve together.
@Suite struct PairTests {
  /// Four people in pairs are an M/M/2.
  @Test func pairsWaitAsHalfAsManyServers() throws {
    var parameters = Sectors.queue(
      rate: 14, service: try .exponential(mean: 0.1), servers: 4, days: 2)
    parameters.services[0].peopleNeeded = 2
    let simulation = try SectorSimulation(parameters)
    let observed = simulation.horizon(
      [.waitMean, .hoursDesk, .hoursDemanded, .occupancy], replications: 6)
    let waits = ConfidenceInterval(observed[0], confidence: 0.999)
    // Erlang C of two servers and 1.4 erlangs.
    let known = 0.1 * QueueingFormulas.erlangC(servers: 2, load: 1.4) / 0.6
    #expect(abs(waits.mean - known) <= waits.halfWidth, "\(waits) against \(known)")
    #expect(abs(waits.mean / known - 1) < 0.05)
    for number in 0..<6 {
      #expect(abs(observed[1][number] / observed[2][number] - 1) < 0.01)
      #expect(abs(observed[3][number] - 0.7) < 0.03)
    }
  }

  /// Singles and pairs in one line, first come, first served: each begins once those before it have and as many
  /// as it needs are free.
  private func waitsInTurn(
    rates: [Double], mean: Double, servers: Int, contacts: Int
  ) -> [Double] {
    var random = SplitMix(state: 3)
    func time(_ mean: Double) -> Double {
      -mean * log(Double.random(in: 1e-18..<1, using: &random))
    }
    var free = [Double](repeating: 0, count: servers)
    var (now, last) = (0.0, 0.0)
    var (sums, counts) = ([0.0, 0.0], [0.0, 0.0])
    for number in 0..<contacts {
      now += time(1 / (rates[0] + rates[1]))
      let kind =
        Double.random(in: 0..<1, using: &random) * (rates[0] + rates[1]) < rates[0] ? 0 : 1
      free.sort()
      last = max(now, last, free[kind])
      let end = last + time(mean)
      for place in 0...kind { free[place] = end }
      if number > contacts / 10 {
        sums[kind] += last - now
        counts[kind] += 1
      }
    }
    return [sums[0] / counts[0], sums[1] / counts[1]]
  }

  @Test func pairsAreNotPassedOverForOthers() throws {
    var parameters = Sectors.queue(
      rate: 12, service: try .exponential(mean: 0.1), servers: 3, days: 2)
    parameters.services.append(parameters.services[0])
    parameters.services[1].id = "pairs"
    parameters.services[1].peopleNeeded = 2
    parameters.services[1].expectedContacts = parameters.services[1].expectedContacts.map {
      $0 / 4
    }
    parameters.staffGroups[0].skills = [.init(service: 0), .init(service: 1)]
    let known = waitsInTurn(rates: [12, 3], mean: 0.1, servers: 3, contacts: 120_000)
    let simulation = try SectorSimulation(parameters)
    for (place, scope) in ["service:calls", "service:pairs"].enumerated() {
      let waits = ConfidenceInterval(
        simulation.horizon(.waitMean, scope, replications: 6), confidence: 0.999)
      #expect(
        abs(waits.mean - known[place]) <= waits.halfWidth + 0.06 * known[place],
        "\(scope) \(waits) against \(known[place])")
    }
  }

  /// With one at work nobody is held for a partner who does not come: others are served, pairs are sent away.
  @Test func nobodyIsHeldForAPartnerWhoIsNotThere() throws {
    var parameters = try Sectors.office(people: 1, perDay: 12, days: 14)
    parameters.services.append(parameters.services[0])
    parameters.services[1].id = "pairs"
    parameters.services[1].peopleNeeded = 2
    parameters.staffGroups[0].skills.append(.init(service: 1))
    let simulation = try SectorSimulation(parameters)
    let metrics: [Metric] = [.contacts, .contactsServed, .refused]
    let single = simulation.horizon(metrics, "service:registry", replications: 2)
    let pairs = simulation.horizon(metrics, "service:pairs", replications: 2)
    #expect(single[0] == single[1])
    #expect(pairs[1] == [0, 0] && pairs[2] == [1, 1])
    parameters.people += [Sectors.clerks(2, staffGroup: 0)[1]]
    let both = try SectorSimulation(parameters).horizon(metrics, "service:pairs", replications: 2)
    #expect(both[0] == both[1])
  }
}
