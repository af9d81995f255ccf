// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing
import WorkforceModel

/// Back-office work is paced, worked off and reported.
@Suite struct FollowUpWorkTests {
  @Test func backOfficeIsPacedAndReported() throws {
    var parameters = try Sectors.office(people: 4, perDay: 40, days: 112)
    // Desk and follow-up work together ask for 0.8 of the hours: 40·(10 + 24.56)/(4·432).
    parameters.services[0].followUp = try .lognormal(mean: 24.56, cv: 1)
    let occupancy = try Sectors.mean(parameters, .occupancy)
    #expect(occupancy > 0.74 && occupancy < 0.82, "\(occupancy)")
    // Twice as much: pacing leaves idle time while work waits, until items pass their limit.
    parameters.services[0].followUp = try .lognormal(mean: 49, cv: 1)
    parameters.limits.followUpLimitDays = 10_000
    #expect(abs(try Sectors.mean(parameters, .occupancy) - 0.81) < 0.03)
    #expect(try Sectors.mean(parameters, .backlog) > 500)
    #expect(try Sectors.mean(parameters, .overdue) == 0)
    parameters.limits.followUpLimitDays = 15
    #expect(try Sectors.mean(parameters, .occupancy) > 0.9)
    #expect(try Sectors.mean(parameters, .overdue) > 100)
  }

  /// Work for 85 % of the hours does not fit into the 80 % up to which people take it up, though it would
  /// without a pace; demand below the headroom is worked off, and above it work piles up.
  @Test func headroomKnowsThePace() throws {
    func office(demand: Double, pace: Double?) throws -> ModelParameters {
      var parameters = try Sectors.office(people: 4, perDay: 40 * demand, days: 168)
      parameters.services[0].followUp = try .lognormal(mean: 26.7, cv: 1)
      parameters.limits.followUpLimitDays = 10_000
      parameters.limits.followUpPace = pace
      return parameters
    }
    let paced = try Sectors.mean(office(demand: 1, pace: nil), .headroom)
    let free = try Sectors.mean(office(demand: 1, pace: 1), .headroom)
    #expect(abs((1 + paced) / (1 + free) - 0.8) < 1e-9)
    #expect(paced < -0.03 && free > 0.13, "\(paced), \(free)")
    for (pace, headroom) in [(nil, paced), (0.95, 0.95 * (1 + free) - 1)] as [(Double?, Double)] {
      func backlog(_ factor: Double) throws -> Double {
        try Sectors.mean(office(demand: factor * (1 + headroom), pace: pace), .backlog)
      }
      let (below, above) = (try backlog(0.94), try backlog(1.06))
      #expect(below < 60 && above > 2 * below + 60, "\(below), \(above)")
    }
  }

  @Test func initialBacklogIsWorkedOff() throws {
    var parameters = try Sectors.office(people: 4, perDay: 20, days: 112)
    parameters.services[0].followUp = try .lognormal(mean: 5, cv: 1)
    let hours = try Sectors.mean(parameters, .hoursFollowUp)
    parameters.services[0].initialBacklog = 100 * 60
    #expect(abs(try Sectors.mean(parameters, .hoursFollowUp) - hours - 100) < 3)
  }

  @Test func skillSpeedHoldsForFollowUpWorkToo() throws {
    var parameters = try Sectors.office(people: 4, perDay: 20, days: 56)
    parameters.services[0].followUp = try .lognormal(mean: 10, cv: 1)
    let hours = try Sectors.mean(parameters, .hoursFollowUp)
    parameters.staffGroups[0].skills[0].speed = 0.5
    #expect(abs(try Sectors.mean(parameters, .hoursFollowUp) / hours - 2) < 0.02)
  }

  /// Work of no length is done at once, at a late clock too, and work has the mean that was asked for.
  @Test(arguments: 0..<5) func workOfNoLengthEnds(kind: Int) throws {
    let work: Distribution = try [
      .gamma(mean: 10, cv: 3), .weibull(mean: 10, cv: 6),
      .beta(mean: 10, sd: 17, min: 0, max: 40), .constant(1e-13), .exponential(mean: 1e-9),
    ][kind]
    var parameters = try Sectors.office(people: 4, perDay: 40, days: 140)
    parameters.services[0].followUp = work
    let hours = try Sectors.mean(parameters, .hoursFollowUp, replications: 2)
    let contacts = try Sectors.mean(parameters, .contactsServed, replications: 2)
    let spread = 4 * (work.variance / (2 * contacts)).squareRoot() + 1e-6
    #expect(abs(60 * hours / contacts - work.mean) <= spread, "\(hours) hours of \(contacts)")
  }

  @Test func aReplicationOfACancelledTaskEndsInTheMiddle() async throws {
    let simulation = try SectorSimulation(Sectors.office(people: 40, perDay: 2_000, days: 3_000))
    let result = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return simulation.replicate(masterSeed: 1, replication: 0)
    }.value
    #expect(!result.isComplete)
    #expect(result.events == 1 << 20)
  }
}
