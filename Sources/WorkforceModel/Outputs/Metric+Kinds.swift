// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis

extension Metric {
  /// What a metric is reported for, besides the sector as a whole.
  ///
  /// `largeSector` and `riskGroup` follow from who is present, hence from who is sick: a sector in which fewer
  /// than five have health to speak of does not report them at all (`RiskGroups`). So does `staffedService`, by
  /// service where each set of skills that serves it has five people or more.
  public enum Breakdown: Sendable {
    /// By the sector alone.
    case none
    /// By service, too.
    case service
    /// By group, too.
    case group
    /// By groups of five or more.
    case riskGroup
    /// By the sector, where it has five people or more.
    case largeSector
    /// By service, where five people or more may give it.
    case staffedService
  }

  /// Unit of a metric's values.
  public enum Unit: String, Sendable {
    /// Units by their names in files.
    case count, hours, minutes, share, points, people, days, sessions, ratio, euros
  }

  /// The scale on which intervals of its means hold best: logits of shares, logarithms of amounts.
  package var intervalScale: IntervalScale {
    switch unit {
    // States around 1 or 0, on either side of which they move.
    case .ratio: .plain
    case .share: isSigned ? .plain : .logit
    default: isSigned ? .plain : .logarithmic
    }
  }

  /// How single days become weeks, months and the horizon.
  public enum Accumulation: Sendable {
    /// Amounts add up over the days.
    case total
    /// A ratio of two amounts, each added up first.
    case ratio
    /// A level, averaged over the days on which it is defined.
    case average
    /// The value at the end of the period.
    case closing
    /// A quantile of the period's observations.
    case quantile
    /// 1 when it happened in the period; over longer periods the share of months in which it did.
    case event
  }
}
