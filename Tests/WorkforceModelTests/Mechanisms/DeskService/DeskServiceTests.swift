// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Desks, patience, routing and repeat contacts act as stated.
@Suite struct DeskServiceTests {
  @Test func fewerDesksMeanLongerWaits() throws {
    var parameters = try Sectors.office()
    let before = try Sectors.mean(parameters, .waitMean)
    parameters.deskPools = [
      DeskPoolParameters(id: "hall", services: [0], count: [DayStep(start: 0, value: 3)])
    ]
    let limited = try Sectors.mean(parameters, .waitMean)
    parameters.deskPools[0].count.append(DayStep(start: 660, value: 8))
    let opened = try Sectors.mean(parameters, .waitMean)
    #expect(limited > 1.5 * before)
    #expect(opened < limited && opened > before)
  }

  @Test func serviceTimeAndPatienceFollowTheHour() throws {
    var parameters = try Sectors.office()
    let before = try Sectors.mean(parameters, .hoursDesk)
    parameters.services[0].serviceTimeByHour = [DayStep(start: 660, value: 2)]
    #expect(abs(try Sectors.mean(parameters, .hoursDesk) / before - 1.5) < 0.06)
    parameters.services[0].patience = try .constant(5)
    let impatient = try Sectors.mean(parameters, .abandoned)
    parameters.services[0].patienceByHour = [DayStep(start: 0, value: 10)]
    #expect(try Sectors.mean(parameters, .abandoned) < impatient / 2)
  }

  @Test func balkingAndRetrialActAsStated() throws {
    var parameters = try Sectors.office(people: 3, perDay: 80, days: 56)
    parameters.services[0].balking = BalkingParameters(queueLength: 3, probability: 1)
    let balked = try Sectors.mean(parameters, .balked)
    let contacts = try Sectors.mean(parameters, .contacts)
    #expect(balked > 0.02)
    #expect(try Sectors.mean(parameters, .abandoned) == 0)
    parameters.services[0].retrial = 1
    #expect(try Sectors.mean(parameters, .contacts) > contacts * (1 + 0.5 * balked))
    parameters.services[0].balking = nil
    parameters.services[0].patience = try .mixture([
      (share: 0.2, .constant(0)), (share: 0.8, .constant(1000)),
    ])
    parameters.services[0].retrial = 0
    let delayed = try Sectors.mean(parameters, .delayed)
    let left = try Sectors.mean(parameters, .balked)
    #expect(left > 0.1 * delayed && left < 0.3)
  }

  /// Twelve erlangs on eight servers and no patience: half leave at once (Erlang B), so that the promise is
  /// kept to the other half, though nobody waits at all.
  @Test func whoLeavesAtOnceIsNotServedInTime() throws {
    var parameters = Sectors.queue(
      rate: 12, service: try .exponential(mean: 1), servers: 8, days: 3)
    parameters.services[0].patience = try .constant(0)
    parameters.services[0].waitTarget = 15
    let lost = QueueingFormulas.erlangB(servers: 8, load: 12)
    let balked = try Sectors.mean(parameters, .balked)
    #expect(abs(balked - lost) < 0.01)
    #expect(abs(try Sectors.mean(parameters, .waitWithinTarget) - (1 - balked)) < 0.001)
    #expect(try Sectors.mean(parameters, .abandoned) == 0)
    #expect(try Sectors.mean(parameters, .refused) == 0)
  }

  /// Two servers for five: those inside at closing are served until midnight, and that time counts as presence.
  @Test func workAfterClosingCountsWithItsTime() throws {
    var parameters = Sectors.queue(
      rate: 0, service: try .constant(30), servers: 2, days: 14, warmUp: 0)
    parameters.days = Sectors.officeDays(14)
    parameters.services[0].expectedContacts = parameters.days.map { $0.opening.isEmpty ? 0 : 40 }
    parameters.people = Sectors.servers(2, staffGroup: 0, days: parameters.days)
    let busy = try Sectors.mean(parameters, .occupancy)
    #expect(busy > 0.9 && busy <= 1, "\(busy)")
  }

  /// Every contact is served in time, served late, gives up, leaves at once or is sent away.
  @Test func whoIsSentAwayOrGivesUpIsNotServedInTime() throws {
    var parameters = try Sectors.office(people: 2, perDay: 80, days: 56)
    parameters.services[0].atClosing = .sendAway
    parameters.services[0].patience = try .exponential(mean: 60)
    parameters.services[0].waitTarget = 240
    let simulation = try SectorSimulation(parameters)
    let shares = simulation.horizon(
      [.waitWithinTarget, .abandoned, .abandonedWithinTarget, .refused], replications: 6)
    #expect(shares[3].allSatisfy { $0 > 0.03 })
    for replication in 0..<6 {
      // Nobody waits longer than the four hours of the desks.
      #expect(shares[2][replication] == shares[1][replication])
      let unserved = shares[1][replication] + shares[3][replication]
      #expect(abs(shares[0][replication] + unserved - 1) < 1e-9)
    }
  }

