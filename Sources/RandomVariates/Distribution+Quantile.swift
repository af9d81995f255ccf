// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL
internal import WholeNumbers

// Cumulative probabilities and their inverse.
extension Distribution {
  /// The probability of a value of at most `x`.
  public func cumulative(_ x: Double) -> Double {
    if x < minimum { return 0 }
    if x >= maximum { return 1 }
    let count = UInt32(bounded: Swift.max(0, Swift.min(x, Double(UInt32.max))))
    switch family {
    case .constant: return 1
    case .uniform(let min, let max): return (x - min) / (max - min)
    case .exponential(let mean): return gsl_cdf_exponential_P(x, mean)
    case .gamma(let shape, let scale): return gsl_cdf_gamma_P(x, shape, scale)
    case .weibull(let shape, let scale): return gsl_cdf_weibull_P(x, scale, shape)
    case .lognormal(let logMean, let deviation):
      return x == 0 ? 0 : gsl_cdf_lognormal_P(x, logMean, deviation)
    case .normal(let normal): return normal.cumulative(x)
    case .beta(let a, let b, let min, let max): return gsl_cdf_beta_P((x - min) / (max - min), a, b)
    case .triangular(let min, let mode, let max):
      return x < mode
        ? (x - min) * (x - min) / ((max - min) * (mode - min))
        : 1 - (max - x) * (max - x) / ((max - min) * (max - mode))
    case .poisson(let mean): return gsl_cdf_poisson_P(count, mean)
    case .binomial(let trials, let p): return gsl_cdf_binomial_P(count, p, trials)
    case .hypergeometric(let marked, let unmarked, let draws):
      return gsl_cdf_hypergeometric_P(count, marked, unmarked, draws)
    case .geometric(let p): return gsl_cdf_geometric_P(count, p)
    case .negativeBinomial(let size, let mean):
      return gsl_cdf_negative_binomial_P(count, size / (size + mean), size)
    case .empirical(let bins):
      return bins.reduce(0) {
        if x >= $1.to { return $0 + $1.weight }
        return x > $1.from ? $0 + $1.weight * (x - $1.from) / ($1.to - $1.from) : $0
      }
    case .mixture(let parts):
      return parts.reduce(0) { $0 + $1.share * $1.distribution.cumulative(x) }
    case .scaled(let original, let factor):
      // Values of the original that are counts must not slip below themselves by rounding.
      let near = (x / factor).rounded()
      return original.cumulative(near * factor == x ? near : x / factor)
    }
  }

  /// The lowest value that is not exceeded with probability `p`, between 0 and 1.
  ///
  /// - Complexity: microseconds; where GSL has no inverse, a search over ``cumulative(_:)``.
  public func quantile(_ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "0 ≤ share ≤ 1 required; got \(p)")
    if p == 0 { return minimum }
    if p == 1 { return maximum }
    switch family {
    case .constant(let value): return value
    case .uniform(let min, let max): return min + p * (max - min)
    case .exponential(let mean): return gsl_cdf_exponential_Pinv(p, mean)
    case .gamma(let shape, let scale): return checked(gsl_cdf_gamma_Pinv(p, shape, scale), at: p)
    case .weibull(let shape, let scale): return gsl_cdf_weibull_Pinv(p, scale, shape)
    case .lognormal(let logMean, let deviation):
      return gsl_cdf_lognormal_Pinv(p, logMean, deviation)
    case .normal(let normal): return normal.quantile(p)
    case .beta(let a, let b, let min, let max):
      return checked(min + (max - min) * gsl_cdf_beta_Pinv(p, a, b), at: p)
    case .triangular(let min, let mode, let max):
      let turn = (mode - min) / (max - min)
      return p < turn
        ? min + ((max - min) * (mode - min) * p).squareRoot()
        : max - ((max - min) * (max - mode) * (1 - p)).squareRoot()
    case .poisson, .binomial, .hypergeometric, .geometric, .negativeBinomial:
      return searchedCount(p)
    case .empirical(let bins):
      return searched(p, from: minimum, to: bins.reduce(-.infinity) { Swift.max($0, $1.to) })
    case .mixture(let parts):
      let quantiles = parts.map { $0.distribution.quantile(p) }
      return searched(
        p, from: quantiles.reduce(.infinity, Swift.min), to: quantiles.reduce(-.infinity, Swift.max)
      )
    case .scaled(let original, let factor): return original.quantile(p) * factor
    }
  }

  /// `candidate`, or the result of a search where GSL's inverse has failed.
  private func checked(_ candidate: Double, at p: Double) -> Double {
    if candidate.isFinite && abs(cumulative(candidate) - p) < 1e-8 * p { return candidate }
    var high = mean + standardDeviation
    while cumulative(high) < p { high += 2 * (high - minimum) }
    return searched(p, from: minimum, to: Swift.min(high, maximum))
  }

  /// The lowest value in (`low`, `high`] whose cumulative probability reaches `p`; or `low`.
  private func searched(_ p: Double, from low: Double, to high: Double) -> Double {
    if cumulative(low) >= p { return low }
    var (low, high) = (low, high)
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { return high }
      if cumulative(middle) >= p { high = middle } else { low = middle }
    }
  }

  /// The lowest whole number whose cumulative probability reaches `p`.
  private func searchedCount(_ p: Double) -> Double {
    var low = minimum - 1
    var step = 1 + standardDeviation.rounded(.up)
    var high = Swift.max(minimum, mean.rounded(.down))
    while high < Swift.min(maximum, 4e9) && cumulative(high) < p {
      low = high
      high = Swift.min(high + step, maximum, 4e9)
      step *= 2
    }
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if cumulative(middle) >= p { high = middle } else { low = middle }
    }
    return high
  }
}
