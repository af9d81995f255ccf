// SPDX-License-Identifier: GPL-3.0-or-later

/// What a day's load demands of a person, 1 at reference.
///
/// `D = h(28.8·e) / h(28.8)` with Homer's drain table over effective weekly hours, of which 36 at the
/// reference occupancy of 0.8 are 28.8 (Homer 1985, System Dynamics Review 1(1):42–62). What hostile
/// encounters demand comes beside it (`Conflict`), and how long the day was (`Wellbeing`).
struct DemandIndex: BitwiseCopyable {
  /// Effective weekly hours and the drain that they cause.
  static let drain = LookupTable<5>(
    arguments: [0, 20, 40, 60, 80], values: [0.3, 0.6, 1, 1.5, 2])
  /// Effective weekly hours at reference.
  private static let referenceHours = 28.8

  private let reference = Self.drain(Self.referenceHours)

  /// The demand of a load, 1 at reference.
  func callAsFunction(load: Double) -> Double {
    Self.drain(Self.referenceHours * load) / reference
  }
}
