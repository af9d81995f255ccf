// SPDX-License-Identifier: GPL-3.0-or-later

/// Direction, level and persistence of motivation. Symbols, ranges and sources are in the model page.
public struct MotivationParameters: BitwiseCopyable, Hashable, Sendable {
  /// Level on the first day, and the one that it rests at while exhaustion is at reference (m0).
  public var initialLevel = 0.65
  public var restingLevel = 0.6
  /// Share of effort that goes to shared objectives, at rest (m_dir0).
  public var restingDirection = 0.6
  /// Persistence: time constant of what moves either, in weeks (τ_m).
  public var persistenceWeeks = 26.0
  /// Level lost per standard deviation of exhaustion (s_m).
  public var exhaustionLoss = 0.05
  /// Relative speed per unit of motivation (κ_m).
  public var speed = 0.10
  /// Logit of taking on voluntary overtime without motivation (b0), and per unit of it (b1).
  public var coverBase = -1.0
  public var coverWeight = 3.0

  /// Motivation at rest, at which it is neutral.
  public var reference: Double { restingLevel * restingDirection }

  public init() {}
}
