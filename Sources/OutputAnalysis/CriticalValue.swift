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
}
