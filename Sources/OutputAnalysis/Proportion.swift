// SPDX-License-Identifier: GPL-3.0-or-later

/// A probability estimated by counting in how many of a number of trials something happened.
public struct Proportion: Sendable, Equatable {
  /// In how many trials it happened.
  public var successes: Int

  /// The number of trials.
  public var trials: Int

  /// Creates a proportion.
  ///
  /// - Precondition: `successes` lies between 0 and `trials`.
  public init(successes: Int, trials: Int) {
    precondition(
      0 <= successes && successes <= trials,
      "0 ≤ successes ≤ trials required; got \(successes), \(trials)")
    self.successes = successes
    self.trials = trials
  }

  /// The share of trials in which it happened; NaN without trials.
  public var share: Double { trials > 0 ? Double(successes) / Double(trials) : .nan }

  /// The interval of Wilson (1927); unlike the Student one it stays within 0…1 and never collapses.
  ///
  /// Without trials it is 0…1.
  public func wilsonInterval(confidence: Double = 0.95) -> ClosedRange<Double> {
    guard trials > 0 else { return 0...1 }
    let number = Double(trials)
    let z = CriticalValue.normal(confidence: confidence)
    let weight = z * z / number
    let centre = (share + weight / 2) / (1 + weight)
    let half =
      z / (1 + weight) * (share * (1 - share) / number + weight / (4 * number)).squareRoot()
    // Rounding must not leave a sliver outside the certain ends.
    let lower = successes == 0 ? 0 : max(0, centre - half)
    let upper = successes == trials ? 1 : min(1, centre + half)
    return lower...upper
  }
}
