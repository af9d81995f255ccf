// SPDX-License-Identifier: GPL-3.0-or-later

/// A probability distribution with checked parameters.
///
/// Distributions are made by name, from the parameters that people know, and checked at once:
///
/// ```swift
/// let service = try Distribution.lognormal(mean: 8, cv: 0.8)
/// let patience = try Distribution.mixture([
///   (0.05, .constant(0)), (0.95, .exponential(mean: 40)),
/// ])
/// ```
///
/// A distribution is a description: it knows its moments, quantiles and range. To draw from it
/// quickly, ask a ``SamplerArena`` for its ``Sampler``. Values have whatever unit the parameters
/// have; ``scaled(by:)`` changes it.
public struct Distribution: Sendable, Equatable {
  /// An interval of an empirical table, within which values are uniform.
  public struct Bin: Sendable, Equatable {
    /// The start of the interval.
    public var from: Double
    /// The end of the interval; equal to `from` for a single value.
    public var to: Double
    /// How often it was met, in any unit.
    public var weight: Double

    /// Makes an interval of an empirical table.
    public init(from: Double, to: Double, weight: Double) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  /// A component of a mixture.
  struct Part: Sendable, Equatable {
    var share: Double
    var distribution: Distribution
  }

  /// The families, with the parameters that formulas and samplers use.
  indirect enum Family: Sendable, Equatable {
    case constant(Double)
    case uniform(min: Double, max: Double)
    case exponential(mean: Double)
    case gamma(shape: Double, scale: Double)
    case weibull(shape: Double, scale: Double)
    case lognormal(logMean: Double, logDeviation: Double)
    case normal(TruncatedNormal)
    case beta(a: Double, b: Double, min: Double, max: Double)
    case triangular(min: Double, mode: Double, max: Double)
    case poisson(mean: Double)
    case binomial(trials: UInt32, probability: Double)
    case hypergeometric(marked: UInt32, unmarked: UInt32, draws: UInt32)
    case geometric(probability: Double)
    case negativeBinomial(size: Double, mean: Double)
    case empirical([Bin])
    case mixture([Part])
    case scaled(Distribution, factor: Double)
  }

  let family: Family

  init(_ family: Family) { self.family = family }

  /// The same distribution in another unit: every value times `factor`.
  ///
  /// - Precondition: `factor` is above 0 and finite.
  public func scaled(by factor: Double) -> Distribution {
    precondition(factor > 0 && factor.isFinite, "a finite factor > 0 required; got \(factor)")
    if factor == 1 { return self }
    return switch family {
    case .constant(let value): Distribution(.constant(value * factor))
    case .uniform(let min, let max): Distribution(.uniform(min: min * factor, max: max * factor))
    case .exponential(let mean): Distribution(.exponential(mean: mean * factor))
    case .gamma(let shape, let scale): Distribution(.gamma(shape: shape, scale: scale * factor))
    case .weibull(let shape, let scale): Distribution(.weibull(shape: shape, scale: scale * factor))
    case .scaled(let original, let first): Distribution(.scaled(original, factor: first * factor))
    default: Distribution(.scaled(self, factor: factor))
    }
  }
}
