// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL
internal import Foundation

// Moments and range.
extension Distribution {
  /// The expected value.
  public var mean: Double { moments.mean }

  /// The variance.
  public var variance: Double { moments.variance }

  /// The standard deviation.
  public var standardDeviation: Double { variance.squareRoot() }

  /// Expected value and variance.
  private var moments: (mean: Double, variance: Double) {
    switch family {
    case .constant(let value): return (value, 0)
    case .uniform(let min, let max): return ((min + max) / 2, (max - min) * (max - min) / 12)
    case .exponential(let mean): return (mean, mean * mean)
    case .gamma(let shape, let scale): return (shape * scale, shape * scale * scale)
    case .weibull(let shape, let scale):
      let mean = scale * exp(gsl_sf_lngamma(1 + 1 / shape))
      return (mean, mean * mean * Self.weibullSquaredVariation(shape: shape))
    case .lognormal(let logMean, let deviation):
      let mean = exp(logMean + deviation * deviation / 2)
      return (mean, mean * mean * expm1(deviation * deviation))
    case .normal(let normal): return normal.moments
    case .beta(let a, let b, let min, let max):
      let span = max - min
      return (min + span * a / (a + b), span * span * a * b / ((a + b) * (a + b) * (a + b + 1)))
    case .triangular(let a, let c, let b):
      return ((a + b + c) / 3, ((b - a) * (b - a) - (c - a) * (b - c)) / 18)
    case .poisson(let mean): return (mean, mean)
    case .binomial(let trials, let p): return (Double(trials) * p, Double(trials) * p * (1 - p))
    case .hypergeometric(let marked, let unmarked, let draws):
      let all = Double(marked) + Double(unmarked)
      let mean = Double(draws) * Double(marked) / all
      return (mean, mean * Double(unmarked) / all * (all - Double(draws)) / (all - 1))
    case .geometric(let p): return (1 / p, (1 - p) / (p * p))
    case .negativeBinomial(let size, let mean): return (mean, mean + mean * mean / size)
    case .empirical(let bins):
      let mean = bins.reduce(0) { $0 + $1.weight * ($1.from + $1.to) / 2 }
      let variance = bins.reduce(0) {
        let fromMean = ($1.from + $1.to) / 2 - mean
        let width = $1.to - $1.from
        return $0 + $1.weight * (fromMean * fromMean + width * width / 12)
      }
      return (mean, variance)
    case .mixture(let parts):
      let mean = parts.reduce(0) { $0 + $1.share * $1.distribution.mean }
      let variance = parts.reduce(0) {
        let own = $1.distribution.moments
        return $0 + $1.share * (own.variance + (own.mean - mean) * (own.mean - mean))
      }
      return (mean, variance)
    case .scaled(let original, let factor):
      let own = original.moments
      return (own.mean * factor, own.variance * factor * factor)
    }
  }

  /// The lowest value that can occur, or the limit of such values; -∞ when there is none.
  public var minimum: Double {
    switch family {
    case .constant(let value): value
    case .uniform(let min, _), .beta(_, _, let min, _), .triangular(let min, _, _): min
    case .exponential, .gamma, .weibull, .lognormal, .poisson, .binomial, .negativeBinomial: 0
    case .normal(let normal): normal.minimum
    case .hypergeometric(_, let unmarked, let draws):
      draws > unmarked ? Double(draws - unmarked) : 0
    case .geometric: 1
    case .empirical(let bins): bins.reduce(.infinity) { Swift.min($0, $1.from) }
    case .mixture(let parts): parts.reduce(.infinity) { Swift.min($0, $1.distribution.minimum) }
    case .scaled(let original, let factor): original.minimum * factor
    }
  }

  /// The highest value that can occur, or the limit of such values; ∞ when there is none.
  public var maximum: Double {
    switch family {
    case .constant(let value): value
    case .uniform(_, let max), .beta(_, _, _, let max), .triangular(_, _, let max): max
    case .exponential, .gamma, .weibull, .lognormal, .poisson, .geometric, .negativeBinomial:
      .infinity
    case .normal(let normal): normal.maximum
    case .binomial(let trials, _): Double(trials)
    case .hypergeometric(let marked, _, let draws): Double(Swift.min(marked, draws))
    case .empirical(let bins): bins.reduce(-.infinity) { Swift.max($0, $1.to) }
    case .mixture(let parts): parts.reduce(-.infinity) { Swift.max($0, $1.distribution.maximum) }
    case .scaled(let original, let factor): original.maximum * factor
    }
  }

  /// Whether only separate values can occur.
  public var isDiscrete: Bool {
    switch family {
    case .constant, .poisson, .binomial, .hypergeometric, .geometric, .negativeBinomial: true
    case .uniform, .exponential, .gamma, .weibull, .lognormal, .normal, .beta, .triangular: false
    case .empirical(let bins): bins.allSatisfy { $0.from == $0.to }
    case .mixture(let parts): parts.allSatisfy(\.distribution.isDiscrete)
    case .scaled(let original, _): original.isDiscrete
    }
  }
}
