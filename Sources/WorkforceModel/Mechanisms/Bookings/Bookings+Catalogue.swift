// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Appointments.
  public static let bookings = MechanismID("bookings", section: "services: bookings") {
    $0.services.contains { $0.bookings != nil }
  }
}

extension ServiceParameters {
  /// Appointments; nil when everybody walks in.
  public var bookings: BookingParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

/// How far ahead an appointment is, by contact.
extension Purpose {
  static var bookingAhead: Purpose { Purpose(128) }
}

extension Bookings: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .bookings,
      serviceKeys: [Field("bookings", \.parameters.bookings, .section(BookingParameters.section))],
      metrics: [.bookings, .noShows, .waitBooked],
      causes: [CauseID("bookings", needs: .bookings)], purposes: [.bookingAhead])
  }

  static func plan(_ preparation: Preparation) -> BookingPlan? {
    preparation.parameters.has(.bookings) ? BookingPlan(preparation) : nil
  }

  static func start(_ start: ReplicationStart) -> Bookings? {
    guard let plan = start.plans[Bookings.self] else { return nil }
    return Bookings(plan, masterSeed: start.masterSeed, replication: start.replication)
  }
}

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

extension Bookings {
  /// A share of 0 is no bookings.
  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    for service in parameters.services.indices
    where parameters.services[service].bookings?.share == 0 {
      parameters.services[service].bookings = nil
    }
  }
}
