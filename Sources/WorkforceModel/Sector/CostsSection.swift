// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Prices, in euros.
public struct CostsSection: Sendable {
  /// A contracted hour.
  public var hour: Double?
  /// An hour of overtime.
  public var overtimeHour: Double?
  /// A training session: trainer, room, material.
  public var session: Double?
  /// Filling a post that is vacant, once.
  public var vacancy: Double?
}

extension CostsSection {
  static let section = Section("costs", CostsSection()) {
    Field("hour", \.hour, .quantity(.euros, 0...1e6))
    Field("overtime-hour", \.overtimeHour, .quantity(.euros, 0...1e6))
    Field("session", \.session, .quantity(.euros, 0...1e6))
    Field("vacancy", \.vacancy, .quantity(.euros, 0...1e6))
  }
}
