// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

struct ScenarioDifferenceTests {
  private func differences(
    of name: String = "spinea", _ overrides: String...
  ) throws -> [ScenarioDifference] {
    let path = ScenarioText.repository.appendingPathComponent("scenarios/\(name).yaml").path
    let base = try ScenarioFile.load(path: path)
    let other = try ScenarioFile.load(path: path, overrides: overrides)
    return ScenarioDifference.between(base, other)
  }

  @Test func aScenarioDoesNotDifferFromItself() throws {
    #expect(try differences() == [])
  }

  @Test func aValueIsToldByTheNameOfItsItemAndTheMeaningOfItsKey() throws {
    let found = try differences("staff.registry-clerks-a.count=6")
    #expect(found.count == 1)
    let difference = try #require(found.first)
    #expect(difference.path == "staff.registry-clerks-a.count")
    #expect(difference.item?[.italian] == "Operatore anagrafe A")
    #expect(difference.meaning(.english) == "People")
    #expect(difference.before == "5")
    #expect(difference.after == "6")
  }

  @Test func partsThatComeAndGoAreToldWhole() throws {
    let gone = try differences("programme.problem=none")
    #expect(gone.map(\.path) == ["programme.problem"])
    #expect(gone.first?.after == nil)
    #expect(gone.first?.item?[.english] == "Definition of the problem")
    let all = try differences("programme=none")
    #expect(all.map(\.path) == ["programme"])
    #expect(all.first?.before?.hasPrefix("problem, training") == true)
  }

  @Test func distributionsAndFactorsAreSingleValues() throws {
    let found = try differences(
      "services.urp.service-time={gamma: {mean: 9 min, cv: 1}}",
      "services.urp.arrivals.month={aug: 0.5}")
    #expect(
      found.map(\.path) == ["services.urp.arrivals.month", "services.urp.service-time"])
    #expect(found.last?.after == "{gamma: {mean: 9 min, cv: 1}}")
  }

  /// What is part of something is named with it, and of a map only what differs is shown.
  @Test func partsAreNamedWithWhatTheyArePartOf() throws {
    let found = try differences(
      of: "three-offices", "places.north.services.registry.share=30%",
      "places.south.services.registry.share=6%", "calendar.opening={sat: [09:00-12:00]}")
    #expect(
      found.map { $0.item?[.english] } == [
        nil, "Northern branch, Registry", "Southern branch, Registry",
      ])
    #expect(found[0].before == nil && found[0].after == "{sat: [09:00-12:00]}")
  }

  @Test func wordsAndReplicationsMakeNoDifference() throws {
    #expect(try differences("experiment.replications=7", "about.title=Other") == [])
  }
}

struct ScenarioFactorTests {
  @Test(arguments: [
    ("staff.clerks.count=+0..+3", ["+0", "+1", "+2", "+3"]),
    ("staff.clerks.count=4..6", ["4", "5", "6"]),
    ("staff.clerks.count=-1..+1", ["-1", "+0", "+1"]),
    ("programme.training.quota=50%, 70%", ["50%", "70%"]),
  ])
  func laddersAreRangesOrLists(text: String, values: [String]) {
    #expect(ScenarioFactor(text)?.values == values)
  }

  @Test(arguments: [
    "", "count", "=1..2", "count=3", "count=3..1", "count=1..x", "count=1,", "c=0..900",
  ])
  func anythingElseIsNone(text: String) {
    #expect(ScenarioFactor(text) == nil)
  }

  @Test func severalFactorsMakeEveryCombination() throws {
    let factors = [ScenarioFactor("a=1,2"), ScenarioFactor("b=+0..+1")].compactMap { $0 }
    #expect(
      ScenarioFactor.combinations(factors)
        == [["a=1", "b=+0"], ["a=1", "b=+1"], ["a=2", "b=+0"], ["a=2", "b=+1"]])
  }
}

