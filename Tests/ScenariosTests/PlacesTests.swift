// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// Services at several places, or in hours of their own: queues, hours, desks and people.
@Suite struct PlacesTests {
  private let contract = "staff.clerks.hours=36 h/week"
  private let oneEach = """
    places=[{id: a, services: [{id: desk, share: 60%}], desks: {desk: 2}}, \
    {id: b, services: [{id: desk, share: 40%}], desks: {desk: 1}}]
    """
  private let split = """
    staff=[{id: clerks, count: 2, skills: [desk], place: a}, {id: branch, count: 1, skills: [desk], place: b}]
    """

  /// Day of a horizon that starts on Monday 11 January 2027.
  private func day(_ month: Int, _ day: Int) -> Int {
    CivilDate(year: 2027, month: 1, day: 11)!.days(
      to: CivilDate(year: 2027, month: month, day: day)!)
  }

  private func hours(_ from: Double, _ until: Double) -> DayInterval {
    DayInterval(start: from * 60, end: until * 60)
  }

  /// Figures of the horizon by metric and scope, on average of some futures.
  private func figures(
    _ wanted: [(Metric, String)], futures: Int = 3, _ overrides: String...
  ) throws -> [Double] {
    var parameters = try ScenarioFile.parse(
      ScenarioText.desk, file: "desk.yaml", overrides: overrides
    ).lowered().parameters
    // A service at a place has other random numbers than one that has none; these are to be the same.
    for service in parameters.services.indices {
      parameters.services[service].streamNumber = service
    }
    let simulation = try SectorSimulation(parameters)
    let places = try wanted.map {
      simulation.layout.index(
        series: try #require(simulation.layout.position(of: $0.0, scope: $0.1), "\($0.1)"),
        grain: .horizon)
    }
    let responses = (0..<futures).map {
      simulation.replicate(masterSeed: 1, replication: UInt32($0)).responses
    }
    return places.map { place in responses.reduce(0) { $0 + $1[place] } / Double(futures) }
  }

  @Test func anOnlyPlaceChangesNoFigure() throws {
    let wanted: [(Metric, String)] = [
      (.contacts, "sector"), (.waitMean, "service:desk"), (.queueLength, "service:desk"),
      (.waitP90, "sector"), (.occupancy, "sector"),
    ]
    let plain = try figures(wanted, contract, "duties={desks: {desk: 2}}")
    let placed = try figures(
      wanted, contract, "staff.clerks.place=only",
      "places=[{id: only, services: [{id: desk}], desks: {desk: 2}}]")
    #expect(plain == placed)
    #expect(plain.allSatisfy { $0 > 0 })
  }

  @Test func aServiceIsSharedOutAndAddedUp() throws {
    let parameters = try ScenarioText.desk(oneEach, split).parameters
    #expect(parameters.services.map(\.id) == ["desk@a", "desk@b"])
    let whole = try ScenarioText.desk().parameters.services[0].expectedContacts
    for day in whole.indices {
      let parts = parameters.services.map { $0.expectedContacts[day] }
      #expect(abs(parts[0] - 0.6 * whole[day]) < 1e-9 && abs(parts[1] - 0.4 * whole[day]) < 1e-9)
    }
    let scopes = ["sector", "service:desk", "place:a", "place:b", "service:desk@a"]
    let contacts = try figures(scopes.map { (.contacts, $0) }, oneEach, split)
    #expect(contacts[0] == contacts[1] && contacts[2] == contacts[4])
    #expect(abs(contacts[2] + contacts[3] - contacts[0]) < 1e-9)
    // Twice forty a week over eight weeks, three futures.
    #expect(abs(contacts[3] / contacts[0] - 0.4) < 0.03, "\(contacts)")
    let waits = try figures(
      ["sector", "service:desk", "place:a", "place:b"].map { (.waitP90, $0) }, oneEach, split)
    #expect(waits[0] == waits[1])
    #expect(min(waits[2], waits[3]) <= waits[0] && waits[0] <= max(waits[2], waits[3]))
  }

  @Test func placesServeApart() throws {
    // Nobody of the first place helps the second, which one person cannot hold.
    let few = "staff.branch.count=1"
    let one = try figures(
      [(.waitMean, "place:a"), (.waitMean, "place:b")], oneEach, split, few,
      "services.desk.arrivals.rate=70 per day", "places.a.services.desk.share=10%",
      "places.b.services.desk.share=90%")
    #expect(one[1] > 10 && one[0] < 1, "\(one)")
  }

