// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates

/// Exits, hiring and newcomers. Symbols, ranges and sources are in the model page.
public struct TurnoverParameters: Sendable {
  /// Exits other than retirement, a year and person at reference exhaustion (λ_q).
  public var exitsPerYear = 0.047
  /// Ratio of exits per standard deviation of the score (HR).
  public var exitRatio = 1.5
  /// Retirements a year and person.
  public var retirementsPerYear = 0.03
  /// Share of leavers who may be replaced.
  public var replacement = 1.0
  /// Time from an exit to the newcomer's first day, in days.
  public var hiringDelay: Distribution
  /// Speed of a newcomer on the first day.
  public var newcomerSpeed = 0.35
  /// Days until a newcomer works as fast as the others.
  public var proficiencyDays = 182.0
  /// Working time that a newcomer takes from the colleagues of the group, of one person's.
  public var mentorShare = 0.05
  /// Posts are vacant at the start as exits and hiring delay make them in the long run.
  public var startsInEquilibrium = true

  public init(hiringDelay: Distribution) { self.hiringDelay = hiringDelay }
}
