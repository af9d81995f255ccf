// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing
import WorkforceModel

/// Sessions against closing times and shifts: who is served first, and what the hours cost.
@Suite struct SessionTimeTests {
  /// Four clerks with a queue all morning, and a session on the first Wednesday.
  private func office(from start: Double, to end: Double) throws -> ModelParameters {
    var parameters = try Sectors.office(people: 4, perDay: 95, days: 7)
    var meeting = ProgrammeComponent(id: "plenary", kind: .meeting, audience: .staff)
    meeting.sessions = [
      SessionParameters(day: 2, interval: DayInterval(start: start, end: end))
    ]
    parameters.programme = [meeting]
    return parameters
  }

  @Test func peopleInsideAtClosingAreServedBeforeASessionBegins() throws {
    var parameters = try office(from: 780, to: 900)
    let metrics: [Metric] = [.waitMean, .contactsServed, .hoursDesk, .refused]
    let simulation = try SectorSimulation(parameters)
    let with = simulation.horizon(metrics, replications: 20)
    parameters.programme = []
    let without = try SectorSimulation(parameters).horizon(metrics, replications: 20)
    // To the last contact as if there were no session, which only begins later for those who serve.
    #expect(with == without)
    for number in 0..<20 {
      let result = simulation.replicate(masterSeed: 1, replication: UInt32(number))
      #expect(result.sessions[0].attended == 4 && result.sessions[0].backlogHours == 0)
    }
    let hours = simulation.horizon(.hoursMeetings, replications: 20)
    #expect(hours.contains { $0 < 7.9 } && hours.allSatisfy { $0 > 0 })
  }

  @Test func peopleInsideAreServedBeforeASessionThatClosesTheDesks() throws {
    var parameters = try office(from: 660, to: 780)
    parameters.programme[0].closesDesks = true
    let simulation = try SectorSimulation(parameters)
    for number in 0..<20 {
      let result = simulation.replicate(masterSeed: 1, replication: UInt32(number))
      #expect(result.sessions[0].backlogHours == 0 && result.sessions[0].attended == 4)
    }
    let served = simulation.horizon([.refused, .contactsServed], replications: 20)
    parameters.services[0].atClosing = .sendAway
    let sentAway = try SectorSimulation(parameters)
      .horizon([.refused, .contactsServed], replications: 20)
    // Those sent away at the start add to those turned away later, and all come back.
    func sum(_ values: [Double]) -> Double { values.reduce(0, +) }
    #expect(sum(sentAway[0]) > sum(served[0]))
    // Nobody is lost: 95 contacts on each of five days of twenty weeks.
    #expect(sum(served[1]) > 9000)
  }

  @Test func peopleInsideWaitForASessionThatHasTakenEverybody() throws {
    let simulation = try SectorSimulation(try office(from: 720, to: 800))
    var backlog = 0.0
    for number in 0..<10 {
      backlog +=
        simulation.replicate(masterSeed: 1, replication: UInt32(number)).sessions[0].backlogHours
    }
    #expect(backlog > 10)
    #expect(simulation.horizon(.refused, replications: 10).allSatisfy { $0 == 0 })
  }

  @Test func sessionsOutsideTheShiftAreOvertime() throws {
    // The shift ends at 912: one session lies outside, one half outside.
    let cases: [(Double, Double, Double, Double)] = [(960, 1080, 0, 8), (852, 972, 4, 4)]
    for (start, end, within, beyond) in cases {
      var parameters = try office(from: start, to: end)
      let metrics: [Metric] = [.hoursOvertime, .hoursStaffed, .hoursMeetings, .hoursDesk]
      let with = try SectorSimulation(parameters).horizon(metrics, replications: 5)
      parameters.programme = []
      let without = try SectorSimulation(parameters).horizon(metrics, replications: 5)
      for number in 0..<5 {
        let overtime: Double = with[0][number] - without[0][number]
        let lost: Double = without[1][number] - with[1][number]
        let met: Double = with[2][number]
        #expect(abs(overtime - beyond) < 1e-9)
        // Somebody may have a contact in hand when it begins.
        let late = 8 - met
        #expect(late > -1e-9 && late < 0.1)
        #expect(abs(lost + late - within) < 1e-9)
        #expect(with[3][number] == without[3][number])
      }
    }
  }

  @Test func overtimeAtTheDeskBeforeASessionIsNotLost() throws {
    var parameters = try office(from: 780, to: 900)
    for person in parameters.people.indices {
      for weekday in 0..<5 {
        parameters.people[person].shifts[weekday] = [DayInterval(start: 480, end: 780)]
      }
    }
    parameters.limits.overtimePerWeek = 600
    for day in parameters.days.indices where day != 2 {
      parameters.services[0].expectedContacts[day] = 0
    }
    let simulation = try SectorSimulation(parameters)
    // Whoever serves on until the session joins it late: two hours each, in whatever way.
    for overtime in simulation.horizon(.hoursOvertime, replications: 10) {
      #expect(abs(overtime - 8) < 1e-9)
    }
    #expect(simulation.horizon(.hoursMeetings, replications: 10).contains { $0 < 7.9 })
  }

  @Test func sessionsOutsideTheShiftTire() throws {
    var parameters = try office(from: 960, to: 1080)
    parameters.wellbeing = WellbeingParameters()
    parameters.people = Sectors.clerks(6, staffGroup: 0)
    parameters.programme[0].sessions = (0..<5).map {
      SessionParameters(day: $0, interval: DayInterval(start: 960, end: 1080))
    }
    let with = try SectorSimulation(parameters).horizon(.fatigue, replications: 5)
    parameters.programme = []
    let without = try SectorSimulation(parameters).horizon(.fatigue, replications: 5)
    for (tired, rested) in zip(with, without) { #expect(tired > rested + 0.05) }
  }

  @Test func followUpOverItsLimitIsWorkedInOvertimeUpToTheCap() throws {
    var parameters = try Sectors.office(people: 4, perDay: 40, days: 56)
    parameters.services[0].followUp = try .lognormal(mean: 60, cv: 1)
    let withinShift = try SectorSimulation(parameters).horizon(.hoursFollowUp, replications: 5)
    parameters.limits.overtimePerWeek = 120
    // Nothing is over the limit yet: no overtime.
    parameters.limits.followUpLimitDays = 60
    let young = try SectorSimulation(parameters).horizon(.hoursOvertime, replications: 5)
    #expect(young.allSatisfy { $0 < 1 })
    parameters.limits.followUpLimitDays = 5
    let old = try SectorSimulation(parameters)
      .horizon([.hoursOvertime, .hoursFollowUp], replications: 5)
    for number in 0..<5 {
      // Eight weeks of two hours, the first of them before anything is five days old.
      let overtime: Double = old[0][number]
      #expect(overtime < 64 + 1e-6 && overtime > 48)
      #expect(old[1][number] > withinShift[number] + overtime - 1)
    }
  }
}
