// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording

/// Every value has a bound by its meaning, where it is read.
@Suite struct BoundsTests {
  @Test(arguments: [
    "absence={sickness: {spells: 1 per year, length: 11 years}}",
    "absence={sickness: {spells: 1 per year, length: {weibull: {shape: 0.1, scale: 5 days}}}}",
    "services.desk.service-time=25 h",
    "services.desk.service-time={uniform: {min: 0 h, max: 25 h}}",
    "services.desk.repeat-contacts={base: 10%, delay: 41 years}",
    "services.desk.patience=1001 h",
    "services.desk.target=80% within 2000 h",
    "services.desk.arrivals.shocks={every: 1 hour, size: 30%}",
    "services.desk.arrivals.shocks={every: 1 week, size: 1000000}",
    "services.desk.arrivals.rate={9: 500001 per hour}", "services.desk.backlog=1000001 h",
    "limits={hiring-delay: 11 years}", "costs={hour: 2000000 EUR}", "horizon.warm-up=50 years",
  ]) func whatNoSectorHasIsRefusedWithItsPlaceAndRange(change: String) throws {
    let fault = try #require(ScenarioText.faults(change).first, "\(change)")
    #expect(!fault.position.file.isEmpty)
    #expect(fault.allowed != nil || fault.problem[.english].contains("at most"), "\(fault)")
  }

  @Test(arguments: [
    "absence={sickness: {spells: 1 per year, length: 10 years}}", "services.desk.service-time=24 h",
    "services.desk.patience=0 min", "services.desk.arrivals.shocks={every: 1 day, size: 0}",
  ]) func theEndsThemselvesAreAllowed(change: String) { #expect(ScenarioText.faults(change) == []) }

  @Test(arguments: [
    ("20270-01-11", "2027-01-11"), ("20027-01-11", "2027-01-11"), ("10000-01-11", "2000-01-11"),
    ("9999-12-31", "2099-12-31"), ("0027-01-11", "2027-01-11"), ("11/01/2027", "2027-01-11"),
  ]) func aYearOutOfReachNamesTheLikelySlip(start: String, likely: String) throws {
    let faults = ScenarioText.faults("horizon.start=\(start)")
    let fault = try #require(faults.first { $0.path == "horizon.start" })
    #expect(fault.suggestion == likely, "\(fault)")
  }

  @Test func aShockCountsAmongTheContactsOfADay() throws {
    let rate = "services.desk.arrivals.rate=100000 per day"
    #expect(ScenarioText.faults(rate) == [])
    let shocks = "services.desk.arrivals.shocks={every: 1 year, size: 900%}"
    let fault = try #require(ScenarioText.faults(rate, shocks).first)
    #expect(fault.problem[.english].hasPrefix("too many contacts"))
    #expect(fault.path == "services.desk.arrivals.shocks.size")
  }

  @Test(arguments: [(64, true), (65, false)])
  func chainsOfLikeHaveAnEnd(length: Int, isAllowed: Bool) {
    let more = (1...length).map { number in
      "  - {id: c\(number), like: \(number == 1 ? "clerks" : "c\(number - 1)")}\n"
    }
    let faults = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(
        ScenarioText.desk + "\n" + more.joined(), file: "likes.yaml")
    }
    #expect(faults.isEmpty == isAllowed, "\(faults)")
    #expect(isAllowed || faults[0].position.line > 10)
  }

  @Test func listsAndPeopleHaveAnEnd() {
    let staff = (1...1001).map { "  - {id: c\($0), count: 1, skills: [desk]}\n" }.joined()
    #expect(Self.problem(ScenarioText.desk + "\n" + staff).hasPrefix("the list is too long"))
    let many = (1...4).map { "  - {id: c\($0), count: 9000, skills: [desk]}\n" }.joined()
    #expect(Self.problem(ScenarioText.desk + "\n" + many).hasPrefix("too many people"))
  }

  /// A short file that stands for a long one: many items like one of a long text.
  @Test func whatALikeMakesLargeIsRefusedUnwritten() {
    let name = String(repeating: "x", count: 500_000)
    let staff = (1...900).map { "  - {id: c\($0), like: clerks}\n" }.joined()
    let text = ScenarioText.desk.replacingOccurrences(
      of: "{id: clerks,", with: "{id: clerks, name: \(name),")
    #expect(Self.problem(text + "\n" + staff).contains("too large"))
  }

  private static func problem(_ text: String) -> String {
    let faults = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(text, file: "long.yaml")
    }
    return faults.first?.problem[.english] ?? ""
  }
}
