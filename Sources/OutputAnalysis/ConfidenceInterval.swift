// SPDX-License-Identifier: GPL-3.0-or-later

/// A mean and the half-width within which the true value lies at a confidence level.
///
/// It measures the error of the simulation, which more replications reduce, and not the risk that the
/// future holds, which quantiles over replications show.
public struct ConfidenceInterval: Sendable, Equatable {
  /// The point estimate.
  public var mean: Double

  /// Half the length of the interval; +∞ when there are too few observations.
  public var halfWidth: Double

  /// The confidence level, 0.95 for 95 %.
  public var confidence: Double

  /// Creates an interval from its parts.
  public init(mean: Double, halfWidth: Double, confidence: Double = 0.95) {
    self.mean = mean
    self.halfWidth = halfWidth
    self.confidence = confidence
  }

  /// Creates the Student interval of independent observations.
  public init(_ observations: some Sequence<Double>, confidence: Double = 0.95) {
    self = Tally(observations).interval(confidence: confidence)
  }

  /// The lower end.
  public var lower: Double { mean - halfWidth }

  /// The upper end.
  public var upper: Double { mean + halfWidth }

  /// Whether a value lies in the interval, ends included.
  public func contains(_ value: Double) -> Bool { abs(value - mean) <= halfWidth }

  /// The half-width as a share of the mean; 0 when both are 0.
  public var relativeHalfWidth: Double { halfWidth == 0 ? 0 : halfWidth / abs(mean) }
}
