// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import WholeNumbers

/// Shares of a response's variance that come from a factor.
public struct SobolIndices: Sendable, Equatable {
  /// An estimate and the interval that the bootstrap gives it.
  public struct Estimate: Sendable, Equatable {
    /// The estimate.
    public var value: Double
    /// Lower end of the interval.
    public var low: Double
    /// Upper end of the interval.
    public var high: Double

    /// Whether the interval holds a value.
    public func contains(_ number: Double) -> Bool { low <= number && number <= high }
  }

  /// The share of the factor alone (Saltelli et al. 2010).
  public var first: Estimate
  /// The share of the factor alone and together with others (Jansen 1999).
  public var total: Estimate
  /// Both without what the chance of replications adds to them; nil where that is not known.
  public var withoutNoise: WithoutNoise?

  /// Indices of the factors alone.
  public struct WithoutNoise: Sendable, Equatable {
    /// The share of the factor alone.
    public var first: Double
    /// The share of the factor alone and together with others.
    public var total: Double
    /// The part of the variance between points that is the chance of replications.
    public var noise: Double
  }

  /// The indices of each factor in a design of ``SaltelliDesign``.
  ///
  /// - Parameters:
  ///   - factors: Number of factors.
  ///   - response: A value for each point; blocks with a NaN are left out.
  ///   - confidence: Of the intervals, which resample whole blocks.
  ///   - resamples: Number of resamples of the bootstrap.
  ///   - seed: Seed of the bootstrap.
  ///   - noise: Of the blocks whose points all have a value.
  /// - Returns: Nil where fewer than two blocks are whole, or the response never varies.
  public static func all(
    factors: Int, response: [Double], confidence: Double = 0.95, resamples: Int = 1000,
    seed: UInt64 = 1, noise: SobolNoise? = nil
  ) -> [SobolIndices]? {
    let size = SaltelliDesign.blockSize(factors: factors)
    let whole = stride(from: 0, through: response.count - size, by: size).filter { start in
      response[start..<(start + size)].allSatisfy(\.isFinite)
    }
    guard whole.count > 1 else { return nil }
    // Centring takes the error of a large mean out of the products (Sobol' 2001).
    let centre = whole.reduce(0) { $0 + response[$1] + response[$1 + 1] } / Double(2 * whole.count)
    let centred = response.map { $0 - centre }
    guard let best = indices(centred, whole, factors) else { return nil }
    let corrected = noise.flatMap { withoutNoise(centred, whole, best, $0) }

    var samples = Array(repeating: (first: [Double](), total: [Double]()), count: factors)
    var chance = RandomStream(seed: seed, .bootstrap)
    for _ in 0..<resamples {
      let drawn = whole.indices.map { _ in whole[chance.uniformInt(below: whole.count)] }
      guard let found = indices(centred, drawn, factors) else { continue }
      for (factor, pair) in found.enumerated() {
        samples[factor].first.append(pair.first)
        samples[factor].total.append(pair.total)
      }
    }
    return best.indices.map { factor in
      SobolIndices(
        first: estimate(best[factor].first, samples[factor].first, confidence),
        total: estimate(best[factor].total, samples[factor].total, confidence),
        withoutNoise: corrected?[factor])
    }
  }

  /// Nil where noise explains all the variance between points.
  private static func withoutNoise(
    _ response: [Double], _ blocks: [Int], _ best: [(first: Double, total: Double)],
    _ noise: SobolNoise
  ) -> [WithoutNoise]? {
    let (variance, expected) = (variance(response, blocks), noise.expected)
    let left = variance - expected.variance
    guard left > 0 else { return nil }
    return best.indices.map { factor in
      WithoutNoise(
        first: (best[factor].first * variance - expected.first[factor]) / left,
        total: (best[factor].total * variance - expected.total[factor]) / left,
        noise: expected.variance / variance)
    }
  }

  /// The variance of the two points of each block.
  private static func variance(_ response: [Double], _ blocks: [Int]) -> Double {
    let count = Double(2 * blocks.count)
    var (sum, squares) = (0.0, 0.0)
    for start in blocks {
      for value in response[start...(start + 1)] {
        sum += value
        squares += value * value
      }
    }
    let variance = squares / count - (sum / count) * (sum / count)
    return variance > 1e-12 * squares / count ? variance : 0
  }

  private static func indices(_ response: [Double], _ blocks: [Int], _ factors: Int) -> [(
    first: Double, total: Double
  )]? {
    let count = Double(blocks.count)
    let variance = variance(response, blocks)
    guard variance > 0 else { return nil }
    return (0..<factors).map { factor in
      var first = 0.0
      var total = 0.0
      for start in blocks {
        let difference = response[start + 2 + factor] - response[start]
        first += response[start + 1] * difference
        total += difference * difference
      }
      return (first / count / variance, total / (2 * count) / variance)
    }
  }

  private static func estimate(_ value: Double, _ samples: [Double], _ confidence: Double)
    -> Estimate
  {
    let sorted = samples.sorted()
    guard !sorted.isEmpty else { return Estimate(value: value, low: .nan, high: .nan) }
    func quantile(_ probability: Double) -> Double {
      sorted[min(sorted.count - 1, Int(bounded: probability * Double(sorted.count)))]
    }
    let tail = (1 - confidence) / 2
    return Estimate(value: value, low: quantile(tail), high: quantile(1 - tail))
  }
}