struct CalendarSpaceTests {
  private static let text = """
    horizon: {start: 2027-01-11, length: 20 weeks}
    calendar:
      holidays: italy
      opening: {mon: [09:00-13:00], tue: [09:00-13:00], wed: [09:00-13:00], thu: [09:00-13:00],
                fri: [09:00-13:00]}
    services:
      - {id: desk, arrivals: {rate: 40 per day}, service-time: 8 min}
    groups:
      - {id: front, kind: internal}
      - {id: back, kind: internal}
    staff:
      - {id: clerks, group: front, count: 3, hours: 36 h/week, skills: [desk]}
      - {id: helpers, group: back, count: 2, hours: 36 h/week, skills: [desk]}
    programme:
      - {id: talk, kind: meeting, audience: staff, date: 2027-02-03, at: 13:00, length: 1 h}
      - {id: training, kind: training, audience: staff, quota: 70 %, sessions: 2, first: 2027-02-03,
         every: 2 weeks, at: 09:30, length: 3 h,
         search: {from: 2027-03-01, to: 2027-03-31, weekdays: [mon, wed]}}
    """

  private func space(_ overrides: String...) throws -> CalendarSpace {
    let scenario = try ScenarioFile.parse(Self.text, file: "desk.yaml", overrides: overrides)
    return try #require(CalendarSpace.all(scenario).first)
  }

  @Test func calendarsKeepWithinWindowAndWeekdays() throws {
    let space = try space()
    #expect(space.part == "training")
    #expect(!space.plans.isEmpty)
    for plan in space.plans {
      #expect(plan.sessions == 2)
      for date in plan.allDates {
        #expect(date.month == 3 && [1, 3].contains(date.weekday))
      }
    }
    #expect(Set(space.plans).count == space.plans.count)
    // 29 March 2027 is Easter Monday: the session of that day is no day's.
    #expect(!space.plans.contains { $0.allDates.contains(CivilDate(iso: "2027-03-29")!) })
  }

  @Test func daysToAvoidMoveASessionAWeekOn() throws {
    let space = try space(
      "programme.training.search.avoid=[{from: 2027-03-15, to: 2027-03-21, why: Elections}]")
    let first = try #require(CivilDate(iso: "2027-03-01"))
    let plan = try #require(space.plans.first { $0.first == first })
    #expect(plan.allDates.map(\.description) == ["2027-03-01", "2027-03-22"])
  }

  @Test func everyCombinationIsThereAndEveryoneNeedsNoPolicy() throws {
    let one = try space()
    let many = try space(
      "programme.training.search.quota=[50 %, 100 %]",
      "programme.training.search.policy=[rotation, random]",
      "programme.training.search.at=[09:30, 10:00]")
    // 50% by either policy and everyone by one, at two hours.
    #expect(many.plans.count == one.plans.count * 6)
  }

  @Test func groupsApartFollowOneAnotherOnTheNextDaysAllowed() throws {
    let space = try space("programme.training.search.groups=[apart]")
    let plan = try #require(space.plans.first)
    #expect(plan.isApart)
    #expect(plan.dates[0].map(\.description) == ["2027-03-01", "2027-03-15"])
    #expect(plan.dates[1].map(\.description) == ["2027-03-03", "2027-03-17"])
  }

  @Test func aWindowTooShortAllowsNothing() throws {
    #expect(try space("programme.training.search.to=2027-03-08").plans.isEmpty)
  }

