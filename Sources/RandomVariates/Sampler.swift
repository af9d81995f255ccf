// SPDX-License-Identifier: GPL-3.0-or-later
public import CGSL
public import CRandomStreams
internal import Foundation
internal import WholeNumbers

/// Draws from one distribution: flat, without allocation or reference counting.
///
/// Samplers come from a ``SamplerArena`` and are valid while it lives: the arena holds the tables
/// that they point to. Most samplers are those of GSL; exponential draws use the ziggurat of
/// ``RandomStream/exponential()``, and Weibull draws follow from these. The number of words that a
/// draw takes varies; common random numbers therefore need a stream for each purpose and entity,
/// not a sampler that always takes one word.
public struct Sampler: BitwiseCopyable {
  @usableFromInline enum Kind: UInt8, BitwiseCopyable {
    case constant, uniform, exponential, gamma, weibull, lognormal, normal
    case normalByRejection, normalByInversion, beta, triangular
    case poisson, binomial, hypergeometric, geometric, negativeBinomial
    case empirical, mixture, scaled
  }

  @usableFromInline let kind: Kind
  /// Parameters whose meaning depends on the kind; see ``SamplerArena``.
  @usableFromInline var a = 0.0
  @usableFromInline var b = 0.0
  @usableFromInline var c = 0.0
  @usableFromInline var d = 0.0
  /// Which part of a table or mixture.
  @usableFromInline var choice: UnsafePointer<gsl_ran_discrete_t>?
  /// The parts of a mixture, or the original of a scaled sampler.
  @usableFromInline var parts: UnsafePointer<Sampler>?
  /// Start and width of each interval of a table, in turn; or the bounds of a normal.
  @usableFromInline var intervals: UnsafePointer<Double>?

  init(_ kind: Kind) { self.kind = kind }

  /// Always draws the same value, and needs no arena.
  public init(constant value: Double) {
    kind = .constant
    a = value
  }

  /// Draws a value.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    switch kind {
    case .constant: a
    case .exponential: a * stream.exponential()
    case .uniform: a + b * stream.uniform()
    case .gamma: gsl_ran_gamma(stream.generator, a, b)
    case .lognormal: random_stream_lognormal(stream.stream, a, b)
    default: sampleOther(using: &stream)
    }
  }

  @usableFromInline @inline(never) func sampleOther(using stream: inout RandomStream) -> Double {
    let generator = stream.generator
    switch kind {
    case .constant, .exponential, .uniform, .gamma, .lognormal: return sample(using: &stream)
    case .weibull: return b * pow(stream.exponential(), a)
    case .normal: return a + b * stream.normal()
    case .normalByRejection:
      while true {
        let value = a + b * stream.normal()
        if value >= c && value <= d { return value }
      }
    case .normalByInversion:
      let value = a + b * gsl_cdf_ugaussian_Pinv(c + d * stream.uniform())
      return min(max(value, intervals.unsafelyUnwrapped[0]), intervals.unsafelyUnwrapped[1])
    case .beta: return a + b * gsl_ran_beta(generator, c, d)
    case .triangular:
      let share = stream.uniform()
      return share < d
        ? a + (b * c * share).squareRoot() : a + b - (b * (b - c) * (1 - share)).squareRoot()
    case .poisson: return Double(gsl_ran_poisson(generator, a))
    case .binomial: return Double(gsl_ran_binomial(generator, b, UInt32(bounded: a)))
    case .hypergeometric:
      return Double(
        gsl_ran_hypergeometric(
          generator, UInt32(bounded: a), UInt32(bounded: b), UInt32(bounded: c)))
    case .geometric: return Double(gsl_ran_geometric(generator, a))
    case .negativeBinomial: return Double(gsl_ran_negative_binomial(generator, b, a))
    case .empirical:
      let index = 2 * gsl_ran_discrete(generator, choice)
      let width = intervals.unsafelyUnwrapped[index + 1]
      let start = intervals.unsafelyUnwrapped[index]
      return width == 0 ? start : start + width * stream.uniform()
    case .mixture:
      return parts.unsafelyUnwrapped[gsl_ran_discrete(generator, choice)].sample(using: &stream)
    case .scaled: return a * parts.unsafelyUnwrapped.pointee.sample(using: &stream)
    }
  }
}

// It points only to tables that nobody changes once they are made.
extension Sampler: @unchecked Sendable {}
