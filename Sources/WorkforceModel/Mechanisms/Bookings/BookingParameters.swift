// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
import ScenarioFormat

/// Appointments at a service. Ranges and sources are in the model page.
public struct BookingParameters: Sendable {
  /// Share of first contacts that come by appointment.
  public var share: Double
  /// Probability that nobody comes to an appointment.
  public var noShow = 0.022
  /// Opening days from that on which somebody would have come to the appointment, rounded to whole ones.
  public var ahead: Distribution
  /// Appointments begin at multiples of these minutes from the start of an opening.
  public var slotMinutes = 15.0

  /// Longest time ahead, in days, for which the diary is full when the horizon begins.
  static let longestAhead = 60

  /// Bookings by their share and how far ahead they are made.
  public init(share: Double, ahead: Distribution) {
    self.share = share
    self.ahead = ahead
  }
}

extension BookingParameters {
  static let section = Section(
    "services.bookings", BookingParameters(share: 0, ahead: .unread), table: "bookings"
  ) {
    Field(required: "share", \.share, .share, unit: "%", range: 0...100)
    Field("no-show", \.noShow, .share, unit: "%", range: 1...10, mark: .computed)
    Field(
      "ahead", \.ahead, .distribution(.days, Bounds(0...730)),
      default: "{uniform: {min: 1 day, max: 10 days}}", unit: "days", range: 1...40, mark: .assumed)
    Field(
      "slot", \.slotMinutes, .quantity(.minutes, 1...240), unit: "min", range: 5...60,
      mark: .assumed)
  }
}
