// SPDX-License-Identifier: GPL-3.0-or-later

/// The ratio of two totals over replications, with its error.
///
/// A mean wait per citizen is all minutes of all replications over all citizens; the mean of the
/// replications' own means would count the citizens of quiet ones for more. An observation is the ratio
/// of one replication with its denominator as weight.
///
/// ```swift
/// var wait = RatioTally()
/// wait.add(2, weight: 10)  // ten waited two minutes each
/// wait.add(12, weight: 90)
/// wait.ratio  // 11.0
/// ```
///
/// The interval is that of the jackknife over replications, linearised (the delta method): replications are
/// independent, what happens within one is not.
@frozen public struct RatioTally: Sendable, Equatable, BitwiseCopyable {
  /// The number of observations.
  public private(set) var count = 0
  /// The first ratio, from which the others are measured: ratios that never vary have no error at all.
  var origin = 0.0
  /// Means of the weights, and of the weights times the ratios' distance from the first.
  var weight = 0.0
  var amount = 0.0
  private var weights = 0.0
  private var products = 0.0
  private var amounts = 0.0

  /// Creates a tally without observations.
  public init() {}

  /// Creates a tally of the ratios of several replications with their weights.
  public init(_ ratios: [Double], weights: [Double]) {
    for (ratio, weight) in zip(ratios, weights) { add(ratio, weight: weight) }
  }

  /// Counts the ratio of one replication; one that is NaN, or has no weight, adds nothing to the totals.
  public mutating func add(_ ratio: Double, weight added: Double) {
    guard ratio == ratio, added > 0 else { return }
    if count == 0 { origin = ratio }
    count += 1
    let product = added * (ratio - origin)
    let (ofWeight, ofAmount) = (added - weight, product - amount)
    weight += ofWeight / Double(count)
    amount += ofAmount / Double(count)
    weights += ofWeight * (added - weight)
    products += ofWeight * (product - amount)
    amounts += ofAmount * (product - amount)
  }

  /// The ratio of the totals; NaN without observations.
  public var ratio: Double { count > 0 ? origin + slope : .nan }

  /// The ratio's distance from the first.
  var slope: Double { amount / weight }

  /// The standard deviation of the ratio; +∞ with fewer than two observations.
  public var standardError: Double {
    guard count > 1 else { return .infinity }
    let residuals = max(0, amounts - 2 * slope * products + slope * slope * weights)
    return (residuals / Double(count - 1) / Double(count)).squareRoot() / weight
  }

  /// The ratio with its half-width.
  ///
  /// - Parameter confidence: The confidence level, between 0 and 1 exclusive.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    ConfidenceInterval(ratio: ratio, error: standardError, count: count, confidence: confidence)
  }
}

extension ConfidenceInterval {
  init(ratio: Double, error: Double, count: Int, confidence: Double) {
    let factor =
      count > 1 ? CriticalValue.student(confidence: confidence, degreesOfFreedom: count - 1) : 1
    self.init(mean: ratio, halfWidth: factor * error, confidence: confidence)
  }
}
