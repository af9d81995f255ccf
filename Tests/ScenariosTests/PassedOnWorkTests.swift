// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// Keys of work that is passed on: read, lowered, estimated, refused.
@Suite struct PassedOnWorkTests {
  private static let office = """
    horizon: {start: 2027-01-11, length: 8 weeks}
    calendar:
      opening: {mon: [09:00-13:00], tue: [09:00-13:00], wed: [09:00-13:00], thu: [09:00-13:00],
                fri: [09:00-13:00]}
    services:
      - {id: reception, arrivals: {rate: 40 per day}, service-time: 3 min}
      - {id: office, arrivals: {rate: 10 per day}, service-time: 8 min}
      - {id: taxes, arrivals: {rate: 10 per day}, service-time: 8 min}
    staff:
      - {id: clerks, count: 2, skills: [reception]}
      - {id: officers, count: 3, skills: [taxes, office]}
      - {id: helpers, count: 1, skills: [office]}
    """

  private func scenario(_ overrides: String...) throws -> Scenario {
    try ScenarioFile.parse(Self.office, file: "office.yaml", overrides: overrides)
  }

  private func faults(_ overrides: String...) -> [String] {
    ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(Self.office, file: "office.yaml", overrides: overrides)
    }.map { $0.problem[.english] }
  }

  @Test func everyKeyReachesTheModel() throws {
    let parameters = try scenario(
      "services.reception.passed-on={office: 30%, taxes: 10%}", "services.office.people=2",
      "services.office.served-by=[helpers, officers]", "services.taxes.priority-growth=0.5",
      "services.taxes.overtakes-after=20 min", "duties.routing=priority",
      "duties.operator=specialists-first",
      "services.taxes.redial={share: 60%, delay: 5 min, tries: 3, gives-up: 80%}",
      "services.taxes.bookings={share: 20%, places: 1, waiting-list: yes}"
    ).lowered().parameters
    let services = Dictionary(uniqueKeysWithValues: parameters.services.map { ($0.id, $0) })
    func position(_ id: String) -> Int { parameters.services.firstIndex { $0.id == id }! }
    #expect(
      services["reception"]?.passedOn == [
        PassedShare(to: position("office"), share: 0.3),
        PassedShare(to: position("taxes"), share: 0.1),
      ])
    #expect(services["office"]?.peopleNeeded == 2)
    #expect(
      services["office"]?.preferredStaff.map { parameters.staffGroups[$0].id }
        == ["helpers", "officers"])
    #expect(services["taxes"]?.priorityGrowth == 0.5)
    #expect(services["taxes"]?.overtakesAfter == 20)
    #expect(parameters.operatorRule == .specialistsFirst)
    let redial = services["taxes"]?.redial
    #expect(redial?.share == 0.6 && redial?.tries == 3 && redial?.givesUp == 0.8)
    #expect(redial?.delay.mean == 5)
    #expect(services["taxes"]?.bookings?.places == 1)
    #expect(services["taxes"]?.bookings?.hasWaitingList == true)
  }

  @Test func theOrderOfSkillsCountsWhereTheRuleLooksAtIt() throws {
    for (override, isKept) in [
      ("duties.routing=own-then-longest-wait", true), ("duties.operator=own-first", true),
      ("duties.routing=longest-queue", false), ("duties.operator=specialists-first", false),
    ] {
      let parameters = try scenario(override).lowered().parameters
      let officers = parameters.staffGroups.first { $0.id == "officers" }!
      let first = parameters.services[officers.skills[0].service].id
      #expect(first == (isKept ? "taxes" : "office"), "\(override)")
    }
  }

  /// What is passed on is work of the second service, what needs two is work for two; no formula holds there.
  @Test func estimatesKnowWhereWorkGoes() throws {
    func services(_ overrides: String...) throws -> [String: PlanningEstimate.Service] {
      let text = try ScenarioFile.parse(Self.office, file: "office.yaml", overrides: overrides)
      return Dictionary(uniqueKeysWithValues: text.planningEstimate.services.map { ($0.id, $0) })
    }
    let plain = try services()
    let passed = try services(
      "services.reception.passed-on={office: 50%}", "services.office.passed-on={taxes: 20%}")
    func near(_ value: Double?, _ other: Double) -> Bool { abs((value ?? .nan) - other) < 1e-9 }
    #expect(near(plain["office"]?.contactsPerDay, 10))
    #expect(near(passed["office"]?.contactsPerDay, 30))
    #expect(near(passed["taxes"]?.contactsPerDay, 16))
    #expect(near(passed["office"]?.offeredLoad, 3 * (plain["office"]?.offeredLoad ?? 0)))
    #expect(plain["reception"]?.hasFormula == true && passed["reception"]?.hasFormula == true)
    let pairs = try services("services.reception.people=2")
    #expect(near(pairs["reception"]?.offeredLoad, 2 * (plain["reception"]?.offeredLoad ?? 0)))
    #expect(near(pairs["reception"]?.hoursDemanded, 2 * (plain["reception"]?.hoursDemanded ?? 0)))
    #expect(pairs["reception"]?.hasFormula == false)
    let redial = try services("services.reception.redial={share: 50%}")
    #expect(redial["reception"]?.hasFormula == false)
  }

  /// Those who are passed on do not come back to the reception, so that more of its rate are first contacts.
  @Test func theRateIncludesRepeatsOfThoseWhoStay() throws {
    let parameters = try scenario(
      "services.reception.passed-on={office: 50%}",
      "services.reception.repeat-contacts={base: 20%}"
    ).lowered().parameters
    let reception = parameters.services.first { $0.id == "reception" }!
    #expect(abs(reception.expectedContacts[0] - 36) < 1e-9)
  }

  /// Thirty appointments a day for sixteen slots.
  @Test func moreAppointmentsThanPlacesAreAFaultOrAList() throws {
    let booked = "services.taxes.arrivals.rate=30 per day"
    let places = "services.taxes.bookings={share: 100%, places: 1}"
    #expect(
      faults(booked, places) == [
        "30 appointments a day for 16 places; with 'waiting-list: yes' they wait for the next free one"
      ])
    #expect(faults(booked, places, "services.taxes.bookings.places=2").isEmpty)
    let list = try scenario(booked, places, "services.taxes.bookings.waiting-list=yes")
    #expect(
      list.warnings.map { $0.problem[.english] } == [
        "30 appointments a day for 16 places: the waiting list grows without end"
      ])
    #expect(try scenario(places).warnings.isEmpty)
  }
}
