// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat

/// What follows from a scenario before any simulation: loads, occupancy, cover, textbook waits.
///
/// Figures are means over the first year of the horizon, without day factor, shocks and wellbeing. Waits follow the
/// hours of a day and the seasons (`OpeningQueue`); where desks never close they are those of the mean load.
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
    /// Hours a week of the people who can give it, shared out over their services by the work, absences taken
    /// off; nil when there are none.
    public let hoursAvailable: Double?
    /// Chance of waiting; nil when the queue would grow without end.
    public let delayProbability: Double?
    /// Mean wait in minutes; nil when the queue would grow without end, or no formula is known for it.
    public let meanWait: Double?
    /// Whether a formula is known: none is where people who share services differ in which they can give.
    public let hasFormula: Bool
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

  /// - Parameter withWaits: Whether waits are worked out, which takes some tenths of a second.
  package init(_ sector: StatedSector, _ parameters: ModelParameters, withWaits: Bool = true) {
    let staffing = StaffingEstimate(parameters)
    absence = staffing.absence
    let contacts = DeskContacts(parameters)
    let work = parameters.services.indices.map {
      ServiceWork($0, parameters, staffing, passed: contacts.passed[$0])
    }
    let servers = staffing.servers(forLoads: work.map(\.load))
    let hours = staffing.hoursAvailable(for: work.map(\.hoursPerWeek))
    services = work.indices.map { position in
      let load = work[position].load
      let count = servers[position].count
      let queue =
        withWaits
        ? ServiceWork.queue(
          for: position, servers[position], work, parameters, staffing,
          count: servers[position].sharing.reduce(0) { $0 + servers[$1].count }) : .unknown
      return Service(
        id: parameters.services[position].id, contactsPerDay: work[position].contactsPerDay,
        offeredLoad: load, servers: count,
        deskOccupancy: count > 0 ? load / count : (load > 0 ? .infinity : 0),
        hoursDemanded: work[position].hoursPerWeek, hoursAvailable: hours[position],
        delayProbability: queue.delayProbability, meanWait: queue.meanWait,
        hasFormula: queue.hasFormula, abandoned: queue.abandoned)
    }
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
}
