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
}
