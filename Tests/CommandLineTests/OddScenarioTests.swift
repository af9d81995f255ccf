// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Scenarios at the edge of what can be read end with a forecast, or with a fault that has its line.
struct OddScenarioTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func office(
    start: String = "2027-01-11", length: String = "3 weeks", service: String = "8 min",
    more: String = ""
  ) -> String {
    """
    horizon: {start: \(start), length: \(length)}
    calendar: {opening: {mon: [09:00-13:00], thu: [09:00-13:00]}}
    services:
      - {id: desk, arrivals: {rate: 20 per day}, service-time: \(service), backlog: 1000000 h}
    staff:
      - {id: clerks, count: 3, hours: 36 h/week, skills: [desk]}
    experiment: {replications: 2}
    \(more)

    """
  }

  @Test(arguments: [
    "{gamma: {mean: 24 h, cv: 30}}", "{lognormal: {mean: 24 h, cv: 1000}}",
    "{weibull: {mean: 24 h, cv: 100}}", "{uniform: {min: 0 min, max: 24 h}}",
    "{constant: 0 min}", "0.0000000000001 min",
  ]) func timesOfAnyLengthAreCheckedAndRun(service: String) throws {
    try place.write(
      office(
        service: service,
        more:
          "absence: {sickness: {spells: 10 per year, length: {weibull: {mean: 9 years, cv: 100}}}}"
      ), to: "odd.yaml")
    let check = try place.respiro("check", "odd.yaml")
    #expect(check.status == 0, "\(check.errors)")
    let run = try place.respiro("run", "odd.yaml")
    #expect(run.status == 0, "\(run.errors)")
    let forecast = try place.text("results/odd/forecast.csv")
    #expect(!forecast.contains("inf") && !forecast.contains("nan"))
  }

  @Test(arguments: ["1900-01-01", "1927-03-03", "1969-11-20", "9999-11-20"])
  func everyYearWorksInEveryFile(start: String) throws {
    try place.write(office(start: start, length: "6 weeks"), to: "then.yaml")
    let run = try place.respiro("run", "then.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.text("results/then/forecast.csv").contains(",week,\(start),"))
    #expect(try place.text("results/then/report.html").contains("data-date=\"\(start)\""))
    #expect(place.exists("results/then/report.xlsx"))
    #expect(try place.respiro("report", "results/then").status == 0)
  }

  @Test(arguments: ["1899-12-31", "0227-01-11", "9999-12-20"])
  func aHorizonOfAnotherTimeIsRefused(start: String) throws {
    try place.write(office(start: start, length: "6 weeks"), to: "then.yaml")
    let check = try place.respiro("check", "then.yaml")
    #expect(check.status == 2)
    #expect(check.errors.contains("then.yaml:1:18: horizon.start: found \"\(start)\""))
    #expect(check.errors.contains("did you mean \"20\(start.dropFirst(2))\"?"))
  }
}
