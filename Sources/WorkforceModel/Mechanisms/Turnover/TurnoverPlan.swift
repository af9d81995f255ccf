// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Coefficients of turnover in the form that days use.
struct TurnoverPlan: BitwiseCopyable {
  /// Hazards a day at reference exhaustion.
  let exits: Double
  let retirements: Double
  let replacement: Double
  let hiringDelay: Sampler
  /// Chance that a post is vacant on the first day.
  let vacantAtStart: Double
  let newcomerSpeed: Double
  let proficiencyDays: Double
  let mentorShare: Double
  /// Of the time of those who help newcomers so much is left, however many there are: nobody is without work of their own.
  static let leastLeft = 0.1

  init(_ parameters: TurnoverParameters, arena: SamplerArena) {
    exits = parameters.exitsPerYear / 365.25
    retirements = parameters.retirementsPerYear / 365.25
    replacement = parameters.replacement
    hiringDelay = arena.sampler(for: parameters.hiringDelay)
    let gone = (exits + retirements) * parameters.hiringDelay.mean
    vacantAtStart = parameters.startsInEquilibrium ? gone / (1 + gone) : 0
    newcomerSpeed = parameters.newcomerSpeed
    proficiencyDays = parameters.proficiencyDays
    mentorShare = parameters.mentorShare
  }
}
