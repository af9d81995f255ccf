// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// The work that a service brings in the first year of a horizon.
struct ServiceWork {
  /// Contacts on an opening day, and in a minute of opening.
  let contactsPerDay: Double
  let contactsPerMinute: Double
  /// Work that arrives at the desks, in erlangs.
  let load: Double
  /// Hours of desk, follow-up work and casework.
  let hoursPerWeek: Double
  /// Mean relative speed of those who can give it.
  let speed: Double
  /// Contacts at the desk for each one that is expected, those that come back included.
  let coming: Double
  /// Whether a formula may hold for its queue: none does where contacts are passed on to it, try again on the
  /// same day or need two people, or where those who give it are sent over from another place.
  let hasFormula: Bool

  /// - Parameter passed: Contacts that are passed on to the service, by day.
  init(
    _ position: Int, _ parameters: ModelParameters, _ staffing: StaffingEstimate, passed: [Double]
  ) {
    let service = parameters.services[position]
    let year = parameters.days.prefix(365)
    let open = year.indices.map { parameters.opening(of: position, on: $0) }
    let openDays = Double(open.count { !$0.isEmpty })
    let openMinutes = open.reduce(0) { $0 + $1.reduce(0) { $0 + $1.length } }
    var contacts = 0.0
    var deskMinutes = 0.0
    var backMinutes = 0.0
    let repeats = 1 / (1 - service.repeatShare)
    var passedContacts = 0.0
    var passedDesk = 0.0
    var passedBack = 0.0
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
      let others = passed[day] * repeats
      passedContacts += others
      passedDesk += others * service.serviceTime.mean * complexity * residual
      passedBack += others * (service.followUp?.mean ?? 0) * complexity
    }
    // Nobody comes to some appointments, and brings no work.
    let kept = 1 - (service.bookings.map { $0.share * $0.noShow } ?? 0)
    contacts = contacts * kept + passedContacts
    deskMinutes = (deskMinutes * kept + passedDesk) * Double(service.peopleNeeded)
    backMinutes =
      backMinutes * kept + passedBack
      + CaseworkEstimate(parameters).minutes(ofService: position)
    // Whoever is sent over serves fewer hours than the place is open.
    let isSentOver =
      staffing.able(ofService: position) == 0
      && service.place.map { parameters.places[$0].relief != nil } ?? false
    hasFormula =
      passedContacts == 0 && service.redial == nil && service.peopleNeeded == 1 && !isSentOver
    speed = staffing.speed(ofService: position)
    deskMinutes /= speed
    backMinutes /= speed
    let expected = service.expectedContacts.prefix(365).reduce(0, +)
    coming = expected > 0 ? contacts / expected : 0
    contactsPerDay = openDays > 0 ? contacts / openDays : 0
    contactsPerMinute = openMinutes > 0 ? contacts / openMinutes : 0
    load = openMinutes > 0 ? deskMinutes / openMinutes : 0
    hoursPerWeek = (deskMinutes + backMinutes) / 60 / (Double(year.count) / 7)
  }

  /// The queue of a service among those that share its servers: contacts of all of them, with the patience of
  /// its own.
  static func queue(
    for position: Int, _ servers: StaffingEstimate.Servers, _ work: [ServiceWork],
    _ parameters: ModelParameters, _ staffing: StaffingEstimate, count: Double
  ) -> QueueEstimate {
    let sharing = servers.sharing
    guard !servers.isMixed, sharing.allSatisfy({ work[$0].hasFormula }) else { return .unknown }
    var service = parameters.services[position]
    let rate = sharing.reduce(0) { $0 + work[$1].contactsPerMinute }
    guard rate > 0 else {
      return QueueEstimate(
        contactsPerMinute: 0, service: service, servers: count, speed: work[position].speed)
    }
    var mean = 0.0
    var square = 0.0
    var booked = 0.0
    for other in sharing {
      let share = work[other].contactsPerMinute / rate
      let time = parameters.services[other].serviceTime
      // Online services and growing complexity make matters longer.
      let minutes = work[other].load / max(work[other].contactsPerMinute, 1e-12)
      let deviation = minutes * time.standardDeviation / max(time.mean, 1e-12)
      mean += share * minutes
      square += share * (minutes * minutes + deviation * deviation)
      booked += share * (parameters.services[other].bookings?.share ?? 0)
    }
    let variance = max(0, square - mean * mean) / (mean * mean)
    if OpeningQueue.isDaily(parameters), service.patience?.mean != 0, mean > 0 {
      let queue = OpeningQueue(
        of: sharing, meanService: mean, meanPatience: service.patience?.mean ?? .infinity,
        coming: sharing.map { work[$0].coming }, parameters,
        servers: staffing.course(of: sharing, loads: work.map(\.load)))
      if queue.isWhole {
        let spread = service.patience == nil ? (1 - booked + variance) / 2 : 1
        return QueueEstimate(
          delay: queue.delayProbability, wait: queue.meanWait.map { $0 * spread },
          abandoned: service.patience == nil ? nil : queue.abandoned)
      }
    }
    if sharing.count > 1,
      let mixed = try? Distribution.lognormal(mean: mean, cv: variance.squareRoot())
    {
      service.serviceTime = mixed
    }
    return QueueEstimate(
      contactsPerMinute: rate, service: service, servers: count,
      speed: sharing.count > 1 ? 1 : work[position].speed)
  }
}
