// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Samplers of sick spells.
struct SicknessPlan: BitwiseCopyable {
  let spellsPerYear: Double
  let length: Sampler
  /// Personal frailty with mean 1; nil for equal frailty.
  let frailty: Sampler?

  init(_ parameters: SicknessParameters, arena: SamplerArena) throws(DistributionError) {
    spellsPerYear = parameters.spellsPerYear
    length = arena.sampler(for: parameters.length)
    if let shape = parameters.frailtyShape {
      let frailty = try Distribution.gamma(mean: 1, cv: 1 / shape.squareRoot())
      self.frailty = arena.sampler(for: frailty)
    } else {
      frailty = nil
    }
  }
}
