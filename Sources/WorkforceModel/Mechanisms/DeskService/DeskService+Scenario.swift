// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import WholeNumbers
import Wording

/// What is said of desks alone.
enum DeskSentence: String, Sentence {
  case sharesByName, passedToItself, passedRound, passedOverOne, lacksSkill, growthUnused,
    twoNeeded, placesTooFew, listWithoutPlaces, listGrows
}

extension DeskService {
  /// Where contacts go on to, who is tried first, and whether two people are there for what needs two.
  static func check(_ check: SectorCheck) {
    for service in check.sector.services {
      checkPassing(check, service)
      checkStaff(check, service)
      if service.parameters.priorityGrowth > 0, check.sector.parameters.routing != .priority,
        let place = service.node["priority-growth"]
      {
        check.faults.report(place, DeskSentence.growthUnused.phrase, found: place.echo)
      }
    }
  }

  private static func checkPassing(_ check: SectorCheck, _ service: ServiceSection) {
    let services = check.ids(of: "services")
    let place = service.node["passed-on"] ?? service.node
    for share in service.passedOn {
      if share.name == service.id {
        check.faults.report(share.node, DeskSentence.passedToItself.phrase, found: share.name)
      } else if !services.contains(share.name) {
        check.report(unknown: share.name, at: place, .unknownService, among: services)
      }
    }
    let sum = service.passedOn.reduce(0) { $0 + $1.value }
    if sum > 1 + 1e-9 {
      check.faults.report(
        place, DeskSentence.passedOverOne.phrase,
        found: String(Int(bounded: (sum * 100).rounded())) + "%")
    }
    // Reported once, at the first service of the round.
    let round = check.sector.services.first { other in
      other.id != service.id && check.leads(from: service.id, to: other.id)
        && check.leads(from: other.id, to: service.id) && other.id < service.id
    }
    if round == nil, check.leads(from: service.id, to: service.id),
      !service.passedOn.contains(where: { $0.name == service.id })
    {
      check.faults.report(place, DeskSentence.passedRound.phrase, found: service.id)
    }
  }

  private static func checkStaff(_ check: SectorCheck, _ service: ServiceSection) {
    let lines = check.ids(of: "staff")
    let place = service.node["served-by"] ?? service.node
    for name in service.servedBy {
      if !lines.contains(name) {
        check.faults.report(
          place, PeriodSentence.unknownLine.phrase, found: name,
          allowed: lines.isEmpty ? nil : Phrase.list(lines),
          suggestion: EditDistance.nearest(to: name, among: lines))
      } else if let line = check.sector.staff.first(where: { $0.id == name }),
        !line.skills.contains(where: { $0.service == service.id })
      {
        check.faults.report(place, DeskSentence.lacksSkill.phrase, found: name)
      }
    }
    guard service.parameters.peopleNeeded > 1 else { return }
    let people = check.sector.staff.reduce(0) { sum, line in
      line.skills.contains { $0.service == service.id } ? sum + line.headcount : sum
    }
    if people == 1 {
      check.faults.report(
        service.node["people"] ?? service.node, DeskSentence.twoNeeded.phrase, found: service.id)
    }
  }

  /// Two people where a service needs two, at each place.
  static func checkLoads(_ check: SectorCheck, _ parameters: ModelParameters) {
    for (position, service) in parameters.services.enumerated() where service.peopleNeeded > 1 {
      let able = parameters.people.count { person in
        ([person.staffGroup] + person.staffGroups).contains {
          parameters.staffGroups[$0].skills.contains { $0.service == position }
        }
      }
      guard able == 1 else { continue }
      let node = check.sector.services[position].node
      check.faults.report(
        node["people"] ?? node, DeskSentence.twoNeeded.phrase, found: service.id)
    }
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    for (position, section) in sector.services.enumerated() {
      parameters.services[position].preferredStaff = section.servedBy.compactMap { name in
        sector.staff.firstIndex { $0.id == name }
      }
      parameters.services[position].passedOn = section.passedOn.filter { $0.value > 0 }.flatMap {
        stated in
        sector.positions(ofService: stated.name, besides: position).map {
          PassedShare(to: $0.position, share: stated.value * $0.share)
        }
      }
      // The order of the file says nothing.
      .sorted { $0.service < $1.service }
    }
  }
}

extension SectorCheck {
  /// Whether contacts of a service may get to another by being passed on, once or more.
  fileprivate func leads(from start: String, to end: String) -> Bool {
    var known: Set<String> = []
    var open = [start]
    while let name = open.popLast() {
      let service = sector.services.first { $0.id == name }
      for share in service?.passedOn ?? [] where share.value > 0 {
        if share.name == end { return true }
        if known.insert(share.name).inserted { open.append(share.name) }
      }
    }
    return false
  }
}
