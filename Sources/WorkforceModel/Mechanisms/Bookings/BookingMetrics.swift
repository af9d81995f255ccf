// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Appointments whose time has come.
  public static let bookings = Metric(
    "bookings", at: 50, .count, by: .service, .total, needs: .bookings,
    .sum(.bookings))
  /// Share of appointments to which nobody comes.
  public static let noShows = Metric(
    "no-shows", at: 60, .share, by: .service, .ratio, better: false, needs: .bookings,
    .ratio(.noShows, over: .bookings))
  /// Mean wait of contacts with an appointment.
  public static let waitBooked = Metric(
    "wait-booked", at: 200, .minutes, by: .service, .ratio, better: false, needs: .bookings,
    .ratio(.bookedWaitMinutes, over: .bookedWaits))
}
