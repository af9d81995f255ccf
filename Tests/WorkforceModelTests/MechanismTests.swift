// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Each mechanism changes the forecast when switched on, in the direction that theory says.
@Suite struct MechanismTests {
  /// Mean over replications of a horizon metric.
  private func mean(
    _ parameters: ModelParameters, _ metric: Metric, _ scope: String = "sector",
    replications: Int = 12
  ) throws -> Double {
    let values = try SectorSimulation(parameters)
      .horizon(metric, scope, replications: replications)
    return values.reduce(0, +) / Double(replications)
  }

  private func office() throws -> ModelParameters {
    try Sectors.office(people: 4, perDay: 70, days: 56)
  }

  @Test func contactsFollowTheExpectedCounts() throws {
    var parameters = try office()
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
    // Hours demanded are 0.1 minutes a contact: the calendar of days tells the counts.
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
    var parameters = try office()
    let before = try mean(parameters, .contacts)
    parameters.services[0].shocks = ShockParameters(
      interval: try .exponential(mean: 20), size: try .gamma(mean: 0.3, cv: 0.5),
      fadingDays: 42)
    #expect(try mean(parameters, .contacts) > 1.1 * before)
  }

  @Test func complexityLengthensService() throws {
    var parameters = try office()
    let before = try mean(parameters, .hoursDesk)
    parameters.services[0].complexity = parameters.days.map { _ in 1.1 }
    #expect(abs(try mean(parameters, .hoursDesk) / before - 1.1) < 0.01)
  }

  @Test func fewerDesksMeanLongerWaits() throws {
    var parameters = try office()
    let before = try mean(parameters, .waitMean)
    parameters.deskPools = [
      DeskPoolParameters(id: "hall", services: [0], count: [DayStep(start: 0, value: 3)])
    ]
    let limited = try mean(parameters, .waitMean)
    parameters.deskPools[0].count.append(DayStep(start: 660, value: 8))
    let opened = try mean(parameters, .waitMean)
    #expect(limited > 1.5 * before)
    #expect(opened < limited && opened > before)
  }

  @Test func serviceTimeAndPatienceFollowTheHour() throws {
    var parameters = try office()
    let before = try mean(parameters, .hoursDesk)
    parameters.services[0].serviceTimeByHour = [DayStep(start: 660, value: 2)]
    #expect(abs(try mean(parameters, .hoursDesk) / before - 1.5) < 0.06)
    parameters.services[0].patience = try .constant(5)
    let impatient = try mean(parameters, .abandoned)
    parameters.services[0].patienceByHour = [DayStep(start: 0, value: 10)]
    #expect(try mean(parameters, .abandoned) < impatient / 2)
  }

  @Test func balkingAndRetrialActAsStated() throws {
    var parameters = try Sectors.office(people: 3, perDay: 80, days: 56)
    parameters.services[0].balking = BalkingParameters(queueLength: 3, probability: 1)
    let abandoned = try mean(parameters, .abandoned)
    let contacts = try mean(parameters, .contacts)
    #expect(abandoned > 0.02)
    parameters.services[0].retrial = 1
    #expect(try mean(parameters, .contacts) > contacts * (1 + 0.5 * abandoned))
    parameters.services[0].balking = nil
    parameters.services[0].patience = try .mixture([
      (share: 0.2, .constant(0)), (share: 0.8, .constant(1000)),
    ])
    parameters.services[0].retrial = 0
    let delayed = try mean(parameters, .delayed)
    let gaveUp = try mean(parameters, .abandoned)
    #expect(gaveUp > 0.1 * delayed && gaveUp < 0.3)
  }

  @Test func unsettledContactsComeBack() throws {
    var parameters = try office()
    parameters.services[0].repeats = RepeatParameters(
      base: 0.2, delay: try .exponential(mean: 4))
    let contacts = try mean(parameters, .contacts)
    let repeats = try mean(parameters, .repeatContacts)
    #expect(abs(repeats / contacts - 0.2) < 0.03)
  }

