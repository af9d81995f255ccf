// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The scale on which an interval around an estimate is symmetric.
///
/// Means of few skewed observations are skewed too: a symmetric interval misses the truth above far more often than
/// below, and may reach where no value lies. On a scale on which estimates are more alike it holds better and stays
/// within the bounds; by the delta method, it follows from the estimate and its half-width.
public enum IntervalScale: Sendable, Equatable {
  /// The values themselves.
  case plain
  /// Logarithms, for what is never negative.
  case logarithmic
  /// Logits, for shares.
  case logit
}

extension ConfidenceInterval {
  /// The ends of the interval that is symmetric on a scale.
  ///
  /// They are those of the plain interval where the estimate lies at a bound or beyond one, and without a finite
  /// half-width.
  public func ends(on scale: IntervalScale) -> (low: Double, high: Double) {
    guard halfWidth.isFinite else { return (lower, upper) }
    switch scale {
    case .logarithmic where mean > 0:
      let factor = exp(halfWidth / mean)
      return (mean / factor, mean * factor)
    case .logit where mean > 0 && mean < 1:
      let odds = mean / (1 - mean)
      let factor = exp(halfWidth / (mean * (1 - mean)))
      return (odds / factor / (1 + odds / factor), 1 / (1 + 1 / (odds * factor)))
    case .plain, .logarithmic, .logit: return (lower, upper)
    }
  }
}
