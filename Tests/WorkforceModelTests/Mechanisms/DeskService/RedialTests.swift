// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Trying again on the same day.
@Suite struct RedialTests {
  private func line(
    rate: Double, mean: Double, delay: Double, days: Int, tries: Int = 100, givesUp: Double = 0
  ) throws -> ModelParameters {
    var parameters = Sectors.queue(
      rate: rate, service: try .exponential(mean: mean), servers: 1, days: days)
    parameters.services[0].waitingRoom = 0
    var redial = RedialParameters(share: 1, delay: try .exponential(mean: delay))
    redial.tries = tries
    redial.givesUp = givesUp
    parameters.services[0].redial = redial
    return parameters
  }

  /// M/M/1 with retrials (Falin and Templeton 1997, Retrial Queues): on average ρ(λ + ρθ)/((1 − ρ)θ) people are
  /// about to try again, at a rate of θ each.
  @Test(arguments: [1.0, 4.0])
  func callsThatFindTheLineBusyComeBackAsTheRetrialQueuePredicts(delay: Double) throws {
    let simulation = try SectorSimulation(line(rate: 0.5, mean: 1, delay: delay, days: 6))
    let observed = simulation.horizon([.redials, .contacts, .occupancy], replications: 10)
    let theta = 1 / delay
    let orbit = 0.5 * (0.5 + 0.5 * theta) / (0.5 * theta)
    let minutes = 5.0 * 1440
    let redials = ConfidenceInterval(observed[0].map { $0 / minutes }, confidence: 0.999)
    #expect(abs(redials.mean - theta * orbit) <= redials.halfWidth, "\(redials) \(theta * orbit)")
    #expect(abs(redials.mean / (theta * orbit) - 1) < 0.08, "\(redials) \(theta * orbit)")
    #expect(abs(ConfidenceInterval(observed[2], confidence: 0.999).mean - 0.5) < 0.02)
  }

  @Test func afterSoManyTriesSomeGiveUpForGood() throws {
    let metrics: [Metric] = [.contacts, .redials, .hoursDemanded]
    func values(_ tries: Int, _ givesUp: Double) throws -> [Double] {
      var parameters = try line(
        rate: 5, mean: 4, delay: 2, days: 2, tries: tries, givesUp: givesUp)
      parameters.services[0].retrial = 1
      return try SectorSimulation(parameters).horizon(metrics, replications: 1).map { $0[0] }
    }
    let once = try values(1, 1)
    #expect(once[1] == 0)
    let thrice = try values(3, 1)
    // Nearly everybody is turned away nearly always: three visits each, two of them again.
    #expect(abs(thrice[1] / thrice[0] - 2.0 / 3) < 0.02, "\(thrice)")
    #expect(abs(thrice[0] - thrice[1] - once[0]) < 0.02 * once[0])
    // The work is demanded once.
    #expect(abs(thrice[2] / once[2] - 1) < 0.02)
    let half = try values(3, 0.5)
    #expect(half[1] > 1.3 * thrice[1], "\(half)")
  }

  /// A try for which the desks are shut is none: who would make it comes on the next day, or not at all.
  @Test func nobodyTriesAgainAfterClosing() throws {
    var parameters = try Sectors.office(people: 2, perDay: 80, days: 28)
    parameters.services[0].patience = try .exponential(mean: 20)
    parameters.services[0].retrial = 0.6
    let metrics: [Metric] = [.waitMean, .contacts, .abandoned, .hoursDesk]
    let without = try SectorSimulation(parameters).horizon(metrics, replications: 3)
    parameters.services[0].redial = RedialParameters(share: 1, delay: try .constant(600))
    parameters.services[0].redial!.givesUp = 0
    #expect(try SectorSimulation(parameters).horizon(metrics, replications: 3) == without)
    parameters.services[0].redial!.delay = try .constant(20)
    let with = try SectorSimulation(parameters).horizon(metrics + [.redials], replications: 3)
    #expect(with[4].allSatisfy { $0 > 50 })
  }
}
