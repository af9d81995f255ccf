// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

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
  static let hour = Field("hour", ValueFormat.quantity(.euros))
  static let overtimeHour = Field("overtime-hour", ValueFormat.quantity(.euros))
  static let session = Field("session", ValueFormat.quantity(.euros))
  static let vacancy = Field("vacancy", ValueFormat.quantity(.euros))
  static let format = SectionFormat(
    name: "costs", fields: [hour.any, overtimeHour.any, session.any, vacancy.any])

  init(_ reader: SectionReader) {
    hour = reader.stated(Self.hour)
    overtimeHour = reader.stated(Self.overtimeHour)
    session = reader.stated(Self.session)
    vacancy = reader.stated(Self.vacancy)
  }
}
