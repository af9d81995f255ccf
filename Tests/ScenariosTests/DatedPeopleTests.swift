// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// Posts that begin and end, hours that change, absences from a date to a date, turns and breaks.
@Suite struct DatedPeopleTests {
  private let contract = "staff.clerks.hours=36 h/week"

  /// Day of a horizon that starts on Monday 11 January 2027.
  private func day(_ month: Int, _ day: Int) -> Int {
    CivilDate(year: 2027, month: 1, day: 11)!.days(
      to: CivilDate(year: 2027, month: month, day: day)!)
  }

  private func hours(_ from: Double, _ until: Double) -> DayInterval {
    DayInterval(start: from * 60, end: until * 60)
  }

  private func means(_ metrics: [Metric], _ overrides: String...) throws -> [Double] {
    try ScenarioText.means(metrics, futures: 5, overrides)
  }

  @Test func aPostBeginsAndEnds() throws {
    let overrides = [contract, "staff.clerks.from=2027-01-18", "staff.clerks.until=2027-02-05"]
    let parameters = try ScenarioFile.parse(
      ScenarioText.desk, file: "desk.yaml", overrides: overrides
    ).lowered().parameters
    #expect(parameters.dutyHours(of: 0, on: day(1, 15)).isEmpty)
    #expect(!parameters.dutyHours(of: 0, on: day(1, 18)).isEmpty)
    #expect(!parameters.dutyHours(of: 0, on: day(2, 5)).isEmpty)
    #expect(parameters.dutyHours(of: 0, on: day(2, 8)).isEmpty)
    // Three of eight weeks.
    let figures = try means(
      [.hoursContracted, .headcount], contract, overrides[1], overrides[2])
    #expect(abs(figures[0] - 3 * 36 * 3) < 1e-6, "\(figures)")
    #expect(abs(figures[1] - 3 * 19 / 56.0) < 1e-6, "\(figures)")
  }

