// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Exact quantiles of a sample that is kept whole.
///
/// The p-quantile of n sorted observations lies at position (n − 1)·p, counted from 0, and between
/// two observations it is interpolated linearly: definition 7 of Hyndman and Fan (1996), which GSL,
/// R and NumPy use. ``HistogramTable`` uses the same definition on rounded observations.
public struct Quantiles: Sendable, Equatable {
  /// The observations in ascending order.
  public let sorted: [Double]

  /// Sorts a sample; NaN means "not defined" and is left out.
  ///
  /// - Complexity: O(n log n).
  public init(_ sample: [Double]) {
    var kept = sample.filter { !$0.isNaN }
    kept.sort()
    sorted = kept
  }

  /// The number of observations kept.
  public var count: Int { sorted.count }

  /// The p-quantile; NaN for an empty sample.
  ///
  /// - Precondition: `probability` lies between 0 and 1.
  /// - Complexity: O(1).
  public func quantile(_ probability: Double) -> Double {
    precondition(
      0 <= probability && probability <= 1, "0 ≤ probability ≤ 1 required; got \(probability)")
    guard !sorted.isEmpty else { return .nan }
    return gsl_stats_quantile_from_sorted_data(sorted, 1, sorted.count, probability)
  }

  /// The middle of the sample.
  public var median: Double { quantile(0.5) }
}
