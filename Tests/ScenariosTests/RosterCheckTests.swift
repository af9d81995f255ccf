// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// What contracts, shifts and opening hours make of one another.
@Suite struct RosterCheckTests {
  private func office(_ staff: String, _ opening: String = mornings) -> String {
    """
    horizon: {start: 2027-02-01, length: 6 weeks}
    calendar: {holidays: none, opening: {\(opening)}}
    services:
      - {id: taxes, arrivals: {rate: 12 per day}, service-time: 9 min}
    staff:
      - {id: clerks, skills: [taxes], \(staff)}
    """
  }

  private static let mornings =
    "mon: [08:00-12:00], tue: [08:00-12:00], wed: [08:00-12:00], thu: [08:00-12:00], "
    + "fri: [08:00-12:00]"

  private func faults(_ text: String, _ language: Language = .english) -> [String] {
    ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(text, file: "office.yaml")
    }.map { $0.text(language) }
  }

  private func warnings(_ text: String, _ language: Language = .english) throws -> [String] {
    try ScenarioFile.parse(text, file: "office.yaml").warnings.map { $0.text(language) }
  }

  @Test func aContractThatItsShiftDoesNotHoldIsRemarkedOn() throws {
    let staff = "count: 2, hours: 30 h/week, shift: {tue: [08:00-13:00], fri: [08:00-13:00]}"
    func remarks(_ staff: String, _ language: Language = .english) throws -> [String] {
      try warnings(office(staff), language).filter { $0.contains("hours: ") }
    }
    #expect(
      try remarks(staff) == [
        "office.yaml:6:52: staff.clerks.hours: found \"30 h/week\", the shift holds 10 hours a week, "
          + "and these count: state them, or another shift"
      ])
    #expect(try remarks(staff, .italian).first?.contains("contiene 10 ore") == true)
    #expect(try remarks(staff.replacing("30 h", with: "10 h")).isEmpty)
    // More hours than the contract are no gift either.
    #expect(try remarks(staff.replacing("30 h", with: "8 h")).count == 1)
  }

  @Test func turnsAndBreaksCountAgainstTheContract() throws {
    let shifts =
      "}, shifts: [{id: early, hours: {mon: [08:00-15:00], tue: [08:00-15:00]}}, "
      + "{id: late, hours: {mon: [10:00-19:00], tue: [10:00-19:00]}}]"
    let calendar = Self.mornings + shifts
    // Seven hours and nine in turn; half an hour of each day is a break.
    func remarks(_ staff: String) throws -> [String] {
      try warnings(
        office("count: 2, rota: [early, late], " + staff, calendar).replacing("]}}]}", with: "]}}]")
      )
      .filter { $0.contains("hours: ") }
    }
    #expect(try remarks("hours: 16 h/week").isEmpty)
    #expect(try remarks("hours: 20 h/week").first?.contains("holds 16 hours") == true)
    let rest = ", break: {between: 12:00-14:00, length: 30 min}"
    #expect(try remarks("hours: 15 h/week" + rest).isEmpty)
    #expect(try remarks("hours: 16 h/week" + rest).first?.contains("holds 15 hours") == true)
  }

  @Test func theShiftOfAllCountsOnTheDaysThatPeopleWork() throws {
    let shift = "}, shift: {all: [08:00-14:00]"
    let text = office("count: 2, hours: 30 h/week", Self.mornings + shift)
    #expect(try warnings(text).isEmpty)
    #expect(try warnings(text.replacing("30 h/week", with: "20 h/week")).count == 1)
  }

  @Test func aSixthDayNeedsOpeningHours() {
    let staff = "count: 4, hours: 33 h/week, days-per-week: 6"
    let reported = faults(office(staff))
    #expect(reported.count == 1)
    #expect(reported.first?.contains("staff.clerks.days-per-week: found \"6\"") == true)
    #expect(reported.first?.contains("1–5") == true)
    #expect(faults(office(staff, Self.mornings + ", sat: [08:00-12:00]")).isEmpty)
  }

  @Test func openingHoursThatNobodyCoversAreNamed() throws {
    let late = Self.mornings.replacing(
      "thu: [08:00-12:00]", with: "thu: [08:00-12:00, 15:00-20:00]")
    #expect(
      try warnings(office("count: 3, hours: 35 h/week", late)) == [
        "office.yaml:4:5: services.taxes: found \"taxes\", nobody who can provide the service is at work: "
          + "Thursday 18:00–20:00"
      ])
    // Two people of three days leave a day to nobody.
    let few = try warnings(office("count: 2, hours: 18 h/week, days-per-week: 3"), .italian)
    #expect(few.count == 1 && few.first?.contains("venerdì 08:00–12:00") == true)
    #expect(try warnings(office("count: 3, hours: 18 h/week, days-per-week: 3")).isEmpty)
  }

  @Test func aCountThatBeginsLaterHasNobodyBefore() throws {
    let text = office("count: {10: 2}")
    #expect(try warnings(text).first?.contains("Monday 08:00–10:00, Tuesday") == true)
    let people = try ScenarioFile.parse(text, file: "office.yaml").lowered().parameters.people
    #expect(
      people.map { $0.shifts[0] } == [[DayInterval(start: 600, end: 720)]] + [
        [DayInterval(start: 600, end: 720)]
      ])
    let stepped = try ScenarioFile.parse(office("count: {0: 0, 10: 2}"), file: "office.yaml")
    #expect(stepped.lowered().parameters.people.map(\.shifts) == people.map(\.shifts))
  }
}
