// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Affect and technology of groups: what lifts them, how they fade, what they change.
@Suite struct GroupLifeTests {
  /// An office whose first Monday has one session for everybody, with groups that do not fluctuate.
  private func office(
    effect: (inout TrainingEffect) -> Void, days: Int = 364
  ) throws -> ModelParameters {
    var parameters = try Sectors.office(people: 8, perDay: 120, days: days)
    var life = GroupLifeParameters()
    life.initialDeviation = 0
    life.fluctuation = 0
    parameters.groupLife = life
    var component = ProgrammeComponent(id: "team", kind: .meeting, audience: .staff)
    component.sessions = [
      SessionParameters(day: 0, interval: DayInterval(start: 800, end: 860))
    ]
    var stated = TrainingEffect(standardDeviations: 0, fadingDays: 182)
    effect(&stated)
    component.effect = stated
    parameters.programme = [component]
    return parameters
  }

  private func weeks(
    _ parameters: ModelParameters, _ metric: Metric, replication: UInt32 = 0
  ) throws -> [Double] {
    let simulation = try SectorSimulation(parameters)
    let series = simulation.layout.position(of: metric, scope: "sector")!
    let responses = simulation.replicate(masterSeed: 1, replication: replication).responses
    return (0..<simulation.layout.weekCount).map {
      responses[simulation.layout.index(series: series, grain: .week, period: $0)]
    }
  }

  private func mean(_ parameters: ModelParameters, _ metric: Metric) throws -> Double {
    Tally(try SectorSimulation(parameters).horizon(metric, replications: 20)).mean
  }

  @Test func aSessionLiftsAGroupAndHalfOfItIsLostInAHalfLife() throws {
    var parameters = try office { $0.affect = 0.5 }
    parameters.groupLife?.affectHalfLifeDays = 70
    let affect = try weeks(parameters, .affect)
    // 0.40 + 0.5 · 0.6, and its half ten weeks later.
    #expect(abs(affect[0] - 0.70) < 1e-9)
    #expect(abs(affect[10] - 0.55) < 1e-9 && abs(affect[20] - 0.475) < 1e-9)
    #expect(try weeks(parameters, .technology).allSatisfy { abs($0 - 0.40) < 1e-9 })
  }

  @Test func whoStaysAtTheDeskTakesNothingHome() throws {
    var parameters = try office { $0.technology = 0.5 }
    parameters.programme[0].quota = 0.5
    let technology = try weeks(parameters, .technology)
    #expect(abs(technology[0] - 0.55) < 1e-9)
  }

  @Test func anObserverSlowsWhatIsLost() throws {
    var parameters = try office { $0.affect = 0.5 }
    parameters.programme[0].hasObserver = true
    // A second session, without which the observer would be there for a day.
    parameters.programme[0].sessions.append(
      SessionParameters(day: 350, interval: DayInterval(start: 800, end: 801)))
    parameters.groupLife?.affectHalfLifeDays = 70
    parameters.groupLife?.observerFactor = 2
    #expect(abs(try weeks(parameters, .affect)[20] - 0.55) < 1e-9)
  }

  @Test func trainedCoordinatorsMakeMoreOfASession() throws {
    var parameters = try office { $0.affect = 0.5 }
    var course = ProgrammeComponent(id: "role", kind: .training, audience: .coordinators)
    course.sessions = [SessionParameters(day: 0, interval: DayInterval(start: 480, end: 660))]
    course.effect = TrainingEffect(standardDeviations: 0, fadingDays: 182)
    course.effect?.coordinatorSkill = 0.2
    parameters.programme.append(course)
    // 0.75 + 0.5 · 0.7 = 1.1 times the effect.
    #expect(abs(try weeks(parameters, .affect)[0] - 0.73) < 1e-9)
    // Where the role goes round, one of eight has been trained.
    parameters.groups[0].coordinator = .rota
    #expect(abs(try weeks(parameters, .affect)[0] - (0.70 + 0.3 * 0.0125)) < 1e-9)
  }

  @Test func affectProtectsFromExhaustion() throws {
    var parameters = try office { $0.affect = 0.5 }
    parameters.wellbeing = WellbeingParameters()
    parameters.groupLife?.affectHalfLifeDays = 1e6
    let lively = try mean(parameters, .exhaustion)
    parameters.groupLife?.resourcePoints = 0
    let flat = try mean(parameters, .exhaustion)
    // R = 1.5 takes 5.25 points off the score, at once; who is near 0 has less to lose.
    #expect(flat - lively > 4.7 && flat - lively < 5.5, "\(flat - lively)")
  }

