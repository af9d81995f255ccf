// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// Places together with work that is passed on, needs two, is booked, and is not known.
@Suite struct PlacesAndWorkTests {
  private static let hours = "{mon: [08:00-13:00], tue: [08:00-13:00], wed: [08:00-13:00]}"

  private func scenario(_ text: String) throws -> Scenario {
    try ScenarioFile.parse(
      "horizon: {start: 2027-02-01, length: 8 weeks}\n"
        + "calendar: {holidays: none, opening: \(Self.hours), shift: \(Self.hours)}\n" + text,
      file: "office.yaml")
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try scenario(text)
      return []
    } catch { return (error as? ScenarioErrors)?.faults.map { $0.text(.english) } ?? ["\(error)"] }
  }

  /// Means of a few futures, by scope and metric.
  private func figures(_ text: String) throws -> (_ metric: Metric, _ scope: String) -> Double {
    let simulation = try SectorSimulation(scenario(text).lowered().parameters)
    let futures = (0..<8).map { simulation.replicate(masterSeed: 1, replication: $0).responses }
    return { metric, scope in
      guard let series = simulation.layout.position(of: metric, scope: scope) else { return .nan }
      let place = simulation.layout.index(series: series, grain: .horizon)
      return futures.reduce(0) { $0 + $1[place] } / 8
    }
  }

  private static let office = """
    services:
      - {id: desk, arrivals: {rate: {uncertain: 40 per day, range: 20..60 per day}}, service-time: {exponential: {mean: 6 min}}}
    places:
      - {id: a, services: [{id: desk, share: 70%}], desks: {desk: 2}}
      - {id: b, services: [{id: desk, share: 30%}], desks: {desk: 1}}
    staff:
      - {id: clerks, count: 2, hours: 15 h/week, skills: [desk], place: a}
      - {id: others, count: 1, hours: 15 h/week, skills: [desk], place: b}
    """

  @Test func whatIsNotKnownIsDrawnForTheQueuesOfPlaces() throws {
    let scenario = try scenario(Self.office)
    let uncertainty = try #require(scenario.uncertainty)
    let central = scenario.lowered().parameters
    let drawn = try uncertainty.parameters(uncertainty.texts(at: [0.99]))
    #expect(drawn.services.map(\.id) == ["desk@a", "desk@b"])
    for (one, other) in zip(drawn.services, central.services) {
      #expect(one.expectedContacts[0] > 1.2 * other.expectedContacts[0])
    }
  }

  @Test func passedOnContactsGoToAllPlacesByTheirShares() throws {
    let figures = try figures(
      """
      services:
        - {id: phone, arrivals: {rate: 60 per day}, service-time: 1 min, passed-on: {desk: 50%}}
        - {id: desk, arrivals: {rate: 4 per day}, service-time: {exponential: {mean: 6 min}}}
      places:
        - {id: a, services: [{id: desk, share: 70%}], desks: {desk: 2}}
        - {id: b, services: [{id: desk, share: 30%}], desks: {desk: 1}}
        - {id: hall, services: [{id: phone}], desks: {phone: 1}}
      staff:
        - {id: clerks, count: 2, hours: 15 h/week, skills: [desk], place: a}
        - {id: others, count: 1, hours: 15 h/week, skills: [desk], place: b}
        - {id: voices, count: 1, hours: 15 h/week, skills: [phone], place: hall}
      """)
    let (a, b) = (figures(.received, "service:desk@a"), figures(.received, "service:desk@b"))
    #expect(abs(a / (a + b) - 0.7) < 0.05, "\(a) \(b)")
    #expect(figures(.passedOn, "service:phone") == a + b)
  }

  @Test func whoIsPassedOnToAClosedServiceComesOnItsNextDay() throws {
    func text(_ opening: String) -> String {
      """
      services:
        - {id: reception, arrivals: {rate: 60 per day}, service-time: 1 min, passed-on: {office: 50%}}
        - {id: office, arrivals: {rate: 1 per day}, service-time: 4 min\(opening)}
      staff:
        - {id: clerks, count: 1, hours: 15 h/week, skills: [reception]}
        - {id: officers, count: 2, hours: 15 h/week, skills: [office]}
      """
    }
    let short = try figures(text(", opening: {all: [08:00-10:00]}"))
    let all = try figures(text(""))
    // Three fifths of the day are over when the office closes.
    #expect(short(.refused, "service:office") > 0.2)
    // Who comes at the end of the day may find that the officers have gone.
    #expect(all(.refused, "service:office") < 0.02)
    #expect(short(.contactsServed, "service:office") > 0.9 * all(.contactsServed, "service:office"))
  }

  /// Two who serve together stay for those inside as one who serves alone does.
  @Test func pairsServeThoseInsideInOvertime() throws {
    func text(_ people: Int) -> String {
      """
      services:
        - {id: desk, arrivals: {rate: 26 per day}, service-time: {exponential: {mean: 10 min}}, people: \(people)}
      staff:
        - {id: clerks, count: \(people), hours: 15 h/week, skills: [desk]}
      duties: {desks: {desk: 1}}
      limits: {overtime: 5 h/week per person}
      """
    }
    let (one, two) = (try figures(text(1)), try figures(text(2)))
    #expect(one(.hoursOvertime, "sector") > 3)
    #expect(abs(two(.hoursOvertime, "sector") / one(.hoursOvertime, "sector") - 2) < 0.2)
    #expect(abs(two(.refused, "sector") - one(.refused, "sector")) < 0.01)
  }

  /// Whose shift has ended goes home while the desks are open, whoever serves with them.
  @Test func aPartnerGoesHomeAtTheEndOfTheShift() throws {
    let figures = try figures(
      """
      services:
        - {id: desk, arrivals: {rate: 40 per day}, service-time: {exponential: {mean: 15 min}}, people: 2}
      staff:
        - {id: all, count: 1, hours: 15 h/week, skills: [desk]}
        - {id: short, count: 1, hours: 6 h/week, skills: [desk],
           shift: {mon: [08:00-10:00], tue: [08:00-10:00], wed: [08:00-10:00]}}
      limits: {overtime: 9 h/week per person}
      """)
    // What is in hand is finished, a quarter of an hour on each of 24 days.
    #expect(figures(.hoursOvertime, "sector") < 24 * 0.4)
  }

  /// People inside at closing are served, whether they need one or two: who is held then waits for a partner.
  @Test func whoIsHeldAfterTheShiftWaitsForAPartner() throws {
    let figures = try figures(
      """
      services:
        - {id: pairs, arrivals: {rate: 9 per day}, service-time: {exponential: {mean: 12 min}}, people: 2}
        - {id: desk, arrivals: {rate: 18 per day}, service-time: {exponential: {mean: 9 min}}}
      staff:
        - {id: clerks, count: 2, hours: 15 h/week, skills: [pairs, desk]}
      limits: {overtime: 20 h/week per person}
      """)
    #expect(figures(.refused, "service:pairs") == 0)
    #expect(figures(.refused, "service:desk") == 0)
  }

  /// Who waits for a partner after the shift does nothing else meanwhile, and goes home when the week's overtime is over.
  @Test func whoIsHeldIsGivenNoOtherWork() throws {
    func text(_ overtime: String) -> String {
      """
      services:
        - {id: pairs, arrivals: {rate: 9 per day}, service-time: {exponential: {mean: 12 min}},
           follow-up: 10 min, people: 2}
        - {id: desk, arrivals: {rate: 40 per day}, service-time: {exponential: {mean: 9 min}}, follow-up: 10 min}
      staff:
        - {id: both, count: 2, hours: 15 h/week, skills: [pairs, desk]}
        - {id: third, count: 1, hours: 15 h/week, skills: [desk]}
      limits: {overtime: \(overtime) per person}
      """
    }
    let figures = try figures(text("20 h/week"))
    #expect(figures(.refused, "sector") == 0)
    // What takes the desks is what people bring, ten minutes of which are work after they have left.
    let brought = figures(.hoursDemanded, "sector") - figures(.contacts, "sector") / 6
    #expect(abs(figures(.hoursDesk, "sector") / brought - 1) < 0.02)
    let short = try self.figures(text("1 h/week"))
    #expect(short(.hoursOvertime, "sector") <= 8 * 3 * 1.25)
  }

  /// Whoever works on through the night into a day off has worked overtime all the time.
  @Test func overtimeThroughTheNightIsCounted() throws {
    let figures = try figures(
      """
      services:
        - {id: desk, arrivals: {rate: 40 per day}, service-time: {exponential: {mean: 9 min}}, follow-up: 20 min, backlog: 60 h}
      staff:
        - {id: clerks, count: 4, hours: 15 h/week, skills: [desk]}
      limits: {overtime: 40 h/week per person, follow-up-pace: 100%}
      absence: {leave: {days: 100 per year}}
      turnover: {exits: 1 per year}
      """)
    let worked = figures(.hoursDesk, "sector") + figures(.hoursFollowUp, "sector")
    let there = figures(.hoursStaffed, "sector") + figures(.hoursOvertime, "sector")
    #expect(figures(.hoursOvertime, "sector") > 40)
    #expect(worked <= there + 1e-6, "\(worked) of \(there)")
  }

  /// Colleagues of many newcomers still have time of their own, whatever these ask for.
  @Test func mentorsHaveTimeOfTheirOwn() throws {
    let figures = try figures(
      """
      services:
        - {id: desk, arrivals: {rate: 30 per day}, service-time: {exponential: {mean: 9 min}}}
      staff:
        - {id: clerks, count: 2, hours: 15 h/week, skills: [desk]}
      turnover: {exits: 5 per year, newcomers: {mentor: 100%}}
      limits: {hiring-delay: 1 week}
      """)
    #expect(figures(.contactsServed, "sector") > 0)
  }

  /// One clerk who passes everybody on to another service of their own.
  private func passing(others: Int, _ limits: String = "") throws -> (Metric, String) -> Double {
    try figures(
      """
      services:
        - {id: reception, arrivals: {rate: 25 per day}, service-time: {exponential: {mean: 5 min}}, passed-on: {office: 100%}}
        - {id: office, arrivals: {rate: \(others) per day}, service-time: {exponential: {mean: 5 min}}}
      staff:
        - {id: clerks, count: 1, hours: 15 h/week, skills: [reception, office]}
      \(limits)
      """)
  }

  /// Whoever serves somebody serves them on, also when the shift is over.
  @Test func oneClerkServesWhomTheyPassOnAfterClosing() throws {
    let figures = try passing(others: 1, "limits: {overtime: 20 h/week per person}")
    #expect(figures(.refused, "service:office") == 0)
  }

  /// Where everybody goes home meanwhile, who was passed on comes on the next opening day and is not lost.
  @Test func whoIsPassedOnByTheLastToLeaveComesAgain() throws {
    let figures = try passing(others: 0)
    // All but those of the last day: one in fourteen is sent away.
    let (passed, served) = (
      figures(.passedOn, "service:reception"), figures(.contactsServed, "service:office")
    )
    #expect(figures(.refused, "service:office") > 0.05)
    #expect(passed - served < 0.05 * passed, "\(served) of \(passed)")
  }

  /// While somebody is held for a partner, who comes is served by the next who is free and not turned away.
  @Test func theNextWhoIsFreeServesWhileAnotherIsHeld() throws {
    let figures = try figures(
      """
      services:
        - {id: pairs, arrivals: {rate: 15 per day}, service-time: {exponential: {mean: 15 min}}, people: 2}
        - {id: desk, arrivals: {rate: 90 per day}, service-time: {exponential: {mean: 10 min}}, waiting-room: 0}
      staff:
        - {id: both, count: 2, hours: 15 h/week, skills: [pairs, desk]}
        - {id: others, count: 10, hours: 15 h/week, skills: [desk]}
      """)
    // Three erlangs find all ten others busy in 0.081% of cases (Erlang's loss formula), were the two never there.
    #expect(figures(.refused, "service:desk") < 0.002)
  }

  /// After closing pairs wait for a desk that is about to be free, as one who serves alone does.
  @Test func pairsStayForADeskThatIsTaken() throws {
    let figures = try figures(
      """
      services:
        - {id: pairs, arrivals: {rate: 8 per day}, service-time: {exponential: {mean: 10 min}}, people: 2}
        - {id: desk, arrivals: {rate: 14 per day}, service-time: {exponential: {mean: 10 min}}}
      staff:
        - {id: two, count: 2, hours: 15 h/week, skills: [pairs]}
        - {id: one, count: 1, hours: 15 h/week, skills: [desk]}
      duties: {desks: [{id: only, services: [pairs, desk], count: 1}]}
      limits: {overtime: 20 h/week per person}
      """)
    #expect(figures(.refused, "service:pairs") == 0)
  }

  @Test func whoHasWaitedTooLongComesBeforeAppointmentsToo() throws {
    func text(_ key: String) -> String {
      """
      services:
        - {id: desk, arrivals: {rate: 28 per day}, service-time: {exponential: {mean: 9 min}}, bookings: {share: 70%}\(key)}
      staff:
        - {id: clerks, count: 1, hours: 15 h/week, skills: [desk]}
      limits: {overtime: 9 h/week per person}
      """
    }
    let (plain, rule) = (try figures(text("")), try figures(text(", overtakes-after: 20 min")))
    // Whoever has an appointment waits for those who came without one; on average nobody gains.
    #expect(rule(.waitBooked, "service:desk") > 1.3 * plain(.waitBooked, "service:desk"))
    #expect(abs(rule(.waitMean, "service:desk") / plain(.waitMean, "service:desk") - 1) < 0.05)
  }

  @Test func boundsAreThoseOfThePlaceAndOfItsHours() {
    let pairs = Self.office.replacing("service-time:", with: "people: 2, service-time:")
    #expect(faults(pairs).contains { $0.contains("desk@b") }, "\(faults(pairs))")
    let slots = """
      services:
        - {id: desk, arrivals: {rate: 30 per day}, service-time: 5 min, opening: {all: [08:00-09:00]},
           bookings: {share: 80%, slot: 30 min, places: 1}}
      staff: [{id: clerks, count: 2, hours: 15 h/week, skills: [desk]}]
      """
    #expect(faults(slots).contains { $0.contains("places") }, "\(faults(slots))")
  }

  /// Somebody is sent over for a whole day; hours of a day on which somebody else is there stay uncovered, and are named.
  @Test func gapsOfADayWithSomebodyThereAreNamed() throws {
    func warnings(_ hours: String) throws -> [String] {
      try scenario(
        """
        services: [{id: desk, arrivals: {rate: 40 per day}, service-time: {exponential: {mean: 6 min}}}]
        places:
          - {id: a, services: [{id: desk, share: 70%}], desks: {desk: 2}}
          - {id: b, services: [{id: desk, share: 30%}], desks: {desk: 1}, relief: {from: a, travel: 10 min, keep: 1}}
        staff:
          - {id: clerks, count: 3, hours: 15 h/week, skills: [desk], place: a}
          - {id: branch, count: 1, hours: 3 h/week, skills: [desk], place: b, shift: {mon: [\(hours)]}}
        """
      ).warnings.map { $0.text(.english) }
    }
    let found = try warnings("08:00-11:00")
    #expect(found.contains { $0.contains("desk@b") && $0.contains("11:00") }, "\(found)")
    #expect(found.allSatisfy { !$0.contains("Tue") && !$0.contains("Wed") }, "\(found)")
  }

  /// Where nobody works but who is sent over, check says so with no number and no warning that nobody is there.
  @Test func checkKnowsNoFormulaForWhoIsSentOver() throws {
    let scenario = try scenario(
      """
      services: [{id: desk, arrivals: {rate: 40 per day}, service-time: {exponential: {mean: 6 min}}}]
      places:
        - {id: a, services: [{id: desk, share: 70%}], desks: {desk: 2}}
        - {id: b, services: [{id: desk, share: 30%}], desks: {desk: 1}, relief: {from: a, travel: 10 min, keep: 1}}
      staff: [{id: clerks, count: 3, hours: 15 h/week, skills: [desk], place: a}]
      """)
    #expect(scenario.warnings.allSatisfy { !$0.text(.english).contains("desk@b") })
    let services = scenario.estimate(withWaits: true).services
    #expect(services.map(\.hasFormula) == [true, false])
  }

  @Test func whoWaitsAtTheDoorIsSharedOutToTheLast() throws {
    let text = Self.office.replacing("arrivals: {", with: "arrivals: {queue: 1, ")
    let queues = try scenario(text).lowered().parameters.services.map(\.initialQueue)
    #expect(queues.reduce(0, +) == 1)
  }
}
