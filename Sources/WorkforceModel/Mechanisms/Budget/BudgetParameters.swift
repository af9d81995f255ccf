// SPDX-License-Identifier: GPL-3.0-or-later

/// What may be spent on the staff in a calendar year, and the prices of what is spent, in euros.
public struct BudgetParameters: Hashable, Sendable {
  /// Budget of each calendar year of the horizon, or of the part of it that lies within.
  public var years: [Double]
  /// Prices: a contracted hour of a post that somebody holds, an hour of overtime, a training session,
  /// filling a post.
  public var hour: Double
  public var overtimeHour = 0.0
  public var session = 0.0
  public var vacancy = 0.0

  public init(years: [Double], hour: Double) {
    self.years = years
    self.hour = hour
  }
}
