// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Hours and hands on an average week, over the first year of a horizon.
struct StaffingEstimate {
  private let parameters: ModelParameters
  private let days: ArraySlice<DayParameters>
  private let weeks: Double
  private let openMinutes: Double
  /// Share of working days on which a person is away: leave, sickness, other absences.
  let absence: Double
  /// The same, of leave alone: planned, and capped in each group, where the others come by chance.
  private let leave: Double

  init(_ parameters: ModelParameters) {
    self.parameters = parameters
    days = parameters.days.prefix(365)
    weeks = Double(days.count) / 7
    openMinutes = days.reduce(0) { $0 + $1.opening.reduce(0) { $0 + $1.length } }
    (absence, leave) = Self.absence(parameters, days)
  }

  /// Days lost over days worked, both summed over people: entitlements go by days worked a week.
  private static func absence(
    _ parameters: ModelParameters, _ days: ArraySlice<DayParameters>
  ) -> (all: Double, leave: Double) {
    guard !days.isEmpty else { return (0, 0) }
    var weekdays = [Int](repeating: 0, count: 7)
    for day in days where day.isWorkingDay { weekdays[day.weekday - 1] += 1 }
    let entitled = (parameters.leave?.daysPerYear ?? 0) + parameters.otherAbsenceDaysPerYear
    let sick = parameters.sickness.map { $0.spellsPerYear * $0.length.mean / 365.25 } ?? 0
    let planned = parameters.leave?.daysPerYear ?? 0
    var away = 0.0
    var onLeave = 0.0
    var worked = 0.0
    for person in parameters.people {
      let worksOn = zip(weekdays, person.shifts).reduce(0) { $1.1.isEmpty ? $0 : $0 + $1.0 }
      let perYear = Double(worksOn) * 365.25 / Double(days.count)
      worked += perYear
      let week = parameters.staffGroups[person.staffGroup].daysPerWeek / 5
      away += entitled * week + sick * perYear
      onLeave += planned * week
    }
    return worked > 0 ? (min(0.95, away / worked), min(0.95, onLeave / worked)) : (0, 0)
  }

  /// Opening minutes of a service against those of the office.
  private func openShare(of service: Int) -> Double {
    guard parameters.hasOwnHours, openMinutes > 0 else { return 1 }
    return days.indices.reduce(0) { sum, day in
      sum + parameters.opening(of: service, on: day).reduce(0) { $0 + $1.length }
    } / openMinutes
  }

  /// What people have of some amount by the services that they can give: those who work at several places on
  /// different days count at each for these days.
  private func bySkills(
    _ people: [PersonParameters], _ amount: (PersonParameters, Int) -> Double
  ) -> [([Int], Double)] {
    people.flatMap { person -> [([Int], Double)] in
      guard !person.staffGroups.isEmpty else {
        return [(skills(of: person), days.indices.reduce(0) { $0 + amount(person, $1) })]
      }
      return Dictionary(grouping: days.indices) { day in
        parameters.staffGroup(of: person, on: day).skills.map(\.service)
      }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map { ($0.key, $0.value.reduce(0) { $0 + amount(person, $1) }) }
    }
  }

  /// Minutes in a person's shifts over the days, on working days only; contracted, or those of who is in service.
  private func minutes(of person: PersonParameters, areContracted: Bool = false) -> Double {
    days.indices.reduce(0) { $0 + minutes(of: person, on: $1, areContracted) }
  }

  private func minutes(
    of person: PersonParameters, on day: Int, _ areContracted: Bool = false
  ) -> Double {
    days[day].isWorkingDay
      ? hours(of: person, on: day, areContracted).reduce(0) { $0 + $1.length } : 0
  }

  /// A person's hours of a day, working day or not.
  private func hours(
    of person: PersonParameters, on day: Int, _ areContracted: Bool = false
  ) -> [DayInterval] {
    let isThere = areContracted || person.status.isEmpty || person.status[day] == .held
    return isThere ? person.shifts[days[day].rosterDay] : []
  }

