import Experiments
// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import OutputAnalysis
import RandomVariates
import Scenarios
import SensitivityAnalysis
import Testing
import WorkforceModel

/// What nobody knows beside chance.
@Suite struct DoubtTests {
  /// `y = 2 θ₁ + θ₂ + 2 θ₁ θ₂ + 3 c` of standard normal numbers and chance: variance 4 + 1 + 4 + 9.
  @Test func sharesOfAKnownModelAreCovered() {
    let truth: [(first: Double, total: Double)] = [(9, 9), (4, 8), (1, 5)].map {
      ($0.0 / 18, $0.1 / 18)
    }
    var stream = RandomStream(masterSeed: 5, replication: 0)
    let normal = try! Distribution.normal(mean: 0, sd: 1)
    func figure(_ x: [Double]) -> Double { 3 * x[0] + 2 * x[1] + x[2] + 2 * x[1] * x[2] }
    /// Chance, and numbers as runs draw them.
    func draw(_ study: Int, _ block: Int, half: Int) -> [Double] {
      [normal.quantile(stream.uniform())]
        + ["one", "two"].map { name in
          let draws = EvenDraws(seed: UInt64(study), name: name, half: half)
          return normal.quantile(draws.probability(UInt32(block)))
        }
    }
    var covered = [[Double]](repeating: [0, 0], count: 3)
    let studies = 300
    for study in 0..<studies {
      var drawn: [Double] = []
      var exchanged: [Double] = []
      for block in 0..<300 {
        let (a, b) = (draw(study, block, half: 0), draw(study, block, half: 1))
        drawn += [figure(a), figure(b)]
        var e = b
        e[block % 3] = a[block % 3]
        exchanged.append(figure(e))
      }
      let shares = DoubtForecast.shares(
        drawn: drawn, exchanged: exchanged, sources: 3, confidence: 0.95)
      for (source, share) in shares.enumerated() {
        if share.first.contains(truth[source].first) { covered[source][0] += 1 }
        if share.total.contains(truth[source].total) { covered[source][1] += 1 }
      }
    }
    let least = covered.joined().min()! / Double(studies)
    // Squares have long tails: nine in ten of the total shares with a hundred blocks each.
    #expect(least > 0.85, "\(covered)")
  }

  private func desk(_ rate: String) throws -> LoweredScenario {
    try ScenarioFile.parse(
      """
      horizon: {start: 2027-01-11, length: 8 weeks}
      calendar:
        opening: {mon: [09:00-13:00], tue: [09:00-13:00], wed: [09:00-13:00], thu: [09:00-13:00],
                  fri: [09:00-13:00]}
      services:
        - {id: desk, arrivals: {rate: \(rate)}, service-time: {exponential: {mean: 8 min}}}
      staff:
        - {id: clerks, count: 3, skills: [desk]}
      """, file: "desk.yaml"
    ).lowered()
  }

  private func run(_ scenario: LoweredScenario, _ futures: Int, jobs: Int = 2) async throws
    -> RunResult
  {
    let simulation = try SectorSimulation(scenario.parameters)
    var experiment = ForecastExperiment(
      simulation, masterSeed: 1, stopping: .replications(futures), jobs: jobs)
    experiment.uncertain = scenario.uncertainty.map {
      UncertainFutures(simulation, $0, masterSeed: 1)
    }
    return try await experiment.run()
  }

  @Test func theFullBandIsWiderByWhatIsNotKnown() async throws {
    let uncertain = try await run(desk("{uncertain: 60 per day, range: 30..90 per day}"), 60)
    let doubt = try #require(uncertain.doubt)
    let full = try #require(uncertain.forecast.cell(.contacts))
    let alone = try #require(doubt.central.cell(.contacts))
    #expect(uncertain.forecast.replications == 60 && doubt.central.replications == 30)
    #expect(full.p95 - full.p05 > 4 * (alone.p95 - alone.p05))
    // Of contacts alone chance brings little, demand nearly all.
    #expect(doubt.sources == [.chance, .demand])
    let series = try #require(uncertain.forecast.layout.position(of: .contacts, scope: "sector"))
    let shares = doubt.shares[series]
    #expect(shares[0].total.mean < 0.1 && shares[1].total.mean > 0.6, "\(shares)")
    // What brings nothing alone has a share that may be none; what brings all has one that may be all.
    #expect(abs(shares[0].first.mean) < 2 * shares[0].first.halfWidth + 0.1, "\(shares)")
    #expect(abs(shares[1].total.mean - 1) < 2 * shares[1].total.halfWidth, "\(shares)")
    // With the central numbers each future is what it is where everything is known.
    let plain = try await run(desk("60 per day"), 60)
    #expect(plain.doubt == nil)
    #expect(
      abs(try #require(plain.forecast.cell(.contacts)).mean - alone.mean) < 3 * alone.halfWidth)
  }

  @Test func anyNumberOfJobsAndAnyBeginningGiveTheSame() async throws {
    let scenario = try desk("{uncertain: 60 per day, range: 30..90 per day}")
    let alone = try await run(scenario, 12, jobs: 1)
    let together = try await run(scenario, 12, jobs: 3)
    let more = try await run(scenario, 16)
    func values(_ result: RunResult) throws -> [Double] {
      var values: [Double] = []
      try result.responses.forEachColumn { column, own in if column == 0 { values = own } }
      return values
    }
    #expect(try values(alone) == values(together))
    #expect(try values(alone) == Array(values(more).prefix(12)))
    #expect(
      alone.doubt?.shares.first?.first?.total.mean
        == together.doubt?.shares.first?.first?.total.mean)
  }
}
