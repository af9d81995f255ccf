// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL
internal import Foundation

// The continuous distributions, by the parameters that people give.
extension Distribution {
  /// Always the same value.
  public static func constant(_ value: Double) throws(DistributionError) -> Distribution {
    try ParameterCheck("constant").require("value", value)
    return Distribution(.constant(value))
  }

  /// Uniform between two values.
  public static func uniform(min: Double, max: Double) throws(DistributionError) -> Distribution {
    let check = ParameterCheck("uniform")
    try check.require("min", min)
    try check.require("max", max, from: min)
    return min == max ? Distribution(.constant(min)) : Distribution(.uniform(min: min, max: max))
  }

  /// Exponential: waiting for something that happens at a constant rate.
  public static func exponential(mean: Double) throws(DistributionError) -> Distribution {
    try ParameterCheck("exponential").requirePositive("mean", mean)
    return Distribution(.exponential(mean: mean))
  }

  /// Gamma, by mean and coefficient of variation (up to 30; 0 makes a constant).
  public static func gamma(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    let check = ParameterCheck("gamma")
    try check.requirePositive("mean", mean)
    try check.require("cv", cv, from: 0, to: 30)
    if cv < 1e-6 { return Distribution(.constant(mean)) }
    return Distribution(.gamma(shape: 1 / (cv * cv), scale: mean * cv * cv))
  }

  /// Erlang: the sum of `shape` exponential stages, `mean` in all.
  public static func erlang(shape: Int, mean: Double) throws(DistributionError) -> Distribution {
    let check = ParameterCheck("erlang")
    try check.require("shape", Double(shape), from: 1, to: 1e9)
    try check.requirePositive("mean", mean)
    if shape == 1 { return Distribution(.exponential(mean: mean)) }
    return Distribution(.gamma(shape: Double(shape), scale: mean / Double(shape)))
  }

  /// Weibull, by shape and scale, the value that 63.2 % stay below.
  public static func weibull(shape: Double, scale: Double) throws(DistributionError) -> Distribution
  {
    let check = ParameterCheck("weibull")
    try check.require("shape", shape, from: weibullShapes.lowerBound, to: weibullShapes.upperBound)
    try check.requirePositive("scale", scale)
    return Distribution(.weibull(shape: shape, scale: scale))
  }

