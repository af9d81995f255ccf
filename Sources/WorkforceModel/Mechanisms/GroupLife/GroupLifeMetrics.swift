// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Affect of the groups, from 0 to 1.
  public static let affect = Metric(
    "affect", at: 680, .ratio, by: .group, .average, better: true, needs: .groupLife,
    .ratio(.affect, over: .headcount))
  /// Technology of the groups, from 0 to 1.
  public static let technology = Metric(
    "technology", at: 690, .ratio, by: .group, .average, better: true, needs: .groupLife,
    .ratio(.technology, over: .headcount))
}
