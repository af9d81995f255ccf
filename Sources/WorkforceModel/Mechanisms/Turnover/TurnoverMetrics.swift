// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Contracted hours of vacant posts.
  public static let hoursVacancy = Metric(
    "hours-vacancy", at: 350, .hours, by: .group, .total, better: false, needs: .turnover,
    .hours(.vacancyMinutes))
  /// People who leave.
  public static let exits = Metric(
    "exits", at: 510, .people, by: .group, .total, better: false, needs: .turnover,
    .sum(.exits))
  /// People who begin.
  public static let hires = Metric(
    "hires", at: 520, .people, by: .group, .total, needs: .turnover,
    .sum(.hires))
}
