// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// What has dates: opening hours, desks, staffing, overtime and quota by period.
@Suite struct PeriodsTests {
  /// Day of a horizon that starts on Monday 11 January 2027.
  private func day(_ month: Int, _ day: Int) -> Int {
    CivilDate(year: 2027, month: 1, day: 11)!.days(
      to: CivilDate(year: 2027, month: month, day: day)!)
  }

  private func hours(_ from: Double, _ until: Double) -> DayInterval {
    DayInterval(start: from * 60, end: until * 60)
  }

  private func period(_ keys: String) -> String { "calendar.periods=[{id: other, \(keys)}]" }

  @Test func closuresAreDatesSpansAndDaysOfEveryYear() throws {
    let lowered = try ScenarioText.desk(
      "horizon.length=2 years",
      "calendar.closed=[2027-01-13, 2027-08-09..2027-08-20, 06-24, 12-24..01-06]")
    let days = lowered.parameters.days
    let start = CivilDate(year: 2027, month: 1, day: 11)!
    func isOpen(_ text: String) throws -> Bool {
      !days[start.days(to: try #require(CivilDate(iso: text)))].opening.isEmpty
    }
    for closed in [
      "2027-01-13", "2027-08-09", "2027-08-20", "2027-06-24", "2028-06-23", "2027-12-24",
      "2028-01-06",
    ] { #expect(try isOpen(closed) == (closed == "2028-06-23"), "\(closed)") }
    for open in ["2027-01-12", "2027-08-06", "2027-08-23", "2027-12-23", "2028-01-07"] {
      #expect(try isOpen(open), "\(open)")
    }
  }

  @Test func peopleOfAPeriodCountAgainstTheMostThatThereMayBe() throws {
    let faults = ScenarioText.faults(
      "staff=[{id: a, count: 9000, skills: [desk]}, {id: b, count: 9000, skills: [desk]}, "
        + "{id: c, count: 9000, skills: [desk]}, {id: clerks, count: 1, skills: [desk]}]",
      period("days: 2027-02-01, staff: {clerks: 9000}"))
    #expect(
      faults.contains {
        $0.text(.english).contains("people") && $0.text(.english).contains("36000")
      })
    // A line of a period alone gives the service.
    #expect(
      ScenarioText.faults(
        "staff.clerks.count=0", period("from: 2027-01-01, staff: {clerks: 3}")
      ).isEmpty)
  }

  @Test func aPeriodHasHoursOfItsOwn() throws {
    let plain = try ScenarioText.desk()
    let lowered = try ScenarioText.desk(
      period("days: 2027-02-01..2027-02-05, opening: {tue: [10:00-12:00], sat: [09:00-11:00]}"))
    let (days, usual) = (lowered.parameters.days, plain.parameters.days)
    #expect(days[day(2, 2)].opening == [hours(10, 12)])
    #expect(days[day(2, 1)].opening.isEmpty && days[day(2, 1)].isWorkingDay)
    // Before and after, all is as it was.
    for other in days.indices where !(day(2, 1)...day(2, 5)).contains(other) {
      #expect(days[other].opening == usual[other].opening)
      #expect(days[other].rosterDay == usual[other].weekday - 1)
    }
    // Whoever has no contract is there while the desks are open.
    #expect(lowered.parameters.dutyHours(of: 0, on: day(2, 2)) == [hours(10, 12)])
    #expect(lowered.parameters.dutyHours(of: 0, on: day(2, 9)) == [hours(9, 13)])
    #expect(lowered.parameters.services[0].expectedContacts[day(2, 1)] == 0)
  }

  @Test func anOfficeMayOpenOnceOnAHoliday() throws {
    let sunday = "days: 2027-02-14, opening: {sun: [08:00-12:00]}"
    let holiday = "days: 2027-02-10, opening: {wed: [10:00-11:00]}"
    let days = try ScenarioText.desk(period(sunday)).parameters.days
    #expect(days[day(2, 14)].opening == [hours(8, 12)] && days[day(2, 14)].isWorkingDay)
    let closed = "calendar.closed=[2027-02-10]"
    #expect(
      try ScenarioText.desk(closed, period(holiday)).parameters.days[day(2, 10)].opening == [])
    let open = try ScenarioText.desk(closed, period(holiday + ", holidays: yes")).parameters
    #expect(open.days[day(2, 10)].opening == [hours(10, 11)])
  }

