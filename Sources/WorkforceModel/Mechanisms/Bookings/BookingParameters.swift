// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
import ScenarioFormat
import WholeNumbers

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
  /// Appointments that a slot takes; nil for as many as are made.
  public var places: Int?
  /// Whether whoever finds the day full gets the next one with a place; else they come without an appointment.
  public var hasWaitingList = false

  /// Longest time ahead, in days, for which the diary is full when the horizon begins.
  static let longestAhead = 60

  /// Bookings by their share and how far ahead they are made.
  public init(share: Double, ahead: Distribution) {
    self.share = share
    self.ahead = ahead
  }
}

extension BookingParameters {
  /// Times at which appointments begin in openings of such lengths: those that fit, and one at least.
  func slots(in opening: [DayInterval]) -> Int {
    opening.reduce(0) { $0 + Self.slots(in: $1.length, of: slotMinutes) }
  }

  static func slots(in length: Double, of minutes: Double) -> Int {
    max(1, Int(bounded: (length / minutes + 1e-9).rounded(.down)))
  }

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
    Field("places", \.places, .count(1...1000))
    Field("waiting-list", \.hasWaitingList, .choice(["yes": true, "no": false]))
  }
}
