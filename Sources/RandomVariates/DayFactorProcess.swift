// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL
internal import Foundation
internal import WholeNumbers

/// A factor for each day: gamma with mean 1, correlated from day to day and between services.
///
/// The factor is the gamma quantile of a normal score, so that whatever the memory, its margin is
/// gamma exactly. The score is √share · shared score + √(1 − share) · own score; both have the
/// given memory (``NormalScoreProcess``). It makes daily counts more variable than Poisson (their
/// variance is mean + cv² · mean²) and ties the hours of a day to each other (Avramidis, Deslauriers
/// and L'Ecuyer 2004, "Modeling daily arrivals to a telephone call center", Management Science
/// 50(7)).
///
/// The table of quantiles belongs to the arena that the process was made with. The value is small
/// and flat: a copy made before the first day starts a replication afresh.
public struct DayFactorProcess: BitwiseCopyable {
  private let quantiles: QuantileTable?
  private let sharedWeight, ownWeight: Double
  private var own: NormalScoreProcess

  /// The largest coefficient of variation of which the table of quantiles is exact.
  public static let largestCV = 1.5

  /// Makes a process.
  ///
  /// - Parameters:
  ///   - cv: the coefficient of variation of a day's factor, from 0 (always 1) to ``largestCV``.
  ///   - memory: the correlation of successive scores, between -1 and 1.
  ///   - sharedShare: the share, from 0 to 1, of the score's variance that is shared.
  ///   - arena: holds the quantiles.
  public init(cv: Double, memory: Double, sharedShare: Double = 0, in arena: SamplerArena)
    throws(DistributionError)
  {
    let check = ParameterCheck("day factor")
    try check.require("cv", cv, from: 0, to: Self.largestCV)
    try check.require(memory > -1 && memory < 1, "memory", memory, .between(.value(-1), .value(1)))
    try check.require("the shared share", sharedShare, from: 0, to: 1)
    quantiles = cv < 1e-6 ? nil : QuantileTable(cv: cv, in: arena)
    sharedWeight = sharedShare.squareRoot()
    ownWeight = (1 - sharedShare).squareRoot()
    own = try NormalScoreProcess(memory: memory)
  }

  /// The factor of the next day.
  ///
  /// - Parameters:
  ///   - shared: the day's score that all services share, from a ``NormalScoreProcess``.
  ///   - stream: best keyed by service and day; one normal is drawn.
  public mutating func next(shared: Double = 0, using stream: inout RandomStream) -> Double {
    factor(atScore: sharedWeight * shared + ownWeight * own.next(using: &stream))
  }

  /// The factor that belongs to a normal score.
  public func factor(atScore score: Double) -> Double {
    quantiles.map { $0.value(atScore: score) } ?? 1
  }
}

// It points only to tables that nobody changes once they are made.
extension DayFactorProcess: @unchecked Sendable {}

/// Gamma quantiles with mean 1 on a grid of normal scores.
///
/// GSL's own inverse takes about 2 µs. Cubic interpolation of the logarithm over a grid of 1/16
/// is better than 10⁻⁶ for any allowed variation.
private struct QuantileTable: BitwiseCopyable {
  /// Scores beyond are cut off; one in 10¹⁰ is.
  static let reach = 6.5
  static let cellsPerUnit = 16.0
  static let points = Int(bounded: 2 * reach * cellsPerUnit) + 3

  /// Logarithms of quantiles; point 1 is at -`reach`.
  let logarithms: UnsafePointer<Double>

  init(cv: Double, in arena: SamplerArena) {
    logarithms = arena.table(
      (0..<Self.points).map { point in
        Self.logQuantile(
          shape: 1 / (cv * cv), score: Double(point - 1) / Self.cellsPerUnit - Self.reach)
      })
  }

  func value(atScore score: Double) -> Double {
    let place = (min(max(score, -Self.reach), Self.reach) + Self.reach) * Self.cellsPerUnit
    let cell = min(Int(bounded: place), Self.points - 4)
    let t = place - Double(cell)
    let y = logarithms + cell
    // Lagrange's cubic through the points at -1, 0, 1 and 2.
    let outer = (y[3] * (t + 1) - y[0] * (t - 2)) * t * (t - 1) / 6
    let inner = (y[1] * (t - 1) - y[2] * t) * (t + 1) * (t - 2) / 2
    return exp(outer + inner)
  }

  /// The logarithm of a quantile of the gamma distribution with mean 1.
  ///
  /// Newton's method on the logarithms of value and smaller tail, from GSL's inverse or, where that
  /// fails, from the approximation of Wilson and Hilferty (1931). That alone serves for a
  /// variation up to 0.01: it is then within 10⁻⁶, and GSL's functions lose digits.
  private static func logQuantile(shape: Double, score: Double) -> Double {
    let root = 1 - 1 / (9 * shape) + score / (3 * shape.squareRoot())
    if shape >= 9999 { return 3 * log(root) }
    let inLowerTail = score < 0
    let tail = gsl_cdf_ugaussian_P(-abs(score))
    let scale = 1 / shape
    var x =
      shape > 25
      ? root * root * root
      : inLowerTail
        ? gsl_cdf_gamma_Pinv(tail, shape, scale) : gsl_cdf_gamma_Qinv(tail, shape, scale)
    for _ in 0..<4 {
      let reached =
        inLowerTail ? gsl_cdf_gamma_P(x, shape, scale) : gsl_cdf_gamma_Q(x, shape, scale)
      let slope = x * gsl_ran_gamma_pdf(x, shape, scale) / reached
      x *= exp((inLowerTail ? -1 : 1) * log(reached / tail) / slope)
    }
    return log(x)
  }
}
