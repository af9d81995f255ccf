// SPDX-License-Identifier: GPL-3.0-or-later

/// The difference between two scenarios that met the same random numbers, replication by replication.
///
/// Common random numbers make the two responses move together, so the difference is known far better
/// than either response. Differences are `other` − `base`.
public struct PairedDifference: Sendable, Equatable {
  /// The tally of the differences.
  public private(set) var differences = Tally()

  /// In how many pairs the other scenario had the lower response.
  public private(set) var lower = 0

  /// In how many pairs both had exactly the same response.
  public private(set) var equal = 0

  private var base = Tally()
  private var other = Tally()

  /// Creates an estimator without pairs.
  public init() {}

  /// Pairs the responses of two scenarios, replication by replication.
  ///
  /// - Precondition: Both have the same number of replications.
  public init(base: [Double], other: [Double]) {
    precondition(
      base.count == other.count,
      "as many responses of the base as of the other required; got \(base.count), \(other.count)")
    for (first, second) in zip(base, other) { add(base: first, other: second) }
  }

  /// Adds a replication; a pair in which either response is NaN ("not defined") is left out.
  public mutating func add(base first: Double, other second: Double) {
    guard !first.isNaN, !second.isNaN else { return }
    base.add(first)
    other.add(second)
    differences.add(second - first)
    if second < first { lower += 1 } else if second == first { equal += 1 }
  }

  /// The number of pairs.
  public var count: Int { differences.count }

  /// The mean difference with its Student half-width.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    differences.interval(confidence: confidence)
  }

  /// The share of pairs in which the other scenario had the lower response.
  public var shareLower: Proportion { Proportion(successes: lower, trials: count) }

  /// The correlation between the two responses: how much common random numbers couple them; NaN when one is constant.
  public var correlation: Double {
    let spread = (base.variance * other.variance).squareRoot()
    guard spread > 0 else { return .nan }
    return (base.variance + other.variance - differences.variance) / (2 * spread)
  }

  /// How many times as many replications independent runs would need for the same half-width.
  public var varianceReduction: Double { (base.variance + other.variance) / differences.variance }
}
