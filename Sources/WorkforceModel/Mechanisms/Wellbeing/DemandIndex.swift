// SPDX-License-Identifier: GPL-3.0-or-later

/// What a day's occupancy demands of a person, 1 at reference.
///
/// `D = h(u) / h(u_ref)` with Homer's drain table over effective weekly hours 36·u (Homer 1985, System
/// Dynamics Review 1(1):42–62). What hostile encounters demand comes beside it (`Conflict`).
struct DemandIndex: BitwiseCopyable {
  /// Effective weekly hours and the drain that they cause.
  static let drain = LookupTable<5>(
    arguments: [0, 20, 40, 60, 80], values: [0.3, 0.6, 1, 1.5, 2])

  private let reference: Double

  init(referenceOccupancy: Double) {
    reference = Self.drain(36 * referenceOccupancy)
  }

  func callAsFunction(occupancy: Double) -> Double {
    Self.drain(36 * occupancy) / reference
  }
}
