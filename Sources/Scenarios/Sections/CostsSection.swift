// SPDX-License-Identifier: GPL-3.0-or-later

/// Prices, in euros.
public struct CostsSection: Sendable {
  public var hour: Double?
  public var overtimeHour: Double?
  public var session: Double?
}

extension CostsSection {
  static let hour = Field("hour", ValueFormat.quantity(.euros))
  static let overtimeHour = Field("overtime-hour", ValueFormat.quantity(.euros))
  static let session = Field("session", ValueFormat.quantity(.euros))
  static let format = SectionFormat(
    name: "costs", fields: [hour.any, overtimeHour.any, session.any])

  init(_ reader: SectionReader) {
    hour = reader.stated(Self.hour)
    overtimeHour = reader.stated(Self.overtimeHour)
    session = reader.stated(Self.session)
  }
}