  /// Hours a week of the people with a contract.
  var contractedHours: Double {
    parameters.people.reduce(0) { sum, person in
      parameters.staffGroups[person.staffGroup].weeklyHours == nil
        ? sum : sum + minutes(of: person, areContracted: true) / 60 / weeks
    }
  }

  /// Hours a week of everybody, absences not taken off.
  var presentHours: Double {
    parameters.people.reduce(0) { $0 + minutes(of: $1) / 60 / weeks }
  }

  /// Hours a week of those with a contract that each service has, shared out by skill over its hours of work;
  /// nil where nobody has one.
  func hoursAvailable(for work: [Double]) -> [Double?] {
    let people = parameters.people.filter {
      parameters.staffGroups[$0.staffGroup].weeklyHours != nil
    }
    let pools = pools(
      of: bySkills(people) { minutes(of: $0, on: $1) }
        .map { ($0, $1 / 60 / weeks * (1 - absence)) }, for: work)
    return work.indices.map { service in
      pools.first { $0.services.contains(service) }.map {
        $0.ratio > 0 ? work[service] / $0.ratio : $0.available
      }
    }
  }

  private func pools(of people: [([Int], Double)], for required: [Double]) -> [PoolLoad] {
    PoolLoad.pools(required: required, people: people.map { ($0, $1) })
  }

  /// People at work in opening hours on average of these, absences taken off, by the services that they can give.
  private var presence: [([Int], Double)] {
    bySkills(parameters.people) { openPresence(of: $0, on: $1) }
      .map { ($0, $1 / openMinutes * (1 - absence)) }
  }

  /// Loads over the opening hours of the office instead of those of each service.
  private func spread(_ loads: [Double]) -> [Double] {
    loads.indices.map { loads[$0] * openShare(of: $0) }
  }

  /// Mean relative speed at a service of the people who can give it.
  func speed(ofService service: Int) -> Double {
    let speeds = parameters.people.compactMap { person in
      parameters.staffGroups[person.staffGroup].skills.first { $0.service == service }?.speed
    }
    return speeds.isEmpty ? 1 : speeds.reduce(0, +) / Double(speeds.count)
  }

  /// Who can serve a service.
  struct Servers {
    /// People or desks that can serve at once, averaged over the opening hours.
    var count = 0.0
    /// The services that share people or desks with it, whichever there is less of; itself included.
    var sharing: [Int]
    /// Whether people are what there is less of, and not all of them can give the same of these services: no
    /// formula holds for such a queue.
    var isMixed = false
  }

  /// People or desks of each service; those with several skills count where the work is, and so do desks of
  /// several services.
  func servers(forLoads loads: [Double]) -> [Servers] {
    guard openMinutes > 0 else { return loads.indices.map { Servers(sharing: [$0]) } }
    let spreadLoads = spread(loads)
    let pools = pools(of: presence, for: spreadLoads)
    return loads.indices.map { service in
      var servers = Servers(sharing: [service])
      if let pool = pools.first(where: { $0.services.contains(service) }) {
        let people = pool.ratio > 0 ? spreadLoads[service] / pool.ratio : pool.available
        servers.count = people / max(openShare(of: service), 1e-12)
        servers.sharing = pool.services
        servers.isMixed = isMixed(pool.services)
      }
      guard let desks = parameters.deskPools.first(where: { $0.services.contains(service) }) else {
        return servers
      }
      let load = desks.services.reduce(0) { $0 + loads[$1] }
      // Whoever serves with another needs no desk of their own.
      let people = Double(parameters.services[service].peopleNeeded)
      let count = meanDesks(desks) * people * (load > 0 ? loads[service] / load : 1)
      return count < servers.count ? Servers(count: count, sharing: desks.services) : servers
    }
  }

  /// Whether the people of some services differ in which of these they can give.
  private func isMixed(_ services: [Int]) -> Bool {
    services.count > 1
      && Set(able(services).map { person in skills(of: person).filter(services.contains).sorted() })
        .count > 1
  }

