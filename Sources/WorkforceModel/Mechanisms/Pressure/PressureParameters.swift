// SPDX-License-Identifier: GPL-3.0-or-later

/// Coefficients of corner cutting under work pressure and of the standards that follow it (Oliva and
/// Sterman 2001).
///
/// Times are relative to the reference time of a service, which is 1. Symbols, ranges and sources are in
/// the model page.
public struct PressureParameters: BitwiseCopyable, Hashable, Sendable {
  /// Elasticity of the time given to a contact with respect to pressure (α), 0 or below.
  public var elasticity = -0.30
  /// Weeks over which pressure is averaged before anybody reacts, at most ``longestMemory``.
  public var memoryWeeks = 8
  /// Time constant, in weeks, with which the standard follows shorter times (τ_dn).
  public var downWeeks = 18.8
  /// Time constant, in weeks, with which it follows longer ones (τ_up); infinity for never.
  public var upWeeks = Double.infinity
  /// Shortest time (T_min).
  public var shortest = 0.6

  /// The most weeks that ``memoryWeeks`` may be.
  public static let longestMemory = 52

  public init() {}
}