  @Test func aPlaceHasHoursAndDesksOfItsOwn() throws {
    let parameters = try ScenarioText.desk(
      oneEach, split, contract, "staff.branch.hours=20 h/week", "staff.branch.days-per-week=6",
      "places.b.opening={mon: [14:00-16:00], sat: [09:00-11:00]}",
      "places.b.periods=[{id: fair, days: 2027-02-01..2027-02-07, opening: {mon: [10:00-12:00]}, desks: {desk: 3}}]"
    ).parameters
    #expect(parameters.opening(of: 0, on: day(1, 12)) == [hours(9, 13)])
    #expect(parameters.opening(of: 1, on: day(1, 12)).isEmpty)
    #expect(parameters.opening(of: 1, on: day(1, 11)) == [hours(14, 16)])
    #expect(parameters.opening(of: 1, on: day(2, 1)) == [hours(10, 12)])
    #expect(parameters.opening(of: 1, on: day(2, 6)).isEmpty)
    // The office is open where one of its places is.
    #expect(parameters.days[day(1, 11)].opening == [hours(9, 13), hours(14, 16)])
    #expect(parameters.days[day(1, 16)].opening == [hours(9, 11)])
    #expect(parameters.days[day(1, 16)].isWorkingDay)
    #expect(parameters.services[1].expectedContacts[day(1, 12)] == 0)
    let pool = try #require(parameters.deskPools.first { $0.services == [1] })
    #expect(pool.count(on: day(2, 2)).map(\.value) == [3])
    #expect(pool.count(on: day(2, 8)).map(\.value) == [1])
    // Whose hours are not stated covers those of the place.
    let branch = try #require(parameters.people.firstIndex { $0.staffGroup == 0 })
    #expect(parameters.dutyHours(of: branch, on: day(1, 16)).contains { $0.start <= 9 * 60 })
  }

  @Test func aServiceHasHoursOfItsOwnWithinThoseOfTheOffice() throws {
    let opening = "services.desk.opening={all: [10:00-11:00], thu: []}"
    let parameters = try ScenarioText.desk(opening).parameters
    #expect(parameters.opening(of: 0, on: day(1, 12)) == [hours(10, 11)])
    #expect(parameters.opening(of: 0, on: day(1, 14)).isEmpty)
    #expect(parameters.services[0].expectedContacts[day(1, 14)] == 0)
    #expect(parameters.services[0].expectedContacts[day(1, 15)] == 40)
    let plain = try figures([(.waitMean, "sector")])
    let pressed = try figures([(.waitMean, "sector")], opening)
    // Forty in an hour instead of four.
    #expect(pressed[0] > plain[0] + 20, "\(pressed)")
  }

  @Test func peopleWorkAtAPlaceByWeekdayOrInTurns() throws {
    let parameters = try ScenarioText.desk(
      oneEach, contract, "staff.clerks.place=[a, {all: a, wed: b}]",
      "staff.clerks.periods=[{id: lent, days: 2027-02-01..2027-02-05, posts: [3], place: b}]"
    ).parameters
    func at(_ person: Int, _ month: Int, _ date: Int) -> String? {
      parameters.placeNumber(of: person, on: day(month, date)).map { parameters.places[$0].id }
    }
    // In the first week the second post has the second turn, in the second week the others.
    #expect(at(0, 1, 13) == "a" && at(1, 1, 13) == "b" && at(1, 1, 12) == "a")
    #expect(at(0, 1, 20) == "b" && at(1, 1, 20) == "a" && at(2, 1, 20) == "b")
    #expect(at(2, 2, 2) == "b" && at(0, 2, 2) == "a" && at(2, 2, 9) == "a")
  }

  @Test func whoIsElsewhereServesNobodyHere() throws {
    // The only person is at the second place on Wednesdays and at the first on all other days.
    let served = try figures(
      [(.contactsServed, "place:a"), (.contactsServed, "place:b"), (.refused, "place:b")],
      oneEach,
      "staff=[{id: clerks, count: 1, hours: 36 h/week, skills: [desk], place: {all: a, wed: b}}]",
      "services.desk.arrivals.rate=10 per day",
      "services.desk.patience=10 min")
    #expect(served[0] > 100 && served[1] > 15, "\(served)")
    // Four days in five nobody is there.
    #expect(served[1] < 0.3 * 160, "\(served)")
  }

