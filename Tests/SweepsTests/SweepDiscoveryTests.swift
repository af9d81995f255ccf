// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import SensitivityAnalysis
import Sweeps
import Testing
import Wording

/// What an analysis says beyond effects: means over all settings, noise, regions, intervals of risks.
struct SweepDiscoveryTests {
  private static let office = """
    \(SmallSweep.desk)
    staff:
      - {id: front, count: 3, hours: 30 h/week, skills: [desk]}
    targets:
      - {id: enough, metric: hours-contracted, scope: sector, period: horizon, at-least: 150 h}
      - {id: quick, metric: wait-mean, scope: sector, period: horizon, at-most: 1 min}
    """

  private func analysed(_ design: String, replications: Int) async throws -> (
    analysis: SweepAnalysis, place: SweepPlace, files: [String]
  ) {
    let sweep = try SweepFile.parse(
      """
      base: office.yaml
      factors:
        - {id: front, path: staff.front.count, from: 2, to: 4, step: 1}
        - {id: rate, path: services.desk.arrivals.rate, from: 4 per hour, to: 16 per hour}
        - {id: hours, path: staff.front.hours, from: 20 h/week, to: 40 h/week}
      design: \(design)
      replications: \(replications)
      figures: [{metric: contacts}, {metric: wait-mean}]
      """, file: "s.yaml"
    ) { _ throws(ScenarioErrors) in try ScenarioFile.parse(Self.office, file: "office.yaml") }
    let (plan, place) = (SweepPlan(sweep), try SweepPlace())
    #expect(try await place.run(plan) == .completed)
    let analysis = try SweepAnalysis(plan, place.results())
    return (analysis, place, try analysis.write(plan, to: place.url))
  }

  private func rows(_ name: String, _ place: SweepPlace) throws -> [[String: String]] {
    let lines = try String(contentsOf: place.url.appendingPathComponent(name), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    return lines.dropFirst().map { line in
      Dictionary(uniqueKeysWithValues: zip(lines[0].map(String.init), line.map(String.init)))
    }
  }

  @Test func scramblesGiveMeansOverAllSettingsWithTheirError() async throws {
    let (analysis, place, files) = try await analysed(
      "{kind: sobol, points: 64, scrambles: 8}", replications: 2)
    #expect(files.contains("means.csv"))
    let contacts = try #require(analysis.responses.first { $0.column == "contacts" })
    let space = try #require(contacts.space)
    #expect(space.scrambles == 8 && space.points == 64)
    let means = (0..<8).map { scramble in
      (0..<8).reduce(0) { $0 + contacts.means[8 * $1 + scramble] } / 8
    }
    let mean = means.reduce(0, +) / 8
    let deviation = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
    #expect(abs(space.mean - mean) < 1e-9)
    // Student's 97.5% quantile with seven degrees of freedom.
    #expect(abs(space.halfWidth - 2.364624 * (deviation / 8).squareRoot()) < 1e-4)
    #expect(space.halfWidth < space.halfWidthOfRandom / 3)
    // 56 hours at 10 an hour on average; two replications leave chance that all points share.
    #expect(abs(space.mean - 560) < 60)
    #expect(try rows("means.csv", place).count == 4)
  }

  @Test func onlySequencesHaveScrambles() throws {
    let error = #expect(throws: ScenarioErrors.self) {
      try SweepPlace.sweep(design: "{kind: saltelli, blocks: 4, scrambles: 8}")
    }
    #expect(error?.text(.english).contains("saltelli") == true)
  }

  @Test func indicesStandBesideThoseWithoutChance() async throws {
    let (analysis, place, _) = try await analysed("{kind: saltelli, blocks: 32}", replications: 4)
    let wait = try #require(analysis.responses.first { $0.column == "wait-mean" }?.indices)
    let noise = try #require(wait[0].withoutNoise?.noise)
    #expect(noise > 0 && noise < 0.5)
    let hours = try #require(wait[2].withoutNoise)
    // Hours move no contact to another minute here: what they have is chance.
    #expect(abs(hours.total) <= abs(wait[2].total.value) + 1e-12)
    let row = try #require(
      try rows("sobol.csv", place).first { $0["figure"] == "wait-mean" && $0["factor"] == "rate" })
    #expect(abs((Double(row["noise"] ?? "") ?? 0) / noise - 1) < 1e-4)
    let (one, _, _) = try await analysed("{kind: saltelli, blocks: 8}", replications: 1)
    #expect(one.responses.allSatisfy { $0.indices?.allSatisfy { $0.withoutNoise == nil } ?? true })
  }

  @Test func risksHaveWilsonsInterval() async throws {
    let (analysis, place, files) = try await analysed("{kind: sobol, points: 64}", replications: 5)
    #expect(files.contains("boxes-steps.csv"))
    let points = try rows("points.csv", place)
    for point in points {
      let (mean, low) = (point["wait-mean"] ?? "", point["wait-mean:low"] ?? "")
      // On the scale of logarithms none reaches below zero.
      if let mean = Double(mean), let low = Double(low), mean > 0 { #expect(low > 0 && low < mean) }
    }
    #expect(points.contains { Double($0["wait-mean:low"] ?? "") != nil })
    let never = try #require(points.first { $0["broken:enough"] == "0" })
    // Wilson (1927): 1.96²/(5 + 1.96²)
    #expect(never["broken:enough:low"] == "0")
    #expect(abs((Double(never["broken:enough:high"] ?? "") ?? 0) - 0.434482) < 1e-5)
    let region = try #require(analysis.exceedances[0].discovery?.regions.first)
    let steps = try rows("boxes-steps.csv", place).filter {
      $0["target"] == "enough" && $0["box"] == "1"
    }
    #expect(steps.count == region.steps.count && steps[region.chosen]["chosen"] == "1")
    #expect(try rows("boxes.csv", place).allSatisfy { (Double($0["quasi-p"] ?? "") ?? 1) <= 0.05 })
  }
}
