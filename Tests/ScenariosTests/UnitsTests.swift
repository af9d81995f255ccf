// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

@Suite struct UnitsTests {
  @Test(arguments: [
    ("90 s", 1.5), ("12 min", 12), ("12min", 12), ("2 h", 120), ("1.5 hours", 90), ("0 min", 0),
  ])
  func timesBecomeMinutes(text: String, minutes: Double) throws {
    let scenario = try ScenarioText.desk("services.desk.follow-up=\(text)")
    #expect(abs(try #require(scenario.parameters.services[0].followUp).mean - minutes) < 1e-12)
  }

  @Test(arguments: [
    ("40 per day", 40.0), ("10 per hour", 40), ("0.5 per min", 120),
    ("{9: 20 per hour, 11: 5 per hour}", 50), ("{12: 8 per hour}", 8),
  ])
  func ratesBecomeContactsADay(text: String, contacts: Double) throws {
    let scenario = try ScenarioText.desk("services.desk.arrivals.rate=\(text)")
    #expect(abs(scenario.parameters.services[0].expectedContacts[0] - contacts) < 1e-9)
  }

  @Test func ratesByResidentsNeedResidents() throws {
    let rate = "services.desk.arrivals.rate=2.0 per 1000 residents per day"
    let scenario = try ScenarioText.desk(rate, "population=27447")
    #expect(abs(scenario.parameters.services[0].expectedContacts[0] - 54.894) < 1e-9)
    #expect(ScenarioText.faults(rate).count == 1)
  }

  /// A percentage is near no unit of time, and a unit of a letter is near no other.
  @Test(arguments: [
    ("80 %", "a percentage cannot stand here", nil), ("80%", "a percentage cannot stand here", nil),
    ("8 m", "not a unit for this", nil), ("8 minuts", "not a unit for this", "8 min"),
    ("8 €", "not a unit for this", nil),
  ])
  func anotherUnitIsSaidWithoutAGuessThatWouldBeNone(text: String, problem: String, meant: String?)
  {
    let reported = ScenarioText.faults("services.desk.follow-up=\(text)")
    #expect(reported.map { $0.problem[.english] } == [problem])
    #expect(reported.map(\.suggestion) == [meant])
    #expect(reported.first?.text(.english).contains("12 min, 2 h, 90 s") == true)
  }

  @Test(arguments: [
    ("services.desk.retrial", "70 %", 0.7), ("services.desk.retrial", "0.7", 0.7),
    ("services.desk.retrial", "70%", 0.7),
  ])
  func sharesAreWrittenEitherWay(path: String, text: String, value: Double) throws {
    let scenario = try ScenarioText.desk("\(path)=\(text)")
    #expect(abs(scenario.parameters.services[0].retrial - value) < 1e-12)
  }

  @Test(arguments: [
    "20", "20 EUR", "20 min/week", "1_0 min", "12:30", "2,5 min", "-3 min", "yes", "1e999 min",
  ])
  func whatIsNoTimeIsRefusedWithTheUnitsAllowed(text: String) throws {
    let faults = ScenarioText.faults("services.desk.follow-up={constant: \"\(text)\"}")
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(fault.found == text)
    #expect(fault.allowed?[.english].contains("12 min") == true)
    #expect(fault.path == "services.desk.follow-up.constant")
  }

  @Test(arguments: [("3 years", 1096), ("18 months", 547), ("2 weeks", 14), ("1 day", 1)])
  func horizonsFollowTheCalendar(text: String, days: Int) throws {
    let scenario = try ScenarioText.desk("horizon.length=\(text)")
    #expect(scenario.parameters.days.count == days)
  }
}
