// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import OutputAnalysis
import Scenarios
import Testing
import WorkforceModel

/// Comparisons of sectors with places: by place, and with a place less.
@Suite struct PlaceComparisonTests {
  private static func text(places: String, staff: String) -> String {
    """
    horizon: {start: 2027-01-11, length: 8 weeks}
    calendar: {holidays: none, opening: {mon: [09:00-13:00], tue: [09:00-13:00]}}
    services:
      - id: desk
        arrivals: {rate: 60 per day}
        service-time: {exponential: {mean: 9 min}}
        target: 80 % within 15 min
    places:
    \(places)
    staff:
    \(staff)
    targets:
      - {id: short, metric: wait-within-target, scope: every place, at-least: 80 %}
    experiment: {replications: 8, seed: 11}
    """
  }

  private static func lowered(
    _ places: [String], _ staff: [String], _ overrides: String...
  ) throws -> LoweredScenario {
    func list(_ items: [String]) -> String { items.map { "  - {\($0)}" }.joined(separator: "\n") }
    return try ScenarioFile.parse(
      text(places: list(places), staff: list(staff)), file: "office.yaml", overrides: overrides
    ).lowered()
  }

  private static let two = [
    "id: main, services: [{id: desk, share: 70%}], desks: {desk: 3}",
    "id: branch, services: [{id: desk, share: 30%}], desks: {desk: 1}",
  ]

  private static func staff(_ main: Int, _ branch: Int) -> [String] {
    ["id: clerks, count: \(main), hours: 36 h/week, skills: [desk], place: main"]
      + (branch > 0
        ? ["id: others, count: \(branch), hours: 36 h/week, skills: [desk], place: branch"] : [])
  }

