// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// The sector with every mechanism off is a queue, and agrees with queueing theory: the known value
/// lies inside the 99.9 % interval, and the mean within 1 % of it. Seed 1 throughout.
@Suite struct QueueTheoryTests {
  private func expect(
    _ observations: [Double], toBe known: Double, within tolerance: Double = 0.01,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let interval = ConfidenceInterval(observations, confidence: 0.999)
    #expect(
      abs(interval.mean - known) <= interval.halfWidth, "\(interval) against \(known)",
      sourceLocation: place)
    #expect(
      abs(interval.mean / known - 1) <= tolerance, "\(interval.mean) against \(known)",
      sourceLocation: place)
  }

  @Test(arguments: [(0.5, 10), (0.8, 20), (0.9, 50)])
  func meanWaitOfOneServerMatchesMM1(load: Double, days: Int) throws {
    let parameters = Sectors.queue(
      rate: 10 * load, service: try .exponential(mean: 0.1), servers: 1, days: days)
    let simulation = try SectorSimulation(parameters)
    let observed = simulation.horizon([.waitMean, .occupancy], replications: 40)
    expect(observed[0], toBe: 0.1 * load / (1 - load))
    expect(observed[1], toBe: load)
  }

  @Test(arguments: [2, 3, 6, 10])
  func meanWaitOfSeveralServersMatchesErlangC(servers: Int) throws {
    let parameters = Sectors.queue(
      rate: 8 * Double(servers), service: try .exponential(mean: 0.1), servers: servers,
      days: max(60 / servers, 4))
    let simulation = try SectorSimulation(parameters)
    let delay = erlangC(servers: servers, offeredLoad: 0.8 * Double(servers))
    let observed = simulation.horizon([.delayed, .waitMean], replications: 16)
    expect(observed[0], toBe: delay)
    expect(observed[1], toBe: 0.1 * delay / (0.2 * Double(servers)))
  }

  @Test(arguments: [(0.0, 0.5), (0.8, 0.8), (1.5, 0.6)])
  func meanWaitMatchesPollaczekKhinchine(cv: Double, load: Double) throws {
    let service: Distribution =
      cv == 0 ? try .constant(0.1) : try .lognormal(mean: 0.1, cv: cv)
    let parameters = Sectors.queue(rate: 10 * load, service: service, servers: 1, days: 20)
    expect(
      try SectorSimulation(parameters).horizon(.waitMean, replications: 40),
      toBe: 0.1 * load / (1 - load) * (1 + cv * cv) / 2)
  }

  /// Exact waits of M/D/c by Crommelin's series (1932), in service times.
  @Test(arguments: [2, 10])
  func meanWaitOfConstantServiceMatchesCrommelin(servers: Int) throws {
    let load = 0.8 * Double(servers)
    let known = 0.1 * crommelinWait(servers: servers, offeredLoad: load)
    let parameters = Sectors.queue(
      rate: 10 * load, service: try .constant(0.1), servers: servers, days: 10)
    expect(try SectorSimulation(parameters).horizon(.waitMean, replications: 24), toBe: known)
    // The approximation that planners use (Allen and Cunneen) is near, not exact.
    let approximation =
      0.5 * 0.1 * erlangC(servers: servers, offeredLoad: load)
      / (0.2 * Double(servers))
    #expect(abs(approximation / known - 1) < 0.1)
  }

  @Test(arguments: [(1, 1.0, 0.5), (2, 1.0, 0.2), (10, 8.0, 0.12166106)])
  func lossesMatchErlangB(servers: Int, load: Double, known: Double) throws {
    var parameters = Sectors.queue(
      rate: 10 * load, service: try .exponential(mean: 0.1), servers: servers, days: 6)
    parameters.services[0].waitingRoom = 0
    expect(try SectorSimulation(parameters).horizon(.refused, replications: 20), toBe: known)
  }

  /// 100 calls per 30 minutes, 3 minutes each, patience 5 minutes, 14 agents (time in tenths).
  @Test func abandonmentMatchesErlangA() throws {
    var parameters = Sectors.queue(
      rate: 100.0 / 3, service: try .exponential(mean: 0.3), servers: 14, days: 12)
    parameters.services[0].patience = try .exponential(mean: 0.5)
    let simulation = try SectorSimulation(parameters)
    let observed = simulation.horizon([.delayed, .abandoned, .occupancy], replications: 24)
    expect(observed[0], toBe: 0.14526)
    expect(observed[1], toBe: 0.013984)
    expect(observed[2], toBe: 0.704297)
  }

  @Test func sharedServersWaitLessAsPoolingPredicts() throws {
    // Two services of an M/M/3 each, apart and with six servers who can do both.
    func sector(pooled: Bool) throws -> SectorSimulation {
      var parameters = Sectors.queue(
        rate: 24, service: try .exponential(mean: 0.1), servers: 0, days: 8)
      parameters.services.append(parameters.services[0])
      parameters.services[1].id = "letters"
      parameters.staffGroups.append(parameters.staffGroups[0])
      parameters.staffGroups[1].skills = [SkillParameters(service: 1)]
      if pooled {
        parameters.staffGroups[0].skills = [.init(service: 0), .init(service: 1)]
        parameters.staffGroups[1].skills = [.init(service: 1), .init(service: 0)]
      }
      parameters.people =
        Sectors.servers(3, staffGroup: 0, days: parameters.days)
        + Sectors.servers(3, staffGroup: 1, days: parameters.days)
      return try SectorSimulation(parameters)
    }
    expect(
      try sector(pooled: false).horizon(.waitMean, replications: 24), toBe: 0.1078652)
    expect(
      try sector(pooled: true).horizon(.waitMean, replications: 24), toBe: 0.0431477)
  }

  @Test func prioritiesWaitAsCobhamPredicts() throws {
    var parameters = Sectors.queue(
      rate: 4, service: try .exponential(mean: 0.1), servers: 1, days: 30)
    parameters.routing = .priority
    parameters.services.append(parameters.services[0])
    parameters.services[1].id = "letters"
    parameters.services[0].priority = 2
    parameters.services[1].priority = 1
    parameters.staffGroups[0].skills = [.init(service: 0), .init(service: 1)]
    let simulation = try SectorSimulation(parameters)
    // W₁ = W₀ / (1 − ρ₁), W₂ = W₁ / (1 − ρ₁ − ρ₂) with W₀ = 0.8 · 0.1 and ρ₁ = ρ₂ = 0.4.
    expect(
      simulation.horizon(.waitMean, "service:letters", replications: 40), toBe: 0.08 / 0.6)
    expect(
      simulation.horizon(.waitMean, "service:calls", replications: 40),
      toBe: 0.08 / 0.6 / 0.2)
  }

  @Test func timeInQueueAndQueueLengthObeyLittlesLaw() throws {
    let parameters = Sectors.queue(
      rate: 24, service: try .exponential(mean: 0.1), servers: 3, days: 10)
    let simulation = try SectorSimulation(parameters)
    let observed = simulation.horizon([.waitMean, .queueLength], replications: 10)
    for (wait, length) in zip(observed[0], observed[1]) {
      #expect(abs(length / (24 * wait) - 1) < 0.01)
    }
  }

  private func erlangC(servers: Int, offeredLoad: Double) -> Double {
    var blocking = 1.0
    for server in 1...servers {
      blocking = offeredLoad * blocking / (Double(server) + offeredLoad * blocking)
    }
    return blocking / (1 - offeredLoad / Double(servers) * (1 - blocking))
  }

  private func crommelinWait(servers: Int, offeredLoad: Double) -> Double {
    func poisson(_ mean: Double, _ count: Int) -> Double {
      exp(-mean + Double(count) * log(mean) - lgamma(Double(count + 1)))
    }
    var sum = 0.0
    for period in 1...400 {
      let mean = Double(period) * offeredLoad
      let first = period * servers
      var reached = 0.0
      for count in first..<first + 400 { reached += poisson(mean, count) }
      let beyond = reached - poisson(mean, first)
      sum += reached - Double(servers) / offeredLoad * beyond
    }
    return sum
  }
}
