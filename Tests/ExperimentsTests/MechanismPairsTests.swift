// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import Scenarios
import Testing
import WorkforceModel

/// Pairs of scenarios that differ in one mechanism alone, in the same futures: the figure moves the way that
/// is expected, by a size inside the published range.
struct MechanismPair: Sendable, CustomTestStringConvertible {
  /// How two figures are compared.
  enum Change: Sendable {
    case ratio, difference
  }

  let name: String
  /// What both offices have.
  var shared: [String] = []
  let without: [String]
  let with: [String]
  let metric: Metric
  let change: Change
  let size: ClosedRange<Double>
  /// Where the size comes from.
  let source: String
  var replications = 12

  var testDescription: String { name }
}

@Suite struct MechanismPairsTests {
  /// Nine clerks whom contacts and what they leave keep busy for three quarters of their time.
  static let office = """
    horizon: {start: 2027-01-11, length: 52 weeks}
    calendar:
      opening: {mon: [09:00-13:00], tue: [09:00-13:00], wed: [09:00-13:00], thu: [09:00-13:00],
                fri: [09:00-13:00]}
    services:
      - id: registry
        arrivals: {rate: 70 per day}
        service-time: {lognormal: {mean: 10 min, cv: 0.8}}
        follow-up: {lognormal: {mean: 30 min, cv: 1.0}}
    groups:
      - {id: front, kind: internal}
    staff:
      - {id: clerks, group: front, count: 9, hours: 36 h/week, skills: [registry]}
    duties: {desks: {registry: 4}}
    """

  /// One busier by so much that reference load is passed by a tenth or more.
  static let overload = "services.registry.arrivals.rate=92 per day"
  /// Sixty people with next to nothing to do, for what befalls people whatever their work.
  static let many = ["staff.clerks.count=60"]

  /// Four sessions of three hours in February, for 70 % of the staff.
  static func training(_ more: String = "") -> String {
    "programme=[{id: training, kind: training, quota: 70 %, sessions: 4, first: 2027-02-02, "
      + "every: 1 week, at: 09:30, length: 3 h\(more)}]"
  }

  private static func values(_ pair: MechanismPair, _ overrides: [String]) throws -> [Double] {
    let scenario = try ScenarioFile.parse(
      office, file: "office.yaml", overrides: pair.shared + overrides
    ).lowered()
    let simulation = try SectorSimulation(scenario.parameters)
    // What a mechanism alone reports is none without it.
    guard let series = simulation.layout.position(of: pair.metric, scope: "sector") else {
      return [Double](repeating: 0, count: pair.replications)
    }
    let place = simulation.layout.index(series: series, grain: .horizon)
    return (0..<pair.replications).map {
      simulation.replicate(masterSeed: 1, replication: UInt32($0)).responses[place]
    }
  }

  @Test(arguments: demand + staff + strain + organisation)
  func aMechanismAloneMovesTheFigureByThePublishedSize(pair: MechanismPair) throws {
    let without = try Self.values(pair, pair.without)
    let with = try Self.values(pair, pair.with)
    let moved = PairedDifference(base: without, other: with)
    let found =
      pair.change == .difference
      ? moved.differences.mean : Tally(with).mean / Tally(without).mean
    #expect(pair.size.contains(found), "\(pair.source): \(found) of \(Tally(without).mean)")
    // Where no change is expected chance may not be distinguished from none; elsewhere it must be.
    let neutral = pair.change == .ratio ? 1.0 : 0
    guard !pair.size.contains(neutral) else { return }
    let interval = moved.interval(confidence: 0.99)
    #expect(abs(interval.mean) > interval.halfWidth, "\(interval)")
  }
}