  private func skills(of person: PersonParameters) -> [Int] {
    parameters.staffGroups[person.staffGroup].skills.map(\.service)
  }

  /// The people who can give one of some services.
  private func able(_ services: [Int]) -> [PersonParameters] {
    parameters.people.filter { !Set(skills(of: $0)).isDisjoint(with: services) }
  }

  /// People and desks of some services through a day.
  func course(of services: [Int], loads: [Double]) -> OpeningQueue.Servers {
    let people = able(services)
    let present = presence.reduce(0) {
      $1.0.contains(where: services.contains) ? $0 + $1.1 : $0
    }
    // What is left of people who have other work at the desks too.
    let spreadLoads = spread(loads)
    let given = pools(of: presence, for: spreadLoads).reduce(0) { sum, pool in
      sum
        + (pool.ratio > 0
          ? pool.services.filter(services.contains).reduce(0) { $0 + spreadLoads[$1] } / pool.ratio
          : (pool.services.contains(where: services.contains) ? pool.available : 0))
    }
    let pool = parameters.deskPools.first { !Set($0.services).isDisjoint(with: services) }
    return OpeningQueue.Servers(
      people: { day, minute in
        Double(
          people.count { person in
            isThere(person, for: services, on: day)
              && hours(of: person, on: day).contains { $0.start <= minute && minute < $0.end }
          })
      },
      desks: { day, minute in
        guard let pool else { return .infinity }
        return pool.count(on: day).last { $0.start <= minute }?.value ?? 0
      }, count: people.count, leave: leave,
      absence: 1 - (1 - absence) / (1 - leave),
      share: present > 0 ? min(1, given / present) : 1)
  }

  /// Whether somebody is where one of some services is given that the person can give.
  private func isThere(_ person: PersonParameters, for services: [Int], on day: Int) -> Bool {
    person.staffGroups.isEmpty
      || parameters.staffGroup(of: person, on: day).skills.contains {
        services.contains($0.service)
      }
  }

  /// People who can give a service, averaged over its opening hours, absences not taken off.
  func able(ofService service: Int) -> Double {
    let open = openMinutes * openShare(of: service)
    guard open > 0 else { return 0 }
    return able([service]).reduce(0.0) { sum, person in
      sum
        + days.indices.reduce(0) {
          isThere(person, for: [service], on: $1)
            ? $0 + overlap(of: person, on: $1, parameters.opening(of: service, on: $1)) : $0
        }
    } / open
  }

  /// Desks of a service, averaged over the opening hours; nil where it needs none.
  func desks(ofService service: Int) -> Double? {
    parameters.deskPools.first { $0.services.contains(service) }.map(meanDesks)
  }

  /// Opening minutes of a day within a person's shift, where the person works.
  private func openPresence(of person: PersonParameters, on day: Int) -> Double {
    overlap(of: person, on: day, parameters.opening(for: person, on: day))
  }

  private func overlap(
    of person: PersonParameters, on day: Int, _ opening: [DayInterval]
  ) -> Double {
    opening.reduce(0) { inner, open in
      inner
        + hours(of: person, on: day).reduce(0) {
          $0 + max(0, min($1.end, open.end) - max($1.start, open.start))
        }
    }
  }

  private func meanDesks(_ pool: DeskPoolParameters) -> Double {
    // Desks are those of a place, or of the office: their services are open together.
    let service = pool.services.first ?? 0
    let deskMinutes = days.indices.reduce(0.0) { sum, day in
      let count = pool.count(on: day)
      return sum
        + parameters.opening(of: service, on: day).reduce(0.0) { inner, open in
          inner
            + count.indices.reduce(0.0) { total, step in
              let next = step + 1 < count.count ? count[step + 1].start : 1440
              let overlap = max(0, min(next, open.end) - max(count[step].start, open.start))
              return total + overlap * count[step].value
            }
        }
    }
    return deskMinutes / max(openMinutes * openShare(of: service), 1e-12)
  }
}
