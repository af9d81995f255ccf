// SPDX-License-Identifier: GPL-3.0-or-later

/// Coefficients of corner cutting in the back office and of the standards that follow it (Oliva and Sterman
/// 2001), and of hurry at the desk (KC and Terwiesch 2009).
///
/// Times are relative to the reference time of a service, which is 1. Symbols, ranges and sources are in
/// the model page.
public struct PressureParameters: BitwiseCopyable, Hashable, Sendable {
  /// Elasticity of the time given to back-office work with respect to pressure (α), 0 or below.
  public var elasticity = -0.30
  /// Weeks over which work and hours are added up before anybody reacts, at most ``longestMemory``.
  public var memoryWeeks = 8
  /// Time constant, in weeks, with which the standard follows shorter times (τ_dn).
  public var downWeeks = 18.8
  /// Time constant, in weeks, with which it follows longer ones (τ_up); infinity for never.
  public var upWeeks = Double.infinity
  /// Shortest time (T_min), and the longest that slack lets people give.
  public var shortest = 0.6
  /// Longest time.
  public var longest = 1.1
  /// How far the desk hurries when people wait (β), 0 or above.
  public var deskHurry = 0.06
  /// Shortest time of a contact at the desk.
  public var shortestDeskTime = 0.8

  /// The most weeks that ``memoryWeeks`` may be.
  public static let longestMemory = 52

  /// Work pressure with the defaults of the model page.
  public init() {}
}
