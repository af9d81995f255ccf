// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Mean score of exhaustion, from 0 to 100.
  public static let exhaustion = Metric(
    "exhaustion", at: 590, .points, by: .riskGroup, .average, better: false, needs: .wellbeing,
    daily: true,
    .ratio(.exhaustion, over: .scores))
  /// Mean acute fatigue, 1 at reference.
  public static let fatigue = Metric(
    "fatigue", at: 600, .ratio, by: .riskGroup, .average, better: false, needs: .wellbeing,
    .ratio(.fatigue, over: .scores))
  /// Share of people at 50 points of exhaustion or more.
  public static let shareHigh = Metric(
    "share-high", at: 610, .share, by: .riskGroup, .average, better: false, needs: .wellbeing,
    daily: true,
    .ratio(.high, over: .scores))
  /// Share of people at 75 points of exhaustion or more.
  public static let shareVeryHigh = Metric(
    "share-very-high", at: 620, .share, by: .riskGroup, .average, better: false, needs: .wellbeing,
    .ratio(.veryHigh, over: .scores))
  /// Whether two of a group were at 50 points or more in the same period.
  public static let twoAtHighRisk = Metric(
    "two-at-high-risk", at: 630, .share, by: .riskGroup, .event, better: false, needs: .wellbeing,
    .closing(.twoAtHighRisk))
}
