// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The law in wide practical use: overtime makes work more intense; intensity smoothed over three weeks is
/// fatigue, which slows people; smoothed over fifty-two it is burnout, which makes them leave.
///
/// Tables of Oliva and Sterman 2001, Management Science 47(7):894–914 (see "Other laws" in the model page).
/// Intensity is 1 + overtime over official hours, so that without overtime nothing moves, and time passes
/// with the days worked.
public struct TwoSmooth: BitwiseCopyable, Sendable {
  /// Time constants in weeks.
  public static let fatigueWeeks = 3.0
  /// Time constant of burnout, in weeks.
  public static let burnoutWeeks = 52.0

  /// Intensity smoothed over both times.
  public private(set) var fatigue = 1.0
  /// Intensity smoothed over ``burnoutWeeks``.
  public private(set) var burnout = 1.0

  /// A person at reference.
  public init() {}

  /// Lives through a week at an intensity, or through the part of it that was worked.
  public mutating func work(intensity: Double, weeks: Double) {
    fatigue += (intensity - fatigue) * (1 - exp(-weeks / Self.fatigueWeeks))
    burnout += (intensity - burnout) * (1 - exp(-weeks / Self.burnoutWeeks))
  }

  /// Factor on the speed of work.
  public var productivity: Double { Self.productivities(fatigue) }

  /// Factor on the time that people stay.
  public var tenure: Double { Self.tenures(burnout) }

  static let productivities = LookupTable<6>(
    arguments: [1, 1.143, 1.286, 1.428, 1.571, 2], values: [1, 1, 0.92, 0.785, 0.695, 0.57])
  static let tenures = LookupTable<2>(arguments: [1, 2], values: [1, 0.593])
}