  /// Validation target 25: what a course does to exhaustion is largest when it ends, and fades from there.
  @Test func theReliefOfACourseIsLargestAtItsEnd() throws {
    var parameters = try office(effect: { $0.affect = 0.06 }, days: 7 * 60)
    parameters.programme[0].kind = .training
    parameters.programme[0].sessions = (0..<4).map {
      SessionParameters(day: 7 * (4 + 2 * $0) + 1, interval: DayInterval(start: 480, end: 660))
    }
    parameters.wellbeing = WellbeingParameters()
    parameters.wellbeing?.crossover = 0
    let trained = try weeks(parameters, .exhaustion)
    parameters.groupLife?.resourcePoints = 0
    let relief = zip(try weeks(parameters, .exhaustion), trained).map { $0 - $1 }
    let largest = relief.indices.max { relief[$0] < relief[$1] }!
    #expect(largest >= 10 && largest <= 10 + 8, "\(largest)")
    // Nine months are the half-life; who is at 0 has nothing to be relieved of.
    #expect(abs(relief[largest + 39] / relief[largest] - 0.5) < 0.1, "\(relief)")
  }

  /// Validation target 26: twelve hours of a course do the same in four sessions and in twelve.
  @Test func hoursCountAndNotSessions() throws {
    func affect(sessions: Int, hours: Double, every days: Int) throws -> Double {
      var parameters = try office(effect: { $0.affect = 0.06 }, days: 7 * 20)
      parameters.programme[0].kind = .training
      parameters.programme[0].sessions = (0..<sessions).map {
        SessionParameters(
          day: days * $0 + 1, interval: DayInterval(start: 480, end: 480 + 60 * hours))
      }
      return try weeks(parameters, .affect)[12] - 0.4
    }
    let few = try affect(sessions: 4, hours: 3, every: 21)
    let many = try affect(sessions: 12, hours: 1, every: 7)
    #expect(abs(many / few - 1) < 0.15, "\(few) \(many)")
  }

  @Test func technologyQuickensWorkAndSavesRepeats() throws {
    var parameters = try office { $0.technology = 0.5 }
    parameters.services[0].repeats = RepeatParameters(base: 0.2, delay: try .constant(3))
    parameters.groupLife?.technologyHalfLifeDays = 1e6
    let contacts = try mean(parameters, .repeatContacts)
    let hours = try mean(parameters, .hoursDesk) / mean(parameters, .contactsServed)
    parameters.groupLife?.technologySpeed = 0
    parameters.groupLife?.technologyRepeats = 0
    let contactsWithout = try mean(parameters, .repeatContacts)
    let hoursWithout = try mean(parameters, .hoursDesk) / mean(parameters, .contactsServed)
    #expect(abs(hoursWithout / hours - 1.045) < 0.004, "\(hoursWithout / hours)")
    #expect(abs(contacts / contactsWithout - 0.91) < 0.02, "\(contacts / contactsWithout)")
  }

  @Test func groupsDifferAtTheStartAsTheirEstimatesDo() throws {
    var parameters = try office { _ in }
    parameters.groupLife?.initialDeviation = 0.1
    var start = Tally()
    for replication in 0..<400 {
      start.add(try weeks(parameters, .affect, replication: UInt32(replication))[0])
    }
    #expect(abs(start.mean - 0.40) < 0.02 && abs(start.standardDeviation - 0.1) < 0.012)
  }

  @Test func levelsFluctuateAroundTheirCourse() throws {
    var parameters = try office(effect: { _ in }, days: 2800)
    parameters.groupLife?.fluctuation = 0.05
    parameters.groupLife?.affectHalfLifeDays = 20
    var levels = Tally()
    for replication in 0..<4 {
      let weeks = try weeks(parameters, .affect, replication: UInt32(replication))
      for level in weeks { levels.add(level) }
    }
    #expect(abs(levels.mean - 0.40) < 0.01 && abs(levels.standardDeviation - 0.05) < 0.005)
  }

  @Test func groupsWithoutConsequencesChangeNothing() throws {
    var parameters = try office { $0.affect = 0.5 }
    parameters.wellbeing = WellbeingParameters()
    parameters.groupLife?.resourcePoints = 0
    let metrics: [Metric] = [.waitMean, .exhaustion, .hoursDesk, .contactsServed]
    let lively = try SectorSimulation(parameters).horizon(metrics, replications: 3)
    parameters.groupLife = nil
    #expect(try SectorSimulation(parameters).horizon(metrics, replications: 3) == lively)
  }
}
