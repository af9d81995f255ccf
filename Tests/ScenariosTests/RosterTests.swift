// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios
import Testing
import WorkforceModel

/// Who is at work when, what stays open, and what was chosen.
@Suite struct RosterTests {
  private func lowered(_ staff: String, _ more: String = "", desks: String = "3") throws
    -> LoweredScenario
  {
    let text = """
      horizon: {start: 2027-02-01, length: 3 weeks}
      calendar:
        holidays: none
        closed: [2027-02-10]
        opening:
          mon: [08:00-13:00]
          tue: [08:00-13:00]
          wed: [08:00-13:00]
          thu: [08:00-13:00, 15:00-19:00]
          fri: [08:00-13:00]
      services:
        - {id: taxes, arrivals: {rate: 12 per day}, service-time: 9 min}
      duties: {desks: {taxes: \(desks)}}
      staff:
      \(staff)
      \(more)
      """
    return try ScenarioFile.parse(text, file: "office.yaml").lowered()
  }

  private static let clerks = "  - {id: clerks, count: 3, hours: 36 h/week, skills: [taxes]}"

  private func roster(_ scenario: LoweredScenario) -> Roster {
    Roster(scenario.parameters, days: 0..<scenario.parameters.days.count)
  }

  @Test func hoursAreThoseOfContractAndOpeningAndNoneOnClosedDays() throws {
    let roster = roster(try lowered(Self.clerks))
    // 7:12 h: five of opening, one before, the rest after.
    #expect(roster.parameters.dutyHours(of: 0, on: 0) == [DayInterval(start: 420, end: 852)])
    #expect(roster.parameters.dutyHours(of: 0, on: 9).isEmpty)
    #expect(roster.post(2) == "clerks/3")
    #expect(Roster(roster.parameters, days: 20..<99).days == 20..<21)
  }

  @Test func openHoursWithoutAnybodyAreNamedByWeekday() throws {
    let gaps = roster(try lowered(Self.clerks)).uncovered(service: 0)
    #expect(gaps.count == 1 && gaps[0].weekday == 4 && gaps[0].people == 0)
    #expect(gaps[0].interval == DayInterval(start: 1032, end: 1140))
    #expect(gaps[0].days == 3 && gaps[0].openDays == 3)
  }

  @Test func desksWithoutPeopleAreNamedWithTheirDays() throws {
    let roster = roster(
      try lowered("  - {id: clerks, count: 3, hours: 18 h/week, days-per-week: 3, skills: [taxes]}")
    )
    // Off in turn: on Wednesday all three are there.
    let gaps = roster.unfilled(pool: 0)
    #expect(Set(gaps.map(\.weekday)) == [1, 2, 4, 5])
    #expect(gaps.allSatisfy { $0.people < 3 && $0.people > 0 && $0.desks == 3 })
    #expect(gaps[0].interval == DayInterval(start: 480, end: 780) && gaps[0].people == 1)
    #expect(gaps[0].days == 3 && gaps[0].openDays == 3)
  }

  @Test func daysOffThatAlwaysFallOnSessionDaysAreFound() throws {
    let programme = """
      programme:
        - {id: course, kind: training, audience: everyone, dates: [2027-02-08, 2027-02-15], at: 09:00, length: 2 h}
      """
    let staff = """
        - {id: clerks, count: 2, hours: 36 h/week, skills: [taxes]}
        - {id: helpers, count: 1, hours: 12 h/week, skills: [taxes], shift: {tue: [08:00-14:00], fri: [08:00-14:00]}}
      """
    let roster = roster(try lowered(staff, programme))
    #expect(roster.missed.map(\.people) == [[2]] && roster.missed.map(\.invited) == [3])
    #expect(roster.sessions.map(\.parameters.day) == [7, 14])
  }

  @Test func whatTheScenarioLeavesOpenIsSaidOnce() throws {
    let choices = try lowered(
      """
        - {id: clerks, count: 3, hours: 36 h/week, skills: [taxes]}
        - {id: halves, count: 2, hours: 18 h/week, days-per-week: 3, skills: [taxes]}
        - {id: fixed, count: 1, hours: 25 h/week, skills: [taxes], shift: {all: [08:00-13:00]}}
      """
    ).rosterChoices
    #expect(
      choices == [
        .hours(["clerks", "halves"]), .fiveDays(["clerks"]), .daysOff(["halves"]),
      ])
  }

  @Test func turnsThatAreStatedAreKnownAndOthersAreNot() throws {
    let groups = """
      groups: [{id: a, kind: internal}, {id: b, kind: internal}]
      """
    let staff = """
        - {id: first, group: a, count: 2, hours: 36 h/week, skills: [taxes]}
        - {id: second, group: b, count: 2, hours: 36 h/week, skills: [taxes]}
      """
    func scenario(_ order: String) throws -> ModelParameters {
      let text = try lowered(staff, groups).parameters
      var parameters = text
      var rotation = RotationParameters(groups: [0, 1])
      rotation.drawsOrder = order == "drawn"
      parameters.rotation = rotation
      return parameters
    }
    let stated = try scenario("stated")
    #expect([0, 7, 14].map { stated.duty(of: 0, on: $0) } == [.desk, .backOffice, .desk])
    #expect([0, 7, 14].map { stated.duty(of: 2, on: $0) } == [.backOffice, .desk, .backOffice])
    #expect(try scenario("drawn").duty(of: 0, on: 0) == .byTurns)
  }

  @Test(arguments: [
    ("2027-W10", "2027-03-08"), ("2027W1", "2027-01-04"), ("2026-W53", "2026-12-28"),
    ("2027-03-10", "2027-03-10"),
  ])
  func weeksAreReadByNumber(text: String, monday: String) {
    #expect(CivilDate(weekOrDay: text)?.description == monday)
  }

  @Test func weeksThatAYearDoesNotHaveAreNone() {
    for text in ["2027-W53", "2027-W0", "W10", "2027-10"] {
      #expect(CivilDate(weekOrDay: text) == nil)
    }
  }
}
