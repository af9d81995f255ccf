// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios
import Testing
import WorkforceModel

@Suite struct CalendarTests {
  @Test func holidaysPatronAndClosedDaysHaveNoOpeningAndNoWork() throws {
    let scenario = try ScenarioText.desk(
      "horizon.length=1 year", "calendar.holidays=italy", "calendar.patron=08-04",
      "calendar.closed=[2027-12-24]", "calendar.opening.sat=[09:00-12:00]")
    func day(_ text: String) throws -> DayCheck {
      let date = try #require(CivilDate(iso: text))
      let day = scenario.parameters.days[scenario.start.days(to: date)]
      return DayCheck(works: day.isWorkingDay, opens: !day.opening.isEmpty)
    }
    #expect(try day("2027-03-29") == DayCheck(works: false, opens: false))
    #expect(try day("2027-08-04") == DayCheck(works: false, opens: false))
    #expect(try day("2027-12-24") == DayCheck(works: false, opens: false))
    #expect(try day("2027-03-30") == DayCheck(works: true, opens: true))
    #expect(try day("2027-03-27") == DayCheck(works: true, opens: true))
    #expect(try day("2027-04-04") == DayCheck(works: false, opens: false))
  }

  struct DayCheck: Equatable {
    var works: Bool
    var opens: Bool
  }

  @Test func weeksStartOnMondayAndMonthsOnTheFirst() throws {
    let scenario = try ScenarioText.desk("horizon.start=2027-01-27", "horizon.length=2 weeks")
    #expect(scenario.weekStarts.map(\.description) == ["2027-01-27", "2027-02-01", "2027-02-08"])
    #expect(scenario.monthStarts.map(\.description) == ["2027-01-27", "2027-02-01"])
    #expect(scenario.parameters.days.map(\.week).last == 2)
  }
}
