// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates

/// Coefficients of the groups' inner life in the form that weeks use.
struct GroupLifePlan: BitwiseCopyable {
  let parameters: GroupLifeParameters
  /// Affect and technology at the start, by group.
  let initialAffect: Table<Sampler>
  let initialTechnology: Table<Sampler>

  /// - Throws: `DistributionError` when an initial value leaves no room for its deviation.
  init(
    _ parameters: GroupLifeParameters, _ groups: [GroupParameters], arena: SamplerArena,
    store: TableStore
  ) throws(DistributionError) {
    self.parameters = parameters
    var affect: [Sampler] = []
    var technology: [Sampler] = []
    for group in groups {
      affect.append(try Self.initial(group.affect, parameters.initialDeviation, arena))
      technology.append(try Self.initial(group.technology, parameters.initialDeviation, arena))
    }
    initialAffect = store.table(affect)
    initialTechnology = store.table(technology)
  }

  /// A beta distribution around a stated value; near 0 and 1 its deviation shrinks to what there is
  /// room for.
  private static func initial(
    _ value: Double, _ deviation: Double, _ arena: SamplerArena
  ) throws(DistributionError) -> Sampler {
    guard value > 0, value < 1 else { return Sampler(constant: value) }
    let room = (value * (1 - value)).squareRoot() / 2
    return arena.sampler(for: try Distribution.beta(mean: value, sd: min(deviation, room)))
  }

  /// Share of a deviation from rest that a week leaves, for each kind.
  func keep(halfLifeDays: Double, isObserved: Bool) -> Double {
    exp2(-7 / (halfLifeDays * (isObserved ? parameters.observerFactor : 1)))
  }
}