  /// Weibull, by mean and coefficient of variation (0.002 to 100; 0 makes a constant).
  public static func weibull(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    let check = ParameterCheck("weibull")
    try check.requirePositive("mean", mean)
    if cv == 0 { return Distribution(.constant(mean)) }
    try check.require("cv", cv, from: 0.002, to: 100)
    // The coefficient of variation falls as the shape grows.
    var low = log(weibullShapes.lowerBound)
    var high = log(weibullShapes.upperBound)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { break }
      if weibullSquaredVariation(shape: exp(middle)) > cv * cv {
        low = middle
      } else {
        high = middle
      }
    }
    let shape = exp(high)
    return Distribution(.weibull(shape: shape, scale: mean / exp(gsl_sf_lngamma(1 + 1 / shape))))
  }

  private static var weibullShapes: ClosedRange<Double> { 0.1...1000 }

  /// The squared coefficient of variation of a Weibull distribution.
  static func weibullSquaredVariation(shape: Double) -> Double {
    expm1(gsl_sf_lngamma(1 + 2 / shape) - 2 * gsl_sf_lngamma(1 + 1 / shape))
  }

  /// Lognormal, by mean and coefficient of variation (up to 1,000; 0 makes a constant).
  public static func lognormal(mean: Double, cv: Double) throws(DistributionError) -> Distribution {
    let check = ParameterCheck("lognormal")
    try check.requirePositive("mean", mean)
    try check.require("cv", cv, from: 0, to: 1000)
    if cv < 1e-9 { return Distribution(.constant(mean)) }
    let logVariance = log1p(cv * cv)
    return Distribution(
      .lognormal(logMean: log(mean) - logVariance / 2, logDeviation: logVariance.squareRoot()))
  }

  /// Lognormal, by mean and standard deviation (up to 1,000 times the mean; 0 makes a constant).
  public static func lognormal(mean: Double, sd: Double) throws(DistributionError) -> Distribution {
    let check = ParameterCheck("lognormal")
    try check.requirePositive("mean", mean)
    try check.require("sd", sd, from: 0, to: 1000 * mean)
    return try lognormal(mean: mean, cv: sd / mean)
  }

  /// Lognormal, by its median and the value that 90 % stay below.
  public static func lognormal(median: Double, p90: Double) throws(DistributionError)
    -> Distribution
  { try lognormal(quantiles: (0.5, median), (0.9, p90), names: ("median", "p90")) }

  /// Lognormal, by two quantiles: a share below a value, and a higher share below a higher value.
  public static func lognormal(
    quantiles low: (share: Double, value: Double), _ high: (share: Double, value: Double)
  ) throws(DistributionError) -> Distribution {
    try lognormal(quantiles: low, high, names: ("the first quantile", "the second quantile"))
  }

  private static func lognormal(
    quantiles low: (share: Double, value: Double), _ high: (share: Double, value: Double),
    names: (String, String)
  ) throws(DistributionError) -> Distribution {
    let check = ParameterCheck("lognormal")
    try check.requirePositive(.named(names.0), low.value)
    try check.require(
      high.value > low.value && high.value.isFinite, .named(names.1), high.value,
      .aboveAndFinite(.parameter(names.0, low.value)))
    try check.require(
      low.share > 0 && low.share < 1, "the first share", low.share, .between(.value(0), .value(1)))
    try check.require(
      high.share > low.share && high.share < 1, "the second share", high.share,
      .between(.value(low.share), .value(1)))
    let lowScore = gsl_cdf_ugaussian_Pinv(low.share)
    let highScore = gsl_cdf_ugaussian_Pinv(high.share)
    // As wide as a coefficient of variation of 1,000; wider ones draw what no computer can hold.
    let widest = log1p(1e6).squareRoot()
    try check.require(
      .named(names.1), high.value, from: 0, to: low.value * exp(widest * (highScore - lowScore)))
    let deviation = log(high.value / low.value) / (highScore - lowScore)
    return Distribution(
      .lognormal(logMean: log(low.value) - deviation * lowScore, logDeviation: deviation))
  }

  /// Normal, by mean and standard deviation, kept between `min` and `max` (0 sd makes a constant).
  ///
  /// Values outside are left out, not moved to the border; so where the range cuts off much, the
  /// distribution's own ``mean`` and ``variance`` are not those of the parameters. The range must
  /// hold at least 10⁻¹² of the probability.
  public static func normal(
    mean: Double, sd: Double, min: Double = -.infinity, max: Double = .infinity
  ) throws(DistributionError) -> Distribution {
    let check = ParameterCheck("normal")
    try check.require("mean", mean)
    try check.require("sd", sd, from: 0)
    try check.require(!min.isNaN, "min", min, .number)
    try check.require(max > min, "max", max, .above(.parameter("min", min)))
    if sd == 0 {
      try check.require(
        mean >= min && mean <= max, "mean", mean,
        .betweenAtZeroDeviation(.parameter("min", min), .parameter("max", max)))
      return Distribution(.constant(mean))
    }
    let normal = TruncatedNormal(mean: mean, deviation: sd, minimum: min, maximum: max)
    guard normal.mass >= 1e-12 else {
      throw check.error(
        .range, "\(plain(min)) to \(plain(max))", .inReach(mean: mean, deviation: sd))
    }
    return Distribution(.normal(normal))
  }

  /// Beta, by mean and standard deviation, between `min` and `max` (0 sd makes a constant).
  public static func beta(mean: Double, sd: Double, min: Double = 0, max: Double = 1)
    throws(DistributionError) -> Distribution
  {
    let check = ParameterCheck("beta")
    try check.require("min", min)
    try check.require(max > min && max.isFinite, "max", max, .above(.parameter("min", min)))
    try check.require(
      mean > min && mean < max, "mean", mean,
      .between(.parameter("min", min), .parameter("max", max)))
    let limit = ((mean - min) * (max - mean)).squareRoot()
    try check.require(sd >= 0 && sd < limit, "sd", sd, .deviationBelow(limit))
    if sd < 1e-9 * (max - min) { return Distribution(.constant(mean)) }
    let center = (mean - min) / (max - min)
    let spread = sd / (max - min)
    let sum = center * (1 - center) / (spread * spread) - 1
    return Distribution(.beta(a: center * sum, b: (1 - center) * sum, min: min, max: max))
  }

  /// Triangular: a lowest, a most likely and a highest value.
  public static func triangular(min: Double, mode: Double, max: Double) throws(DistributionError)
    -> Distribution
  {
    let check = ParameterCheck("triangular")
    try check.require("min", min)
    try check.require("max", max, from: min)
    try check.require("mode", mode, from: min, to: max)
    if min == max { return Distribution(.constant(min)) }
    return Distribution(.triangular(min: min, mode: mode, max: max))
  }
}
