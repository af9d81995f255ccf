// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How something new is taken up: `dN/dt = (p + q·N/m)·(m − N)` (Bass 1969, Management Science
/// 15(5):215–227; see "Online channel" in the model page).
public struct BassCurve: BitwiseCopyable, Sendable {
  /// Share that will ever take it up (m).
  public let ceiling: Double
  /// Rates a year of those who need nobody to imitate (p) and of imitation (q).
  public let innovation: Double
  /// Rate, a year, at which they take it up by imitation of those who did (q).
  public let imitation: Double

  /// The curve of a channel.
  public init(ceiling: Double, innovation: Double, imitation: Double) {
    self.ceiling = ceiling
    self.innovation = innovation
    self.imitation = imitation
  }

  /// Share that has taken it up some years after the launch, in closed form.
  ///
  /// - Parameters:
  ///   - years: Time since the launch, in years.
  ///   - start: Part of those who ever will that does so at the launch.
  public func level(after years: Double, from start: Double = 0) -> Double {
    guard years > 0 else { return 0 }
    return ceiling * (start + (1 - start) * adoption(from: start, within: years))
  }

  /// Years from the launch to the fastest spread; nil when it is fastest at the launch or never.
  public var inflection: Double? {
    guard innovation > 0, imitation > innovation else { return nil }
    return log(imitation / innovation) / (innovation + imitation)
  }

  /// Probability that one who has not taken it up yet does so within a time, while the others follow
  /// the curve.
  ///
  /// The exact solution of the equation from where it is now, so that a step may be of any length.
  ///
  /// - Parameters:
  ///   - share: Share of those who ever will that has taken it up (N/m).
  ///   - years: The time.
  public func adoption(from share: Double, within years: Double) -> Double {
    let rate = innovation + imitation * share
    guard share < 1, rate > 0 else { return 0 }
    let rest = (1 - share) / rate * exp(-(innovation + imitation) * years)
    let next = (1 - innovation * rest) / (1 + imitation * rest)
    return min(max((next - share) / (1 - share), 0), 1)
  }
}
