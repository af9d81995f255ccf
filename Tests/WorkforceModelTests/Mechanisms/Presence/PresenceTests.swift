// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Leave, sickness and other absences against the figures they are built on.
@Suite struct PresenceTests {
  /// Lengths of sick spells of Italian public employees in 2014, uniform within bins.
  private func publishedLengths() throws -> Distribution {
    try .empirical([
      .init(from: 1, to: 1, weight: 27.1), .init(from: 2, to: 3, weight: 36.2),
      .init(from: 4, to: 5, weight: 17.4), .init(from: 6, to: 10, weight: 8.3),
      .init(from: 11, to: 15, weight: 3.6), .init(from: 16, to: 20, weight: 1.9),
      .init(from: 21, to: 30, weight: 1.8), .init(from: 31, to: 60, weight: 2.1),
      .init(from: 61, to: 90, weight: 0.7), .init(from: 91, to: 180, weight: 0.6),
      .init(from: 181, to: 365, weight: 0.2),
    ])
  }

  private func staff(_ people: Int, years: Int) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: 0, days: 360 * years)
    parameters.sickness = SicknessParameters(spellsPerYear: 1.44, length: try publishedLengths())
    return parameters
  }

  @Test func sickDaysAndSpellLengthAreThePublishedOnes() throws {
    // Spells that began before the first day count as those that outlast the last.
    let simulation = try SectorSimulation(try staff(2000, years: 3))
    let values = simulation.horizon([.sickDays, .sickSpells], replications: 12)
    let (days, spells) = (values[0], values[1])
    let perYear = days.reduce(0, +) / 12 / 2000 / (1080 / 365.25)
    #expect(perYear > 9.4 && perYear < 10.1, "\(perYear)")
    let mean = days.reduce(0, +) / spells.reduce(0, +)
    #expect(abs(mean - 6.8) < 0.15, "\(mean), \(perYear)")
  }

  @Test func absenceTakesThePublishedShareOfWorkingDays() throws {
    // 32 days of leave, 9.8 calendar days of sickness and 4 others; beside it: a bank's .165 with leave.
    var parameters = try staff(200, years: 3)
    parameters.leave = LeaveParameters(
      daysPerYear: 32, monthWeights: [Double](repeating: 1, count: 12))
    parameters.otherAbsenceDaysPerYear = 4
    let hours = try SectorSimulation(parameters).horizon(
      [.hoursLeave, .hoursSickness, .hoursOtherAbsence, .hoursContracted], replications: 6
    ).map { Tally($0).mean }
    let share = (hours[0] + hours[1] + hours[2]) / hours[3]
    #expect(share > 0.15 && share < 0.19, "\(share)")
  }

  @Test func theFirstYearHasAsManySickDaysAsTheSecond() throws {
    // Rare and long spells show best what is missing when everybody is healthy at the start.
    var parameters = try staff(1000, years: 2)
    parameters.sickness = SicknessParameters(
      spellsPerYear: 1, length: try .exponential(mean: 60))
    let simulation = try SectorSimulation(parameters)
    let series = simulation.layout.position(of: .sickDays, scope: "sector")!
    var differences: [Double] = []
    var firstMonth = 0.0
    var total = 0.0
    for number in 0..<8 {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(number)).responses
      let months = (0..<24).map {
        responses[simulation.layout.index(series: series, grain: .month, period: $0)]
      }
      firstMonth += months[0] / 8
      total += months.reduce(0, +) / 8
      differences.append((months.prefix(12).reduce(0, +) - months.suffix(12).reduce(0, +)) / 1000)
    }
    // λ · E[L²] / 2 = 9.9 days less, were everybody healthy at the start.
    let tally = Tally(differences)
    let halfWidth = 2.36 * tally.standardDeviation / 8.0.squareRoot()
    #expect(halfWidth < 4 && abs(tally.mean) < halfWidth, "\(tally.mean) ± \(halfWidth)")
    #expect(abs(firstMonth / (total / 24) - 1) < 0.15, "\(firstMonth / (total / 24))")
  }

  @Test func leaveIsTakenWhereTheSeasonPutsIt() throws {
    var parameters = try Sectors.office(people: 10, perDay: 0, days: 360)
    var weights = [Double](repeating: 0.7, count: 12)
    weights[6] = 1.5
    weights[7] = 3
    weights[11] = 1.6
    parameters.leave = LeaveParameters(daysPerYear: 32, monthWeights: weights)
    let simulation = try SectorSimulation(parameters)
    let taken = simulation.horizon(.hoursLeave, replications: 20).reduce(0, +) / 20 / 7.2 / 10
    #expect(abs(taken - 32 * 360 / 365) < 0.3, "\(taken)")
    let series = simulation.layout.position(of: .hoursLeave, scope: "sector")!
    var byMonth = [Double](repeating: 0, count: 12)
    for number in 0..<20 {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for month in 0..<12 {
        byMonth[month] +=
          responses[simulation.layout.index(series: series, grain: .month, period: month)]
      }
    }
    #expect(byMonth[7] == byMonth.max())
    #expect(byMonth[7] > 2.5 * byMonth[3])
  }

  /// Five full-timers and five colleagues who work Monday, Wednesday and Friday, in two groups.
  private func mixedOffice(days: Int) throws -> ModelParameters {
    var parameters = try Sectors.office(people: 5, perDay: 0, days: days)
    parameters.groups.append(GroupParameters(id: "part-timers"))
    var partTimers = parameters.staffGroups[0]
    partTimers.id = "part-timers"
    partTimers.group = 1
    partTimers.daysPerWeek = 3
    parameters.staffGroups.append(partTimers)
    parameters.people += Sectors.partTimers(5, on: [1, 3, 5], staffGroup: 1)
    return parameters
  }

  @Test func partTimersTakeLeaveInProportionOnTheirOwnDays() throws {
    var parameters = try mixedOffice(days: 360)
    parameters.leave = LeaveParameters(
      daysPerYear: 30, monthWeights: [Double](repeating: 1, count: 12))
    let simulation = try SectorSimulation(parameters)
    func days(_ scope: String) -> Double {
      simulation.horizon(.hoursLeave, scope, replications: 40).reduce(0, +) / 40 / 7.2 / 5
    }
    // Days that the end of the year cuts are not made up for elsewhere in full.
    #expect(abs(days("group:clerks") - 30 * 360 / 365) < 0.3)
    #expect(abs(days("group:part-timers") - 18 * 360 / 365) < 0.3)
    // Alone, full-timers have the same leave to the hour.
    var alone = parameters
    alone.groups.removeLast()
    alone.staffGroups.removeLast()
    alone.people.removeLast(5)
    let before = try SectorSimulation(alone).horizon(.hoursLeave, "group:clerks", replications: 5)
    #expect(simulation.horizon(.hoursLeave, "group:clerks", replications: 5) == before)
  }

  @Test func otherAbsencesOfPartTimersAreInProportion() throws {
    var parameters = try mixedOffice(days: 720)
    parameters.otherAbsenceDaysPerYear = 20
    // Saturday opening makes the sector's week longer, nobody's own.
    for day in parameters.days.indices where parameters.days[day].weekday == 6 {
      parameters.days[day].isWorkingDay = true
    }
    let simulation = try SectorSimulation(parameters)
    for (scope, expected) in [("group:clerks", 20.0), ("group:part-timers", 12.0)] {
      let hours = simulation.horizon(.hoursOtherAbsence, scope, replications: 40)
      let perYear = hours.reduce(0, +) / 40 / 7.2 / 5 / (720 / 365.25)
      #expect(abs(perYear - expected) < 0.06 * expected, "\(scope): \(perYear)")
    }
  }

  @Test func noMoreThanAShareOfAGroupIsAwayAtOnce() throws {
    var parameters = try Sectors.office(people: 10, perDay: 0, days: 360)
    parameters.leave = LeaveParameters(
      daysPerYear: 60, monthWeights: (1...12).map { $0 == 8 ? 8 : 0.5 })
    let simulation = try SectorSimulation(parameters)
    let metric = simulation.layout.dailyMetrics.firstIndex(of: .hoursStaffed)!
    for number in 0..<10 {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for (day, entry) in parameters.days.enumerated() where entry.isWorkingDay {
        let hours = responses[simulation.layout.dailyIndex(metric: metric, day: day)]
        #expect(hours > 6 * 7.2 - 1e-9)
      }
    }
  }

  @Test func hoursAreAllAccountedFor() throws {
    var parameters = try staff(12, years: 1)
    parameters.leave = LeaveParameters(
      daysPerYear: 28, monthWeights: [Double](repeating: 1, count: 12))
    parameters.otherAbsenceDaysPerYear = 4
    let simulation = try SectorSimulation(parameters)
    func hours(_ metric: Metric) -> Double { simulation.horizon(metric, replications: 1)[0] }
    let parts: [Metric] = [
      .hoursLeave, .hoursSickness, .hoursOtherAbsence, .hoursTraining, .hoursMeetings,
      .hoursOtherDuty, .hoursStaffed,
    ]
    let sum = parts.reduce(0) { $0 + hours($1) }
    #expect(abs(sum / hours(.hoursContracted) - 1) < 1e-9)
    #expect(hours(.hoursLeave) > 0 && hours(.hoursSickness) > 0 && hours(.hoursOtherAbsence) > 0)
  }

  @Test func anotherColleagueLeavesEveryoneElsesSpellsAlone() throws {
    let few = try SectorSimulation(staff(10, years: 2))
    let more = try SectorSimulation(staff(11, years: 2))
    // The eleventh only adds: nobody's spells vanish or move.
    for number in 0..<5 {
      let series = few.layout.position(of: .sickDays, scope: "sector")!
      let before = few.replicate(masterSeed: 1, replication: UInt32(number)).responses
      let after = more.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for week in 0..<few.layout.weekCount {
        let index = few.layout.index(series: series, grain: .week, period: week)
        #expect(after[index] >= before[index])
      }
    }
  }
}
