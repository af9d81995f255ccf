// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The time that a service's back-office work is given and the standard behind it, as pressure moves them
/// week by week; both relative to the reference time.
///
/// Under pressure people cut corners at once; what they then do becomes the standard, quickly downwards
/// and slowly or never upwards (Oliva and Sterman 2001, Management Science 47(7):894–914; see "Work
/// pressure" in the model page).
public struct StandardTime: BitwiseCopyable, Sendable {
  /// The time given now (T).
  public private(set) var time = 1.0
  /// The standard (T*).
  public private(set) var standard = 1.0

  /// Time and standard at reference.
  public init() {}

  /// Lives through a week under a pressure, the ratio of hours required to hours available against
  /// what it is at reference.
  public mutating func follow(pressure: Double, _ parameters: PressureParameters) {
    let wanted = pow(pressure, parameters.elasticity) * standard
    time = min(max(wanted, parameters.shortest), parameters.longest)
    let weeks = time < standard ? parameters.downWeeks : parameters.upWeeks
    standard += (time - standard) * (1 - exp(-1 / weeks))
  }

  /// Quality of what is done in the time given, 1 at the reference time.
  public var quality: Double {
    Self.qualities(time)
  }

  static let qualities = LookupTable<9>(
    arguments: [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3],
    values: [0.2, 0.45, 0.65, 0.8, 0.95, 1, 1.05, 1.2, 1.35])
}