  @Test func repeatsComeAfterTheDrawnDelayOnAverage() throws {
    // Whole days, so that a delay of 2.5 days is two or three; on open days all week round.
    var parameters = try Sectors.office(people: 4, perDay: 0, days: 28)
    parameters.days = Sectors.days(28) { _ in [DayInterval(start: 540, end: 780)] }
    for person in parameters.people.indices {
      parameters.people[person].shifts = Array(
        repeating: [DayInterval(start: 480, end: 912)], count: 7)
    }
    parameters.services[0].expectedContacts = parameters.days.indices.map { $0 == 0 ? 60 : 0 }
    parameters.services[0].repeats = RepeatParameters(
      base: 0.9, delay: try .uniform(min: 1.5, max: 3.5))
    let simulation = try SectorSimulation(parameters)
    let metric = simulation.layout.dailyMetrics.firstIndex(of: .hoursDemanded)!
    var byDay = [Double](repeating: 0, count: 5)
    for number in 0..<20 {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for day in 0..<5 {
        byDay[day] += responses[simulation.layout.dailyIndex(metric: metric, day: day)]
      }
    }
    // Half after two days, half after three; second repeats come from the fourth day on.
    #expect(byDay[1] == 0)
    #expect(abs(byDay[2] / (byDay[2] + byDay[3]) - 0.5) < 0.05)
  }

  @Test func whoLeftUnservedBringsTheSameWorkAgain() throws {
    // The first day nobody is served: everyone comes back on the second, and then is.
    var parameters = try Sectors.office(people: 6, perDay: 0, days: 7)
    parameters.services[0].expectedContacts[0] = 80
    parameters.services[0].retrial = 1
    parameters.services[0].patience = try .constant(240)
    parameters.services[0].followUp = try .lognormal(mean: 5, cv: 1)
    var closed = ProgrammeComponent(id: "plenary", kind: .meeting, audience: .staff)
    closed.closesDesks = true
    closed.sessions = [SessionParameters(day: 0, interval: DayInterval(start: 540, end: 780))]
    parameters.programme = [closed]
    let metrics: [Metric] = [.hoursDemanded, .hoursDesk, .contactsServed, .refused]
    let values = try SectorSimulation(parameters).horizon(metrics, replications: 10)
    parameters.programme = []
    let atOnce = try SectorSimulation(parameters).horizon(metrics, replications: 10)
    #expect(values[3].allSatisfy { $0 > 0.45 } && atOnce[3].allSatisfy { $0 == 0 })
    for number in 0..<10 {
      #expect(values[2][number] == atOnce[2][number])
      #expect(abs(values[0][number] - atOnce[0][number]) < 1e-9)
      #expect(abs(values[1][number] - atOnce[1][number]) < 1e-9)
    }
  }

  @Test func overtimeServesPeopleInsideAtClosing() throws {
    var parameters = try Sectors.office(people: 3, perDay: 72, days: 56)
    // The shift ends when the desks close.
    for person in parameters.people.indices {
      for weekday in 0..<5 {
        parameters.people[person].shifts[weekday] = [DayInterval(start: 480, end: 780)]
      }
    }
    let refused = try mean(parameters, .refused)
    let finishing = try mean(parameters, .hoursOvertime)
    parameters.limits.overtimePerWeek = 300
    let served = try mean(parameters, .refused)
    let overtime = try mean(parameters, .hoursOvertime)
    #expect(refused > 0.02 && served < refused / 2)
    #expect(overtime > finishing)
    // Five hours a person and week, plus the contact in hand at the end of each shift.
    #expect(overtime < 8 * 3 * 5 + finishing + 20)
  }

  @Test func closingCanSendPeopleAway() throws {
    var parameters = try Sectors.office(people: 3, perDay: 110, days: 28)
    let served = try mean(parameters, .refused)
    parameters.services[0].atClosing = .sendAway
    #expect(try mean(parameters, .refused) > served + 0.01)
  }

