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
