// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
public import ScenarioFormat

/// What follows from a scenario before any simulation: loads, occupancy, cover, textbook waits.
///
/// Figures are means over the first year of the horizon, without day factor, shocks and wellbeing.
/// Waits take the mean load of the opening hours as if it were constant: peaks make real ones longer.
public struct PlanningEstimate: Sendable {
  /// A service at mean load.
  public struct Service: Sendable {
    /// Identifier.
    public let id: String
    /// Contacts on an opening day.
    public let contactsPerDay: Double
    /// Work that arrives at the desks, in erlangs (people busy on average).
    public let offeredLoad: Double
    /// People or desks that can serve at once on average, absences taken off.
    public let servers: Double
    /// Offered load over servers.
    public let deskOccupancy: Double
    /// Hours of desk, follow-up work and casework a week.
    public let hoursDemanded: Double
    /// Hours a week of the people whose first skill it is, absences taken off; nil when there are none.
    public let hoursAvailable: Double?
    /// Chance of waiting; nil when the queue would grow without end.
    public let delayProbability: Double?
    /// Mean wait in minutes; nil when the queue would grow without end.
    public let meanWait: Double?
    /// Share that gives up, when citizens have patience.
    public let abandoned: Double?

    /// Hours demanded over hours available; nil when nobody has a contract for it.
    public var occupancy: Double? { hoursAvailable.map { hoursDemanded / $0 } }
  }

  /// A session and what it leaves at the desks.
  public struct Session: Sendable {
    /// Identifier of the component.
    public let component: String
    /// Its date.
    public let date: CivilDate
    /// Minutes from midnight.
    public let start: Double
    /// End, in minutes from midnight.
    public let end: Double
    /// People invited who are expected at work.
    public let present: Double
    /// People expected to be away in the session.
    public let attending: Double
    /// People with desk duty left outside the session, as attendance reports it after a run.
    public let cover: Double
    /// Whether desks are open to the public at some time of the session.
    public let isDuringOpening: Bool
    /// Whether the desks close for it.
    public let closesDesks: Bool
  }

  /// Each service.
  public let services: [Service]
  /// Hours of desk, follow-up work and casework a week of the whole sector.
  public let hoursDemanded: Double
  /// Hours a week by contract; nil without contracts.
  public let hoursContracted: Double?
  /// The same, absences taken off.
  public let hoursAvailable: Double?
  /// Share of work that fills the time available, of the sector; nil when nobody is there.
  public let occupancy: Double?
  /// Share of working days on which a person is away.
  public let absence: Double
  /// Each session of the programme.
  public let sessions: [Session]
  /// What mechanisms come to, in the order of the catalogue.
  public let mechanisms: [MechanismEstimate]

  package init(_ sector: StatedSector, _ parameters: ModelParameters) {
    let staffing = StaffingEstimate(parameters)
    absence = staffing.absence
    services = parameters.services.indices.map { Self.service($0, parameters, staffing) }
    hoursDemanded = services.reduce(0) { $0 + $1.hoursDemanded }
    let contracted = staffing.contractedHours
    hoursContracted = contracted > 0 ? contracted : nil
    hoursAvailable = contracted > 0 ? contracted * (1 - staffing.absence) : nil
    let available =
      contracted > 0 ? contracted * (1 - staffing.absence) : staffing.presentHours
    occupancy = available > 0 ? hoursDemanded / available : nil
    sessions = SessionEstimates(sector, parameters, absence: staffing.absence).sessions
    mechanisms = Catalogue.processes.flatMap { $0.estimates(sector, parameters) }
  }

  private static func service(
    _ position: Int, _ parameters: ModelParameters, _ staffing: StaffingEstimate
  ) -> Service {
    let service = parameters.services[position]
    let year = parameters.days.prefix(365)
    let openDays = Double(year.count { !$0.opening.isEmpty })
    let openMinutes = year.reduce(0) { $0 + $1.opening.reduce(0) { $0 + $1.length } }
    var contacts = 0.0
    var deskMinutes = 0.0
    var backMinutes = 0.0
    let repeats = 1 / (1 - (service.repeats?.base ?? 0))
    let channel = parameters.online.first { $0.service == position }
    for day in year.indices {
      let expected = service.expectedContacts[day] * repeats
      let complexity = service.complexity.isEmpty ? 1 : service.complexity[day]
      let share = channel?.expectedShare(on: day) ?? 0
      let gone = share * (channel?.settled ?? 0)
      let residual = 1 + (channel?.residual ?? 0) * share
      contacts += expected * (1 - gone)
      deskMinutes += expected * (1 - gone) * service.serviceTime.mean * complexity * residual
      // What is settled online does not come back.
      let left =
        expected * (1 - gone)
        + service.expectedContacts[day] * gone * (1 - (channel?.savedWork ?? 0))
      backMinutes += left * (service.followUp?.mean ?? 0) * complexity
    }
    // Nobody comes to some appointments, and brings no work.
    let coming = 1 - (service.bookings.map { $0.share * $0.noShow } ?? 0)
    contacts *= coming
    deskMinutes *= coming
    backMinutes = backMinutes * coming + CaseworkEstimate(parameters).minutes(ofService: position)
    let speed = staffing.speed(ofService: position)
    deskMinutes /= speed
    backMinutes /= speed
    let load = openMinutes > 0 ? deskMinutes / openMinutes : 0
    let servers = staffing.servers(ofService: position)
    let queue = QueueEstimate(
      contactsPerMinute: openMinutes > 0 ? contacts / openMinutes : 0,
      service: service, servers: servers, speed: speed)
    let weeks = Double(year.count) / 7
    let home = staffing.contractedHours > 0 ? staffing.homeHours(ofService: position) : 0
    return Service(
      id: service.id, contactsPerDay: openDays > 0 ? contacts / openDays : 0, offeredLoad: load,
      servers: servers, deskOccupancy: servers > 0 ? load / servers : (load > 0 ? .infinity : 0),
      hoursDemanded: (deskMinutes + backMinutes) / 60 / weeks,
      hoursAvailable: home > 0 ? home * (1 - staffing.absence) : nil,
      delayProbability: queue.delayProbability, meanWait: queue.meanWait,
      abandoned: queue.abandoned)
  }
}
