// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A normal distribution restricted to an interval, which may be unbounded.
struct TruncatedNormal: Sendable, Equatable {
  /// Mean and standard deviation before the restriction.
  let mean, deviation: Double
  let minimum, maximum: Double

  /// The interval in standard units, mirrored when it lies above the mean.
  ///
  /// Probabilities are then read in the lower tail, where small ones are exact.
  let low, high: Double
  /// 1, or -1 when the interval is mirrored.
  let sign: Double
  /// The probability below ``low``, and that within the interval.
  let below, mass: Double

  init(mean: Double, deviation: Double, minimum: Double, maximum: Double) {
    self.mean = mean
    self.deviation = deviation
    self.minimum = minimum
    self.maximum = maximum
    let start = (minimum - mean) / deviation
    let end = (maximum - mean) / deviation
    sign = start > 0 ? -1 : 1
    low = start > 0 ? -end : start
    high = start > 0 ? -start : end
    below = Self.probability(below: low)
    mass = Self.probability(below: high) - below
  }

  var isBounded: Bool { minimum > -.infinity || maximum < .infinity }

  /// Mean and variance after the restriction (Johnson, Kotz and Balakrishnan 1994, §13.10.1).
  var moments: (mean: Double, variance: Double) {
    let first = (Self.density(low) - Self.density(high)) / mass
    let second = (Self.weighted(low) - Self.weighted(high)) / mass
    return (mean + sign * deviation * first, deviation * deviation * (1 + second - first * first))
  }

  func cumulative(_ x: Double) -> Double {
    if x < minimum { return 0 }
    if x >= maximum { return 1 }
    let z = sign * (x - mean) / deviation
    let share = (Self.probability(below: z) - below) / mass
    return Swift.min(Swift.max(sign > 0 ? share : 1 - share, 0), 1)
  }

  func quantile(_ p: Double) -> Double {
    let share = below + (sign > 0 ? p : 1 - p) * mass
    let x = mean + sign * deviation * gsl_cdf_ugaussian_Pinv(share)
    return Swift.min(Swift.max(x, minimum), maximum)
  }

  private static func probability(below z: Double) -> Double {
    z == -.infinity ? 0 : z == .infinity ? 1 : gsl_cdf_ugaussian_P(z)
  }

  private static func density(_ z: Double) -> Double { z.isInfinite ? 0 : gsl_ran_ugaussian_pdf(z) }

  private static func weighted(_ z: Double) -> Double { z.isInfinite ? 0 : z * density(z) }
}
