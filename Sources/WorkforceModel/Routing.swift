// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Which operator an arriving contact gets, and which contact a freed operator takes.
extension SectorState {
  /// An operator free for a service; -1 when there is none.
  ///
  /// Idle people come before those whose follow-up work would be interrupted; under own-skill-first
  /// routing those for whom the service stands earlier among their skills come first; then whoever has
  /// been free longest.
  ///
  /// - Complexity: O(agent groups with the skill)
  func freeOperator(for service: Int) -> Int {
    let holders = tables.services[service].holders
    var best = -1
    var bestSince = Double.infinity
    var bestRank = Int.max
    var bestIsIdle = false
    for position in holders.start..<holders.end {
      let holder = tables.holders[position]
      let group = agentGroups[holder.agentGroup]
      let isIdle = !group.idle.isEmpty
      let candidate = isIdle ? group.idle.first : group.interruptible.first
      if candidate.isNone || (bestIsIdle && !isIdle) { continue }
      let since = operators[candidate.position].freeSince
      let rank = tables.routing == .ownSkillFirst ? holder.rank : 0
      if (isIdle && !bestIsIdle) || rank < bestRank || (rank == bestRank && since < bestSince) {
        best = candidate.position
        bestSince = since
        bestRank = rank
        bestIsIdle = isIdle
      }
    }
    return best
  }

  /// The waiting contact that a person at the desk serves next; none when no queue of theirs has both
  /// a contact and a desk.
  ///
  /// - Complexity: O(skills)
  func nextContact(for person: Int) -> EntityIndex {
    if desksAreShut { return .none }
    let skills = tables.agentGroups[tables.people[person].agentGroup].skills
    var best = EntityIndex.none
    var bestArrival = Double.infinity
    var bestPriority = Int.max
    for position in skills.start..<skills.end {
      let service = tables.skills[position].service
      let first = services[service].queue.first
      if first.isNone || !hasFreeDesk(service) { continue }
      if tables.routing == .ownSkillFirst { return first }
      let priority = tables.routing == .priority ? tables.services[service].priority : 0
      let arrival = contacts[first].arrived
      if priority < bestPriority || (priority == bestPriority && arrival < bestArrival) {
        best = first
        bestArrival = arrival
        bestPriority = priority
      }
    }
    return best
  }

  /// Whether anybody with the skill for a service is at work with desk duty.
  func isStaffed(_ service: Int) -> Bool {
    let holders = tables.services[service].holders
    for position in holders.start..<holders.end
    where agentGroups[tables.holders[position].agentGroup].present > 0 {
      return true
    }
    return false
  }

  /// Puts a person who has nothing to do in the list where work finds them.
  mutating func listAsIdle(_ person: Int) {
    let group = tables.people[person].agentGroup
    let entity = EntityIndex(person)
    operators[person].activity = .idle
    if operators[person].duty == .desk {
      agentGroups[group].idle.append(entity, in: &operatorLinks)
    } else {
      agentGroups[group].backOffice.append(entity, in: &operatorLinks)
    }
  }

  /// Lists a person on follow-up work where contacts find them; those in the back office are not
  /// interrupted.
  mutating func listAsInterruptible(_ person: Int) {
    guard operators[person].duty == .desk, !operators[person].isOverShift else { return }
    agentGroups[tables.people[person].agentGroup].interruptible
      .append(EntityIndex(person), in: &operatorLinks)
  }

  /// Takes a person off whatever list they stand in.
  mutating func unlist(_ person: Int) {
    let entity = EntityIndex(person)
    guard operatorLinks.contains(entity) else { return }
    let group = tables.people[person].agentGroup
    if operators[person].activity == .followUp {
      agentGroups[group].interruptible.remove(entity, in: &operatorLinks)
    } else if operators[person].duty == .desk {
      agentGroups[group].idle.remove(entity, in: &operatorLinks)
    } else {
      agentGroups[group].backOffice.remove(entity, in: &operatorLinks)
    }
  }
}