  @Test func unsettledContactsComeBack() throws {
    var parameters = try Sectors.office()
    parameters.services[0].repeats = RepeatParameters(
      base: 0.2, delay: try .exponential(mean: 4))
    let contacts = try Sectors.mean(parameters, .contacts)
    let repeats = try Sectors.mean(parameters, .repeatContacts)
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
    let refused = try Sectors.mean(parameters, .refused)
    let finishing = try Sectors.mean(parameters, .hoursOvertime)
    parameters.limits.overtimePerWeek = 300
    let served = try Sectors.mean(parameters, .refused)
    let overtime = try Sectors.mean(parameters, .hoursOvertime)
    #expect(refused > 0.02 && served < refused / 2)
    #expect(overtime > finishing)
    // Five hours a person and week, plus the contact in hand at the end of each shift.
    #expect(overtime < 8 * 3 * 5 + finishing + 20)
  }

  /// A crowded day: contacts of three minutes, more than anybody can serve, and some who leave at noon.
  private func crowd(staying: Int, leavingAtNoon: Int) throws -> ModelParameters {
    var parameters = ModelParameters()
    parameters.days = Sectors.days(1) { _ in [DayInterval(start: 540, end: 900)] }
    var service = ServiceParameters(id: "desk", serviceTime: try .constant(3))
    service.expectedContacts = [2000]
    service.atClosing = .sendAway
    parameters.services = [service]
    parameters.groups = [GroupParameters(id: "everyone")]
    parameters.staffGroups = [
      StaffGroupParameters(id: "clerks", group: 0, skills: [SkillParameters(service: 0)])
    ]
    parameters.people = (0..<staying + leavingAtNoon).map { person in
      let end = person < staying ? 900.0 : 720
      return PersonParameters(
        staffGroup: 0, ordinal: person,
        shifts: Array(repeating: [DayInterval(start: 540, end: end)], count: 7))
    }
    return parameters
  }

  /// Servers without a contract whose count falls go once the contact in hand is done.
  @Test func aCountThatFallsTakesPeopleAway() throws {
    let served = try Sectors.mean(crowd(staying: 1, leavingAtNoon: 4), .contactsServed)
    // Three hours of five, three of one; each loses a moment before the first contact.
    #expect(abs(served - 360) < 6, "\(served)")
  }

  /// Overtime is for people inside at closing, not for whoever queues when a part-timer's shift ends.
  @Test func partTimersGoHomeWhileDesksAreOpen() throws {
    var parameters = try crowd(staying: 1, leavingAtNoon: 4)
    parameters.staffGroups[0].weeklyHours = 36
    parameters.limits.overtimePerWeek = 600
    let overtime = try Sectors.mean(parameters, .hoursOvertime)
    // The contact in hand at noon, and none after closing, when everybody is sent away.
    #expect(overtime < 5 * 3 / 60.0, "\(overtime)")
    parameters.services[0].atClosing = .serve
    #expect(try Sectors.mean(parameters, .hoursOvertime) > 8)
  }

  @Test func closingCanSendPeopleAway() throws {
    var parameters = try Sectors.office(people: 3, perDay: 110, days: 28)
    let served = try Sectors.mean(parameters, .refused)
    parameters.services[0].atClosing = .sendAway
    #expect(try Sectors.mean(parameters, .refused) > served + 0.01)
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
    let apart = try Sectors.mean(parameters, .waitMean)
    parameters.staffGroups[0].skills.append(SkillParameters(service: 1))
    parameters.staffGroups[1].skills.append(SkillParameters(service: 0))
    let shared = try Sectors.mean(parameters, .waitMean)
    parameters.staffGroups[0].skills[1].speed = 0.4
    parameters.staffGroups[1].skills[1].speed = 0.4
    let slow = try Sectors.mean(parameters, .waitMean)
    #expect(shared < 0.75 * apart)
    #expect(slow > shared)
  }

  @Test func ownSkillFirstKeepsPeopleAtTheirOwnQueue() throws {
    var parameters = try Sectors.office(people: 2, perDay: 45, days: 56)
    var second = ServiceParameters(id: "urp", serviceTime: try .lognormal(mean: 10, cv: 0.8))
    second.expectedContacts = parameters.services[0].expectedContacts.map { 0.5 * $0 }
    parameters.services.append(second)
    parameters.staffGroups[0].skills.append(SkillParameters(service: 1))
    let fair = try Sectors.mean(parameters, .waitMean, "service:urp")
    parameters.routing = .ownSkillFirst
    let last = try Sectors.mean(parameters, .waitMean, "service:urp")
    #expect(last > 1.2 * fair)
    #expect(
      try Sectors.mean(parameters, .waitMean, "service:registry") < last)
  }

  @Test func moreStaffMeansLessWaiting() throws {
    var waits: [Double] = []
    for people in 3...6 {
      waits.append(
        try Sectors.mean(Sectors.office(people: people, perDay: 70, days: 56), .waitMean))
    }
    #expect(waits == waits.sorted(by: >))
  }
}
