// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Motivation: what moves it, how it returns, what it changes.
@Suite struct MotivationTests {
  private func office(people: Int = 8) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: 120, days: 364)
    var motivation = MotivationParameters()
    motivation.initialLevel = motivation.restingLevel
    parameters.motivation = motivation
    return parameters
  }

  private func withSession(_ effect: (inout TrainingEffect) -> Void) throws -> ModelParameters {
    var parameters = try office()
    var component = ProgrammeComponent(id: "plenary", kind: .meeting, audience: .staff)
    component.sessions = [SessionParameters(day: 0, interval: DayInterval(start: 800, end: 860))]
    var stated = TrainingEffect(standardDeviations: 0, fadingDays: 182)
    effect(&stated)
    component.effect = stated
    parameters.programme = [component]
    return parameters
  }

  private func weeks(_ parameters: ModelParameters, _ metric: Metric) throws -> [Double] {
    let simulation = try SectorSimulation(parameters)
    let series = simulation.layout.position(of: metric, scope: "sector")!
    let responses = simulation.replicate(masterSeed: 1, replication: 0).responses
    return (0..<simulation.layout.weekCount).map {
      responses[simulation.layout.index(series: series, grain: .week, period: $0)]
    }
  }

  private func mean(_ parameters: ModelParameters, _ metric: Metric) throws -> Double {
    Tally(try SectorSimulation(parameters).horizon(metric, replications: 20)).mean
  }

  @Test func motivationReturnsByItsPersistence() throws {
    let direction = try weeks(withSession { $0.direction = 0.1 }, .motivation)
    #expect(abs(direction[0] - 0.6 * 0.7) < 1e-9)
    #expect(abs(direction[26] - 0.6 * (0.6 + 0.1 * exp(-1))) < 1e-9)
    let level = try weeks(withSession { $0.level = 0.2 }, .motivation)
    #expect(abs(level[26] - 0.6 * (0.6 + 0.2 * exp(-1))) < 1e-9)
  }

  @Test func groupsAreToldTheirMotivation() throws {
    let simulation = try SectorSimulation(try office())
    let series = simulation.layout.series.filter { $0.metric == .motivation }
    #expect(series.count == 2)
    let responses = simulation.replicate(masterSeed: 1, replication: 0).responses
    let values = simulation.layout.series.indices.filter {
      simulation.layout.series[$0].metric == .motivation
    }.map { responses[simulation.layout.index(series: $0, grain: .horizon)] }
    // The only group is the sector.
    #expect(values[0] > 0.3 && abs(values[0] - values[1]) < 1e-12, "\(values)")
  }

  @Test func motivatedPeopleWorkFaster() throws {
    var parameters = try withSession { $0.direction = 0.4 }
    parameters.motivation?.persistenceWeeks = 1e6
    let eager = try mean(parameters, .hoursDesk) / mean(parameters, .contactsServed)
    parameters.motivation?.speed = 0
    let plain = try mean(parameters, .hoursDesk) / mean(parameters, .contactsServed)
    // m = 0.60 against 0.36.
    #expect(abs(plain / eager - 1.024) < 0.003, "\(plain / eager)")
  }

  @Test func exhaustionWearsMotivationDown() throws {
    var parameters = try office(people: 5)
    parameters.wellbeing = WellbeingParameters()
    parameters.referenceOccupancy = 0.4
    parameters.motivation?.exhaustionLoss = 0.2
    #expect(try mean(parameters, .motivation) < 0.35)
  }

  @Test func voluntaryOvertimeFollowsMotivation() throws {
    // Too much follow-up work for the shift, all of it soon over its limit.
    var parameters = try office()
    parameters.services[0].followUp = try .lognormal(mean: 40, cv: 1)
    parameters.limits.overtimePerWeek = 3000
    parameters.limits.followUpLimitDays = 5
    let usual = try mean(parameters, .hoursOvertime)
    parameters.motivation?.coverWeight = 30
    let eager = try mean(parameters, .hoursOvertime)
    parameters.motivation?.coverBase = -100
    let nobody = try mean(parameters, .hoursOvertime)
    #expect(nobody < usual * 0.5 && usual < eager * 0.95, "\(nobody) \(usual) \(eager)")
    parameters.motivation = nil
    #expect(abs(try mean(parameters, .hoursOvertime) / eager - 1) < 0.02)
  }

  @Test func motivationWithoutConsequencesChangesNothing() throws {
    var parameters = try withSession { $0.level = 0.2 }
    parameters.wellbeing = WellbeingParameters()
    parameters.motivation?.speed = 0
    parameters.motivation?.coverBase = 100
    let metrics: [Metric] = [.waitMean, .exhaustion, .hoursDesk, .hoursOvertime]
    let moved = try SectorSimulation(parameters).horizon(metrics, replications: 3)
    parameters.motivation = nil
    #expect(try SectorSimulation(parameters).horizon(metrics, replications: 3) == moved)
  }
}
