// SPDX-License-Identifier: GPL-3.0-or-later

/// A promise that the scenario makes about a metric, broken or kept in each period.
public struct Target: Hashable, Sendable {
  /// Identifier.
  public var id: String
  /// What is measured.
  public var metric: Metric
  /// Names of the scopes that must all keep it.
  public var scopes: [String]
  /// Whether these are all of a kind that there are: `every place`.
  public var isOfEvery: Bool
  /// Over which kind of period.
  public var grain: ResponseLayout.Grain
  /// Where it must lie.
  public var bound: Bound
  /// Broken periods allowed a year; the target as a whole is broken by more.
  public var toleratedPerYear: Double

  /// Side on which a value must stay.
  public enum Bound: Hashable, Sendable {
    /// The value or more.
    case atLeast(Double)
    /// The value or less.
    case atMost(Double)

    /// Whether a value breaks the promise; NaN (not defined in the period) neither breaks nor keeps it.
    public func isBroken(by value: Double) -> Bool {
      switch self {
      case .atLeast(let limit): value < limit
      case .atMost(let limit): value > limit
      }
    }
  }

  /// A target on one metric.
  public init(
    id: String, metric: Metric, scopes: [String], grain: ResponseLayout.Grain, bound: Bound,
    toleratedPerYear: Double = 0, isOfEvery: Bool = false
  ) {
    self.id = id
    self.metric = metric
    self.scopes = scopes
    self.grain = grain
    self.bound = bound
    self.toleratedPerYear = toleratedPerYear
    self.isOfEvery = isOfEvery
  }
}
