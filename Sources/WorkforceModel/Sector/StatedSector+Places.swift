// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
import WholeNumbers
package import Wording

/// Where a service is given, and which part of it.
struct ServiceSite: Sendable {
  /// The service as the file names it.
  let service: String
  let name: Phrase?
  let place: String
  let share: Double
  /// Hours in which it is given there, within those of the place.
  let opening: [[DayInterval]]?

  /// What a service is called at one of several places.
  static func name(_ service: String, at place: String) -> String { service + "@" + place }
}

extension StatedSector {
  /// Gives each service at a place a queue of its own, with its share of those who come, and its desks.
  ///
  /// From here on a service at one of several places is a service like others, called `registry@branch`. What is reported of the
  /// service as a whole, and of the place, is added up from these.
  package mutating func spreadOverPlaces() {
    guard !places.isEmpty else { return }
    let listed = parameters.serviceOrder.map { services[$0] }
    staff = parameters.staffGroupOrder.map { staff[$0] }
    if calendar.node["opening"] == nil, places.allSatisfy({ $0.opening != nil }),
      listed.allSatisfy({ service in places.contains { $0.gives(service.id) } })
    {
      // A calendar that says nothing is not that of an office which never closes.
      calendar.opening = (0..<7).map { weekday in
        places.compactMap { $0.opening?[weekday] }.joined().merged()
      }
    }
    services = listed.flatMap { service -> [ServiceSection] in
      let sites = places.compactMap { place in
        place.services.first { $0.id == service.id }.map { (place, $0) }
      }
      var share = 0.0
      return sites.isEmpty
        ? [service]
        : sites.map { place, part in
          var given = service.given(at: place, part, amongOthers: sites.count > 1)
          // Who waits at the door is shared out to the last one.
          let queue = Double(service.arrivals.queue)
          given.arrivals.queue = Int(
            bounded: (queue * (share + part.share)).rounded() - (queue * share).rounded())
          share += part.share
          return given
        }
    }
    pools += places.flatMap { place in
      place.pools.map { pool in
        var pool = pool
        pool.site = (place.id, pool.id)
        pool.id = name(pool.id, at: place.id)
        pool.services = pool.services.map { name($0, at: place.id) }
        return pool
      }
    }
    sortByName()
  }

  /// What a service, or a pool of desks, is called at a place: no otherwise where it is the only one that has it.
  private func name(_ id: String, at place: String) -> String {
    places.filter { $0.gives(id) }.map(\.id) == [place] ? id : ServiceSite.name(id, at: place)
  }

  func place(_ id: String) -> PlaceSection? { places.first { $0.id == id } }
  func position(ofPlace id: String) -> Int? { places.firstIndex { $0.id == id } }

  /// Positions of a service, one for each place at which it is given.
  func positions(ofService id: String) -> [Int] {
    services.indices.filter { services[$0].id == id || services[$0].site?.service == id }
  }

  /// Positions of a service at the place of another, or at all of its places, with the share of those who come there.
  func positions(ofService id: String, besides other: Int) -> [(position: Int, share: Double)] {
    let own = positions(ofService: id)
    let same = own.first { services[$0].site?.place == services[other].site?.place }
    return same.map { [($0, 1)] } ?? own.map { ($0, services[$0].site?.share ?? 1) }
  }

  /// Services as the file states them, once each, by their names there.
  var statedServices: [(id: String, ServiceSection)] {
    var seen: Set<String> = []
    return services.map { ($0.site?.service ?? $0.id, $0) }.filter { seen.insert($0.0).inserted }
  }

  /// Names of services, as a whole and at each place, by identifier.
  package var serviceNames: [(String, Phrase?)] {
    services.map { ($0.id, $0.name) }
      + services.compactMap { service in service.site.map { ($0.service, $0.name) } }
  }

  /// Scopes that places add to those of the services, before these are spread.
  package var scopesOfPlaces: [String] {
    places.map { "place:" + $0.id }
      + services.flatMap { service in
        let given = places.filter { $0.gives(service.id) }
        return given.count > 1
          ? given.map { "service:" + ServiceSite.name(service.id, at: $0.id) } : []
      }
  }

  // MARK: Opening hours

  /// Opening hours of a place by weekday, on a date or as they usually are.
  func openingWeek(ofPlace id: String, on date: CivilDate?) -> [[DayInterval]] {
    let place = place(id)
    let dated = date.flatMap { date in
      place?.periods.last { $0.opening != nil && calendar.holds($0, on: date) }?.opening
    }
    return dated ?? place?.opening ?? date.map(calendar.openingWeek(on:)) ?? calendar.opening
  }

  /// Opening hours of a place on a date.
  private func opening(ofPlace id: String, on date: CivilDate) -> [DayInterval] {
    guard let place = place(id) else { return [] }
    if let week = place.periods.last(where: { $0.opening != nil && calendar.holds($0, on: date) })?
      .opening
    {
      return week[date.weekday - 1]
    }
    guard let week = place.opening else { return calendar.opening(on: date) }
    return calendar.isHoliday(date) ? [] : week[date.weekday - 1]
  }

