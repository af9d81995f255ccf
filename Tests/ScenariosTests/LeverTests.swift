// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// The online channel, incentives and the budget as a scenario states them.
@Suite struct LeverTests {
  private static let office = """
    horizon: {start: 2027-01-11, length: 2 years}
    calendar: {holidays: italy, opening: {mon: [09:00-13:00], wed: [09:00-13:00]}}
    population: 20000
    services:
      - {id: registry, arrivals: {rate: 60 per day}, service-time: 8 min,
         repeat-contacts: {base: 10%}}
      - {id: school, arrivals: {rate: 10 per day}, service-time: 8 min}
    groups: [{id: front, kind: internal}, {id: back, kind: internal}]
    staff:
      - {id: clerks, group: front, count: 6, hours: 36 h/week, skills: [registry]}
      - {id: juniors, group: front, count: 2, hours: 36 h/week, skills: [registry]}
      - {id: experts, group: back, count: 3, hours: 36 h/week, skills: [school]}
    costs: {hour: 27 EUR, overtime-hour: 33 EUR, session: 900 EUR, vacancy: 4000 EUR}

    """

  private func scenario(_ lines: String) throws -> Scenario {
    try ScenarioFile.parse(Self.office + lines, file: "office.yaml")
  }

  private func faults(_ lines: String) -> [String] {
    ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(Self.office + lines, file: "office.yaml")
    }.map { $0.text(.english) }
  }

  @Test func aChannelIsReadWithItsDefaults() throws {
    let lowered = try scenario(
      """
      online:
        - {id: registry, launch: 2026-01-11}
        - {id: school, like: registry, launch: 2027-02-01, users: 900, adoption-ceiling: 70%, adoption-promotion: 0.01 per year}

      """
    ).lowered().parameters.online
    #expect(lowered[0] == OnlineParameters(service: 0, launchDay: -365, users: 20000))
    #expect(lowered[1].service == 1 && lowered[1].launchDay == 21 && lowered[1].users == 900)
    #expect(lowered[1].ceiling == 0.7 && lowered[1].innovation == 0.01)
    #expect(lowered[1].imitation == 0.38)
  }

  @Test func schemesNameGroupsAndLinesOfStaff() throws {
    func scheme(_ text: String) throws -> IncentiveParameters {
      let parameters = try scenario("incentives: \(text)\n").lowered().parameters
      return try #require(parameters.incentives)
    }
    // In the order of their names: clerks, experts, juniors.
    let front = try scheme("{eligible: [front]}")
    #expect(
      front.eligible.sorted() == [0, 2] && front.referents == [1] && !front.includesReferents)
    let line = try scheme("{eligible: [clerks], referents: [juniors], from: 2027-01-18}")
    #expect(line.eligible == [0] && line.referents == [2] && line.startDay == 7)
    let all = try scheme("{eligible: [front, experts]}")
    #expect(all.referents.isEmpty && all.includesReferents)
    #expect(try scheme("{eligible: [front, back], referents: [back]}").includesReferents)
  }

  @Test func whatTheFirstVisitSettlesTakesThePlaceOfTheBase() throws {
    func registry(_ lines: String) throws -> ServiceParameters {
      try scenario(lines).lowered().parameters.services[0]
    }
    let plain = try registry("")
    let same = try registry("incentives: {eligible: [front]}\n")
    #expect(same.repeats?.base == 0.1 && same.expectedContacts == plain.expectedContacts)
    let stated = try registry(
      "incentives: {eligible: [front], first-contact-resolution: 80%}\n")
    #expect(abs(stated.repeats!.base - 0.2) < 1e-12)
    #expect(abs(stated.expectedContacts[0] / plain.expectedContacts[0] - 0.8 / 0.9) < 1e-12)
    let others = try registry(
      "incentives: {eligible: [back], first-contact-resolution: 80%}\n")
    #expect(others.repeats?.base == 0.1)
  }

  @Test func theBudgetTakesItsPricesFromTheCosts() throws {
    let budget = try #require(
      try scenario("limits: {budget: {a-year: 500000 EUR, growth: 2%/year}}\n").lowered()
        .parameters.budget)
    // A year that the horizon cuts has its part.
    #expect(budget.years.count == 3 && abs(budget.years[1] - 510_000) < 1e-6 && budget.hour == 27)
    #expect(budget.years[0] > 480_000 && budget.years[0] < 500_000, "\(budget.years)")
    #expect(budget.years[2] > 5000 && budget.years[2] < 25_000, "\(budget.years)")
    #expect(budget.overtimeHour == 33 && budget.session == 900 && budget.vacancy == 4000)
  }

  @Test(arguments: [
    ("online: [{id: regstry, launch: 2027-03-01}]", "online.regstry.id: found \"regstry\""),
    (
      "online: [{id: registry, launch: 1980-01-01}]",
      "online.registry.launch: found \"1980-01-01\", launched more than 40 years"
    ),
    (
      "online: [{id: registry, launch: 2027-03-01, leakage: 70%, failure: 40%}]",
      "online.registry.failure: found \"40%\", leakage and failure together are over 100%"
    ),
    ("online: [{id: registry}]", "online.registry: "),
    (
      "online: [{id: registry, launch: 2027-03-01, adopters: 3}]",
      "online.registry.adopters: found \"adopters\", unknown key"
    ),
    ("incentives: {eligible: [frnt]}", "incentives.eligible: found \"frnt\", neither a group nor"),
    ("incentives: {eligible: []}", "incentives.eligible: "),
    (
      "incentives: {eligible: [front], referents: [exprts]}",
      "incentives.referents: found \"exprts\", neither a group nor"
    ),
    (
      "incentives: {eligible: [front], least-cooperation: 0}",
      "incentives.least-cooperation: found \"0\""
    ),
    (
      "incentives: {eligible: [front], incentive-speed: 60%}",
      "incentives.incentive-speed: found \"60%\""
    ),
    ("limits: {budget: {growth: 2%/year}}", "limits.budget: "),
    ("limits: {budget: {a-year: 5000}}", "limits.budget.a-year: found \"5000\""),
  ])
  func mistakesAreToldOnceEach(line: String, fault: String) {
    let reported = faults(line + "\n")
    #expect(reported.count == 1 && reported[0].contains(fault), "\(reported)")
  }

  @Test func aBudgetNeedsThePriceOfAnHour() {
    let text =
      Self.office.replacingOccurrences(of: "costs: {hour: 27 EUR, ", with: "costs: {")
      + "limits: {budget: {a-year: 500000 EUR}}\n"
    let reported = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(text, file: "office.yaml")
    }
    #expect(reported.map(\.path) == ["limits.budget"])
  }

  @Test func usersOrAPopulationAreNeeded() {
    let text =
      Self.office.replacingOccurrences(of: "population: 20000\n", with: "")
      + "online: [{id: registry, launch: 2027-03-01}, {id: school, launch: 2027-03-01, users: 9}]\n"
    let reported = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(text, file: "office.yaml")
    }
    #expect(reported.map(\.path) == ["online.registry"])
  }

  @Test func whatCannotHaveAnEffectIsAWarning() throws {
    func warnings(_ lines: String) throws -> [String] { try scenario(lines).warnings.map(\.path) }
    #expect(
      try warnings("online: [{id: school, launch: 2031-01-01}]\n") == ["online.school.launch"])
    #expect(
      try warnings("incentives: {eligible: [front], largest-team: 7}\n").contains(
        "incentives.eligible"))
    #expect(try warnings("incentives: {eligible: [back], pay: 400 EUR}\n") == ["incentives"])
    // Nobody works faster for nothing.
    #expect(try warnings("incentives: {eligible: [front]}\n") == ["incentives"])
    #expect(try warnings("incentives: {eligible: [front], pay: 0 EUR}\n") == ["incentives.pay"])
    #expect(try warnings("incentives: {eligible: [front], pay: 400 EUR}\n").isEmpty)
    #expect(
      try warnings("limits: {budget: {a-year: 100000 EUR}}\n") == ["limits.budget.a-year"])
    #expect(try warnings("limits: {budget: {a-year: 900000 EUR}}\n").isEmpty)
  }

  @Test func theEstimateFollowsTheLevers() throws {
    let plain = try scenario("").planningEstimate
    let online = try scenario(
      "online: [{id: registry, launch: 1990-01-11, adoption-ceiling: 50%}]\n"
    ).planningEstimate
    // N = .5 of which 80 % are settled; what is left is a quarter of .5 harder.
    let ratio = online.services[0].contactsPerDay / plain.services[0].contactsPerDay
    #expect(abs(ratio - 0.6) < 0.002)
    #expect(
      abs(online.services[0].offeredLoad / plain.services[0].offeredLoad - 0.6 * 1.125) < 0.002)
    #expect(plain.mechanisms.isEmpty)
    #expect(online.mechanisms.count == 1)
    #expect(abs(try share("relief", of: online.mechanisms[0]) - 0.4) < 0.002)
    let schemes = try scenario("incentives: {eligible: [front], largest-team: 8, pay: 400 EUR}\n")
      .planningEstimate.mechanisms
    #expect(schemes.count == 1)
    #expect(schemes[0].values["eligible"] == .count(8))
    #expect(schemes[0].values["moved"] == .count(8))
    // Referents are left out, or cooperation would stay.
    let cooperation = try share("cooperation", of: schemes[0])
    #expect(abs(cooperation - (0.6 + 0.4 * exp(-731.0 / 7 / 39))) < 0.002)
    let years = try scenario("limits: {budget: {a-year: 900000 EUR}}\n").planningEstimate
      .mechanisms
    #expect(years.map { $0.values["year"] } == [.year(2027), .year(2028), .year(2029)])
    // Where the money does not do, nothing is left, and what is lacking is a figure.
    let short = try scenario("limits: {budget: {a-year: 100000 EUR}}\n").planningEstimate.mechanisms
    #expect(short.allSatisfy { $0.values["left"] == nil })
    #expect(try euros("missing", of: short[1]) > 400_000)
    // What begins after the end is not shown as if it acted.
    for late in [
      "online: [{id: school, launch: 2031-01-01}]\n",
      "incentives: {from: 2031-01-01, eligible: [front], pay: 400 EUR}\n",
    ] {
      #expect(try scenario(late).planningEstimate.mechanisms.isEmpty, "\(late)")
    }
    let posts = try euros("posts", of: years[1])
    #expect(abs(try posts - euros("budget", of: years[1]) + euros("left", of: years[1])) < 1e-6)
    #expect(posts > 11 * 27 * 1700 && posts < 11 * 27 * 1900)
  }

  private func share(_ name: String, of estimate: MechanismEstimate) throws -> Double {
    guard case .share(let share) = estimate.values[name] else {
      throw NoFigure(name: name)
    }
    return share
  }

  private func euros(_ name: String, of estimate: MechanismEstimate) throws -> Double {
    guard case .euros(let amount) = estimate.values[name] else { throw NoFigure(name: name) }
    return amount
  }

  private struct NoFigure: Error { let name: String }

  @Test func eachLeverIsACauseThatCanBeTakenAway() throws {
    let all = try scenario(
      """
      online: [{id: registry, launch: 2026-01-11}]
      incentives: {eligible: [front], first-contact-resolution: 80%}
      limits: {budget: {a-year: 900000 EUR}}

      """)
    let causes = all.causes(
      from: CivilDate(iso: "2027-01-11")!, through: CivilDate(iso: "2027-03-01")!)
    let removals: [(name: String, isGone: (ModelParameters) -> Bool)] = [
      ("online", { $0.online.isEmpty }),
      ("incentives", { $0.incentives == nil && $0.services[0].repeats?.base == 0.1 }),
      ("budget", { $0.budget == nil }),
    ]
    for (name, isGone) in removals {
      let cause = try #require(
        causes.first { if case .mechanism(let id) = $0.kind { id.name == name } else { false } })
      #expect(!isGone(all.lowered().parameters))
      #expect(isGone(try all.lowered(without: [cause]).parameters), "\(name)")
    }
  }
}
