// SPDX-License-Identifier: GPL-3.0-or-later

/// Coefficients of climate, by group. Symbols, ranges and sources are in the model page.
public struct ClimateParameters: Hashable, Sendable {
  /// Climate at the start, to which it returns, in 0…1.
  public var start = 0.5
  /// Days after which half of a change is lost.
  public var halfLifeDays = 6 * 365.25 / 12
  /// What a hostile contact that is not talked over takes, divided by the heads of the group.
  public var hostileLoss = 0.005
  /// Share of hostile contacts that are talked over.
  public var debriefedShare = 0.5
  /// Climate that makes one unit C.
  public var unit = 0.2
  /// Points of exhaustion that a unit of climate takes off (ρ_c).
  public var points = 1.5
  /// Surveys of the staff; nil for none.
  public var surveys: SurveyParameters?

  /// Climate with the defaults of the model page.
  public init() {}
}

/// Surveys that measure exhaustion, and what becomes of them.
public struct SurveyParameters: Hashable, Sendable {
  /// Days of the horizon on which the staff is asked.
  public var days: [Int]
  /// Share of the staff that answers.
  public var response = 0.6
  /// Chance that a survey is acted on.
  public var actedOn = 0.7
  /// Days after which it shows whether it was.
  public var delayDays = 56
  /// Change of climate when it was, and when it was not.
  public var gain = 0.05
  /// Change of climate when it was not.
  public var loss = 0.03

  /// Surveys on some days, with the defaults of the model page.
  public init(days: [Int]) { self.days = days }
}