  @Test func aLineThatEndedBeforeTheHorizonIsWarnedOf() throws {
    let text =
      ScenarioText.desk
      + "\n  - {id: gone, count: 1, skills: [desk], hours: 36 h/week, until: 2027-01-03}\n"
    let scenario = try ScenarioFile.parse(text, file: "desk.yaml", overrides: [contract])
    #expect(
      scenario.warnings.contains { $0.text(.english).contains("before the horizon begins") })
  }

  @Test func aHireIsNewToTheOffice() throws {
    let figures = try means(
      [.hires, .exits, .headcount], contract, "staff.clerks.from=2027-02-08",
      "turnover={exits: 0 per year, retirements: 0 per year, vacancies: none}")
    #expect(figures[0] == 3 && figures[1] == 0, "\(figures)")
    #expect(abs(figures[2] - 1.5) < 1e-6, "\(figures)")
  }

  @Test func postsOfAPeriodAreFilledOnceAndOthersKeepTheirHolders() throws {
    let turnover = "turnover={exits: 0 per year, retirements: 0 per year, vacancies: none}"
    func period(_ staff: Int, _ weekdays: String) -> String {
      "calendar.periods=[{id: x, from: 2027-01-18, until: 2027-02-14, weekdays: [\(weekdays)], "
        + "staff: {clerks: \(staff)}}]"
    }
    // The weekends between are no end of the two more.
    let more = try means(
      [.hires, .exits], contract, turnover, period(5, "mon, tue, wed, thu, fri"))
    #expect(more == [2, 0], "\(more)")
    let fewer = try means([.hires, .exits], contract, turnover, period(1, "wed"))
    #expect(fewer == [0, 0], "\(fewer)")
  }

  @Test func aStandInGoesWithThePost() throws {
    let parameters = try ScenarioText.desk(
      contract, "staff.clerks.until=2027-02-05",
      "staff.clerks.periods=[{id: x, from: 2027-01-18, until: 2027-02-28, posts: [2], away: yes, "
        + "stand-in: 2027-01-25}]"
    ).parameters
    #expect(parameters.people.count == 4 && parameters.post(3) == "clerks/stand-in-1")
    #expect(parameters.dutyHours(of: 3, on: day(1, 22)).isEmpty)
    #expect(!parameters.dutyHours(of: 3, on: day(1, 25)).isEmpty)
    #expect(parameters.dutyHours(of: 3, on: day(2, 8)).isEmpty)
  }

  @Test func hoursChangeFromADate() throws {
    let parameters = try ScenarioText.desk(
      contract,
      "staff.clerks.periods=[{id: part-time, from: 2027-02-01, posts: [2], hours: 18 h/week,"
        + " days-per-week: 3}]"
    ).parameters
    func week(_ person: Int, _ first: Int) -> Double {
      (first..<first + 7).flatMap { parameters.dutyHours(of: person, on: $0) }
        .reduce(0) { $0 + $1.length } / 60
    }
    #expect(abs(week(1, day(1, 11)) - 36) < 1e-9 && abs(week(1, day(2, 1)) - 18) < 1e-9)
    #expect(abs(week(0, day(2, 1)) - 36) < 1e-9)
  }

  @Test func whoIsAwayIsAwayOnceAndComesBack() throws {
    let away = "{id: maternity, from: 2027-01-18, until: 2027-02-12, posts: [1], away: yes"
    let plain = try means([.hoursContracted, .hoursOtherAbsence], contract)
    let paid = try means(
      [.hoursContracted, .hoursOtherAbsence, .headcount], contract,
      "staff.clerks.periods=[\(away)}]")
    #expect(plain[1] == 0 && abs(paid[0] - plain[0]) < 1e-6 && abs(paid[1] - 4 * 36) < 1e-6)
    #expect(paid[2] == 3)
    let unpaid = try means(
      [.hoursContracted, .hoursOtherAbsence], contract, "staff.clerks.periods=[\(away), paid: no}]")
    #expect(abs(plain[0] - unpaid[0] - 4 * 36) < 1e-6 && unpaid[1] == 0, "\(unpaid)")
  }

  @Test func somebodyStandsInFromTheirFirstDayOn() throws {
    let parameters = try ScenarioText.desk(
      contract,
      "staff.clerks.periods=[{id: maternity, from: 2027-01-18, until: 2027-02-12, posts: [1],"
        + " away: yes, stand-in: 2027-01-25}]"
    ).parameters
    #expect(parameters.people.count == 4 && parameters.people[3].ordinal == 10_000)
    func onDuty(_ day: Int) -> [Int] {
      parameters.people.indices.filter { !parameters.dutyHours(of: $0, on: day).isEmpty }
    }
    #expect(onDuty(day(1, 15)) == [0, 1, 2])
    #expect(onDuty(day(1, 20)) == [1, 2])
    #expect(onDuty(day(1, 25)) == [1, 2, 3])
    #expect(onDuty(day(2, 15)) == [0, 1, 2])
    #expect(
      parameters.dutyHours(of: 3, on: day(1, 25)) == parameters.dutyHours(of: 0, on: day(1, 11)))
  }

  @Test func namedShiftsTakeTurnsByTheWeek() throws {
    let parameters = try ScenarioText.desk(
      contract, "calendar.opening.sat=[09:00-12:00]",
      "calendar.shifts=[{id: week, hours: {mon: [08:00-14:00]}},"
        + " {id: saturday, hours: {mon: [09:00-14:00], sat: [08:30-12:30]}}]",
      "staff.clerks.rota=[week, saturday]"
    ).parameters
    let saturdays = (0..<4).map { week in
      parameters.people.indices.filter {
        !parameters.dutyHours(of: $0, on: 5 + 7 * week).isEmpty
      }
    }
    #expect(saturdays == [[1], [0, 2], [1], [0, 2]])
    #expect(parameters.dutyHours(of: 0, on: 0) == [hours(8, 14)])
    #expect(parameters.dutyHours(of: 0, on: 7) == [hours(9, 14)])
  }

  @Test func breaksComeOneAfterTheOtherAndAreNoWorkingTime() throws {
    let rest = "staff.clerks.break={between: 12:00-13:30, length: 30 min, at-desk: 2}"
    let parameters = try ScenarioText.desk(
      contract, "calendar.opening.tue=[09:00-16:00]", rest
    ).parameters
    for person in 0..<3 {
      let day = parameters.dutyHours(of: person, on: 1)
      #expect(day.count == 2)
      #expect(day[0].end == 720 + 30 * Double(person) && day[1].start == day[0].end + 30)
      #expect(abs(day.reduce(0) { $0 + $1.length } - 432) < 1e-9)
    }
    // Where no part of the day is long enough nobody takes one, and no day is longer for it.
    let parts = try ScenarioText.desk(
      contract, "calendar.opening.tue=[08:30-13:00, 15:00-17:00]",
      rest.replacing("at-desk: 2", with: "at-desk: 1, after: 6 h")
    ).parameters
    #expect(abs(parts.dutyHours(of: 0, on: 1).reduce(0) { $0 + $1.length } - 432) < 1e-9)
    // A day of 7 hours 12 is longer than six hours, whatever is open.
    let narrow = rest.replacing("13:30", with: "12:30")
    #expect(
      ScenarioText.faults(contract, narrow).map { $0.text(.english) }
        .contains { $0.contains("at the same time: 3 of 3") })
  }

  @Test(arguments: [
    ("staff.clerks.periods=[{id: x, posts: [4], away: yes}]", "no such post"),
    ("staff.clerks.periods=[{id: x, hours: 20 h/week, away: yes}]", "away has no hours"),
    ("staff.clerks.periods=[{id: x, hours: 20 h/week, paid: no}]", "'away' is missing"),
    ("staff.clerks.periods=[{id: x, posts: [1]}]", "changes nothing"),
    (
      "staff.clerks.periods=[{id: x, away: yes, until: 2027-02-01, stand-in: 2027-03-01}]",
      "over before"
    ),
    ("staff.clerks.rota=[early]", "no such shift"),
  ]) func whatContradictsIsAFault(override: String, words: String) {
    let faults = ScenarioText.faults(override).map { $0.text(.english) }
    #expect(faults.contains { $0.contains(words) }, "\(faults)")
  }
}
