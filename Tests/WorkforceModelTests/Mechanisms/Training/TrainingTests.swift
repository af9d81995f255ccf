// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Sessions under the cover quota: who goes, how often, and what the desks feel.
@Suite struct TrainingTests {
  /// Ten clerks and four sessions on successive Wednesdays, 9 to 12.
  private func office(
    _ policy: AttendancePolicy, people: Int = 10, quota: Double? = 0.7, sessions: Int = 4
  ) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: 40, days: 7 * sessions + 7)
    var training = ProgrammeComponent(id: "training", kind: .training, audience: .staff)
    training.quota = quota
    training.policy = policy
    training.sessions = (0..<sessions).map {
      SessionParameters(day: 2 + 7 * $0, interval: DayInterval(start: 540, end: 720))
    }
    parameters.programme = [training]
    return parameters
  }

  /// Sessions attended by each person in each replication.
  private func counts(_ parameters: ModelParameters, replications: Int) throws -> [[Int]] {
    let simulation = try SectorSimulation(parameters)
    let sessions = parameters.sessionCount
    return (0..<replications).map { number in
      let attendance = simulation.replicate(masterSeed: 1, replication: UInt32(number)).attendance
      return parameters.people.indices.map { person in
        (0..<sessions).reduce(0) { $0 + Int(attendance[person * sessions + $1]) }
      }
    }
  }

  @Test func randomChoiceAttendsBinomially() throws {
    let all = try counts(office(.random), replications: 2000).flatMap { $0 }
    let known = [0.0081, 0.0756, 0.2646, 0.4116, 0.2401]
    for (sessions, probability) in known.enumerated() {
      let share = Double(all.filter { $0 == sessions }.count) / Double(all.count)
      // People of one replication share sessions, so the spread is at most the binomial one.
      let deviation = (probability * (1 - probability) / Double(all.count)).squareRoot()
      #expect(abs(share - probability) < 3.3 * deviation, "\(sessions): \(share)")
    }
  }

  @Test func rotationGivesEveryoneTwoOrThreeOfFour() throws {
    for person in try counts(office(.rotation), replications: 3).flatMap({ $0 }) {
      #expect(person == 2 || person == 3)
    }
  }

  @Test func fixedCoverNeverTrainsTheSameThirtyPercent() throws {
    let once = try counts(office(.fixedCover), replications: 1)[0]
    #expect(once.sorted() == [0, 0, 0, 4, 4, 4, 4, 4, 4, 4])
  }

  @Test func leastTrainedFirstLeavesNobodyMoreThanOneBehind() throws {
    for attended in try counts(office(.leastTrainedFirst, people: 13), replications: 20) {
      #expect(attended.max()! - attended.min()! <= 1)
    }
  }

  @Test func groupsTakeTheirTurnFirst() throws {
    var parameters = try office(.groupsInTurn, people: 4, quota: 0.5)
    parameters.groups.append(GroupParameters(id: "others"))
    var others = parameters.staffGroups[0]
    others.group = 1
    parameters.staffGroups.append(others)
    parameters.people += Sectors.clerks(4, staffGroup: 1)
    let attendance = try SectorSimulation(parameters).replicate(masterSeed: 1, replication: 0)
      .attendance
    for person in 0..<8 {
      for session in 0..<4 {
        #expect((attendance[person * 4 + session] == 1) == (session % 2 == person / 4))
      }
    }
  }

  @Test func quotaHoldsWithinEachGroupWhenAsked() throws {
    var parameters = try office(.rotation, people: 5)
    parameters.groups.append(GroupParameters(id: "others"))
    var others = parameters.staffGroups[0]
    others.group = 1
    parameters.staffGroups.append(others)
    parameters.people += Sectors.clerks(5, staffGroup: 1)
    func attended(_ scope: QuotaScope) throws -> Int {
      parameters.programme[0].quotaScope = scope
      return Int(
        try SectorSimulation(parameters).replicate(masterSeed: 1, replication: 0)
          .sessions[0].attended)
    }
    #expect(try attended(.sector) == 7)
    #expect(try attended(.group) == 6)  // 3 of 5 in each group
  }

  /// Two groups of five, and a component for the second from 9 to 12 on the session's first day.
  private func officeOfTwoGroups(_ audience: Audience, sessions: Int) throws -> ModelParameters {
    var parameters = try office(.rotation, people: 5, sessions: sessions)
    parameters.groups.append(GroupParameters(id: "others"))
    var others = parameters.staffGroups[0]
    others.group = 1
    parameters.staffGroups.append(others)
    parameters.people += Sectors.clerks(5, staffGroup: 1)
    parameters.programme[0].audience = audience
    return parameters
  }

  @Test func coordinatorsGoAlwaysOrInTurn() throws {
    var parameters = try officeOfTwoGroups(.coordinators, sessions: 6)
    parameters.programme[0].quota = nil
    parameters.groups[1].coordinator = .rota
    let attendance = try SectorSimulation(parameters).replicate(masterSeed: 1, replication: 0)
      .attendance
    for session in 0..<6 {
      let present: [Int] = (0..<10).filter { person in attendance[person * 6 + session] == 1 }
      let expected: [Int] = [0, 5 + session % 5]
      #expect(present == expected)
    }
  }

  @Test func anAbsentCoordinatorIsStoodInFor() throws {
    var parameters = try officeOfTwoGroups(.coordinators, sessions: 6)
    parameters.programme[0].quota = nil
    parameters.otherAbsenceDaysPerYear = 40
    let simulation = try SectorSimulation(parameters)
    var stoodIn = 0
    for number in 0..<20 {
      let result = simulation.replicate(masterSeed: 1, replication: UInt32(number))
      for (session, outcome) in result.sessions.enumerated() {
        // More than one group's people: both have somebody.
        #expect(outcome.attended == 2 || outcome.present <= 5)
        if result.attendance[session] == 0 { stoodIn += 1 }
      }
    }
    #expect(stoodIn > 5)
  }

  @Test func noPlaceGoesToSomebodyInAnotherSession() throws {
    var parameters = try officeOfTwoGroups(.staff, sessions: 2)
    var other = ProgrammeComponent(id: "course", kind: .training, audience: .groups([1]))
    other.sessions = [SessionParameters(day: 2, interval: DayInterval(start: 540, end: 720))]
    parameters.programme[0].sessions[0].interval = DayInterval(start: 600, end: 720)
    parameters.programme.append(other)
    let result = try SectorSimulation(parameters).replicate(masterSeed: 1, replication: 0)
    // Five of ten are in the course: of the seven who may leave, two more go, and three stay.
    #expect(result.sessions[2].attended == 5)
    #expect(result.sessions[0].attended == 2 && result.sessions[0].cover == 3)
    func present(_ session: Int) -> [Int] {
      (0..<10).filter { person in result.attendance[person * 3 + session] == 1 }
    }
    #expect(present(0) == [0, 1])
    // The next session goes on where this one stopped.
    #expect(present(1) == [2, 3, 4, 5, 6, 7, 8])
  }

  @Test func absentPeopleAreReplacedAndNoShowsAreNot() throws {
    var parameters = try office(.rotation, people: 20)
    parameters.otherAbsenceDaysPerYear = 50
    let simulation = try SectorSimulation(parameters)
    var absent = 0
    for number in 0..<50 {
      for session in simulation.replicate(masterSeed: 1, replication: UInt32(number)).sessions {
        absent += 20 - Int(session.present)
        #expect(session.attended == Int32((0.7 * Double(session.present) + 1e-9).rounded(.down)))
      }
    }
    #expect(absent > 100)

    parameters.otherAbsenceDaysPerYear = 0
    parameters.programme[0].noShow = 0.25
    let all = try counts(parameters, replications: 300).flatMap { $0 }
    let mean = Double(all.reduce(0, +)) / Double(all.count)
    #expect(abs(mean - 4 * 0.7 * 0.75) < 0.05)
  }

  @Test func coverNeverFallsBelowTheRest() throws {
    let result = try SectorSimulation(office(.random)).replicate(masterSeed: 1, replication: 0)
    for session in result.sessions {
      #expect(session.present == 10 && session.attended == 7 && session.cover == 3)
    }
  }

  /// Ten desks, load 7.5, 70 % away for three hours: a fluid queue of 13.5 agent-hours that drains
  /// at 2.5 an hour in 5.4 hours. Desks and load are taken 100 times, so that the queue is fluid.
  @Test func sessionBacklogIsTheFluidOne() throws {
    var parameters = Sectors.queue(
      rate: 750.0 / 3, service: try .constant(3), servers: 1000, days: 1, warmUp: 0)
    var training = ProgrammeComponent(id: "training", kind: .training, audience: .staff)
    training.quota = 0.7
    training.sessions = [
      SessionParameters(day: 0, interval: DayInterval(start: 480, end: 660))
    ]
    parameters.programme = [training]
    // Meetings that nobody is invited to tell the backlog at their end.
    parameters.groups.append(GroupParameters(id: "nobody"))
    var probe = ProgrammeComponent(id: "probe", kind: .meeting, audience: .groups([1]))
    probe.sessions = [162.0, 300, 324 + 18].map {
      SessionParameters(day: 0, interval: DayInterval(start: 660, end: 660 + $0))
    }
    parameters.programme.append(probe)
    let sessions = try SectorSimulation(parameters).replicate(masterSeed: 1, replication: 0)
      .sessions
    #expect(abs(sessions[0].backlogHours - 1350) < 27)
    #expect(abs(sessions[1].backlogHours - 675) < 27)  // half of 5.4 hours later
    #expect(abs(sessions[2].backlogHours - 100) < 27)  // 24 minutes before it is drained
    #expect(sessions[3].backlogHours < 1)  // 18 minutes after
  }

  @Test func whoeverServesFinishesTheContactFirst() throws {
    var parameters = try office(.rotation, people: 1, quota: nil, sessions: 1)
    parameters.services[0].serviceTime = try .constant(50)
    parameters.services[0].expectedContacts = parameters.services[0].expectedContacts.map {
      $0 > 0 ? 200 : 0
    }
    parameters.programme[0].sessions[0].interval = DayInterval(start: 600, end: 720)
    let simulation = try SectorSimulation(parameters)
    let hours = simulation.horizon(.hoursTraining, replications: 20)
    for trained in hours { #expect(trained > 1 && trained < 2) }
  }

  @Test func closedDesksSendEveryoneAwayToComeBack() throws {
    var parameters = try office(.rotation, quota: nil, sessions: 1)
    parameters.programme[0].closesDesks = true
    parameters.programme[0].sessions[0].interval = DayInterval(start: 540, end: 780)
    let simulation = try SectorSimulation(parameters)
    let refused = simulation.horizon(.refused, replications: 20)
    let served = simulation.horizon(.contactsServed, replications: 20)
    parameters.programme = []
    let plain = try SectorSimulation(parameters).horizon(.contactsServed, replications: 20)
    #expect(refused.allSatisfy { $0 > 0.05 })
    // Nobody is lost: the closed day's citizens are served on the next.
    #expect(zip(served, plain).allSatisfy { abs($0 - $1) < 1 })
  }

  @Test func reliefComesWithAttendanceAndFades() throws {
    var parameters = try office(.rotation, quota: nil, sessions: 1)
    parameters.days = Sectors.officeDays(7 * 60)
    parameters.services[0].expectedContacts = parameters.days.map { $0.opening.isEmpty ? 0 : 40 }
    parameters.wellbeing = WellbeingParameters()
    parameters.wellbeing!.referenceMean = 50  // so that nobody is near the end of the scale
    func weekly(_ effect: TrainingEffect?) throws -> [Double] {
      parameters.programme[0].effect = effect
      let simulation = try SectorSimulation(parameters)
      let series = simulation.layout.position(of: .exhaustion, scope: "sector")!
      let responses = simulation.replicate(masterSeed: 1, replication: 0).responses
      return (0..<60).map {
        responses[simulation.layout.index(series: series, grain: .week, period: $0)]
      }
    }
    let without = try weekly(nil)
    let with = try weekly(TrainingEffect(standardDeviations: 0.17, fadingDays: 26 * 7))
    let relief = zip(without, with).map { $0 - $1 }
    // 0.17 standard deviations of 17.7 points right after, 1/e of it half a year later.
    #expect(abs(relief[0] - 0.17 * 17.7) < 0.1)
    #expect(abs(relief[26] / relief[0] - 0.3679) < 0.08)
  }
}