  @Test func backOfficeIsPacedAndReported() throws {
    var parameters = try Sectors.office(people: 4, perDay: 40, days: 112)
    // Desk and follow-up work together ask for 0.8 of the hours: 40·(10 + 24.56)/(4·432).
    parameters.services[0].followUp = try .lognormal(mean: 24.56, cv: 1)
    let occupancy = try mean(parameters, .occupancy)
    #expect(occupancy > 0.74 && occupancy < 0.82, "\(occupancy)")
    // Twice as much: pacing leaves idle time while work waits, until items pass their limit.
    parameters.services[0].followUp = try .lognormal(mean: 49, cv: 1)
    parameters.limits.followUpLimitDays = 10_000
    #expect(abs(try mean(parameters, .occupancy) - 0.81) < 0.03)
    #expect(try mean(parameters, .backlog) > 500)
    #expect(try mean(parameters, .overdue) == 0)
    parameters.limits.followUpLimitDays = 15
    #expect(try mean(parameters, .occupancy) > 0.9)
    #expect(try mean(parameters, .overdue) > 100)
  }

  @Test func initialBacklogIsWorkedOff() throws {
    var parameters = try Sectors.office(people: 4, perDay: 20, days: 112)
    parameters.services[0].followUp = try .lognormal(mean: 5, cv: 1)
    let hours = try mean(parameters, .hoursFollowUp)
    parameters.services[0].initialBacklog = 100 * 60
    #expect(abs(try mean(parameters, .hoursFollowUp) - hours - 100) < 3)
  }

  @Test func polyvalentOperatorsShortenWaits() throws {
    var parameters = try Sectors.office(people: 2, perDay: 30, days: 56)
    var second = ServiceParameters(id: "urp", serviceTime: try .lognormal(mean: 10, cv: 0.8))
    second.expectedContacts = parameters.services[0].expectedContacts
    parameters.services.append(second)
    var others = parameters.staffGroups[0]
    others.id = "urp"
    others.skills = [SkillParameters(service: 1)]
    parameters.staffGroups.append(others)
    parameters.people += Sectors.clerks(2, staffGroup: 1)
    let apart = try mean(parameters, .waitMean)
    parameters.staffGroups[0].skills.append(SkillParameters(service: 1))
    parameters.staffGroups[1].skills.append(SkillParameters(service: 0))
    let shared = try mean(parameters, .waitMean)
    parameters.staffGroups[0].skills[1].speed = 0.4
    parameters.staffGroups[1].skills[1].speed = 0.4
    let slow = try mean(parameters, .waitMean)
    #expect(shared < 0.75 * apart)
    #expect(slow > shared)
  }

  @Test func skillSpeedHoldsForFollowUpWorkToo() throws {
    var parameters = try Sectors.office(people: 4, perDay: 20, days: 56)
    parameters.services[0].followUp = try .lognormal(mean: 10, cv: 1)
    let hours = try mean(parameters, .hoursFollowUp)
    parameters.staffGroups[0].skills[0].speed = 0.5
    #expect(abs(try mean(parameters, .hoursFollowUp) / hours - 2) < 0.02)
  }

