// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

extension SectorCheck {
  /// Groups, skills, and services that nobody can give.
  func checkStaff() {
    let services = ids(of: "services")
    let groups = ids(of: "groups")
    let roster = DutyRoster(sector)
    // Those of periods, and who stands in for others.
    let people = sector.staff.reduce(0) { $0 + roster.posts(of: $1).count }
    if people > ModelCapacity.people {
      faults.report(
        node["staff"] ?? node,
        ScenarioSentence.tooManyPeople.phrase.filling(["count": String(ModelCapacity.people)]),
        found: String(people))
    }
    for line in sector.staff {
      if let group = line.group {
        checkNames([group], "group", in: line.node, .unknownGroup, among: groups)
      } else if !groups.isEmpty, line.node["group"] == nil {
        faults.report(
          line.node, ScenarioSentence.missingKey.phrase.filling(["key": "group"]),
          allowed: Phrase.list(groups))
      }
      var seen: Set<String> = []
      let place = line.node["skills"] ?? line.node
      for skill in line.skills {
        if !services.contains(skill.service) {
          report(unknown: skill.service, at: place, .unknownService, among: services)
        } else if !seen.insert(skill.service).inserted {
          faults.report(place, ScenarioSentence.skillTwice.phrase, found: skill.service)
        }
      }
    }
    checkCover(services)
    // People whose group is misspelt are not missed in the group that was meant.
    guard sector.staff.allSatisfy({ groups.contains($0.group ?? "") }) else { return }
    for group in sector.groups where !group.id.isEmpty {
      let members = sector.staff.filter { $0.group == group.id }
      if !members.contains(where: {
        sector.headcount(of: $0) > 0 || $0.node["count"] == nil
      }) {
        faults.report(group.node, ScenarioSentence.emptyGroup.phrase, found: group.id)
      }
    }
  }

  /// Every service needs somebody who has learnt it.
  private func checkCover(_ services: [String]) {
    // Lines that could not be read are reported where they stand.
    guard let lines = node["staff"]?.items, lines.isEmpty == sector.staff.isEmpty else { return }
    let known = Set(
      sector.staff.filter { sector.headcount(of: $0) > 0 }.flatMap { $0.skills.map(\.service) })
    // A skill that is misspelt is the fault to mend; the service that it meant is not reported too.
    let hasUnknownSkill = sector.staff.contains { line in
      line.skills.isEmpty || line.skills.contains { !services.contains($0.service) }
    }
    guard !hasUnknownSkill else { return }
    for service in sector.services where !service.id.isEmpty && !known.contains(service.id) {
      faults.report(service.node, ScenarioSentence.nobodyServes.phrase, found: service.id)
    }
  }

  /// Desks, and who is served at them.
  func checkDuties() {
    let services = ids(of: "services")
    var pooled: [String: String] = [:]
    for pool in sector.pools {
      checkNames(pool.services, "services", in: pool.node, .unknownService, among: services)
      for service in pool.services where services.contains(service) {
        if let other = pooled.updateValue(pool.id, forKey: service) {
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
}
