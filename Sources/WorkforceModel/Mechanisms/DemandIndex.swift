// SPDX-License-Identifier: GPL-3.0-or-later

/// What a day's occupancy demands of a person, 1 at reference.
///
/// `D = h(u) / h(u_ref)` with Homer's drain table over effective weekly hours 36·u (Homer 1985, System
/// Dynamics Review 1(1):42–62). What hostile encounters demand comes beside it (`Conflict`).
struct DemandIndex: BitwiseCopyable {
  private let reference: Double

  init(referenceOccupancy: Double) {
    reference = Self.drain(hours: 36 * referenceOccupancy)
  }

  func callAsFunction(occupancy: Double) -> Double {
    Self.drain(hours: 36 * occupancy) / reference
  }

  /// Homer's table: 0→0.3, 20→0.6, 40→1, 60→1.5, 80→2, linear between, constant beyond.
  static func drain(hours: Double) -> Double {
    switch hours {
    case ..<0: 0.3
    case ..<20: 0.3 + 0.015 * hours
    case ..<40: 0.6 + 0.020 * (hours - 20)
    case ..<60: 1.0 + 0.025 * (hours - 40)
    case ..<80: 1.5 + 0.025 * (hours - 60)
    default: 2
    }
  }
}
