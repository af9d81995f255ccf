// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// How far referents cooperate, 1 for fully.
  public static let cooperation = Metric(
    "cooperation", at: 580, .ratio, by: .none, .average, better: true, needs: .incentives,
    .ratio(.cooperation, over: .headcountDays))
}
