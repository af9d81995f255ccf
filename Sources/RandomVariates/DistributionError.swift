// SPDX-License-Identifier: GPL-3.0-or-later

/// A parameter that a distribution or an arrival process cannot have.
public struct DistributionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The distribution or process, by name: `gamma`.
  public let distribution: String
  /// The parameter, by the name that people give it: `cv`.
  public let parameter: String
  /// What was found, as a person would write it.
  public let found: String
  /// What is allowed instead: `above 0`.
  public let allowed: String

  /// Reports a parameter that is out of range.
  public init(distribution: String, parameter: String, found: String, allowed: String) {
    self.distribution = distribution
    self.parameter = parameter
    self.found = found
    self.allowed = allowed
  }

  /// One sentence: `gamma: cv must be above 0; found -1`.
  public var description: String {
    "\(distribution): \(parameter) must be \(allowed); found \(found)"
  }
}

/// Checks the parameters of one distribution.
struct ParameterCheck {
  let distribution: String

  init(_ distribution: String) {
    GSL.prepare()
    self.distribution = distribution
  }

  func require(
    _ condition: Bool, _ parameter: String, _ found: Double, _ allowed: String
  ) throws(DistributionError) {
    guard condition else { throw error(parameter, plain(found), allowed) }
  }

  /// Requires a finite number in a closed range.
  func require(
    _ parameter: String, _ found: Double, from low: Double = -.greatestFiniteMagnitude,
    to high: Double = .greatestFiniteMagnitude
  ) throws(DistributionError) {
    let allowed =
      switch (low == -.greatestFiniteMagnitude, high == .greatestFiniteMagnitude) {
      case (true, true): "a finite number"
      case (false, true): "a finite number, at least \(plain(low))"
      case (true, false): "a finite number, at most \(plain(high))"
      case (false, false): "from \(plain(low)) to \(plain(high))"
      }
    try require(found >= low && found <= high, parameter, found, allowed)
  }

  /// Requires a finite number above 0.
  func requirePositive(_ parameter: String, _ found: Double) throws(DistributionError) {
    try require(found > 0 && found.isFinite, parameter, found, "above 0 and finite")
  }

  func error(_ parameter: String, _ found: String, _ allowed: String) -> DistributionError {
    DistributionError(
      distribution: distribution, parameter: parameter, found: found, allowed: allowed)
  }
}

/// A number as a person writes it: `3`, not `3.0`.
func plain(_ value: Double) -> String {
  if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return "\(whole)" }
  return "\(value)"
}
