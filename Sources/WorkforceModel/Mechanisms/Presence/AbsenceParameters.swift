// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates

/// Leave, planned ahead for each calendar year.
public struct LeaveParameters: Sendable {
  /// Working days a year for somebody who works five days a week; others in proportion.
  public var daysPerYear: Double
  /// Relative weight of each month of the year (12 entries, mean 1).
  public var monthWeights: [Double]
  /// Largest share of a group that is on leave on one day.
  public var maximumAway = 0.4

  public init(daysPerYear: Double, monthWeights: [Double]) {
    self.daysPerYear = daysPerYear
    self.monthWeights = monthWeights
  }
}

/// Sick spells: how often, how unequally among people, how long.
public struct SicknessParameters: Sendable {
  /// Spells a year and person at reference wellbeing (λ_s).
  public var spellsPerYear: Double
  /// Shape of the gamma-distributed personal frailty with mean 1; nil for equal frailty.
  public var frailtyShape: Double?
  /// Length of a spell in calendar days at reference wellbeing.
  public var length: Distribution

  public init(spellsPerYear: Double, frailtyShape: Double? = 0.74, length: Distribution) {
    self.spellsPerYear = spellsPerYear
    self.frailtyShape = frailtyShape
    self.length = length
  }
}