  @Test func somebodyIsSentToAPlaceWhereNobodyWouldBe() throws {
    let staff = """
      staff=[{id: clerks, count: 3, hours: 36 h/week, skills: [desk], place: a}, \
      {id: branch, count: 1, hours: 36 h/week, skills: [desk], place: b, \
      periods: [{id: away, from: 2027-01-11, until: 2027-02-05, away: yes}]}]
      """
    let wanted: [(Metric, String)] = [
      (.contactsServed, "place:b"), (.hoursOtherDuty, "sector"), (.contactsServed, "place:a"),
    ]
    let rate = "services.desk.arrivals.rate=20 per day"
    let patience = "services.desk.patience=30 min"
    // Eight a day, of whom in the first four weeks nobody is served.
    let alone = try figures(wanted, oneEach, staff, rate, patience)
    #expect(alone[0] > 100 && alone[0] < 200 && alone[1] == 0, "\(alone)")
    let helped = try figures(
      wanted, oneEach, staff, rate, patience, "places.b.relief={from: a, travel: 30 min}")
    #expect(helped[0] > alone[0] + 100, "\(helped)")
    // Half an hour on each of twenty days.
    #expect(abs(helped[1] - 10) < 0.01, "\(helped)")
    let kept = try figures(
      wanted, oneEach, staff, rate, patience, "places.b.relief={from: a, keep: 3}")
    #expect(kept == alone, "\(kept)")
  }

  @Test func reliefIsSharedOutAndLeavesAtMidnight() throws {
    let parameters = try ScenarioText.desk(
      oneEach, "staff=[{id: clerks, count: 3, hours: 36 h/week, skills: [desk], place: a}]",
      "places.b.relief={from: a, travel: 10 min}"
    ).parameters
    // One staff group of the line, two of its places.
    #expect(parameters.staffGroups.count == 3 && parameters.listedStaffGroups == [0])
    #expect(parameters.people.allSatisfy { $0.staffGroups.allSatisfy { $0 == 1 } })
  }

  @Test func theRosterKnowsPlaces() throws {
    let parameters = try ScenarioText.desk(
      oneEach, contract, "staff.clerks.place={all: a, wed: b}"
    ).parameters
    let roster = Roster(parameters, days: 0..<14)
    let atA = roster.uncovered(service: 0)
    let atB = roster.uncovered(service: 1)
    #expect(atA.map(\.weekday) == [3] && atB.map(\.weekday) == [1, 2, 4, 5])
    #expect(atA.allSatisfy { $0.interval == hours(9, 13) })
  }

  @Test func checkNamesOpenHoursThatNobodyCoversByPlace() throws {
    let scenario = try ScenarioFile.parse(
      ScenarioText.desk, file: "desk.yaml",
      overrides: [oneEach, contract, "staff.clerks.place={all: a, wed: b}"])
    let gaps = scenario.warnings.filter { $0.text(.english).contains("desk@a") }
    #expect(gaps.contains { $0.text(.english).contains("Wednesday") }, "\(scenario.warnings)")
  }

  @Test func whatContradictsIsNamed() {
    func text(_ overrides: String...) -> String {
      let faults = ScenarioText.faults { () throws(ScenarioErrors) in
        _ = try ScenarioFile.parse(ScenarioText.desk, file: "desk.yaml", overrides: overrides)
      }
      return faults.map { $0.text(.english) }.joined(separator: "\n")
    }
    #expect(text(oneEach).contains("place"))
    #expect(text(oneEach, split, "places.a.services.desk.share=50%").contains("100%"))
    #expect(text(oneEach, split, "staff.branch.place=c").contains("no such place"))
    #expect(text(oneEach, "staff.clerks.place=a").contains("nobody who works at \"b\""))
    #expect(text(oneEach, split, "duties={desks: {desk: 1}}").contains("stated there"))
    #expect(text(oneEach, split, "places.a.relief={from: a}").contains("itself"))
    #expect(text(oneEach, split, "places.a.desks={other: 1}").contains("not given"))
    #expect(text("services.desk.opening={all: [05:00-06:00]}").contains("never given"))
    #expect(
      text(oneEach, split, "places.b.services.desk.opening={all: [20:00-21:00]}")
        .contains("never given"))
    #expect(
      text(oneEach, split, "places.a.periods=[{id: x, days: 2027-01-12}]")
        .contains("changes nothing"))
    #expect(text("staff.clerks.place=a").contains("no such place"))
    #expect(text(oneEach, split, "staff.clerks.place={mon: a, tue: b}").contains("by weekday"))
    #expect(
      text(
        oneEach, split, "targets=[{id: t, metric: wait-mean, scope: \"place:c\", at-most: 5 min}]"
      )
      .contains("place:b"))
    #expect(
      text(
        oneEach, split, "targets=[{id: t, metric: wait-mean, scope: every place, at-most: 5 min}]"
      )
      .isEmpty)
  }
}
