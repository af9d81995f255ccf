// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Demand follows what is expected of it, day by day.
@Suite struct DemandTests {
  @Test func contactsFollowTheExpectedCounts() throws {
    var parameters = try Sectors.office()
    for day in parameters.days.indices where !parameters.days[day].opening.isEmpty {
      parameters.services[0].expectedContacts[day] = day < 28 ? 40 : 80
    }
    let simulation = try SectorSimulation(parameters)
    let series = simulation.layout.position(of: .contacts, scope: "service:registry")!
    var early = 0.0
    var late = 0.0
    for number in 0..<40 {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for week in 0..<8 {
        let value = responses[simulation.layout.index(series: series, grain: .week, period: week)]
        if week < 4 { early += value } else { late += value }
      }
    }
    #expect(abs(early / 40 / 800 - 1) < 0.02)
    #expect(abs(late / 40 / 1600 - 1) < 0.02)
  }

  @Test func dayFactorMakesDailyCountsOverdispersed() throws {
    var parameters = Sectors.queue(
      rate: 60.0 / 1440, service: try .constant(0.1), servers: 2, days: 700, warmUp: 0)
    parameters.recordsPeriods = true
    parameters.services[0].dayFactor = DayFactorParameters(cv: 0.1)
    let simulation = try SectorSimulation(parameters)
    // Hours demanded are 0.1 minutes a contact: the calendar of days shows the counts.
    let metric = simulation.layout.dailyMetrics.firstIndex(of: .hoursDemanded)!
    var counts: [Double] = []
    for number in 0..<12 {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for day in 0..<700 {
        counts.append(
          responses[simulation.layout.dailyIndex(metric: metric, day: day)] * 600)
      }
    }
    let tally = Tally(counts)
    #expect(abs(tally.variance / tally.mean - 1.6) < 0.1, "\(tally.variance / tally.mean)")
  }

  @Test func shocksLiftDemand() throws {
    var parameters = try Sectors.office()
    let before = try Sectors.mean(parameters, .contacts)
    parameters.services[0].shocks = ShockParameters(
      interval: try .exponential(mean: 20), size: try .gamma(mean: 0.3, cv: 0.5),
      fadingDays: 42)
    #expect(try Sectors.mean(parameters, .contacts) > 1.1 * before)
  }

  @Test func complexityLengthensService() throws {
    var parameters = try Sectors.office()
    let before = try Sectors.mean(parameters, .hoursDesk)
    parameters.services[0].complexity = parameters.days.map { _ in 1.1 }
    #expect(abs(try Sectors.mean(parameters, .hoursDesk) / before - 1.1) < 0.01)
  }

  @Test func aDayWhoseHoursHaveNoWeightStillTakesReturningCitizens() throws {
    var parameters = try Sectors.office(people: 1, perDay: 60, days: 28)
    parameters.services[0].intradayShape = [
      DayStep(start: 0, value: 1), .init(start: 600, value: 0),
    ]
    parameters.services[0].patience = try .constant(5)
    parameters.services[0].retrial = 1
    for day in parameters.days.indices where parameters.days[day].weekday == 5 {
      parameters.days[day].opening = [DayInterval(start: 660, end: 780)]
      parameters.services[0].expectedContacts[day] = 0
    }
    #expect(try Sectors.mean(parameters, .contactsServed) > 100)
  }

  @Test func aDecisionLeavesAllOtherLuckAsItWas() throws {
    var parameters = try Sectors.office(people: 5, perDay: 60, days: 84)
    parameters.services[0].patience = try .exponential(mean: 20)
    parameters.services[0].dayFactor = DayFactorParameters(cv: 0.2, memory: 0.3)
    let few = try SectorSimulation(parameters)
    parameters.people = Sectors.clerks(6, staffGroup: 0)
    let more = try SectorSimulation(parameters)
    for number in 0..<5 {
      let before = few.replicate(masterSeed: 1, replication: UInt32(number)).responses
      let after = more.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for metric in [Metric.contacts, .hoursDemanded] {
        let position = few.layout.position(of: metric, scope: "service:registry")!
        for week in 0..<12 {
          let index = few.layout.index(series: position, grain: .week, period: week)
          #expect(before[index] == after[index])
        }
      }
    }
  }
}
