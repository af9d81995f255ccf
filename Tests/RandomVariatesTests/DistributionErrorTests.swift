// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing

/// A mistake and what its author reads.
struct Mistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let make: @Sendable () throws -> Void

  init<Result>(_ message: String, _ make: @escaping @Sendable () throws -> Result) {
    testDescription = message
    self.make = { _ = try make() }
  }
}

@Suite struct DistributionErrorTests {
  @Test(arguments: [
    Mistake("constant: value must be a finite number; found nan") {
      try Distribution.constant(.nan)
    },
    Mistake("uniform: max must be a finite number, at least 5; found 4") {
      try Distribution.uniform(min: 5, max: 4)
    },
    Mistake("exponential: mean must be above 0 and finite; found 0") {
      try Distribution.exponential(mean: 0)
    },
    Mistake("gamma: mean must be above 0 and finite; found inf") {
      try Distribution.gamma(mean: .infinity, cv: 1)
    },
    Mistake("gamma: cv must be from 0 to 30; found -1") { try Distribution.gamma(mean: 1, cv: -1) },
    Mistake("erlang: shape must be from 1 to 1000000000; found 0") {
      try Distribution.erlang(shape: 0, mean: 3)
    },
    Mistake("weibull: cv must be from 0.002 to 100; found 200") {
      try Distribution.weibull(mean: 1, cv: 200)
    },
    Mistake("weibull: shape must be from 0.1 to 1000; found 0.05") {
      try Distribution.weibull(shape: 0.05, scale: 1)
    },
    Mistake("lognormal: sd must be from 0 to 8000; found -3") {
      try Distribution.lognormal(mean: 8, sd: -3)
    },
    Mistake("lognormal: p90 must be above median (6) and finite; found 6") {
      try Distribution.lognormal(median: 6, p90: 6)
    },
    Mistake("lognormal: p90 must be from 0 to 702.8806406913377; found 1e+300") {
      try Distribution.lognormal(median: 6, p90: 1e300)
    },
    Mistake("lognormal: the second share must be between 0.5 and 1; found 0.4") {
      try Distribution.lognormal(quantiles: (0.5, 3), (0.4, 6))
    },
    Mistake("normal: sd must be a finite number, at least 0; found -1") {
      try Distribution.normal(mean: 0, sd: -1)
    },
    Mistake("normal: max must be above min (3); found 2") {
      try Distribution.normal(mean: 0, sd: 1, min: 3, max: 2)
    },
    Mistake(
      "normal: the range from min to max must be within reach of mean 0 and sd 1; found 40 to 50"
    ) { try Distribution.normal(mean: 0, sd: 1, min: 40, max: 50) },
    Mistake("beta: mean must be between min (0) and max (1); found 1") {
      try Distribution.beta(mean: 1, sd: 0.1)
    },
    Mistake("beta: sd must be at least 0 and below 0.5 for this mean; found 0.5") {
      try Distribution.beta(mean: 0.5, sd: 0.5)
    },
    Mistake("triangular: mode must be from 1 to 3; found 4") {
      try Distribution.triangular(min: 1, mode: 4, max: 3)
    },
    Mistake("poisson: mean must be from 0 to 1000000000; found -2") {
      try Distribution.poisson(mean: -2)
    },
    Mistake("binomial: probability must be from 0 to 1; found 1.2") {
      try Distribution.binomial(trials: 5, probability: 1.2)
    },
    Mistake("hypergeometric: draws must be from 0 to 20; found 21") {
      try Distribution.hypergeometric(marked: 14, unmarked: 6, draws: 21)
    },
    Mistake("geometric: mean must be from 1 to 10000000; found 0.5") {
      try Distribution.geometric(mean: 0.5)
    },
    Mistake("negative binomial: variance must be above mean (4) and finite; found 4") {
      try Distribution.negativeBinomial(mean: 4, variance: 4)
    },
    Mistake("empirical: to of interval 2 must be a finite number, at least 5; found 3") {
      try Distribution.empirical([
        .init(from: 0, to: 5, weight: 1), .init(from: 5, to: 3, weight: 1),
      ])
    },
    Mistake("empirical: the sum of weights must be above 0 and finite; found 0") {
      try Distribution.empirical([])
    },
    Mistake("mixture: the sum of shares must be 1; found 0.75") {
      try Distribution.mixture([(0.5, .constant(1)), (0.25, .constant(2))])
    },
    Mistake(
      "profile of a day: the start of a segment in minutes must be after the end of the one before "
        + "(600); found 540"
    ) {
      try IntradayProfile(
        [.init(from: 480, to: 600, rate: 1), .init(from: 540, to: 700, rate: 1)],
        in: SamplerArena())
    },
    Mistake("profile of a day: the sum over the day must be above 0 and finite; found 0") {
      try IntradayProfile([.init(from: 480, to: 600, rate: 0)], in: SamplerArena())
    },
    Mistake("day factor: cv must be from 0 to 1.5; found 2") {
      try DayFactorProcess(cv: 2, memory: 0, in: SamplerArena())
    },
    Mistake("day factor: memory must be between -1 and 1; found 1") {
      try DayFactorProcess(cv: 0.1, memory: 1, in: SamplerArena())
    },
    Mistake("shocks: the time between shocks must be above 0 on average and never below 0; found 0")
    {
      try ShockProcess(every: .constant(0), size: .constant(1), fading: 3, in: SamplerArena())
    },
    Mistake("arrival process: breakpoint 3 must be above the one before (8); found 8") {
      try ArrivalProcess(breakpoints: [0, 8, 8], rates: [1, 1])
    },
    Mistake("arrival process: the number of rates must be 2, one less than breakpoints; found 3") {
      try ArrivalProcess(breakpoints: [0, 8, 9], rates: [1, 1, 1])
    },
  ])
  func aMistakeIsExplained(mistake: Mistake) {
    let error = #expect(throws: DistributionError.self) { try mistake.make() }
    #expect(error?.description == mistake.testDescription)
  }
}
