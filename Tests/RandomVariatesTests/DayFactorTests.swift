// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL
import Foundation
import RandomVariates
import Testing

@Suite struct DayFactorTests {
  @Test(arguments: [0.01, 0.011, 0.03, 0.1, 0.25, 0.5, 1, 1.5])
  func interpolatedQuantilesAreAccurate(cv: Double) throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    let process = try DayFactorProcess(cv: cv, memory: 0, in: arena)
    let shape = 1 / (cv * cv)
    for step in -600...600 {
      let z = Double(step) / 100 + 0.0037
      let x = process.factor(atScore: z)
      // The error in probability over the density is that in the value.
      let error =
        z < 0
        ? gsl_cdf_gamma_P(x, shape, 1 / shape) - gsl_cdf_ugaussian_P(z)
        : gsl_cdf_ugaussian_Q(z) - gsl_cdf_gamma_Q(x, shape, 1 / shape)
      #expect(
        abs(error / (gsl_ran_gamma_pdf(x, shape, 1 / shape) * x)) < (abs(z) < 4 ? 1e-6 : 1e-5))
    }
  }

  // The Cornish–Fisher expansion, whose next term is of the order of cv³.
  @Test func smallVariationIsNearlyNormal() throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    let process = try DayFactorProcess(cv: 0.001, memory: 0, in: arena)
    for step in -40...40 {
      let z = Double(step) / 10 + 0.0037
      #expect(abs(process.factor(atScore: z) - (1 + 0.001 * z + 1e-6 * (z * z - 1) / 3)) < 1e-8)
    }
  }

  @Test func withoutVariationEveryDayIsTheSame() throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    var process = try DayFactorProcess(cv: 0, memory: 0.5, in: arena)
    var stream = RandomStream(masterSeed: 1, replication: 0)
    for _ in 0..<10 {
      let factor = process.next(using: &stream)
      #expect(factor == 1)
    }
  }

  @Test(arguments: [-0.5, 0, 0.2, 0.9])
  func scoresRememberAndStayStandardNormal(memory: Double) throws {
    var process = try NormalScoreProcess(memory: memory)
    var stream = RandomStream(masterSeed: 1, replication: 0)
    let scores = (0..<200_000).map { _ in process.next(using: &stream) }
    // Sums over a long memory vary more; the allowance grows with it.
    let error = ((1 + memory * memory) / (1 - memory * memory) / 200_000).squareRoot()
    #expect(abs(correlation(scores, scores.dropFirst()) - memory) < 3.3 * error)
    #expect(abs(correlation(scores, scores.dropFirst(3)) - pow(memory, 3)) < 3.3 * error)
    let variance = SampleMoments(scores).variance
    #expect(abs(variance - 1) < 3.3 * 2.squareRoot() * error)
    // Far enough apart to be independent.
    let apart = stride(from: 0, to: scores.count, by: 50).map { scores[$0] }
    #expect(kolmogorovSmirnov(apart, gsl_cdf_ugaussian_P) > 0.001)
  }

  @Test func theFirstDayIsLikeAnyOther() throws {
    var stream = RandomStream(masterSeed: 1, replication: 0)
    let firsts = try (0..<20_000).map { _ in
      var process = try NormalScoreProcess(memory: 0.9)
      return process.next(using: &stream)
    }
    #expect(kolmogorovSmirnov(firsts, gsl_cdf_ugaussian_P) > 0.001)
  }

  @Test(arguments: [0, 0.3, 1])
  func servicesShareTheirLuckInPart(share: Double) throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    var sector = try NormalScoreProcess(memory: 0.2)
    var one = try DayFactorProcess(cv: 0.1, memory: 0.2, sharedShare: share, in: arena)
    var other = try DayFactorProcess(cv: 0.3, memory: 0.2, sharedShare: share, in: arena)
    var stream = RandomStream(masterSeed: 1, replication: 0)
    var (ones, others): ([Double], [Double]) = ([], [])
    for _ in 0..<100_000 {
      let shared = sector.next(using: &stream)
      ones.append(one.next(shared: shared, using: &stream))
      others.append(other.next(shared: shared, using: &stream))
    }
    // Through the margin's own cumulative distribution, factors are scores again.
    let scores = zip([ones, others], [0.1, 0.3]).map { factors, cv in
      factors.map { gsl_cdf_ugaussian_Pinv(gsl_cdf_gamma_P($0, 1 / (cv * cv), cv * cv)) }
    }
    #expect(abs(correlation(scores[0], scores[1][...]) - share) < 0.012)
    #expect(abs(correlation(scores[0], scores[0].dropFirst()) - 0.2) < 0.012)
    let apart = stride(from: 0, to: ones.count, by: 10).map { others[$0] }
    #expect(kolmogorovSmirnov(apart) { gsl_cdf_gamma_P($0, 1 / 0.09, 0.09) } > 0.001)
  }

  @Test func shocksBeginAndFade() throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    var shocks = try ShockProcess(
      every: .constant(10), size: .constant(0.5), fading: 5, in: arena)
    var stream = RandomStream(masterSeed: 1, replication: 0)
    // The onsets at 120, 130 and 140 come while nobody asks.
    let late = [0.4, 2.4, 4.4, 6.4].reduce(1) { $0 + 0.5 * exp(-$1) }
    for (day, expected) in [
      (100.0, 1.0), (109, 1), (110, 1.5), (113, 1 + 0.5 * exp(-0.6)), (142, late),
    ] {
      let factor = shocks.factor(atDay: day, using: &stream)
      #expect(abs(factor - expected) < 1e-14)
    }
  }

  // Campbell's formula: the mean is rate · mean size · fading time.
  @Test func shocksAddWhatTheirRateSays() throws {
    let arena = SamplerArena()
    defer { withExtendedLifetime(arena) {} }
    let shocks = try ShockProcess(
      every: .exponential(mean: 426), size: .gamma(mean: 0.3, cv: 0.5), fading: 42, in: arena)
    let years = (0..<400).map { replication in
      var copy = shocks
      var stream = RandomStream(masterSeed: 1, replication: UInt32(replication))
      var sum = 0.0
      for day in 0..<10_000 {
        stream.rekey(purpose: 1, entity: UInt64(day))
        let factor = copy.factor(atDay: Double(day), using: &stream)
        if day >= 1000 { sum += factor - 1 }
      }
      return sum / 9000
    }
    let moments = SampleMoments(years)
    #expect(abs(moments.mean - 0.3 * 42 / 426) < 3.3 * moments.meanError)
    #expect(moments.meanError < 0.02 * moments.mean)
  }
}

/// The correlation of two series, the second perhaps a part of the first.
func correlation(_ first: [Double], _ second: ArraySlice<Double>) -> Double {
  let pairs = zip(first, second)
  let n = Double(min(first.count, second.count))
  let (x, y) = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0 / n, $0.1 + $1.1 / n) }
  var (xx, xy, yy) = (0.0, 0.0, 0.0)
  for (a, b) in pairs {
    xx += (a - x) * (a - x)
    xy += (a - x) * (b - y)
    yy += (b - y) * (b - y)
  }
  return xy / (xx * yy).squareRoot()
}
