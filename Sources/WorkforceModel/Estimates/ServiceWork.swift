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

  init(_ position: Int, _ parameters: ModelParameters, _ staffing: StaffingEstimate) {
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
    speed = staffing.speed(ofService: position)
    deskMinutes /= speed
    backMinutes /= speed
    contactsPerDay = openDays > 0 ? contacts / openDays : 0
    contactsPerMinute = openMinutes > 0 ? contacts / openMinutes : 0
    load = openMinutes > 0 ? deskMinutes / openMinutes : 0
    hoursPerWeek = (deskMinutes + backMinutes) / 60 / (Double(year.count) / 7)
  }

  /// The queue of a service among those that share its servers: contacts of all of them, with the patience of
  /// its own.
  static func queue(
    of sharing: [Int], _ work: [ServiceWork], _ parameters: ModelParameters, servers: Double,
    for position: Int
  ) -> QueueEstimate {
    var service = parameters.services[position]
    let rate = sharing.reduce(0) { $0 + work[$1].contactsPerMinute }
    guard sharing.count > 1, rate > 0 else {
      return QueueEstimate(
        contactsPerMinute: work[position].contactsPerMinute, service: service, servers: servers,
        speed: work[position].speed)
    }
    var mean = 0.0
    var square = 0.0
    for other in sharing {
      let share = work[other].contactsPerMinute / rate
      let time = parameters.services[other].serviceTime
      let scale = 1 / work[other].speed
      let deviation = time.standardDeviation * scale
      mean += share * time.mean * scale
      square += share * (time.mean * scale * time.mean * scale + deviation * deviation)
    }
    let variance = max(0, square - mean * mean)
    if let mixed = try? Distribution.lognormal(mean: mean, cv: variance.squareRoot() / mean) {
      service.serviceTime = mixed
    }
    return QueueEstimate(
      contactsPerMinute: rate, service: service, servers: servers, speed: 1)
  }
}
