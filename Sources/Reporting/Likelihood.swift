// SPDX-License-Identifier: GPL-3.0-or-later

/// What an interval of the probability that a target is broken allows to say.
package enum Likelihood: Sendable, CaseIterable {
  /// From kept in nearly all futures to broken in nearly all.
  case kept, probablyKept, open, probablyBroken, broken
  /// The interval is too wide for any of these.
  case untold

  /// The strongest claim that holds over the whole interval.
  package init(broken interval: ClosedRange<Double>) {
    self =
      switch (interval.lowerBound, interval.upperBound) {
      case (_, ..<0.05): .kept
      case (0.95..., _): .broken
      case (_, ...0.33): .probablyKept
      case (0.67..., _): .probablyBroken
      case (0.2..., ...0.8): .open
      default: .untold
      }
  }
}
