// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The number of successes in independent trials.
public enum BinomialDistribution {
  /// The probability of a number of successes (GSL, `gsl_ran_binomial_pdf`).
  ///
  /// - Precondition: `0 ≤ successes ≤ trials` and `0 ≤ probability ≤ 1`.
  public static func probability(of successes: Int, trials: Int, probability: Double) -> Double {
    precondition(
      0...trials ~= successes && 0...1 ~= probability,
      "successes among trials, and a probability, required")
    return gsl_ran_binomial_pdf(UInt32(successes), probability, UInt32(trials))
  }
}
