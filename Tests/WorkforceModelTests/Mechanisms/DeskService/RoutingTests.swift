// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Who takes whom, against chains, formulas and a program that shares nothing with the model.
@Suite struct RoutingTests {
  /// Bare services with as many staff groups of a server each, the rates in contacts a minute.
  private func desk(
    rates: [Double], means: [Double], skills: [[Int]], days: Int
  ) throws -> ModelParameters {
    var parameters = Sectors.queue(
      rate: 1, service: try .constant(1), servers: 0, days: days)
    parameters.services = try rates.enumerated().map { position, rate in
      var service = ServiceParameters(
        id: "service-\(position)", serviceTime: try .exponential(mean: means[position]))
      service.expectedContacts = Array(repeating: rate * 1440, count: days)
      return service
    }
    parameters.staffGroups = skills.enumerated().map { position, services in
      StaffGroupParameters(
        id: "line-\(position)", group: 0, skills: services.map { SkillParameters(service: $0) })
    }
    parameters.people = skills.indices.flatMap {
      Sectors.servers(1, staffGroup: $0, days: parameters.days)
    }
    return parameters
  }

  private func expect(
    _ parameters: ModelParameters, _ metric: Metric, _ known: [Double], within tolerance: Double,
    replications: Int = 10, _ place: SourceLocation = #_sourceLocation
  ) throws {
    let simulation = try SectorSimulation(parameters)
    for (service, value) in known.enumerated() {
      let observed = simulation.horizon(
        metric, "service:" + parameters.services[service].id, replications: replications)
      let interval = ConfidenceInterval(observed, confidence: 0.999)
      #expect(
        abs(interval.mean - value) <= interval.halfWidth + tolerance * value,
        "\(service): \(interval) against \(value)", sourceLocation: place)
    }
  }

  /// Two services without places to wait, a specialist of the first and somebody who can do both: shares lost, from
  /// the chain of their six states.
  private func losses(_ first: Double, _ second: Double, specialistFirst: Bool) -> [Double] {
    // States: specialist free or busy, times the other free, with the first, with the second service.
    var shares = [Double](repeating: 1.0 / 6, count: 6)
    for _ in 0..<4000 {
      var next = shares
      func move(_ from: Int, _ to: Int, _ rate: Double) {
        next[from] -= 0.05 * rate * shares[from]
        next[to] += 0.05 * rate * shares[from]
      }
      for special in 0..<2 {
        for other in 0..<3 {
          let state = 3 * special + other
          if special == 0, other == 0 {
            move(state, specialistFirst ? 3 : 1, first)
            move(state, 2, second)
          } else if special == 0 {
            move(state, 3 + other, first)
          } else if other == 0 {
            move(state, 4, first)
            move(state, 5, second)
          }
          if special == 1 { move(state, other, 1) }
          if other > 0 { move(state, 3 * special, 1) }
        }
      }
      shares = next
    }
    return [shares[4] + shares[5], shares[1] + shares[2] + shares[4] + shares[5]]
  }

  @Test(arguments: [true, false])
  func staffAreTriedInTheOrderThatAServiceStates(specialistFirst: Bool) throws {
    var parameters = try desk(
      rates: [2, 1.4], means: [0.5, 0.5], skills: [[0], [0, 1]], days: 3)
    for service in 0..<2 { parameters.services[service].patience = try .constant(0) }
    parameters.services[0].preferredStaff = specialistFirst ? [0] : [1, 0]
    try expect(
      parameters, .balked, losses(1, 0.7, specialistFirst: specialistFirst), within: 0.005,
      replications: 8)
  }

  @Test func specialistsFirstIsTheOrderOfTheNumberOfSkills() throws {
    var parameters = try desk(
      rates: [1, 0.7], means: [1, 1], skills: [[0], [0, 1]], days: 2)
    for service in 0..<2 { parameters.services[service].patience = try .constant(0) }
    let usual = try SectorSimulation(parameters).horizon([.balked, .waitMean], replications: 2)
    parameters.operatorRule = .specialistsFirst
    let ranked = try SectorSimulation(parameters).horizon([.balked, .waitMean], replications: 2)
    parameters.operatorRule = nil
    parameters.services[0].preferredStaff = [0]
    let stated = try SectorSimulation(parameters).horizon([.balked, .waitMean], replications: 2)
    #expect(ranked == stated)
    #expect(ranked != usual)
  }

  /// Own type first, then whoever has waited longest: three lines that each have a service of their own.
  @Test func ownTypeFirstThenLongestWaitAgreesWithAnotherProgram() throws {
    let skills = [[0, 1, 2], [1, 2, 0], [2, 0, 1]]
    var parameters = try desk(
      rates: [5, 3, 1.5], means: [0.25, 0.25, 0.4], skills: skills, days: 2)
    parameters.routing = .ownThenLongestWait
    let other = FrontDesk(
      services: [(5, 0.25), (3, 0.25), (1.5, 0.4)], servers: skills,
      rank: { server, service in skills[server].firstIndex(of: service)! },
      place: { server, service, _ in skills[server][0] == service ? 0 : 1 })
    try expect(
      parameters, .waitMean, other.meanWaits(of: 80_000, seed: 7), within: 0.08,
      replications: 6)
  }

  @Test func longestQueueNextAgreesWithAnotherProgram() throws {
    let skills = [[0, 1], [0, 1]]
    var parameters = try desk(rates: [5, 2], means: [0.25, 0.2], skills: skills, days: 2)
    parameters.routing = .longestQueue
    let other = FrontDesk(
      services: [(5, 0.25), (2, 0.2)], servers: skills, rank: { _, _ in 0 },
      place: { _, service, lengths in -lengths[service] })
    let known = other.meanWaits(of: 80_000, seed: 8)
    try expect(parameters, .waitMean, known, within: 0.08, replications: 6)
    // The longer queue is that of the first, so that the second waits longer than in turn.
    parameters.routing = .longestWait
    let inTurn = try Sectors.mean(parameters, .waitMean, "service:service-1", replications: 3)
    #expect(known[1] > 1.1 * inTurn, "\(known) \(inTurn)")
  }

  /// Priorities that grow with the wait at rates b₁ < b₂ (Kleinrock 1964, Naval Research Logistics Quarterly 11):
  /// W₁ = W / (1 − ρ₂(1 − b₁/b₂)), W₂ = W − ρ₁ W₁ (1 − b₁/b₂), with W = W₀ / (1 − ρ).
  @Test func prioritiesThatGrowWaitAsKleinrockPredicts() throws {
    var parameters = try desk(rates: [4, 4], means: [0.1, 0.1], skills: [[0, 1]], days: 3)
    parameters.routing = .priority
    parameters.services[0].priorityGrowth = 1
    parameters.services[1].priorityGrowth = 4
    let slow = 0.4 / (1 - 0.4 * 0.75)
    try expect(
      parameters, .waitMean, [slow, 0.4 - 0.4 * slow * 0.75], within: 0.03, replications: 8)
  }

  @Test func whoHasWaitedTooLongOvertakesPriorities() throws {
    var parameters = try desk(rates: [4, 4], means: [0.1, 0.1], skills: [[0, 1]], days: 2)
    let metrics: [Metric] = [.waitMean, .waitP90]
    let inTurn = try SectorSimulation(parameters).horizon(metrics, replications: 2)
    parameters.routing = .priority
    parameters.services[0].priority = 2
    let strict = try Sectors.mean(parameters, .waitMean, "service:service-0", replications: 3)
    parameters.services[0].overtakesAfter = 0.5
    let between = try Sectors.mean(parameters, .waitMean, "service:service-0", replications: 3)
    let first = try Sectors.mean(parameters, .waitMean, "service:service-1", replications: 3)
    // In turn both wait 0.4, by priority 0.133 and 0.667; whatever the rule, 0.8 together.
    #expect(between < 0.8 * strict && first > 0.2, "\(between) \(first) \(strict)")
    #expect(abs(between + first - 0.8) < 0.15, "\(between) \(first)")
    // Overtaking at once is nothing but the longest wait.
    for service in 0..<2 { parameters.services[service].overtakesAfter = 0 }
    #expect(try SectorSimulation(parameters).horizon(metrics, replications: 2) == inTurn)
  }

  /// With own first and one skill each, or one queue, the new rules are the old ones to the byte.
  @Test func rulesThatHaveNothingToDecideLeaveThePlainQueueToTheByte() throws {
    var parameters = try Sectors.office(people: 3, perDay: 80, days: 28)
    parameters.services[0].followUp = try .lognormal(mean: 10, cv: 1)
    let metrics: [Metric] = [.waitMean, .waitP90, .hoursDesk, .contacts, .occupancy]
    let plain = try SectorSimulation(parameters).horizon(metrics, replications: 3)
    for routing in [RoutingPolicy.ownThenLongestWait, .longestQueue] {
      parameters.routing = routing
      #expect(try SectorSimulation(parameters).horizon(metrics, replications: 3) == plain)
    }
  }
}
