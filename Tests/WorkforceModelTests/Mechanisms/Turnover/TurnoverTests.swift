// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Exits, hiring and newcomers.
@Suite struct TurnoverTests {
  private func office(
    people: Int = 20, days: Int = 728, delay: Double = 100
  ) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: Double(people) * 20, days: days)
    var turnover = TurnoverParameters(hiringDelay: try .constant(delay))
    turnover.startsInEquilibrium = false
    parameters.turnover = turnover
    return parameters
  }

  private func means(
    _ parameters: ModelParameters, _ metrics: [Metric], replications: Int = 30
  ) throws -> [Double] {
    try SectorSimulation(parameters).horizon(metrics, replications: replications)
      .map { Tally($0).mean }
  }

  @Test func exitsComeAtTheirRate() throws {
    var parameters = try office(delay: 0.1)
    parameters.turnover?.retirementsPerYear = 0
    parameters.turnover?.exitsPerYear = 0.5
    let years = 728 / 365.25
    let exits = try means(parameters, [.exits], replications: 60)[0]
    #expect(abs(exits / (20 * years * 0.5) - 1) < 0.07, "\(exits)")
    parameters.turnover?.retirementsPerYear = 0.5
    parameters.turnover?.exitsPerYear = 0
    let retired = try means(parameters, [.exits], replications: 60)[0]
    #expect(abs(retired / (20 * years * 0.5) - 1) < 0.07, "\(retired)")
  }

  @Test func postsStayVacantForTheHiringDelay() throws {
    var parameters = try office(delay: 182)
    parameters.turnover?.exitsPerYear = 0.3
    let figures = try means(parameters, [.headcount, .hoursVacancy, .exits, .hires])
    #expect(figures[0] < 18.5 && figures[0] > 15, "\(figures)")
    #expect(figures[1] > 0 && figures[3] > 0 && figures[3] < figures[2])
    parameters.turnover?.replacement = 0
    let without = try means(parameters, [.headcount, .hires])
    #expect(without[0] < figures[0] - 1 && without[1] == 0, "\(without)")
  }

  @Test func vacanciesInEquilibriumStayWhereTheyBegin() throws {
    var parameters = try office(people: 30, days: 1092, delay: 365.25)
    parameters.turnover?.startsInEquilibrium = true
    // 0.077 a year and a year's delay: 30 · 0.077 / 1.077 = 2.14 posts.
    let simulation = try SectorSimulation(parameters)
    let series = simulation.layout.position(of: .headcount, scope: "sector")!
    var first = Tally()
    var last = Tally()
    for replication in 0..<60 {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(replication))
        .responses
      let weeks = simulation.layout.weekCount
      first.add(responses[simulation.layout.index(series: series, grain: .week, period: 0)])
      last.add(responses[simulation.layout.index(series: series, grain: .week, period: weeks - 1)])
    }
    #expect(
      abs(first.mean - 27.86) < 0.6 && abs(last.mean - 27.86) < 0.6, "\(first.mean) \(last.mean)")
  }

  @Test func exhaustionMakesPeopleLeave() throws {
    var parameters = try office(delay: 1)
    parameters.wellbeing = WellbeingParameters()
    parameters.turnover?.exitsPerYear = 0.3
    parameters.turnover?.exitRatio = 2.5
    let rested = try means(parameters, [.exits])[0]
    // The same work against a lower reference tires more.
    parameters.referenceOccupancy = 0.5
    #expect(try means(parameters, [.exits])[0] > rested * 1.1)
  }

  /// The exhausted go first: those who stay look better although nobody recovers, and who comes is as people are.
  @Test func whoLeftIsSetApartFromWhoRecovered() throws {
    var parameters = try office(delay: 1)
    parameters.wellbeing = WellbeingParameters()
    parameters.turnover?.exitsPerYear = 0.3
    parameters.turnover?.exitRatio = 2.5
    parameters.referenceOccupancy = 0.5
    let found = try means(
      parameters,
      [
        .exits, .exitsAtHighRisk, .shareHigh, .exhaustion, .exhaustionOfStayers,
        .exhaustionOfNewcomers,
      ])
    #expect(found[1] / found[0] > found[2] + 0.1, "\(found)")
    #expect(found[4] + 1 < found[5] && found[4] < found[3] && found[3] < found[5], "\(found)")
    // Without exhaustion nothing is said of it.
    parameters.wellbeing = nil
    let layout = try SectorSimulation(parameters).layout
    #expect(layout.position(of: .exitsAtHighRisk, scope: "sector") == nil)
    #expect(layout.position(of: .exhaustionOfNewcomers, scope: "sector") == nil)
  }

  @Test func newcomersAreSlowAndTakeTimeFromOthers() throws {
    var parameters = try office(delay: 1)
    parameters.turnover?.exitsPerYear = 0.5
    let hours: [Metric] = [.hoursEffective, .hoursStaffed]
    let learning = try means(parameters, hours)
    parameters.turnover?.mentorShare = 0
    let alone = try means(parameters, hours)
    parameters.turnover?.newcomerSpeed = 1
    let skilled = try means(parameters, hours)
    #expect(learning[0] / learning[1] < alone[0] / alone[1] - 0.005)
    #expect(alone[0] / alone[1] < skilled[0] / skilled[1] - 0.03)
    #expect(abs(skilled[0] / skilled[1] - 1) < 1e-9)
  }

  @Test func whoIsNotThereNeitherFallsSickNorTires() throws {
    var parameters = try office(days: 364, delay: 1e5)
    parameters.wellbeing = WellbeingParameters()
    parameters.sickness = SicknessParameters(spellsPerYear: 2, length: try .constant(5))
    parameters.turnover?.exitsPerYear = 4
    parameters.turnover?.retirementsPerYear = 0
    let simulation = try SectorSimulation(parameters)
    let found = simulation.horizon([.sickDays, .headcount], replications: 30)
    parameters.turnover = nil
    let full = try means(parameters, [.sickDays])[0]
    // Sick days in proportion to those who are there.
    #expect(abs(Tally(found[0]).mean / full / (Tally(found[1]).mean / 20) - 1) < 0.15)
  }

  @Test func newcomersDrawTheirOwnTrait() throws {
    var parameters = try office(days: 728, delay: 1)
    parameters.wellbeing = WellbeingParameters()
    parameters.wellbeing?.traitShare = 0.99
    func change(_ parameters: ModelParameters) throws -> Double {
      let simulation = try SectorSimulation(parameters)
      let series = simulation.layout.position(of: .exhaustion, scope: "sector")!
      var changes = Tally()
      for replication in 0..<20 {
        let responses = simulation.replicate(masterSeed: 1, replication: UInt32(replication))
          .responses
        let weeks = simulation.layout.weekCount
        let first = responses[simulation.layout.index(series: series, grain: .week, period: 0)]
        let last = responses[
          simulation.layout.index(series: series, grain: .week, period: weeks - 1)]
        changes.add(last - first)
      }
      return changes.standardDeviation
    }
    let stable = try change(parameters)
    parameters.turnover?.exitsPerYear = 3
    #expect(try change(parameters) > stable * 1.5)
  }

  @Test func withoutExitsEverybodyStays() throws {
    var parameters = try office()
    parameters.turnover?.exitsPerYear = 0
    parameters.turnover?.retirementsPerYear = 0
    parameters.wellbeing = WellbeingParameters()
    let metrics: [Metric] = [.waitMean, .exhaustion, .hoursDesk, .headcount]
    let stable = try SectorSimulation(parameters).horizon(metrics, replications: 3)
    parameters.turnover = nil
    #expect(try SectorSimulation(parameters).horizon(metrics, replications: 3) == stable)
  }
}
