// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import WholeNumbers
import Wording

extension MechanismID {
  /// Appointments.
  public static let bookings = MechanismID("bookings", section: "services: bookings") {
    $0.services.contains { $0.bookings != nil }
  }
}

extension MechanismID {
  /// Appointments of which a slot takes so many and no more.
  public static let bookingPlaces = MechanismID("bookingPlaces", section: "services: bookings") {
    $0.services.contains { $0.bookings?.places != nil }
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
      metrics: [.bookings, .noShows, .bookingDelay, .waitBooked],
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
  /// Mean time from asking for an appointment to the day for which it is made.
  public static let bookingDelay = Metric(
    "booking-delay", at: 65, .days, by: .service, .ratio, better: false, needs: .bookingPlaces,
    .ratio(.bookingDays, over: .bookingsMade))
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

  /// A list that nobody needs.
  static func check(_ check: SectorCheck) {
    for service in check.sector.services {
      guard let bookings = service.parameters.bookings, bookings.hasWaitingList,
        bookings.places == nil, let place = service.node["bookings"]?["waiting-list"]
      else { continue }
      check.faults.report(place, DeskSentence.listWithoutPlaces.phrase, found: place.echo)
    }
  }

  /// More appointments than there are places for: they are a fault, or a list that grows.
  static func checkLoads(_ check: SectorCheck, _ parameters: ModelParameters) {
    for (position, service) in parameters.services.enumerated() {
      let section = check.sector.services[position]
      guard let bookings = service.bookings, let most = bookings.places else { continue }
      let days = parameters.days.prefix(365).indices
      let open = Double(days.count { !parameters.opening(of: position, on: $0).isEmpty })
      let wanted = days.reduce(0) { $0 + service.expectedContacts[$1] } * bookings.share
      let places = days.reduce(0) {
        $0 + Double(bookings.slots(in: parameters.opening(of: position, on: $1)) * most)
      }
      guard open > 0, wanted > places * (1 + 1e-9) else { continue }
      let node = section.node["bookings"]
      let place = node?["places"] ?? node ?? section.node
      func count(_ sum: Double) -> String { String(Int(bounded: (sum / open).rounded())) }
      let figures: KeyValuePairs = ["wanted": count(wanted), "places": count(places)]
      if bookings.hasWaitingList {
        check.faults.warn(
          place, DeskSentence.listGrows.phrase.filling(figures), found: place.echo)
      } else {
        check.faults.report(
          place, DeskSentence.placesTooFew.phrase.filling(figures), found: place.echo)
      }
    }
  }
}