  @Test func everySecondWeekIsCountedFromTheFirst() throws {
    let saturdays =
      "from: 2027-01-18, every: 2 weeks, weekdays: [sat], opening: {sat: [9:00-12:00]}"
    let days = try ScenarioText.desk(period(saturdays)).parameters.days
    let open = days.indices.filter { days[$0].weekday == 6 && !days[$0].opening.isEmpty }
    #expect(open == [day(1, 23), day(2, 6), day(2, 20), day(3, 6)])
    let others = try ScenarioText.desk(period(saturdays + ", week: 2")).parameters.days
    #expect(
      others.indices.filter { others[$0].weekday == 6 && !others[$0].opening.isEmpty }
        == [day(1, 30), day(2, 13), day(2, 27)])
  }

  @Test func desksOvertimeAndQuotaFollowThePeriod() throws {
    let lowered = try ScenarioText.desk(
      "duties.desks={desk: 3}", "limits.overtime=2 h/week per person",
      "programme=[{id: course, kind: training, audience: everyone, dates: [2027-02-03, 2027-02-10],"
        + " at: 14:00, length: 1 h, quota: 70%}]",
      period(
        "days: 2027-02-01..2027-02-05, desks: {desk: {0: 1, 11: 2}}, overtime: 0 h/week per person, "
          + "quota: 50%"))
    let parameters = lowered.parameters
    #expect(parameters.deskPools[0].count(on: day(2, 3)).map(\.value) == [1, 2])
    #expect(parameters.deskPools[0].count(on: day(2, 8)).map(\.value) == [3])
    #expect(parameters.days[day(2, 3)].overtimePerWeek == 0)
    #expect(parameters.days[day(2, 8)].overtimePerWeek == nil)
    #expect(parameters.programme[0].sessions.map(\.quota) == [0.5, nil])
  }

  @Test func aDeskThatIsClosedForAWeekServesFewer() throws {
    func wait(_ overrides: String...) throws -> Double {
      let text = try ScenarioFile.parse(
        ScenarioText.desk, file: "desk.yaml", overrides: ["duties.desks={desk: 3}"] + overrides)
      let simulation = try SectorSimulation(text.lowered().parameters)
      let place = simulation.layout.index(
        series: simulation.layout.position(of: .waitMean, scope: "sector")!, grain: .horizon)
      return (0..<10).reduce(0) {
        $0 + simulation.replicate(masterSeed: 1, replication: UInt32($1)).responses[place] / 10
      }
    }
    let usual = try wait()
    let election = try wait(period("days: 2027-02-01..2027-02-05, desks: {desk: 1}"))
    let never = try wait(period("days: 2029-02-01..2029-02-05, desks: {desk: 1}"))
    #expect(election > usual + 1, "\(usual) \(election)")
    #expect(never == usual)
  }

  /// An outage: the staff is on duty, nobody is served, and who comes back is served on the next day.
  @Test func aSystemThatFailsForADaySendsNobodyHome() throws {
    func figures(_ overrides: String...) throws -> [Double] {
      let text = try ScenarioFile.parse(
        ScenarioText.desk, file: "desk.yaml",
        overrides: [
          "duties.desks={desk: 3}", "staff.clerks.hours=36 h/week", "services.desk.retrial=100%",
        ] + overrides)
      let simulation = try SectorSimulation(text.lowered().parameters)
      let values = simulation.replicate(masterSeed: 1, replication: 0).responses
      return [Metric.hoursContracted, .contactsServed, .refused].map {
        values[
          simulation.layout.index(
            series: simulation.layout.position(of: $0, scope: "sector")!, grain: .horizon)]
      }
    }
    let usual = try figures()
    let failed = try figures(period("days: 2027-02-03, desks: {desk: 0}"))
    #expect(failed[0] == usual[0] && failed[1] == usual[1], "\(usual) \(failed)")
    #expect(usual[2] == 0 && failed[2] > 0.01, "\(usual) \(failed)")
  }

  @Test func staffingOfAPeriodAddsAndTakesPosts() throws {
    let lowered = try ScenarioText.desk(
      "staff.clerks.hours=36 h/week",
      "calendar.periods=[{id: summer, days: 2027-02-01..2027-02-05, staff: {clerks: 2}},"
        + " {id: rush, days: 2027-02-08..2027-02-12, staff: {clerks: 4}}]")
    let parameters = lowered.parameters
    func onDuty(_ day: Int) -> [Int] {
      parameters.people.indices.filter { !parameters.dutyHours(of: $0, on: day).isEmpty }
    }
    #expect(parameters.people.count == 4)
    #expect(onDuty(day(2, 3)) == [0, 1])
    #expect(onDuty(day(2, 10)) == [0, 1, 2, 3])
    #expect(onDuty(day(2, 17)) == [0, 1, 2])
  }

  @Test(arguments: [
    ("days: 2027-02-05..2027-02-01, opening: {}", "2027-02-01..2027-02-05"),
    ("from: 2027-02-05, until: 2027-02-01, opening: {}", "the last day comes before the first"),
    ("every: 2 weeks, opening: {}", "'from' is missing"),
    ("from: 2027-02-05, every: 10 days, opening: {}", "every"),
    ("from: 2027-02-05, every: 2 weeks, week: 3, opening: {}", "no such week"),
    ("from: 2027-02-05", "changes nothing"),
    ("from: 2027-02-05, desks: {desc: 1}", "no such desks"),
    ("from: 2027-02-05, staff: {clerk: 1}", "no such staff group"),
    ("from: 2027-02-05, opening: {mon: [09:00-11:00, 10:00-12:00]}", "overlap"),
  ]) func aPeriodThatContradictsItselfIsAFault(keys: String, words: String) {
    let faults = ScenarioText.faults(period(keys)).map { $0.text(.english) }
    #expect(faults.contains { $0.contains(words) }, "\(faults)")
  }

  @Test func theExampleOfThePageHasNeitherFaultsNorRemarks() throws {
    let page = try String(
      contentsOf: ScenarioText.repository.appendingPathComponent(
        "Sources/Scenarios/Scenarios.docc/Format.md"), encoding: .utf8)
    let section = try #require(page.components(separatedBy: "### Time that has dates").last)
    let text = try #require(
      section.components(separatedBy: "```yaml\n").dropFirst().first?
        .components(separatedBy: "```").first)
    let file = try ScenarioFile.parse(
      "horizon: {start: 2027-01-11, length: 1 year}\n" + text, file: "page.yaml")
    #expect(file.warnings.isEmpty, "\(file.warnings.map { $0.text(.english) })")
    let parameters = file.lowered().parameters
    #expect(parameters.people.count == 6)
    #expect(abs(parameters.services[0].expectedContacts.reduce(0, +) - 12000) < 1500)
  }

  @Test func aPeriodThatNeverComesIsRemarkedOn() throws {
    let file = try ScenarioFile.parse(
      ScenarioText.desk, file: "desk.yaml",
      overrides: [period("days: 2026-02-01..2026-02-05, opening: {}")])
    #expect(file.warnings.map { $0.text(.italian) }.contains { $0.contains("non cade in nessun") })
  }
}
