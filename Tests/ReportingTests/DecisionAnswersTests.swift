// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Scenarios
import Testing
import Wording

/// The three sentences follow the numbers: a sector in trouble, one at ease, and what cannot be decided.
struct DecisionAnswersTests {
  private let summary: [String: Any]
  private let names: DisplayNames

  init() async throws {
    let report = try await MadeUpRun.report()
    let written = try WrittenRun(report)
    let json = try JSONSerialization.jsonObject(with: Data(try written.text("summary.json").utf8))
    summary = try #require(json as? [String: Any])
    names = report.scenario.displayNames
  }

  private func answers(
    _ language: Language = .english, _ change: (inout [String: Any]) -> Void
  ) throws -> DecisionAnswers {
    var summary = summary
    change(&summary)
    let data = try JSONSerialization.data(withJSONObject: summary)
    return DecisionAnswers(try RunSummary(json: data), names: names, language: language)
  }

  /// The target on the desks as if broken in so many of so many futures.
  private func broken(
    _ count: Int, of futures: Int, low: Double, high: Double
  ) -> (inout [String: Any]) -> Void {
    { summary in
      var targets = summary["targets"] as? [[String: Any]] ?? []
      targets[0]["futuresBroken"] = count
      targets[0]["futuresObserved"] = futures
      targets[0]["probabilityLow"] = low
      targets[0]["probabilityHigh"] = high
      summary["targets"] = targets
    }
  }

  /// Risk of groups at the start and at the end, with the half-width of both; the sector last.
  private func risk(
    _ groups: [(scope: String, start: Double, end: Double, error: Double)]
  ) -> (inout [String: Any]) -> Void {
    { summary in
      summary["risk"] = groups.map { group in
        [
          "scope": group.scope, "people": 7, "startMonth": "2027-02-01",
          "endMonth": "2029-08-01", "shareHighAtStart": group.start,
          "shareHighAtEnd": group.end, "shareHighHalfWidthAtStart": group.error,
          "shareHighHalfWidthAtEnd": group.error,
        ] as [String: Any]
      }
    }
  }

  // MARK: Will the desks hold?

