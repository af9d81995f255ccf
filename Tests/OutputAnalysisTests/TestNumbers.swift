// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// A GSL generator with a fixed seed, for tests that need a sample.
struct TestNumbers: ~Copyable {
  private let generator: UnsafeMutablePointer<gsl_rng>

  init(seed: UInt = 1) {
    // By name, since Swift 6 cannot read GSL's mutable global `gsl_rng_mt19937`.
    var kind = gsl_rng_types_setup()!
    while String(cString: kind.pointee!.pointee.name) != "mt19937" { kind += 1 }
    generator = gsl_rng_alloc(kind.pointee)
    gsl_rng_set(generator, seed)
  }

  deinit { gsl_rng_free(generator) }

  func uniform() -> Double { gsl_rng_uniform(generator) }
  func gaussian() -> Double { gsl_ran_gaussian_ziggurat(generator, 1) }
  func exponential() -> Double { gsl_ran_exponential(generator, 1) }
}

/// Whether two numbers agree to a relative tolerance.
func agree(_ first: Double, _ second: Double, _ tolerance: Double = 1e-12) -> Bool {
  abs(first - second) <= tolerance * max(abs(first), abs(second))
}
