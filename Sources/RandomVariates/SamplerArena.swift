// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Makes samplers and owns the tables that they read.
///
/// Keep the arena for as long as any sampler, profile or day factor that it has made is in use: in
/// a stored property beside them, or, where it is a local variable, by `withExtendedLifetime`. The
/// compiler may otherwise end it after its last use, before theirs. Make them all from one thread;
/// after that, any number of threads may draw.
public final class SamplerArena {
  private var choices: [UnsafeMutablePointer<gsl_ran_discrete_t>] = []
  private var tables: [UnsafeMutableRawPointer] = []

  /// Makes an empty arena.
  public init() { GSL.prepare() }

  deinit {
    for choice in choices { gsl_ran_discrete_free(choice) }
    for table in tables { table.deallocate() }
  }

  /// A sampler of a distribution.
  public func sampler(for distribution: Distribution) -> Sampler {
    switch distribution.family {
    case .constant(let value): return Sampler(constant: value)
    case .uniform(let min, let max): return sampler(.uniform, min, max - min)
    case .exponential(let mean): return sampler(.exponential, mean)
    case .gamma(let shape, let scale): return sampler(.gamma, shape, scale)
    case .weibull(let shape, let scale): return sampler(.weibull, 1 / shape, scale)
    case .lognormal(let logMean, let deviation): return sampler(.lognormal, logMean, deviation)
    case .normal(let normal): return sampler(for: normal)
    case .beta(let a, let b, let min, let max): return sampler(.beta, min, max - min, a, b)
    case .triangular(let min, let mode, let max):
      return sampler(.triangular, min, max - min, mode - min, (mode - min) / (max - min))
    case .poisson(let mean): return sampler(.poisson, mean)
    case .binomial(let trials, let p): return sampler(.binomial, Double(trials), p)
    case .hypergeometric(let marked, let unmarked, let draws):
      return sampler(.hypergeometric, Double(marked), Double(unmarked), Double(draws))
    case .geometric(let p): return sampler(.geometric, p)
    case .negativeBinomial(let size, let mean):
      return sampler(.negativeBinomial, size, size / (size + mean))
    case .empirical(let bins):
      var sampler = Sampler(.empirical)
      sampler.choice = choice(of: bins.map(\.weight))
      sampler.intervals = table(bins.flatMap { [$0.from, $0.to - $0.from] })
      return sampler
    case .mixture(let parts):
      var sampler = Sampler(.mixture)
      sampler.choice = choice(of: parts.map(\.share))
      sampler.parts = table(parts.map { self.sampler(for: $0.distribution) })
      return sampler
    case .scaled(let original, let factor):
      var scaled = sampler(.scaled, factor)
      scaled.parts = table([sampler(for: original)])
      return scaled
    }
  }

  private func sampler(for normal: TruncatedNormal) -> Sampler {
    if !normal.isBounded { return sampler(.normal, normal.mean, normal.deviation) }
    let slope = normal.sign * normal.deviation
    // Rejection is faster than inversion where it seldom needs a third candidate.
    if normal.mass > 0.4 {
      return sampler(.normalByRejection, normal.mean, slope, normal.minimum, normal.maximum)
    }
    var inverting = sampler(.normalByInversion, normal.mean, slope, normal.below, normal.mass)
    inverting.intervals = table([normal.minimum, normal.maximum])
    return inverting
  }

  private func sampler(
    _ kind: Sampler.Kind, _ a: Double, _ b: Double = 0, _ c: Double = 0, _ d: Double = 0
  ) -> Sampler {
    var sampler = Sampler(kind)
    (sampler.a, sampler.b, sampler.c, sampler.d) = (a, b, c, d)
    return sampler
  }

  /// A choice among parts by weight, in constant time (Walker 1977).
  private func choice(of weights: [Double]) -> UnsafePointer<gsl_ran_discrete_t> {
    guard let choice = gsl_ran_discrete_preproc(weights.count, weights) else {
      fatalError("Out of memory.")
    }
    choices.append(choice)
    return UnsafePointer(choice)
  }

  /// A copy of `elements` that lives as long as the arena.
  func table<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
    let table = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    table.initialize(from: elements, count: elements.count)
    tables.append(UnsafeMutableRawPointer(table))
    return UnsafePointer(table)
  }
}

// Tables do not change once they are made; making them is for one thread, as documented.
extension SamplerArena: @unchecked Sendable {}