  @Test func ownSkillFirstKeepsPeopleAtTheirOwnQueue() throws {
    var parameters = try Sectors.office(people: 2, perDay: 45, days: 56)
    var second = ServiceParameters(id: "urp", serviceTime: try .lognormal(mean: 10, cv: 0.8))
    second.expectedContacts = parameters.services[0].expectedContacts.map { 0.5 * $0 }
    parameters.services.append(second)
    parameters.staffGroups[0].skills.append(SkillParameters(service: 1))
    let fair = try mean(parameters, .waitMean, "service:urp")
    parameters.routing = .ownSkillFirst
    let last = try mean(parameters, .waitMean, "service:urp")
    #expect(last > 1.2 * fair)
    #expect(
      try mean(parameters, .waitMean, "service:registry") < last)
  }

  @Test func rotationTakesAGroupOffTheDesks() throws {
    var parameters = try Sectors.office(people: 4, perDay: 70, days: 56)
    parameters.services[0].followUp = try .constant(5)
    parameters.groups.append(GroupParameters(id: "second"))
    var second = parameters.staffGroups[0]
    second.group = 1
    parameters.staffGroups.append(second)
    parameters.people += Sectors.clerks(4, staffGroup: 1)
    let everyone = try mean(parameters, .deskCover)
    let wait = try mean(parameters, .waitMean)
    parameters.rotation = RotationParameters(groups: [0, 1])
    let turns = try SectorSimulation(parameters)
    #expect(abs(try mean(parameters, .deskCover) - everyone / 2) < 0.1)
    #expect(try mean(parameters, .waitMean) > wait)
    // Every Monday everyone changes duty and loses five minutes.
    let switched: Double = turns.horizon(.hoursOtherDuty, replications: 1)[0]
    let expected: Double = 7 * 8 * 5 / 60
    #expect(abs(switched - expected) < 0.01)
    // Each group is at the desk every other week; who begins is drawn.
    let series = turns.layout.position(of: .hoursDesk, scope: "group:clerks")!
    var begins = Set<Bool>()
    for number in 0..<12 {
      let responses = turns.replicate(masterSeed: 1, replication: UInt32(number)).responses
      let weeks = (0..<8).map {
        responses[turns.layout.index(series: series, grain: .week, period: $0)] > 0
      }
      begins.insert(weeks[0])
      for week in 1..<8 { #expect(weeks[week] != weeks[week - 1]) }
    }
    #expect(begins.count == 2)
  }

  @Test func nightShiftsEndAndBeginOverMidnight() throws {
    var parameters = try Sectors.office(people: 6, perDay: 0, days: 28)
    parameters.days = Sectors.continuousDays(28)
    parameters.services[0].expectedContacts = parameters.days.map { _ in 100 }
    // Evening and night: nobody works through, everybody comes and goes.
    for person in parameters.people.indices {
      let shift =
        person < 3 ? DayInterval(start: 960, end: 1440) : DayInterval(start: 0, end: 480)
      parameters.people[person].shifts = Array(repeating: [shift], count: 7)
    }
    // Three at the desks for sixteen hours of the day, nobody for eight.
    #expect(abs(try mean(parameters, .deskCover) - 2) < 0.1)
    #expect(try mean(parameters, .contactsServed) > 28 * 60)
  }

  @Test func dutiesChangeOnlyWhenPeopleComeToWork() throws {
    var parameters = Sectors.queue(
      rate: 0.05, service: try .constant(10), servers: 3, days: 28, warmUp: 0)
    parameters.groups.append(GroupParameters(id: "second"))
    var second = parameters.staffGroups[0]
    second.group = 1
    parameters.staffGroups.append(second)
    parameters.people += Sectors.servers(3, staffGroup: 1, days: parameters.days)
    parameters.rotation = RotationParameters(groups: [0, 1])
    // Day and night at the desk: whoever began there stays there.
    #expect(abs(try mean(parameters, .deskCover) - 3) < 0.1)
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
    #expect(try mean(parameters, .contactsServed) > 100)
  }

  @Test func loadTiresAndTirednessSlows() throws {
    var parameters = try Sectors.office(people: 6, perDay: 60, days: 364)
    parameters.wellbeing = WellbeingParameters()
    parameters.services[0].followUp = try .constant(10)
    let rested = try mean(parameters, .exhaustion)
    parameters.services[0].expectedContacts = parameters.services[0].expectedContacts.map {
      1.9 * $0
    }
    let busy = try mean(parameters, .exhaustion)
    #expect(busy > rested + 5)
    #expect(try mean(parameters, .shareHigh) > 0.1)
    let calm = try mean(parameters, .hoursDesk)
    parameters.wellbeing!.speedLoss = 0.2
    #expect(try mean(parameters, .hoursDesk) > calm)
  }

  @Test func moreStaffMeansLessWaiting() throws {
    var waits: [Double] = []
    for people in 3...6 {
      waits.append(try mean(Sectors.office(people: people, perDay: 70, days: 56), .waitMean))
    }
    #expect(waits == waits.sorted(by: >))
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
