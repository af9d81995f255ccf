// SPDX-License-Identifier: GPL-3.0-or-later

/// Coefficients of the groups' inner life: affect and technology, and what follows from them.
///
/// Symbols, ranges and sources are in the model page.
public struct GroupLifeParameters: BitwiseCopyable, Hashable, Sendable {
  /// Days after which half of a gain in affect is lost (H_A).
  public var affectHalfLifeDays = 9 * 365.25 / 12
  /// Days after which half of a gain in technology is lost (H_T).
  public var technologyHalfLifeDays = 11 * 365.25 / 12
  /// Standard deviation of the stated initial values as estimates of the true ones.
  public var initialDeviation = 0.05
  /// Standard deviation of affect and technology around their course.
  public var fluctuation = 0.02
  /// Affect that makes one unit of team resource R.
  public var resourceUnit = 0.2
  /// Points of exhaustion that a unit of team resource takes off (ρ_R).
  public var resourcePoints = 3.5
  /// Relative speed per unit of technology (κ_T).
  public var technologySpeed = 0.15
  /// Relative loss of repeat contacts per unit of technology (κ_f).
  public var technologyRepeats = 0.30
  /// Skill of a coordinator at the start, 0…1; at 0.5 sessions work as stated.
  public var coordinatorSkill = 0.5
  /// Factor on both half-lives while an observer accompanies a component of the programme.
  public var observerFactor = 1.5

  public init() {}
}
