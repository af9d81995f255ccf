// SPDX-License-Identifier: GPL-3.0-or-later

/// How load becomes exhaustion: a researcher may ask whether a conclusion depends on it.
public enum BurnoutLaw: String, BitwiseCopyable, CaseIterable, Hashable, Sendable {
  /// Acute fatigue within days and chronic exhaustion within months ("Exhaustion" in the model page).
  case twoScale = "two-scale"
  /// ``BurnoutArchetype``, fed with hours required over hours available.
  case archetype
  /// ``TwoSmooth``, fed with overtime over official hours.
  case twoSmooth = "two-smooth"
}
