// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What is said of places.
enum PlaceSentence: String, Sentence {
  case allowedTurns, unknownPlace, twice, shares, desksElsewhere, notGiven, reliefItself, nobodyAt,
    nothingToGive, neverGiven
}

extension SectorCheck {
  /// Places, what is given there, by whom, and when.
  func checkPlaces() {
    let known = ids(of: "places")
    for line in sector.staff { checkPlaces(of: line, among: known) }
    for service in sector.services {
      if let opening = service.opening {
        checkOverlap(opening, at: service.node["opening"] ?? service.node)
      }
    }
    guard !sector.places.isEmpty else { return checkOwnHours() }
    for place in sector.places {
      checkServices(of: place)
      checkDesks(of: place)
      if let opening = place.opening {
        checkOverlap(opening, at: place.node["opening"] ?? place.node)
      }
      for period in place.periods { check(period, of: place) }
      if let relief = place.relief { check(relief, of: place, among: known) }
    }
    checkShares()
    checkStaffOfPlaces()
    checkOwnHours()
    let queues = sector.services.reduce(0) { sum, service in
      sum + max(1, sector.places.count { $0.gives(service.id) })
    }
    if queues > ModelCapacity.services, sector.services.count <= ModelCapacity.services {
      faults.report(
        node["places"] ?? node,
        ScenarioSentence.tooManyServices.phrase.filling(["count": String(ModelCapacity.services)]),
        found: String(queues))
    }
  }

  private func checkServices(of place: PlaceSection) {
    let services = ids(of: "services")
    var seen: Set<String> = []
    for service in place.services {
      if checkNames([service.id], "id", in: service.node, .unknownService, among: services),
        !seen.insert(service.id).inserted
      {
        faults.report(service.node, PlaceSentence.twice.phrase, found: service.id)
      }
      checkOverlap(service.opening, at: service.node["opening"] ?? service.node)
    }
    if let list = place.node["services"], list.items?.isEmpty == true {
      faults.report(list, ScenarioSentence.emptyList.phrase)
    }
  }

  private func checkDesks(of place: PlaceSection) {
    let given = place.services.map(\.id)
    var pooled: [String: String] = [:]
    for pool in place.pools {
      for service in pool.services {
        if !given.contains(service) {
          faults.report(
            pool.node, PlaceSentence.notGiven.phrase, found: service,
            allowed: Phrase.list(given))
        } else if let other = pooled.updateValue(pool.id, forKey: service) {
          faults.report(
            pool.node, ScenarioSentence.serviceInTwoPools.phrase.filling(["other": other]),
            found: service)
        }
      }
      if !pool.count.isEmpty, pool.count.allSatisfy({ $0.value == 0 }) {
        faults.report(pool.node, ScenarioSentence.noDesk.phrase, found: pool.id)
      }
    }
  }

  private func check(_ period: PlacePeriodSection, of place: PlaceSection) {
    checkDates(period)
    if period.opening == nil, period.desks.isEmpty {
      faults.report(period.node, PeriodSentence.changesNothing.phrase, found: period.id)
    }
    checkOverlap(period.opening, at: period.node["opening"] ?? period.node)
    let pools = place.pools.map(\.id)
    for desks in period.desks where !pools.contains(desks.name) {
      report(desks.name, at: desks.node, .unknownPool, among: pools)
    }
  }

  private func check(_ relief: ReliefSection, of place: PlaceSection, among known: [String]) {
    let node = relief.node["from"] ?? relief.node
    if relief.from == place.id {
      faults.report(node, PlaceSentence.reliefItself.phrase, found: relief.from)
    } else {
      checkPlace(relief.from, at: node, among: known)
    }
  }

  private func checkPlace(_ name: String, at node: SourceNode, among known: [String]) {
    guard !known.contains(name) else { return }
    faults.report(
      node, PlaceSentence.unknownPlace.phrase, found: name,
      allowed: known.isEmpty ? nil : Phrase.list(known),
      suggestion: EditDistance.nearest(to: name, among: known))
  }

