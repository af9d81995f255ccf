// SPDX-License-Identifier: GPL-3.0-or-later

/// A parameter that a distribution or an arrival process cannot have.
public struct DistributionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The distribution or process, by name: `gamma`.
  public let distribution: String
  /// The parameter that is out of range.
  public let parameter: Parameter
  /// What was found, as a person would write it.
  public let found: String
  /// What is required instead.
  public let allowed: Requirement

  /// Reports a parameter that is out of range.
  public init(distribution: String, parameter: Parameter, found: String, allowed: Requirement) {
    self.distribution = distribution
    self.parameter = parameter
    self.found = found
    self.allowed = allowed
  }

  /// One sentence: `gamma: cv must be from 0 to 30; found -1`.
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
    _ condition: Bool, _ parameter: DistributionError.Parameter, _ found: Double,
    _ allowed: DistributionError.Requirement
  ) throws(DistributionError) {
    guard condition else { throw error(parameter, plain(found), allowed) }
  }

  /// Requires a finite number in a closed range.
  func require(
    _ parameter: DistributionError.Parameter, _ found: Double,
    from low: Double = -.greatestFiniteMagnitude, to high: Double = .greatestFiniteMagnitude
  ) throws(DistributionError) {
    let allowed: DistributionError.Requirement =
      switch (low == -.greatestFiniteMagnitude, high == .greatestFiniteMagnitude) {
      case (true, true): .finite
      case (false, true): .atLeast(low)
      case (true, false): .atMost(high)
      case (false, false): .within(low, high)
      }
    try require(found >= low && found <= high, parameter, found, allowed)
  }

  /// Requires a finite number above 0.
  func requirePositive(_ parameter: DistributionError.Parameter, _ found: Double)
    throws(DistributionError)
  { try require(found > 0 && found.isFinite, parameter, found, .aboveAndFinite(.value(0))) }

  func error(
    _ parameter: DistributionError.Parameter, _ found: String,
    _ allowed: DistributionError.Requirement
  ) -> DistributionError {
    DistributionError(
      distribution: distribution, parameter: parameter, found: found, allowed: allowed)
  }
}

/// A number as a person writes it: `3`, not `3.0`.
func plain(_ value: Double) -> String {
  if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return "\(whole)" }
  return "\(value)"
}
