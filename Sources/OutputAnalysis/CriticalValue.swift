// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Two-sided critical values of the normal and Student distributions.
public enum CriticalValue {
  /// The value that a standard normal variate exceeds in size with probability 1 − `confidence`.
  ///
  /// - Precondition: `confidence` lies between 0 and 1 exclusive.
  public static func normal(confidence: Double) -> Double {
    precondition(confidence > 0 && confidence < 1, "0 < confidence < 1 required; got \(confidence)")
    return gsl_cdf_ugaussian_Qinv((1 - confidence) / 2)
  }

  /// The value that a Student variate exceeds in size with probability 1 − `confidence`.
  ///
  /// - Precondition: `confidence` lies between 0 and 1 exclusive; `degreesOfFreedom` is positive.
  public static func student(confidence: Double, degreesOfFreedom: Int) -> Double {
    precondition(confidence > 0 && confidence < 1, "0 < confidence < 1 required; got \(confidence)")
    precondition(degreesOfFreedom > 0, "degreesOfFreedom > 0 required; got \(degreesOfFreedom)")
    return gsl_cdf_tdist_Qinv((1 - confidence) / 2, Double(degreesOfFreedom))
  }

  /// The probability with which a Student variate lies as far from 0 as a value, or farther.
  ///
  /// - Precondition: `degreesOfFreedom` is positive.
  public static func probabilityBeyond(_ value: Double, degreesOfFreedom: Int) -> Double {
    precondition(degreesOfFreedom > 0, "degreesOfFreedom > 0 required; got \(degreesOfFreedom)")
    // GSL knows no infinite value, which a difference without spread has.
    guard value.isFinite else { return value.isNaN ? .nan : 0 }
    return 2 * gsl_cdf_tdist_Q(abs(value), Double(degreesOfFreedom))
  }
}
