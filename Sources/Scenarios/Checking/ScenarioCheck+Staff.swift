// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

extension ScenarioCheck {
  /// Groups, skills, and services that nobody can give.
  func checkStaff() {
    let services = ids(of: "services")
    let groups = ids(of: "groups")
    for line in scenario.staff {
      if let group = line.group {
        if !groups.contains(group) {
          report(
            unknown: group, at: line.node["group"] ?? line.node, .unknownGroup, among: groups)
        }
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
    guard scenario.staff.allSatisfy({ groups.contains($0.group ?? "") }) else { return }
    for group in scenario.groups where !group.id.isEmpty {
      let members = scenario.staff.filter { $0.group == group.id }
      if !members.contains(where: { $0.headcount > 0 || $0.node["count"] == nil }) {
        faults.report(group.node, ScenarioSentence.emptyGroup.phrase, found: group.id)
      }
    }
  }

  /// Every service needs somebody who has learnt it.
  private func checkCover(_ services: [String]) {
    guard node["staff"]?.items != nil else { return }
    let known = Set(scenario.staff.filter { $0.headcount > 0 }.flatMap { $0.skills.map(\.service) })
    // A skill that is misspelt is the fault to mend; the service that it meant is not reported too.
    let hasUnknownSkill = scenario.staff.contains { line in
      line.skills.isEmpty || line.skills.contains { !services.contains($0.service) }
    }
    guard !hasUnknownSkill else { return }
    for service in scenario.services where !service.id.isEmpty && !known.contains(service.id) {
      faults.report(service.node, ScenarioSentence.nobodyServes.phrase, found: service.id)
    }
  }

  /// Desks and rotation.
  func checkDuties() {
    let services = ids(of: "services")
    var pooled: [String: String] = [:]
    for pool in scenario.duties.pools {
      for service in pool.services {
        if !services.contains(service) {
          report(
            unknown: service, at: pool.node["services"] ?? pool.node, .unknownService,
            among: services)
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
    checkRotation()
  }

  private func checkRotation() {
    guard let rotation = scenario.duties.rotation else { return }
    let known = ids(of: "groups")
    let groups = rotation.groups ?? known
    let place = rotation.node["groups"] ?? rotation.node
    var isKnown = true
    for group in groups where !known.contains(group) {
      report(unknown: group, at: place, .unknownGroup, among: known)
      isKnown = false
    }
    guard isKnown else { return }
    if Set(groups).count != groups.count || groups.count < 2 {
      return faults.report(
        place, ScenarioSentence.rotationGroups.phrase, found: rotation.node["groups"]?.echo)
    }
    if rotation.groupsAtDesk >= groups.count {
      return faults.report(
        rotation.node["at-desk"] ?? rotation.node, ScenarioSentence.rotationAtDesk.phrase,
        found: String(rotation.groupsAtDesk))
    }
    let away = groups.count - rotation.groupsAtDesk
    for service in scenario.services {
      let able = scenario.staff.filter { line in
        line.headcount > 0 && line.skills.contains { $0.service == service.id }
      }
      guard !able.isEmpty else { continue }
      let staying = able.contains { !groups.contains($0.group ?? "") }
      let turning = Set(able.compactMap(\.group)).filter { groups.contains($0) }
      if !staying && turning.count <= away {
        faults.report(
          place, ScenarioSentence.rotationUncovered.phrase.filling(["service": service.id]),
          found: rotation.node["groups"]?.echo)
      }
    }
  }
}