  @Test func desksInTrouble() throws {
    let broken = broken(200, of: 200, low: 0.98, high: 1)
    #expect(
      try answers(change: broken).desks
        == "No: the target “desks-hold” is missed in all 200 futures; "
        + "people wait 6.0 min on average.")
    #expect(
      try answers(.italian, broken).desks
        == "No, non reggono: l'obiettivo «desks-hold» è mancato in tutti i 200 futuri; in "
        + "media si aspettano 6,0 min.")
    let overloaded = try answers {
      $0["horizon"] = [
        "headroom": figure(-0.2, error: 0.05), "hours-contracted": figure(4000, error: 0),
        "wait-mean": figure(38, error: 1),
      ]
    }
    #expect(
      overloaded.desks
        == "No: the work of the people most pressed already exceeds their time by 25%; people "
        + "wait 38.0 min on average.")
  }

  /// Short waits that are paid with the time that citizens get.
  @Test func desksThatHoldByHurrying() throws {
    let kept = broken(0, of: 400, low: 0, high: 0.01)
    func desks(_ metric: String, _ time: Double) throws -> String {
      try answers {
        kept(&$0)
        $0["horizon"] = [metric: figure(time, error: 0.01), "wait-mean": figure(3, error: 0.1)]
      }.desks
    }
    #expect(
      try desks("desk-time", 0.8)
        == "No: they hold only by giving each matter 20% less time than it usually takes; people "
        + "wait 3.0 min on average.")
    #expect(try desks("standard-time", 0.7).hasPrefix("No: they hold only by giving"))
    #expect(try desks("desk-time", 0.95).hasPrefix("Yes"))
  }

  private func figure(_ mean: Double, error: Double) -> [String: Any] {
    ["mean": mean, "halfWidth": error, "p05": mean, "p50": mean, "p95": mean, "unit": "share"]
  }

  @Test func desksAtEase() throws {
    #expect(
      try answers(change: broken(0, of: 400, low: 0, high: 0.01)).desks
        == "Yes: every service target is met in all 400 futures; people wait 6.0 min on average.")
    #expect(
      try answers(.italian, broken(0, of: 400, low: 0, high: 0.01)).desks
        == "Sì: ogni obiettivo di servizio è rispettato in tutti i 400 futuri simulati; in media si "
        + "aspettano 6,0 min.")
    #expect(
      try answers(change: broken(40, of: 400, low: 0.07, high: 0.13)).desks
        .hasPrefix("Probably: the target “desks-hold” is missed in 10 of 100 futures;"))
  }

  @Test func desksThatCannotBeToldOf() throws {
    #expect(
      try answers(change: broken(10, of: 40, low: 0.14, high: 0.4)).desks
        .hasPrefix(
          "40 futures are not enough to say: the target “desks-hold” is missed in 10 of 40"))
    #expect(
      try answers(.italian, broken(10, of: 40, low: 0.08, high: 0.4)).desks
        == "40 futuri non bastano per dirlo: l'obiettivo «desks-hold» è mancato in 10 futuri "
        + "su 40, e la sua probabilità può stare ovunque fra l'8% e il 40%; in media si aspettano "
        + "6,0 min.")
    // A headroom below zero by chance is no overload.
    let near = try answers {
      $0["horizon"] = [
        "headroom": figure(-0.02, error: 0.05), "hours-contracted": figure(4000, error: 0),
      ]
    }
    #expect(!near.desks.contains("people most pressed"))
    let without = try answers { $0["targets"] = [] as [Any] }
    #expect(
      without.desks
        == "The scenario sets no target for the desks; people wait 6.0 min on average.")
  }

  /// What is missed most often comes first, whether it is about the desks or about people.
  @Test func theTargetsComeFirst() throws {
    let asked = try answers(change: broken(0, of: 40, low: 0, high: 0.04))
    #expect(
      asked.targets
        == "It can go either way: “nobody-burns” is missed in 20 of 40 futures, “desks-hold” in none of "
        + "the 40 futures.")
    #expect(asked.desks.hasPrefix("Yes: every service target"))
    #expect(
      try answers(.italian, broken(40, of: 40, low: 0.91, high: 1)).targets
        == "Probabilmente no: «desks-hold» è mancato in tutti i 40 futuri, «nobody-burns» in 20 futuri su "
        + "40.")
    let none = try answers { summary in
      var targets = summary["targets"] as? [[String: Any]] ?? []
      for place in targets.indices { targets[place]["futuresBroken"] = 0 }
      summary["targets"] = targets
    }
    #expect(none.targets == "Yes, all of them, in every future.")
    // The answer on the desks says it of the only one.
    let alone = try answers { summary in
      summary["targets"] = Array((summary["targets"] as? [[String: Any]] ?? []).prefix(1))
    }
    #expect(alone.targets == nil && alone.desks.contains("desks-hold"))
    #expect(try answers { $0["targets"] = [] as [Any] }.targets == nil)
  }

  /// A kept promise is not called broken because the back office lacks hours.
  @Test func desksThatHoldInFrontOfAFullBackOffice() throws {
    func overloaded(_ missed: (inout [String: Any]) -> Void) throws -> DecisionAnswers {
      try answers {
        missed(&$0)
        $0["horizon"] = [
          "headroom": figure(-0.2, error: 0.05), "hours-contracted": figure(4000, error: 0),
        ]
      }
    }
    let kept = try overloaded(broken(3, of: 80, low: 0.01, high: 0.1))
    #expect(
      kept.desks
        == "At the desks yes, behind them no: the work of the people most pressed already exceeds their "
        + "time by 25%.")
    #expect(kept.isFailing && kept.lacksHours && kept.since?.contains("desks-hold") != true)
    let missed = try overloaded(broken(70, of: 80, low: 0.78, high: 0.93))
    #expect(missed.desks.hasPrefix("No: the work") && missed.since?.contains("desks-hold") == true)
  }

  // MARK: Who is at risk?

  @Test func aGroupInTrouble() throws {
    let groups = risk([
      ("group:front", 0.2, 0.45, 0.03), ("group:back", 0.1, 0.12, 0.03),
      ("sector", 0.15, 0.3, 0.02),
    ])
    #expect(
      try answers(change: groups).risk
        == "Above all “Front desk”: 45% of its people are at high risk in August 2029; in the whole "
        + "sector 30%, up from 15% in February 2027.")
    #expect(
      try answers(.italian, groups).risk
        == "Soprattutto «Sportello»: ad agosto 2029 vi è a rischio alto il 45% delle persone; "
        + "nell'intero settore il 30%, in aumento dal 15% di febbraio 2027.")
  }

  @Test func peopleAtEase() throws {
    let calm = risk([
      ("group:front", 0.02, 0.03, 0.01), ("group:back", 0.01, 0.01, 0.01),
      ("sector", 0.02, 0.02, 0.01),
    ])
    #expect(
      try answers(change: calm).risk
        == "Hardly anyone: 2% of people are at high risk in August 2029.")
  }

  @Test func groupsThatCannotBeToldApart() throws {
    let alike = risk([
      ("group:front", 0.2, 0.24, 0.03), ("group:back", 0.2, 0.2, 0.03), ("sector", 0.2, 0.22, 0.02),
    ])
    #expect(
      try answers(change: alike).risk
        == "No group stands out with certainty: in August 2029, 20% to 24% of the people in each "
        + "group are at high risk; in the whole sector 22%, with no certain change from 20% in "
        + "February 2027.")
    // Shares that read the same are one value, not a range.
    let same = risk([
      ("group:front", 0.2, 0.162, 0.03), ("group:back", 0.2, 0.158, 0.03),
      ("sector", 0.19, 0.16, 0.03),
    ])
    #expect(
      try answers(.italian, same).risk
        == "I gruppi non si distinguono con certezza: ad agosto 2029 è a rischio alto il 16% delle "
        + "persone; nell'intero settore il 16%, senza una variazione certa rispetto al 19% di "
        + "febbraio 2027.")
    let unknown = try answers { $0["risk"] = [] as [Any] }
    #expect(
      unknown.risk == "Not forecast: the scenario does not describe people's wellbeing.")
  }

  // MARK: Which week is worst?

  @Test func aWeekWithCauses() throws {
    let week = try answers { summary in
      summary["worstWeek"] = [
        "start": "2027-09-06", "wait": 12.3, "usualWait": 4.0, "demandExcess": 0.08,
        "excessHours": ["leave": 30.0, "demand": 80.0], "next": ["2027-09-13", "2027-10-04"],
      ]
    }
    #expect(
      week.worstWeek
        == "The week of 6 September 2027: mean wait 12.3 min (usually 4.0), with 8% more demand, "
        + "30 more hours of leave.")
  }

  @Test func aWeekWithoutCausesAndNoWeekAtAll() throws {
    let chance = try answers { summary in
      summary["worstWeek"] = [
        "start": "2027-09-06", "wait": 12.3, "usualWait": 0.0, "demandExcess": 0.0,
        "excessHours": [:] as [String: Double], "next": ["2027-09-13", "2027-10-04"],
      ]
    }
    #expect(
      chance.worstWeek
        == "The week of 6 September 2027: mean wait 12.3 min (usually hardly any), with no planned "
        + "cause: peaks of demand and absences coincide by chance.")
    let none = try answers { $0["worstWeek"] = nil }
    #expect(none.worstWeek == "No week clearly stands out from the others.")
  }
}

extension DecisionAnswersTests {
  fileprivate func answers(
    change: (inout [String: Any]) -> Void
  ) throws -> DecisionAnswers {
    try answers(.english, change)
  }
}
