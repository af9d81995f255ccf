// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The GNU Scientific Library behind the estimators.
public enum NumericalLibrary {
  /// The version of GSL that this was compiled with, such as `2.7.1`.
  public static let version = GSL_VERSION
}
