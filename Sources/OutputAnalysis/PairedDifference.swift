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
  /// Of responses that are ratios, with their denominators.
  private var ratios = PairedRatios()

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

  /// Pairs ratios, replication by replication, with their denominators as weights.
  public init(base: [Double], other: [Double], weights: (base: [Double], other: [Double])) {
    for index in base.indices {
      add(
        base: base[index], other: other[index],
        weights: (weights.base[index], weights.other[index]))
    }
  }

  /// Adds a replication; a pair in which either response is NaN ("not defined") is left out.
  public mutating func add(base first: Double, other second: Double) {
    guard !first.isNaN, !second.isNaN else { return }
    base.add(first)
    other.add(second)
    differences.add(second - first)
    if second < first { lower += 1 } else if second == first { equal += 1 }
  }

  /// Adds a replication of responses that are ratios, with their denominators as weights: the mean difference
  /// is then that of the ratios of totals (``RatioTally``), which replications are lower or equal goes by
  /// their own.
  public mutating func add(
    base first: Double, other second: Double, weights: (base: Double, other: Double)
  ) {
    guard !first.isNaN, !second.isNaN else { return }
    add(base: first, other: second)
    ratios.add(base: first, other: second, weights: weights)
  }

  /// The number of pairs.
  public var count: Int { differences.count }

  /// The mean difference, or that of the ratios of totals, with its Student half-width.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    guard ratios.base.count > 0, equal < count else {
      return differences.interval(confidence: confidence)
    }
    return ConfidenceInterval(
      ratio: ratios.difference, error: ratios.standardError, count: ratios.base.count,
      confidence: confidence)
  }

  /// The probability of a difference as large, either way, if there was none; NaN with fewer than two pairs.
  public var probabilityOfNone: Double {
    let number = ratios.base.count > 0 && equal < count ? ratios.base.count : count
    guard number > 1 else { return .nan }
    return CriticalValue.probabilityBeyond(
      interval().mean / standardError, degreesOfFreedom: number - 1)
  }

  /// The standard deviation of that difference; +∞ with fewer than two pairs.
  public var standardError: Double {
    ratios.base.count > 0 && equal < count ? ratios.standardError : differences.standardError
  }

  /// The share of pairs in which the other scenario had the lower response.
  public var shareLower: Proportion { Proportion(successes: lower, trials: count) }

  /// How far more pairs lie on one side than on the other, in standard errors of an even split (McNemar's statistic
  /// with its correction for continuity); of what happens or not, a few pairs that differ say less than their
  /// mean's interval.
  public var oneSidedness: Double {
    let differing = count - equal
    guard differing > 0 else { return 0 }
    return Double(abs(differing - 2 * lower) - 1) / Double(differing).squareRoot()
  }

  /// Whether it is established on which side more pairs lie.
  public func isOneSided(confidence: Double) -> Bool {
    oneSidedness > CriticalValue.normal(confidence: confidence)
  }

  /// The correlation between the two responses: how much common random numbers couple them; NaN when one is constant.
  public var correlation: Double {
    let spread = (base.variance * other.variance).squareRoot()
    guard spread > 0 else { return .nan }
    return (base.variance + other.variance - differences.variance) / (2 * spread)
  }

  /// How many times as many replications independent runs would need for the same half-width.
  public var varianceReduction: Double { (base.variance + other.variance) / differences.variance }
}
