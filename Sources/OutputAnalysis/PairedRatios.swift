// SPDX-License-Identifier: GPL-3.0-or-later

/// The difference between two ratios of totals over the same replications.
///
/// The error is that of the paired jackknife, linearised: what moves both ratios in a replication cancels.
struct PairedRatios: Sendable, Equatable {
  private(set) var base = RatioTally()
  private(set) var other = RatioTally()
  /// Sums of products of a weight or amount of the base and one of the other.
  private var weights = 0.0
  private var weightAmounts = 0.0
  private var amountWeights = 0.0
  private var amounts = 0.0

  /// Counts a replication, in which both ratios are defined.
  mutating func add(base first: Double, other second: Double, weights added: (Double, Double)) {
    guard added.0 > 0, added.1 > 0 else { return }
    let origin = base.count == 0 ? first : base.origin
    let (weight, amount) = (added.0 - base.weight, added.0 * (first - origin) - base.amount)
    base.add(first, weight: added.0)
    other.add(second, weight: added.1)
    let ofWeight = added.1 - other.weight
    let ofAmount = added.1 * (second - other.origin) - other.amount
    weights += weight * ofWeight
    weightAmounts += weight * ofAmount
    amountWeights += amount * ofWeight
    amounts += amount * ofAmount
  }

  var difference: Double { other.ratio - base.ratio }

  /// The standard deviation of the difference; +∞ with fewer than two replications.
  var standardError: Double {
    let count = base.count
    guard count > 1 else { return .infinity }
    let residuals =
      amounts - other.slope * amountWeights - base.slope * weightAmounts
      + base.slope * other.slope * weights
    let together =
      residuals / Double(count - 1) / Double(count) / (base.weight * other.weight)
    let (first, second) = (base.standardError, other.standardError)
    return max(0, first * first + second * second - 2 * together).squareRoot()
  }
}