  private static func difference(
    _ comparison: ScenarioComparison, _ metric: Metric, _ scope: String
  ) throws -> CriterionDifference {
    let index = try #require(
      comparison.criteria.firstIndex { $0.kind == .metric(metric, scope: scope) })
    return comparison.difference(index, of: 1)
  }

  @Test func oneMoreAtAPlaceIsSeenThere() async throws {
    let comparison = try await ComparedOffice.comparison([
      try Self.lowered(Self.two, Self.staff(2, 1)), try Self.lowered(Self.two, Self.staff(3, 1)),
    ])
    for metric in [Metric.waitMean, .waitWithinTarget] {
      #expect(try Self.difference(comparison, metric, "place:branch").verdict == .same)
      #expect(try Self.difference(comparison, metric, "place:main").verdict != .same)
    }
  }

  /// A sector without one of its places is compared by what both have; a promise for every place holds for the others.
  @Test func aPlaceMayBeClosed() async throws {
    let base = try Self.lowered(Self.two, Self.staff(3, 1))
    let closed = try Self.lowered(
      ["id: main, services: [{id: desk}], desks: {desk: 4}"], Self.staff(4, 0))
    #expect(ScenarioPairing.faults(base: base, other: closed).isEmpty)
    let comparison = try await ComparedOffice.comparison([base, closed])
    // The same people and desks in one queue keep nobody waiting for longer.
    #expect(try Self.difference(comparison, .waitMean, "sector").advantage > 0)
    #expect(try Self.difference(comparison, .waitMean, "place:main").pairs.count == 8)
    #expect(
      !comparison.criteria.contains { $0.kind == .metric(.waitMean, scope: "place:branch") })
    #expect(comparison.targets[0][0].target.scopes == ["place:main", "place:branch"])
    #expect(comparison.targets[1][0].target.scopes == ["place:main"])
    // The other way round the branch is new, and the difference of the risk the opposite.
    #expect(ScenarioPairing.faults(base: closed, other: base).isEmpty)
    let reverse = try await ComparedOffice.comparison([closed, base])
    #expect(reverse.targets[1][0].target.scopes == ["place:main", "place:branch"])
    func risk(_ comparison: ScenarioComparison) throws -> CriterionDifference {
      let index = try #require(
        comparison.criteria.firstIndex { $0.kind == .broken(target: "short") })
      return comparison.difference(index, of: 1)
    }
    let (there, back) = (try risk(comparison), try risk(reverse))
    #expect(there.interval.mean == -1 && back.interval.mean == 1)
    #expect(there.ends.low == -back.ends.high && there.ends.high == -back.ends.low)
  }

  /// What one scenario lacks does not keep the others from being compared by it.
  @Test func aClosedPlaceLeavesTheRowsOfTheOthers() async throws {
    let comparison = try await ComparedOffice.comparison([
      try Self.lowered(Self.two, Self.staff(3, 1)), try Self.lowered(Self.two, Self.staff(3, 2)),
      try Self.lowered(["id: main, services: [{id: desk}], desks: {desk: 4}"], Self.staff(4, 0)),
    ])
    let branch = try Self.difference(comparison, .waitWithinTarget, "place:branch")
    #expect(branch.pairs.count == 8)
    let index = try #require(
      comparison.criteria.firstIndex { $0.kind == .metric(.waitMean, scope: "place:branch") })
    #expect(comparison.difference(index, of: 2).verdict == .undefined)
    // What the third lacks keeps nobody from being dominated: one more at the branch is no worse in anything.
    #expect(comparison.dominators[0] != nil)
    #expect(comparison.bestShare[index][2] == 0)
  }

  /// A promise for every place is kept by the places that a scenario has, whatever it promises itself.
  @Test func whoPromisesOtherwiseIsJudgedByItsOwnPlaces() throws {
    let base = try Self.lowered(
      ["id: main, services: [{id: desk}], desks: {desk: 4}"], Self.staff(4, 0))
    let other = try Self.lowered(
      Self.two, Self.staff(3, 1), "targets=none")
    #expect(other.targets.isEmpty)
    #expect(base.targets[0].kept(by: other).scopes == ["place:main", "place:branch"])
    #expect(ScenarioPairing.faults(base: other, other: base).isEmpty)
  }

  /// What one scenario lacks neither keeps a precision from being reached nor selects.
  @Test func aClosedPlaceKeepsNoPrecisionFromBeingReached() async throws {
    let precise =
      "experiment={replications: 40, precision: 50%, precise: [{metric: wait-mean, scope: every place}]}"
    let scenarios = [
      try Self.lowered(Self.two, Self.staff(3, 1), precise),
      try Self.lowered(Self.two, Self.staff(3, 2), precise),
      try Self.lowered(
        ["id: main, services: [{id: desk}], desks: {desk: 4}"], Self.staff(4, 0), precise),
    ]
    let experiment = try ComparisonExperiment(
      scenarios, masterSeed: 1,
      stopping: .precision(SequentialPrecision(relativeHalfWidth: 0.9, cap: 200)), jobs: 2)
    let comparison = try await experiment.run()
    #expect(comparison.record.ending == .precise)
    let names = Set(try experiment.selectable().map(\.name))
    #expect(names.contains("wait-mean place:main") && !names.contains("wait-mean place:branch"))
  }

  /// At a place that stays, the same citizens come as before.
  @Test func aClosedPlaceChangesNobodyElsewhere() async throws {
    let main = "id: main, services: [{id: desk, share: 70%}], desks: {desk: 3}"
    let base = try Self.lowered(Self.two, Self.staff(3, 1))
    var alone = try Self.lowered(
      [main.replacing("70%", with: "100%")], Self.staff(3, 0)
    ).parameters
    alone.services[0].expectedContacts =
      base.parameters.services.first { $0.id == "desk@main" }!
      .expectedContacts
    let layouts = [base.parameters, alone].map { parameters in
      (try? SectorSimulation(parameters)).map { simulation -> Double in
        let series = simulation.layout.position(of: .waitMean, scope: "place:main")!
        return simulation.replicate(masterSeed: 1, replication: 0)
          .responses[simulation.layout.index(series: series, grain: .horizon)]
      }
    }
    #expect(layouts[0] != nil && layouts[0] == layouts[1])
  }

  @Test func theDifferenceOfARiskStaysWithinItsEnds() async throws {
    let comparison = try await ComparedOffice.comparison([
      try Self.lowered(Self.two, Self.staff(2, 1)), try Self.lowered(Self.two, Self.staff(5, 4)),
    ])
    let index = try #require(
      comparison.criteria.firstIndex { $0.kind == .broken(target: "short") })
    let difference = comparison.difference(index, of: 1)
    #expect(!difference.isSymmetric)
    var events = PairedProportion()
    for (first, second) in zip(comparison.values[index][0], comparison.values[index][1]) {
      events.add(first: first == 1, second: second == 1)
    }
    let range = events.differenceInterval(confidence: comparison.confidence)
    #expect(difference.ends.low == range.lowerBound && difference.ends.high == range.upperBound)
    #expect(-1 <= difference.ends.low && difference.ends.high <= 1)
    #expect(difference.ends.low < difference.interval.mean)
  }
}