  /// The parts of a service at its places make up the whole, and its desks are there.
  private func checkShares() {
    for service in sector.services {
      let places = sector.places.filter { $0.gives(service.id) }
      guard let last = places.last?.services.first(where: { $0.id == service.id }) else { continue }
      let parts = places.flatMap { place in place.services.filter { $0.id == service.id } }
      let sum = parts.reduce(0) { $0 + $1.share }
      // A share that was refused is the one thing to mend.
      let isRead = !parts.contains { part in
        part.node["share"].map { node in faults.faults.contains { $0.path == node.path } } ?? false
      }
      if isRead, abs(sum - 1) > 1e-6 {
        faults.report(
          last.node["share"] ?? last.node,
          PlaceSentence.shares.phrase.filling(["service": service.id]),
          found: plainNumber((sum * 10_000).rounded() / 100) + "%")
      }
      if let pool = sector.pools.first(where: { $0.services.contains(service.id) }) {
        faults.report(pool.node, PlaceSentence.desksElsewhere.phrase, found: service.id)
      }
    }
  }

  /// Places at which posts work, which a sector with places must state.
  private func checkPlaces(of line: StaffSection, among known: [String]) {
    let stated = [(line.place, line.node)] + line.periods.map { ($0.place, $0.node) }
    for (turns, node) in stated {
      for name in turns?.names.sorted() ?? [] {
        checkPlace(name, at: node["place"] ?? node, among: known)
      }
    }
    if !known.isEmpty, line.place == nil, line.node["place"] == nil {
      faults.report(
        line.node, ScenarioSentence.missingKey.phrase.filling(["key": "place"]),
        allowed: Phrase.list(known))
    }
  }

  /// Whoever is at a place can give something there, and somebody gives what is given there.
  private func checkStaffOfPlaces() {
    guard sector.staff.allSatisfy({ $0.place != nil }) else { return }
    let people = sector.staff.filter { sector.headcount(of: $0) > 0 }
    let everywhere = sector.services.map(\.id).filter { service in
      !sector.places.contains { $0.gives(service) }
    }
    for line in people {
      for place in sector.places where sector.rosterPlaces(of: line).contains(place.id) {
        let known = line.skills.map(\.service)
        if !known.contains(where: { place.gives($0) || everywhere.contains($0) }) {
          faults.report(
            line.node["place"] ?? line.node,
            PlaceSentence.nothingToGive.phrase.filling(["line": line.id]), found: place.id)
        }
      }
    }
    for place in sector.places {
      for service in place.services where !service.id.isEmpty {
        let isKnown = people.contains { line in
          sector.placeNames(of: line).contains(place.id)
            && line.skills.contains { $0.service == service.id }
        }
        if !isKnown {
          faults.report(
            service.node, PlaceSentence.nobodyAt.phrase.filling(["place": place.id]),
            found: service.id)
        }
      }
    }
  }

  /// Hours of a service must meet those of its place, or of the office, on some day.
  private func checkOwnHours() {
    guard sector.horizon.isReadable, sector.horizon.isDated,
      Double(sector.horizon.dayCount) <= HorizonSection.longestDays,
      !faults.faults.contains(where: { $0.path.hasPrefix("calendar.") })
    else { return }
    let spread = spread
    let dates = (0..<sector.horizon.dayCount).map { sector.horizon.start.adding(days: $0) }
    for service in spread.services where service.opening != nil || service.site != nil {
      guard !dates.contains(where: { !spread.opening(of: service, on: $0).isEmpty }) else {
        continue
      }
      let own = service.site.flatMap { site in
        sector.place(site.place)?.services.first { $0.id == site.service }
      }?.node
      let node = own ?? service.node
      faults.report(
        node["opening"] ?? service.node["opening"] ?? node, PlaceSentence.neverGiven.phrase,
        found: service.id)
    }
  }
}
