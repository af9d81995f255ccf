// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL
import Foundation
import RandomVariates
import Testing

/// A distribution under test, shown by what it was made with.
struct Example: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let distribution: Distribution
  /// Mean and standard deviation where the parameters say them.
  let mean, sd: Double?

  init(
    _ name: String, mean: Double? = nil, sd: Double? = nil,
    _ make: () throws -> Distribution
  ) {
    testDescription = name
    self.mean = mean
    self.sd = sd
    distribution = try! make()
  }

  static let continuous: [Example] = [
    Example("uniform", mean: 4, sd: 6 / 12.squareRoot()) { try .uniform(min: 1, max: 7) },
    Example("exponential", mean: 3, sd: 3) { try .exponential(mean: 3) },
    Example("gamma, cv 0.5", mean: 8, sd: 4) { try .gamma(mean: 8, cv: 0.5) },
    Example("gamma, cv 2", mean: 8, sd: 16) { try .gamma(mean: 8, cv: 2) },
    Example("Erlang 3", mean: 6, sd: 12.squareRoot()) { try .erlang(shape: 3, mean: 6) },
    Example("Weibull, cv 0.4", mean: 40, sd: 16) { try .weibull(mean: 40, cv: 0.4) },
    Example("Weibull, cv 1.5", mean: 40, sd: 60) { try .weibull(mean: 40, cv: 1.5) },
    Example("Weibull, shape 2", mean: .pi.squareRoot() / 2 * 10) {
      try .weibull(shape: 2, scale: 10)
    },
    Example("lognormal, cv 0.8", mean: 8, sd: 6.4) { try .lognormal(mean: 8, cv: 0.8) },
    Example("lognormal, sd 3", mean: 8, sd: 3) { try .lognormal(mean: 8, sd: 3) },
    Example("lognormal by quantiles") { try .lognormal(median: 6, p90: 15) },
    Example("normal", mean: -2, sd: 3) { try .normal(mean: -2, sd: 3) },
    Example("normal above 0") { try .normal(mean: 2, sd: 3, min: 0) },
    Example("normal in its upper tail") { try .normal(mean: 2, sd: 1, min: 5, max: 9) },
    Example("normal in its lower tail") { try .normal(mean: 2, sd: 1, max: 0) },
    Example("normal around its mean") { try .normal(mean: 2, sd: 1, min: 1.8, max: 2.3) },
    Example("beta", mean: 30, sd: 10) { try .beta(mean: 30, sd: 10, min: 10, max: 90) },
    Example("beta with two humps", mean: 0.3, sd: 0.3) { try .beta(mean: 0.3, sd: 0.3) },
    Example("triangular", mean: 6) { try .triangular(min: 2, mode: 4, max: 12) },
    Example("triangular, mode at an end") { try .triangular(min: 2, mode: 2, max: 12) },
    Example("table of intervals", mean: 0.2 * 5 + 0.5 * 15 + 0.3 * 30) {
      try .empirical([
        .init(from: 0, to: 10, weight: 2), .init(from: 20, to: 40, weight: 3),
        .init(from: 10, to: 20, weight: 5),
      ])
    },
    Example("scaled gamma", mean: 480, sd: 240) { try .gamma(mean: 8, cv: 0.5).scaled(by: 60) },
    Example("scaled lognormal", mean: 480, sd: 384) {
      try .lognormal(mean: 8, cv: 0.8).scaled(by: 120).scaled(by: 0.5)
    },
    Example("mixture", mean: 0.25 * 2 + 0.75 * 10) {
      try .mixture([(0.25, .exponential(mean: 2)), (0.75, .gamma(mean: 10, cv: 0.3))])
    },
  ]

  static let discrete: [Example] = [
    Example("Poisson 4", mean: 4, sd: 2) { try .poisson(mean: 4) },
    Example("Poisson 200", mean: 200, sd: 200.squareRoot()) { try .poisson(mean: 200) },
    Example("binomial", mean: 14, sd: 4.2.squareRoot()) {
      try .binomial(trials: 20, probability: 0.7)
    },
    Example("hypergeometric", mean: 7) {
      try .hypergeometric(marked: 14, unmarked: 6, draws: 10)
    },
    Example("geometric", mean: 4, sd: 12.squareRoot()) { try .geometric(mean: 4) },
    Example("negative binomial", mean: 60, sd: 96.squareRoot()) {
      try .negativeBinomial(mean: 60, variance: 96)
    },
    Example("negative binomial, size 0.5", mean: 3, sd: 21.squareRoot()) {
      try .negativeBinomial(mean: 3, size: 0.5)
    },
    Example("table of values", mean: 0.5 * 1 + 0.3 * 2 + 0.2 * 5) {
      try .empirical(values: [(5, 2), (1, 5), (2, 3)])
    },
  ]
}

@Suite struct DistributionTests {
  static let draws = 200_000

  @Test(arguments: Example.continuous + Example.discrete)
  func sampleMomentsAreTheDistributions(example: Example) {
    let distribution = example.distribution
    if let mean = example.mean {
      #expect(abs(distribution.mean - mean) < 1e-9 * max(1, abs(mean)))
    }
    if let sd = example.sd {
      #expect(abs(distribution.standardDeviation - sd) < 1e-9 * max(1, sd))
    }
    let moments = SampleMoments(sample(distribution, Self.draws))
    #expect(abs(moments.mean - distribution.mean) < 3.5 * moments.meanError)
    #expect(abs(moments.variance - distribution.variance) < 3.5 * moments.varianceError)
  }

