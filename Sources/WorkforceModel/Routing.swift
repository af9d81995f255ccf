// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Which operator an arriving contact gets, and which contact a freed operator takes.
///
/// These questions change nothing, and yet they are `mutating` here and wherever the event loop asks
/// the state: the compiler (Swift 6.3) copies a borrowed state to the stack for each call, which an
/// inout one spares it. That copy was 8 % of all instructions of a forecast.
extension SectorState {
  /// An operator free for a service; -1 when there is none.
  ///
  /// Whoever has been free of contacts longest comes first, interrupting follow-up work if need be;
  /// under own-skill-first routing those for whom the service stands earlier among their skills.
  ///
  /// - Complexity: O(agent groups with the skill)
  mutating func freeOperator(for service: Int) -> Int {
    let holders = tables.services.entry(service).pointee.holders
    var best = -1
    var bestSince = Double.infinity
    var bestRank = Int.max
    for position in holders.start..<holders.end {
      let candidate = agentGroups[tables.holders[position].agentGroup].available.first
      if candidate.isNone { continue }
      let since = operators[candidate.position].freeSince
      let rank = tables.routing == .ownSkillFirst ? tables.holders[position].rank : 0
      if rank < bestRank || (rank == bestRank && since < bestSince) {
        best = candidate.position
        bestSince = since
        bestRank = rank
      }
    }
    return best
  }

  /// The waiting contact that a person at the desk serves next; none when no queue of theirs has both
  /// a contact and a desk.
  ///
  /// - Complexity: O(skills)
  mutating func nextContact(for person: Int) -> EntityIndex {
    if waitingCount == 0 { return .none }
    let skills = tables.agentGroups[tables.people[person].agentGroup].skills
    var best = EntityIndex.none
    var bestArrival = Double.infinity
    var bestPriority = Int.max
    for position in skills.start..<skills.end {
      let service = tables.skills[position].service
      let first = services[service].queue.first
      if first.isNone || !hasFreeDesk(service) { continue }
      if tables.routing == .ownSkillFirst { return first }
      let priority =
        tables.routing == .priority ? tables.services.entry(service).pointee.priority : 0
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
  mutating func isStaffed(_ service: Int) -> Bool {
    let holders = tables.services.entry(service).pointee.holders
    for position in holders.start..<holders.end
    where agentGroups[tables.holders[position].agentGroup].present > 0 {
      return true
    }
    return false
  }

  /// Lists a freed person where contacts and work find them: those at the desk whether or not they
  /// have follow-up work in hand, those in the back office while they have none.
  mutating func list(_ person: Int) {
    let group = tables.people[person].agentGroup
    let entity = EntityIndex(person)
    if operators[person].duty == .desk {
      agentGroups[group].available.append(entity, in: &operatorLinks)
      if operators[person].activity == .idle {
        agentGroups[group].idleCount += 1
        idleCount += 1
      }
    } else if operators[person].activity == .idle {
      agentGroups[group].backOffice.append(entity, in: &operatorLinks)
      idleCount += 1
    }
  }

  /// Takes a person off whatever list they stand in.
  mutating func unlist(_ person: Int) {
    let entity = EntityIndex(person)
    guard operatorLinks.contains(entity) else { return }
    let group = tables.people[person].agentGroup
    if operators[person].duty == .desk {
      agentGroups[group].available.remove(entity, in: &operatorLinks)
      if operators[person].activity == .idle {
        agentGroups[group].idleCount -= 1
        idleCount -= 1
      }
    } else {
      agentGroups[group].backOffice.remove(entity, in: &operatorLinks)
      idleCount -= 1
    }
  }

  /// Somebody of an agent group who has nothing in hand, the back office first; -1 for nobody.
  mutating func idleOperator(in group: Int) -> Int {
    let backOffice = agentGroups[group].backOffice.first
    if !backOffice.isNone { return backOffice.position }
    guard agentGroups[group].idleCount > 0 else { return -1 }
    var candidate = agentGroups[group].available.first
    while !candidate.isNone && operators[candidate.position].activity != .idle {
      candidate = operatorLinks.next(of: candidate)
    }
    return candidate.isNone ? -1 : candidate.position
  }
}