  /// Hours in which a service is given on a date.
  func opening(of service: ServiceSection, on date: CivilDate) -> [DayInterval] {
    let open =
      service.site.map { opening(ofPlace: $0.place, on: date) }
      ?? calendar.opening(on: date)
    return service.within(open, weekday: date.weekday - 1)
  }

  /// Hours in which a service is usually given, by weekday.
  func openingWeek(of service: ServiceSection) -> [[DayInterval]] {
    let week = service.site.map { openingWeek(ofPlace: $0.place, on: nil) } ?? calendar.opening
    return week.enumerated().map { service.within($0.element, weekday: $0.offset) }
  }

  /// Whether services are given in hours of their own.
  var hasOwnHours: Bool {
    services.contains { $0.site != nil || $0.opening != nil }
  }

  /// Hours of a date in which some service is given.
  package func opening(on date: CivilDate) -> [DayInterval] {
    hasOwnHours
      ? services.map { opening(of: $0, on: date) }.joined().merged() : calendar.opening(on: date)
  }

  /// Hours in which some service is usually given, by weekday.
  var openingWeek: [[DayInterval]] {
    guard hasOwnHours else { return calendar.opening }
    let weeks = services.map(openingWeek(of:))
    return (0..<7).map { weekday in weeks.map { $0[weekday] }.joined().merged() }
  }

  /// Whether staff work on a date: Monday to Friday and other weekdays with opening, holidays apart.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    guard hasOwnHours else { return calendar.isWorkingDay(date) }
    return date.weekday <= 5 && !calendar.isHoliday(date) || !opening(on: date).isEmpty
  }

  /// Desks of a pool, by time of day; nil where they are as usual.
  func desks(of pool: DeskPoolSection, on date: CivilDate) -> [HourStep<Int>]? {
    guard let site = pool.site, let place = place(site.place) else {
      return calendar.desks(of: pool.id, on: date)
    }
    return calendar.desks(of: site.id, at: place, on: date)
  }

  // MARK: People

  /// Places at which posts of a line may work, by the roster or to help out.
  func placeNames(of line: StaffSection) -> [String] {
    let stated = rosterPlaces(of: line)
    let skills = Set(line.skills.map(\.service))
    return places.filter { place in
      stated.contains(place.id)
        || place.relief.map { stated.contains($0.from) } ?? false
          && place.services.contains { skills.contains($0.id) }
    }.map(\.id)
  }

  /// Places at which the roster has posts of a line.
  func rosterPlaces(of line: StaffSection) -> Set<String> {
    line.periods.compactMap(\.place).reduce(line.place?.names ?? []) { $0.union($1.names) }
  }

  /// The name of the place at which a post works on a weekday (0 Monday … 6 Sunday), on a date or as usual.
  func placeName(
    of line: StaffSection, ordinal: Int, weekday: Int, on date: CivilDate?
  ) -> String? {
    let period = date.flatMap { date in
      line.periods.last {
        $0.place != nil && $0.concerns(ordinal) && $0.dates.contains(date)
      }
    }
    return (period?.place ?? line.place)?
      .place(ordinal: ordinal, week: weekNumber(date), weekday: weekday)
  }
}

extension PlaceSection {
  func gives(_ service: String) -> Bool { services.contains { $0.id == service } }
}

extension ServiceSection {
  /// The service as it is at one of its places.
  fileprivate func given(
    at place: PlaceSection, _ part: PlaceServiceSection, amongOthers isOneOfSeveral: Bool
  ) -> ServiceSection {
    var service = self
    service.site = ServiceSite(
      service: parameters.id, name: name, place: place.id, share: part.share, opening: part.opening)
    guard isOneOfSeveral else { return service }
    service.parameters.id = ServiceSite.name(parameters.id, at: place.id)
    service.name = Phrase(
      written: Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
          (
            language.code,
            (name?[language] ?? parameters.id) + ", " + (place.name?[language] ?? place.id)
          )
        }))
    service.parameters.initialBacklog *= part.share
    return service
  }

  /// The parts of some hours in which it is given.
  fileprivate func within(_ open: [DayInterval], weekday: Int) -> [DayInterval] {
    var open = open
    if let opening { open = open.within(opening[weekday]) }
    if let opening = site?.opening { open = open.within(opening[weekday]) }
    return open
  }
}

extension Sequence<DayInterval> {
  /// The hours of all of them, in order.
  func merged() -> [DayInterval] {
    sorted { $0.start < $1.start }.reduce(into: []) { merged, interval in
      if let last = merged.indices.last, interval.start <= merged[last].end {
        merged[last].end = Swift.max(merged[last].end, interval.end)
      } else {
        merged.append(interval)
      }
    }
  }

  /// The parts of them that lie within others.
  func within(_ others: [DayInterval]) -> [DayInterval] {
    flatMap { one in
      others.compactMap { other -> DayInterval? in
        let (start, end) = (Swift.max(one.start, other.start), Swift.min(one.end, other.end))
        return start < end ? DayInterval(start: start, end: end) : nil
      }
    }
  }
}