  @Test(arguments: Example.continuous)
  func samplesFollowTheCumulativeDistribution(example: Example) {
    let distribution = example.distribution
    #expect(!distribution.isDiscrete)
    let values = sample(distribution, Self.draws)
    #expect(values.allSatisfy { distribution.minimum <= $0 && $0 <= distribution.maximum })
    #expect(kolmogorovSmirnov(values, distribution.cumulative) > 0.001)
  }

  @Test(arguments: Example.discrete)
  func countsFollowTheirProbabilities(example: Example) {
    let distribution = example.distribution
    #expect(distribution.isDiscrete)
    let values = sample(distribution, Self.draws)
    #expect(values.allSatisfy { distribution.minimum <= $0 && $0 <= distribution.maximum })
    #expect(values.allSatisfy { $0 == $0.rounded() })
    let last = Int(values.max() ?? 0)
    var counts = [Int](repeating: 0, count: last + 1)
    for value in values { counts[Int(value)] += 1 }
    let shares = (0...last).map {
      distribution.cumulative(Double($0)) - distribution.cumulative(Double($0) - 1)
    }
    #expect(chiSquare(counts, shares) > 0.001)
  }

  @Test(arguments: Example.continuous)
  func quantilesInvertTheCumulativeDistribution(example: Example) {
    let distribution = example.distribution
    for p in [1e-9, 1e-4, 0.01, 0.2, 0.249, 0.5, 0.77, 0.99, 0.9999, 1 - 1e-9] {
      #expect(abs(distribution.cumulative(distribution.quantile(p)) - p) < 1e-9)
    }
    #expect(distribution.quantile(0) == distribution.minimum)
    #expect(distribution.quantile(1) == distribution.maximum)
  }

  @Test(arguments: Example.discrete)
  func quantilesOfCountsAreTheFirstToReachAShare(example: Example) {
    let distribution = example.distribution
    for p in [1e-9, 1e-4, 0.01, 0.2, 0.5, 0.77, 0.99, 0.9999, 1 - 1e-9] {
      let quantile = distribution.quantile(p)
      #expect(distribution.cumulative(quantile) >= p)
      #expect(distribution.cumulative(quantile - 0.5) < p)
    }
    let scaled = distribution.scaled(by: 0.1)
    for p in [0.01, 0.5, 0.99] {
      #expect(
        scaled.cumulative(scaled.quantile(p)) == distribution.cumulative(distribution.quantile(p)))
    }
  }

  @Test func lognormalKeepsTheQuantilesItIsGiven() throws {
    let byNames = try Distribution.lognormal(median: 6, p90: 15)
    #expect(abs(byNames.quantile(0.5) - 6) < 1e-12)
    #expect(abs(byNames.quantile(0.9) - 15) < 1e-12)
    let byShares = try Distribution.lognormal(quantiles: (0.46, 10), (0.76, 22))
    #expect(abs(byShares.cumulative(10) - 0.46) < 1e-12)
    #expect(abs(byShares.cumulative(22) - 0.76) < 1e-12)
  }

  @Test func aConstantInAMixtureIsAPointMass() throws {
    let patience = try Distribution.mixture([(0.05, .constant(0)), (0.95, .exponential(mean: 40))])
    #expect(patience.mean == 38)
    #expect(patience.minimum == 0)
    #expect(!patience.isDiscrete)
    #expect(abs(patience.cumulative(0) - 0.05) < 1e-15)
    #expect(patience.quantile(0.04) == 0)
    #expect(abs(patience.quantile(0.05 + 0.95 / 2) - 40 * log(2)) < 1e-9)
    let values = sample(patience, Self.draws)
    let atOnce = values.filter { $0 == 0 }.count
    #expect(chiSquare([atOnce, values.count - atOnce], [0.05, 0.95]) > 0.001)
    #expect(kolmogorovSmirnov(values.filter { $0 > 0 }) { gsl_cdf_exponential_P($0, 40) } > 0.001)
  }

  @Test func noVariationMakesAConstant() throws {
    let constant = try Distribution.constant(8)
    #expect(try Distribution.gamma(mean: 8, cv: 0) == constant)
    #expect(try Distribution.weibull(mean: 8, cv: 0) == constant)
    #expect(try Distribution.lognormal(mean: 8, cv: 0) == constant)
    #expect(try Distribution.normal(mean: 8, sd: 0, min: 1) == constant)
    #expect(try Distribution.beta(mean: 8, sd: 0, min: 0, max: 10) == constant)
    #expect(try Distribution.uniform(min: 8, max: 8) == constant)
    #expect(try Distribution.binomial(trials: 8, probability: 1) == constant)
    #expect(sample(constant, 3) == [8, 8, 8])
    #expect(constant.quantile(0.3) == 8 && constant.cumulative(7.9) == 0)
  }

  @Test func samplesDependOnTheStreamAlone() throws {
    let mixture = try Distribution.mixture([
      (0.4, .poisson(mean: 30)), (0.6, .gamma(mean: 3, cv: 1)),
    ])
    #expect(sample(mixture, 1000) == sample(mixture, 1000))
  }
}

/// Draws from a distribution with seed 1.
func sample(_ distribution: Distribution, _ count: Int) -> [Double] {
  let arena = SamplerArena()
  let sampler = arena.sampler(for: distribution)
  var stream = RandomStream(masterSeed: 1, replication: 0)
  return withExtendedLifetime(arena) {
    var values: [Double] = []
    for _ in 0..<count { values.append(sampler.sample(using: &stream)) }
    return values
  }
}
