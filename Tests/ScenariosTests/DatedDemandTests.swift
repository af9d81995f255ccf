// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// What is known of demand in advance: peaks, changes of level, rates of a month or year, hours by weekday, people
/// who come together, people at the door.
@Suite struct DatedDemandTests {
  /// Day of a horizon that starts on Monday 11 January 2027.
  private func day(_ month: Int, _ day: Int) -> Int {
    CivilDate(year: 2027, month: 1, day: 11)!.days(
      to: CivilDate(year: 2027, month: month, day: day)!)
  }

  private func contacts(_ overrides: String...) throws -> [Double] {
    try ScenarioFile.parse(ScenarioText.desk, file: "desk.yaml", overrides: overrides)
      .lowered().parameters.services[0].expectedContacts
  }

  private func periods(_ text: String) -> String { "services.desk.arrivals.periods=[\(text)]" }

  @Test func aPeakBuildsUpAndFades() throws {
    let expected = try contacts(
      periods("{id: deadline, days: 2027-02-10, factor: 3, builds: 3 days, fades: 1 day}"))
    // Sunday and Saturday have nobody; 7 February, three days before, is a Sunday.
    #expect(expected[day(2, 10)] == 120)
    #expect(abs(expected[day(2, 9)] - 40 * 2.5) < 1e-9)
    #expect(abs(expected[day(2, 8)] - 40 * 2) < 1e-9)
    #expect(abs(expected[day(2, 11)] - 40 * 2) < 1e-9)
    #expect(expected[day(2, 12)] == 40 && expected[day(2, 5)] == 40)
  }

  @Test func aServiceMovesAndPeriodsMultiply() throws {
    let expected = try contacts(
      periods(
        "{id: law, from: 2027-02-01, factor: 1.5}, {id: tuesdays, weekdays: [tue], factor: 2}"))
    #expect(expected[day(1, 29)] == 40 && expected[day(2, 1)] == 60)
    #expect(expected[day(1, 26)] == 80 && expected[day(2, 2)] == 120)
  }

  @Test func aYearsContactsAreSpreadOverItsOpenDays() throws {
    let year = [
      "horizon={start: 2027-01-01, length: 1 year}", "services.desk.arrivals.month={aug: 0.5}",
      "services.desk.arrivals.weekday={mon: 2}", "calendar.closed=[2027-08-09..2027-08-20]",
    ]
    func sum(_ rate: String, _ months: ClosedRange<Int> = 1...12) throws -> Double {
      let lowered = try ScenarioFile.parse(
        ScenarioText.desk, file: "desk.yaml",
        overrides: year + ["services.desk.arrivals.rate=\(rate)", "population=20000"]
      ).lowered().parameters
      return lowered.days.indices.filter { months.contains(lowered.days[$0].monthOfYear) }
        .reduce(0) { $0 + lowered.services[0].expectedContacts[$1] }
    }
    #expect(abs(try sum("12000 per year") - 12000) < 1e-6)
    #expect(abs(try sum("600 per 1000 residents per year") - 12000) < 1e-6)
    #expect(abs(try sum("900 per month", 8...8) - 900) < 1e-6)
    #expect(abs(try sum("900 per month") - 12 * 900) < 1e-6)
    #expect(try sum("12000 per year", 8...8) < 500)
  }

  @Test func aYearsContactsOfAHorizonInItAreItsPart() throws {
    let half = try contacts(
      "horizon={start: 2027-01-01, length: 6 months}", "services.desk.arrivals.rate=12000 per year")
    #expect(abs(half.reduce(0, +) / 12000 - 0.5) < 0.02)
  }

  @Test func hoursDifferByWeekday() throws {
    let service = try ScenarioText.desk(
      "services.desk.arrivals.hour={mon: {9: 2, 11: 0.5}, all: {9: 1}}"
    ).parameters.services[0]
    #expect(service.intradayShapes.count == 7)
    #expect(service.intradayShapes[0].map(\.value) == [1, 2, 0.5])
    #expect(service.intradayShapes[4].map(\.value) == [1, 1])
    let plain = try ScenarioText.desk("services.desk.arrivals.hour={9: 2}").parameters.services[0]
    #expect(plain.intradayShapes.isEmpty && plain.intradayShape.map(\.value) == [1, 2])
  }

  private func means(_ metrics: [Metric], _ overrides: String...) throws -> [Double] {
    try ScenarioText.means(metrics, futures: 20, overrides)
  }

  @Test func mondaysShapeMovesMondaysContactsAlone() throws {
    let late = "services.desk.arrivals.hour={mon: {9: 0, 12: 1}}"
    let (plain, shifted) = (
      try means([.contacts, .waitMean]), try means([.contacts, .waitMean], late)
    )
    #expect(plain[0] == shifted[0])
    #expect(shifted[1] > plain[1] + 0.5, "\(plain) \(shifted)")
  }

  @Test func whoComesTogetherWaitsMoreAndAreAsMany() throws {
    let alone = try means([.contacts, .waitMean])
    let families = try means(
      [.contacts, .waitMean], "services.desk.arrivals.companions={poisson: {mean: 1.5}}")
    #expect(abs(families[0] / alone[0] - 1) < 0.03, "\(alone) \(families)")
    #expect(families[1] > 1.5 * alone[1], "\(alone) \(families)")
  }

  @Test func theQueueAtTheDoorComesOnceAndMovesNobodyElse() throws {
    let usual = try means([.contacts, .waitMean])
    let queue = try means([.contacts, .waitMean], "services.desk.arrivals.queue=30")
    #expect(queue[0] == usual[0] + 30)
    #expect(queue[1] > usual[1])
  }

  @Test(arguments: [
    ("{id: x, until: 2027-01-01, from: 2027-02-01, factor: 2}", "before the first"),
    ("{id: x, from: 2027-02-01}", "factor"), ("{id: x, from: 2027-02-01, factor: -1}", "factor"),
  ]) func whatContradictsIsAFault(text: String, words: String) {
    let faults = ScenarioText.faults(periods(text)).map { $0.text(.english) }
    #expect(faults.contains { $0.contains(words) }, "\(faults)")
  }
}
