// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Motivation: level times direction.
  public static let motivation = Metric(
    "motivation", at: 710, .ratio, by: .riskGroup, .average, better: true, needs: .motivation,
    .ratio(.motivation, over: .headcount))
}
