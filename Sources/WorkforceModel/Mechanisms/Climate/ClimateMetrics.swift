// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Climate of the groups, from 0 to 1.
  public static let climate = Metric(
    "climate", at: 700, .ratio, by: .group, .average, better: true, needs: .climate,
    .ratio(.climate, over: .headcount))
  /// Mean exhaustion as surveys of the staff find it.
  public static let surveyScore = Metric(
    "survey-score", at: 720, .points, by: .none, .ratio, better: false, needs: .surveys,
    .ratio(.surveyScore, over: .surveys))
}
