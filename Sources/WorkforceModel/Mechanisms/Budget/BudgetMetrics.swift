// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Euros spent on the staff.
  public static let spending = Metric(
    "spending", at: 540, .euros, by: .none, .total, better: false, needs: .budget,
    .sum(.spending))
  /// Euros of the year's budget not spent at the end of the period.
  public static let budgetLeft = Metric(
    "budget-left", at: 550, .euros, by: .none, .closing, needs: .budget,
    .closing(.budgetLeft))
  /// Working days on which no overtime is granted.
  public static let daysWithoutOvertime = Metric(
    "days-without-overtime", at: 560, .days, by: .none, .total, better: false, needs: .budget,
    .sum(.daysWithoutOvertime))
  /// Posts that nobody fills for want of means.
  public static let deferredHires = Metric(
    "deferred-hires", at: 570, .people, by: .none, .average, better: false,
    needs: .budgetAndTurnover,
    .ratio(.deferredHires, over: .headcountDays))
}
