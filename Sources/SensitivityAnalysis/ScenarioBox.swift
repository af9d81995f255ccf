// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A region of the factors, given by a few limits, in which points of interest crowd.
public struct ScenarioBox: Sendable, Equatable {
  /// What the box asks of a factor.
  public enum Limit: Sendable, Equatable {
    /// Values from one to another, both of them values of points and within the box.
    case range(low: Double, high: Double)
    /// Some of the levels.
    case levels(Set<Int>)
  }

  /// The limits, by factor; a factor that is missing may be anything.
  public var limits: [Int: Limit]
  /// How easily each limit could be there by chance: the probability that so many points of as many are of
  /// interest where the box without that limit has its own part of them (Bryant and Lempert 2010).
  public var quasiProbabilities: [Int: Double] = [:]
  /// Points in the box.
  public var points: Int
  /// Points of interest in the box.
  public var hits: Int
  /// Points of interest in all.
  public var allHits: Int
  /// Points in all.
  public var allPoints: Int

  /// The part of the points in the box that are of interest.
  public var density: Double { points > 0 ? Double(hits) / Double(points) : .nan }
  /// The part of the points of interest that the box holds.
  public var coverage: Double { allHits > 0 ? Double(hits) / Double(allHits) : .nan }
  /// The part of all points that are of interest.
  public var usualDensity: Double { allPoints > 0 ? Double(allHits) / Double(allPoints) : .nan }

  /// The probability of at least as many points of interest as here if each was one with a probability.
  func probabilityByChance(_ share: Double) -> Double {
    guard hits > 0, share < 1 else { return 1 }
    return gsl_cdf_binomial_Q(UInt32(hits - 1), share, UInt32(points))
  }
}

extension ScenarioBox.Limit {
  /// Whether a value, or of a list the coordinate of a level, is within.
  func holds(_ value: Double, _ shape: FactorShape) -> Bool {
    switch self {
    case .range(let low, let high): low <= value && value <= high
    case .levels(let kept): shape.level(at: value).map(kept.contains) ?? false
    }
  }
}
