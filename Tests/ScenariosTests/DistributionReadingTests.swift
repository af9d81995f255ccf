// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat
import Scenarios
import Testing
import WorkforceModel

@Suite struct DistributionReadingTests {
  static let known: [(String, Distribution)] = {
    do {
      return try [
        ("8 min", .constant(8)),
        ("{constant: 2 h}", .constant(120)),
        ("{uniform: {min: 5 min, max: 1 h}}", .uniform(min: 5, max: 60)),
        ("{exponential: {mean: 8 min}}", .exponential(mean: 8)),
        ("{gamma: {mean: 8 min, cv: 0.5}}", .gamma(mean: 8, cv: 0.5)),
        ("{gamma: {mean: 8 min, sd: 4 min}}", .gamma(mean: 8, cv: 0.5)),
        ("{erlang: {shape: 3, mean: 9 min}}", .erlang(shape: 3, mean: 9)),
        ("{weibull: {mean: 8 min, cv: 0.7}}", .weibull(mean: 8, cv: 0.7)),
        ("{weibull: {shape: 1.5, scale: 10 min}}", .weibull(shape: 1.5, scale: 10)),
        ("{lognormal: {mean: 8 min, cv: 0.8}}", .lognormal(mean: 8, cv: 0.8)),
        ("{lognormal: {mean: 8 min, sd: 6 min}}", .lognormal(mean: 8, sd: 6)),
        ("{lognormal: {median: 6 min, p90: 15 min}}", .lognormal(median: 6, p90: 15)),
        (
          "{lognormal: {p25: 4 min, p75: 9 min}}",
          .lognormal(quantiles: (0.25, 4), (0.75, 9))
        ),
        (
          "{normal: {mean: 8 min, sd: 2 min, min: 0 min}}", .normal(mean: 8, sd: 2, min: 0)
        ),
        (
          "{beta: {mean: 8 min, sd: 2 min, min: 4 min, max: 20 min}}",
          .beta(mean: 8, sd: 2, min: 4, max: 20)
        ),
        (
          "{triangular: {min: 3 min, mode: 5 min, max: 20 min}}",
          .triangular(min: 3, mode: 5, max: 20)
        ),
        ("{poisson: {mean: 8 min}}", .poisson(mean: 8)),
        ("{binomial: {trials: 10, probability: 30 %}}", .binomial(trials: 10, probability: 0.3)),
        (
          "{hypergeometric: {marked: 5, unmarked: 8, draws: 4}}",
          .hypergeometric(marked: 5, unmarked: 8, draws: 4)
        ),
        ("{geometric: {mean: 8 min}}", .geometric(mean: 8)),
        (
          "{negative-binomial: {mean: 8 min, variance: 20}}",
          .negativeBinomial(mean: 8, variance: 20)
        ),
        ("{negative-binomial: {mean: 8 min, size: 2}}", .negativeBinomial(mean: 8, size: 2)),
        (
          "{table: [{from: 0 min, to: 10 min, share: 60 %}, {value: 20 min, share: 40 %}]}",
          .empirical([
            Distribution.Bin(from: 0, to: 10, weight: 0.6),
            Distribution.Bin(from: 20, to: 20, weight: 0.4),
          ])
        ),
        (
          "{mixture: [{share: 5 %, constant: 0 min}, {share: 95 %, exponential: {mean: 40 min}}]}",
          .mixture([(0.05, .constant(0)), (0.95, .exponential(mean: 40))])
        ),
      ]
    } catch {
      return []
    }
  }()

  @Test func everyDistributionIsReadByItsName() throws {
    #expect(Self.known.count == 24)
    for (text, expected) in Self.known {
      let scenario = try ScenarioText.desk("services.desk.patience=\(text)")
      let read = try #require(scenario.parameters.services[0].patience)
      #expect(abs(read.mean - expected.mean) <= 1e-9 * max(1, expected.mean), "\(text)")
      #expect(abs(read.variance - expected.variance) <= 1e-9 * max(1, expected.variance), "\(text)")
      #expect(read.maximum == expected.maximum, "\(text)")
    }
  }

  @Test(arguments: [
    "{lognormal: {mean: 8 min}}", "{lognormal: {mean: 8 min, cv: 0.8, sd: 2 min}}",
    "{lognormal: 8 min}", "{gamma: {mean: 8, cv: 0.5}}", "{gamma: {mean: 0 min, cv: 0.5}}",
    "{lognormal: {mean: 8 min, cv: 0.8}, gamma: {mean: 8 min, cv: 1}}", "{mixture: []}",
    "{table: [{from: 0 min, to: 10 min}]}", "{normal: {mean: 8 min, sd: 20 min}}", "[8 min]",
    "{triangular: {min: 9 min, mode: 5 min, max: 20 min}}",
  ])
  func distributionsThatCannotBeAreRefusedOnce(text: String) {
    #expect(ScenarioText.faults("services.desk.patience=\(text)").count == 1)
  }

  @Test func theTableOfSickSpellsHasItsPublishedMean() throws {
    let scenario = try ScenarioText.desk(
      "absence={sickness: {spells: 1.44 per year, length: italy-public-2014}}")
    let sickness = try #require(scenario.parameters.sickness)
    #expect(abs(sickness.length.mean - 6.83) < 0.15)
    #expect(sickness.length.maximum == 365)
    #expect(sickness.frailtyShape == 0.74)
  }
}