  @Test(arguments: [false, true])
  func theWrittenScenarioIsTheCalendarThatWasTried(isApart: Bool) throws {
    let overrides = [
      isApart
        ? "programme.training.search.groups=[apart]"
        : "programme.training.search.quota=[50 %, 100 %]"
    ]
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "desk.yaml")
    try Data(("# Ours.\n" + Self.text).utf8).write(to: file)
    let scenario = try ScenarioFile.load(path: file.path, overrides: overrides)
    let space = try #require(CalendarSpace.all(scenario).first)
    for plan in space.plans.prefix(3) {
      let tried = space.applied(plan, to: scenario.lowered().parameters)
      let text = try space.wholeYAML(plan, path: file.path, overrides: overrides)
      #expect(text.hasPrefix("# Ours.\n"))
      let written = try ScenarioFile.parse(text, file: "desk.yaml").lowered().parameters
      #expect(written.programme.map(\.id) == tried.programme.map(\.id))
      for (one, two) in zip(written.programme, tried.programme) {
        #expect(one.sessions == two.sessions)
        #expect(one.quota == two.quota)
        #expect(one.policy == two.policy)
        #expect(one.audience == two.audience)
      }
      #expect(
        space.sessions(of: plan, in: tried) == (isApart ? [1, 2, 3, 4] : [1, 2]))
    }
  }

  @Test func whatStartsFromThePartStaysAsItWas() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "desk.yaml")
    let parts = """

        - {id: plenary, like: training, sessions: none, first: none, every: none, search: none,
           date: 2027-05-05}
        - {id: again, like: training, first: 2027-02-10, search: none}
      """
    try Data((Self.text + parts + "\n").utf8).write(to: file)
    let scenario = try ScenarioFile.load(path: file.path)
    let space = try #require(CalendarSpace.all(scenario).first)
    let plan = try #require(space.plans.first)
    let text = try space.wholeYAML(plan, path: file.path, overrides: [])
    let written = try ScenarioFile.parse(text, file: "desk.yaml").lowered().parameters
    let tried = space.applied(plan, to: scenario.lowered().parameters)
    #expect(written.programme.map(\.id) == tried.programme.map(\.id))
    #expect(written.programme.map(\.sessions) == tried.programme.map(\.sessions))
    #expect(written.programme.map(\.quota) == tried.programme.map(\.quota))
  }

  @Test func aVariantNamesItsBaseAndItsDifference() throws {
    let space = try space()
    let text = space.yaml(try #require(space.plans.first), extending: "desk.yaml")
    #expect(text.hasPrefix("extends: desk.yaml\nprogramme:\n  - id: training\n"))
    #expect(text.contains("    dates: [2027-03-01, 2027-03-15]\n    at: 09:30\n    quota: 70%\n"))
  }

  @Test func neighboursDifferLittle() throws {
    let space = try space()
    let plan = try #require(space.plans.first)
    for position in space.neighbours(of: plan) {
      #expect(space.plans[position] != plan)
      #expect(abs(plan.first.days(to: space.plans[position].first)) <= 7)
    }
    #expect(!space.neighbours(of: plan).isEmpty)
  }

  @Test(arguments: [
    ("to=2027-02-01", "programme.training.search.to"),
    ("from=2026-03-01", "programme.training.search.from"),
    ("at=[23:00]", "programme.training.search.at"),
    ("avoid=[{from: 2027-03-05, to: 2027-03-01}]", "programme.training.search.avoid.1.to"),
    ("quota=[120 %]", "programme.training.search.quota"),
  ])
  func faultsOfASearchAreToldAtTheirPlace(change: String, path: String) {
    let faults = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(
        Self.text, file: "desk.yaml", overrides: ["programme.training.search." + change])
    }
    #expect(faults.count == 1)
    #expect(faults.first?.path.hasPrefix(path) == true)
  }
}

struct ScenarioCausesTests {
  @Test func everyCauseOfSpineaCanBeTakenAway() throws {
    let path = ScenarioText.repository.appendingPathComponent("scenarios/spinea.yaml").path
    let scenario = try ScenarioFile.load(path: path)
    let causes = scenario.causes(
      from: CivilDate(iso: "2027-10-01")!, through: CivilDate(iso: "2027-10-31")!)
    let sessions = causes.filter { if case .session = $0.kind { true } else { false } }
    // Consolidation on the 6th, group dynamics on the 13th and 27th.
    #expect(sessions.count == 3)
    #expect(causes.contains { if case .otherSessions = $0.kind { true } else { false } })
    #expect(causes.count >= sessions.count + 12)
    for cause in causes { _ = try scenario.lowered(without: [cause]) }
    let none = try scenario.lowered(without: causes)
    #expect(none.parameters.sessionCount == 0)
    #expect(none.parameters.sickness == nil)
    #expect(none.parameters.leave?.monthWeights.allSatisfy { abs($0 - 1) < 1e-9 } == true)
  }
}
