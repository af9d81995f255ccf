// SPDX-License-Identifier: GPL-3.0-or-later

/// Coefficients of fatigue, exhaustion and their consequences.
///
/// Scores are points of the Copenhagen Burnout Inventory (0–100). Symbols, ranges and sources are in
/// the model page.
public struct WellbeingParameters: Hashable, Sendable {
  /// How load becomes exhaustion. Laws other than the two time scales leave out the coefficients of
  /// fatigue and of chronic exhaustion, and take all difference between people for a stable trait.
  public var law = BurnoutLaw.twoScale
  /// Time constant of acute fatigue, in days (τ_F).
  public var fatigueDays = 7.0
  /// Points per unit of fatigue (A_F).
  public var fatiguePoints = 8.0
  /// Points per unit of relative demand (k_B).
  public var demandPoints = 20.0
  /// Points per weekly hour at work beyond 36, in the chronic part (k_H).
  public var hoursPoints = 0.14
  /// Largest load that is felt, against reference.
  public var largestLoad = 1.75
  /// Weeks over which overdue work is spread when it is felt.
  public var overdueWeeks = 26.0
  /// Time constant of chronic exhaustion, in weeks (τ_B).
  public var exhaustionWeeks = 26.0
  /// Mean of the score at reference (M_ref).
  public var referenceMean = 33.0
  /// Standard deviation of the score between people (s_M).
  public var referenceDeviation = 17.7
  /// Share of the variance that is a stable trait (v_t).
  public var traitShare = 0.6
  /// Weight of the home group's mean (χ).
  public var crossover = 0.1
  /// Ratio of sick spells per standard deviation of the score.
  public var spellRatio = 1.09
  /// Ratio of spell length per standard deviation, so that days move by the product of both.
  public var lengthRatio = 1.11
  /// Relative loss of speed per standard deviation.
  public var speedLoss = 0.034
  /// Ratio of the odds of a repeat contact per standard deviation.
  public var repeatOddsRatio = 1.15
  /// Largest relief that programme components give together, in standard deviations.
  public var maximumRelief = 0.22

  /// Exhaustion with the defaults of the model page.
  public init() {}
}
