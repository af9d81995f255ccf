// SPDX-License-Identifier: GPL-3.0-or-later

/// Count, mean, variance and range of observations, each counted once.
///
/// The running mean and the sum of squared deviations follow Welford (1962), so that a small spread
/// around a large mean survives; two tallies merge by the formula of Chan, Golub and LeVeque (1979).
///
/// ```swift
/// var waits = Tally()
/// waits.add(3.5)
/// waits.add(4.5)
/// waits.mean  // 4.0
/// ```
@frozen public struct Tally: Sendable, Equatable, BitwiseCopyable {
  /// The number of observations.
  public var count: Int

  /// The arithmetic mean of the observations; 0 when there are none.
  public var mean: Double

  /// The sum of squared deviations from the mean.
  public var sumOfSquares: Double

  /// The smallest observation; +∞ when there are none.
  public var minimum: Double

  /// The largest observation; −∞ when there are none.
  public var maximum: Double

  /// Creates a tally without observations.
  @inlinable public init() {
    count = 0
    mean = 0
    sumOfSquares = 0
    minimum = .infinity
    maximum = -.infinity
  }

  /// Creates a tally of the elements of a sequence.
  @inlinable public init(_ observations: some Sequence<Double>) {
    self.init()
    for observation in observations { add(observation) }
  }

  /// Counts one observation.
  @inlinable public mutating func add(_ observation: Double) {
    count &+= 1
    let deviation = observation - mean
    mean += deviation / Double(count)
    sumOfSquares += deviation * (observation - mean)
    if observation < minimum { minimum = observation }
    if observation > maximum { maximum = observation }
  }

  /// Counts all observations of another tally, as if they had been added here.
  ///
  /// The count and the range are exact; mean and variance agree with the undivided tally up to
  /// rounding, so a result that must be the same to the byte merges in a fixed order.
  @inlinable public mutating func merge(_ other: Tally) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let mine = Double(count)
    let theirs = Double(other.count)
    let difference = other.mean - mean
    let share = theirs / (mine + theirs)
    count &+= other.count
    mean += difference * share
    sumOfSquares += other.sumOfSquares + difference * difference * mine * share
    if other.minimum < minimum { minimum = other.minimum }
    if other.maximum > maximum { maximum = other.maximum }
  }

  /// The unbiased sample variance; NaN with fewer than two observations.
  @inlinable public var variance: Double { count > 1 ? sumOfSquares / Double(count - 1) : .nan }

  /// The sample standard deviation; NaN with fewer than two observations.
  @inlinable public var standardDeviation: Double { variance.squareRoot() }

  /// The standard deviation of the mean; +∞ with fewer than two observations.
  @inlinable public var standardError: Double {
    count > 1 ? (variance / Double(count)).squareRoot() : .infinity
  }

  /// The half-width of the Student interval around the mean; +∞ with fewer than two observations.
  ///
  /// - Parameter confidence: The confidence level, between 0 and 1 exclusive.
  public func halfWidth(confidence: Double = 0.95) -> Double {
    guard count > 1 else { return .infinity }
    return CriticalValue.student(confidence: confidence, degreesOfFreedom: count - 1)
      * standardError
  }

  /// The mean with its Student half-width.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    ConfidenceInterval(
      mean: count > 0 ? mean : .nan, halfWidth: halfWidth(confidence: confidence),
      confidence: confidence)
  }
}
