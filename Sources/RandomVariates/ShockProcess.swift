// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// Pressure that comes in shocks and fades: a renewal process of onsets with exponential decay.
///
/// The factor of a day is 1 + Σ size · e^(−age / fading) over the shocks that have begun (shot
/// noise). A flat value: a copy made before the first day starts a replication afresh.
public struct ShockProcess: BitwiseCopyable, Sendable {
  private let gap, size: Sampler
  private let fading: Double
  private var pressure = 0.0
  private var day = -Double.infinity
  private var nextOnset = Double.infinity

  /// Makes a process from the time between onsets, in days, and the size of a shock.
  ///
  /// - Parameters:
  ///   - gap: the distribution of days between onsets, with a mean above 0.
  ///   - size: the distribution of what a shock adds to the factor at its onset.
  ///   - fading: the days after which 37 % of a shock is left, above 0.
  ///   - arena: holds the tables of the samplers.
  public init(every gap: Distribution, size: Distribution, fading: Double, in arena: SamplerArena)
    throws(DistributionError)
  {
    let check = ParameterCheck("shocks")
    try check.require(
      gap.minimum >= 0 && gap.mean > 0, "the time between shocks", gap.mean,
      "above 0 on average and never below 0")
    try check.require(size.minimum >= 0, "the size", size.minimum, "never below 0")
    try check.requirePositive("the fading time", fading)
    self.gap = arena.sampler(for: gap)
    self.size = arena.sampler(for: size)
    self.fading = fading
  }

  /// The factor at a time in days; times must not go back.
  ///
  /// The first time between onsets counts from the first call. The stream is best keyed by the
  /// process and the day: whatever begins on a day then depends on that day's key alone.
  public mutating func factor(atDay now: Double, using stream: inout RandomStream) -> Double {
    precondition(now >= day, "a day that is not before the last one required")
    if day == -.infinity { nextOnset = now + gap.sample(using: &stream) }
    while nextOnset <= now {
      fade(to: max(day, nextOnset))
      pressure += size.sample(using: &stream)
      nextOnset += gap.sample(using: &stream)
    }
    fade(to: now)
    return 1 + pressure
  }

  private mutating func fade(to time: Double) {
    if pressure > 0 { pressure *= exp((day - time) / fading) }
    day = time
  }
}
