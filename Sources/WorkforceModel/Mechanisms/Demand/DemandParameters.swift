// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates

/// Gamma factor of a day with mean 1, correlated from one opening day to the next.
public struct DayFactorParameters: Hashable, Sendable {
  /// Coefficient of variation (c_Γ).
  public var cv: Double
  /// Autocorrelation of the normal score from one opening day to the next.
  public var memory: Double
  /// Share of the score's variance that all services of the sector have in common.
  public var shared: Double

  public init(cv: Double, memory: Double = 0, shared: Double = 0) {
    self.cv = cv
    self.memory = memory
    self.shared = shared
  }
}

/// Bursts of demand: onset, size and fading of each.
public struct ShockParameters: Sendable {
  /// Days between onsets.
  public var interval: Distribution
  /// Relative size at the onset (0.3 lifts demand by 30 %).
  public var size: Distribution
  /// Time constant of the exponential fading, in days.
  public var fadingDays: Double

  public init(interval: Distribution, size: Distribution, fadingDays: Double) {
    self.interval = interval
    self.size = size
    self.fadingDays = fadingDays
  }
}
