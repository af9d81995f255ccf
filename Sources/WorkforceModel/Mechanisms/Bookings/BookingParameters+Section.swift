// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat

extension BookingParameters {
  static let section = Section(
    "services.bookings", BookingParameters(share: 0, ahead: .unread), table: "bookings"
  ) {
    Field(required: "share", \.share, .share, unit: "%", range: 0...100)
    Field("no-show", \.noShow, .share, unit: "%", range: 1...10, mark: .computed)
    Field(
      "ahead", \.ahead, .distribution(.days), default: "{uniform: {min: 1 day, max: 10 days}}",
      unit: "days", range: 1...40, mark: .assumed)
    Field(
      "slot", \.slotMinutes, .quantity(.minutes, 1...240), unit: "min", range: 5...60,
      mark: .assumed)
  }
}

extension Bookings {
  /// A share of 0 is no bookings.
  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    for service in parameters.services.indices
    where parameters.services[service].bookings?.share == 0 {
      parameters.services[service].bookings = nil
    }
  }
}
