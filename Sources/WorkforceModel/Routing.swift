// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Which operator an arriving contact gets, and which contact a freed operator takes.
///
/// These questions change nothing, and yet they are `mutating` here and wherever the event loop asks
/// the state: the compiler (Swift 6.3) copies a borrowed state to the stack for each call, which an
/// inout one spares it.
extension SectorState {
  /// An operator free for a service; -1 when there is none.
  ///
  /// Whoever has been free of contacts longest comes first, interrupting follow-up work if need be; where
  /// those who can give the service are ranked, the first rank in which somebody is free.
  ///
  /// - Complexity: O(people with the skill), a few instructions each.
  mutating func freeOperator(for service: Int) -> Int {
    let holders = tables.services.entry(service).pointee.holders
    var best = LongestFree()
    if !tables.services.entry(service).pointee.ranksHolders {
      for position in holders.start..<holders.end {
        best.look(at: tables.holders.entry(position).pointee.staffGroup, &self)
      }
      return best.person
    }
    var bestRank = Int.max
    for position in holders.start..<holders.end {
      let holder = tables.holders[position]
      if holder.rank > bestRank { continue }
      var candidate = holder.rank < bestRank ? LongestFree() : best
      candidate.look(at: holder.staffGroup, &self)
      guard candidate.person >= 0 else { continue }
      best = candidate
      bestRank = holder.rank
    }
    return best.person
  }

  /// The waiting contact that a person at the desk serves next; none when no queue of theirs has both
  /// a contact and a desk.
  ///
  /// - Complexity: O(skills)
  mutating func nextContact(for person: Int, now: Double) -> EntityIndex {
    if waitingCount == 0 { return .none }
    if tables.routesFurther { return contactByFurtherRules(for: person, now: now) }
    let skills = operators[person].skills
    var best = EntityIndex.none
    var bestArrival = Double.infinity
    var bestPriority = Int.max
    for position in skills.start..<skills.end {
      let service = tables.skills[position].service
      let first = firstWaiting(service)
      if first.isNone || !hasFreeDesk(service) { continue }
      if tables.routing == .ownSkillFirst { return first }
      var priority =
        tables.routing == .priority ? 2 * tables.services.entry(service).pointee.priority : 0
      // Whoever has an appointment comes before those of equal priority who have none.
      if !contacts[first].isBooked { priority += 1 }
      let arrival = contacts[first].arrived
      if priority < bestPriority || (priority == bestPriority && arrival < bestArrival) {
        best = first
        bestArrival = arrival
        bestPriority = priority
      }
    }
    return best
  }

  /// The contact that is next in a service's queue: those with an appointment first; none without any.
  mutating func firstWaiting(_ service: Int) -> EntityIndex {
    services[service].booked.isEmpty
      ? services[service].queue.first : services[service].booked.first
  }

  /// Whether anybody waits for a service.
  mutating func isAwaited(_ service: Int) -> Bool {
    !services[service].queue.isEmpty || !services[service].booked.isEmpty
  }

  /// Whether as many with the skill for a service as it needs are at work with desk duty.
  mutating func isStaffed(_ service: Int) -> Bool {
    let entry = tables.services.entry(service)
    var present = 0
    for position in entry.pointee.holders.start..<entry.pointee.holders.end {
      present += staffGroups[tables.holders[position].staffGroup].present
      if Double(present) >= entry.pointee.people { return true }
    }
    return false
  }

  /// Lets contacts and work find a person who has just become free: those at the desk whether or not
  /// they have follow-up work in hand, those in the back office while they have none.
  mutating func makeAvailable(_ person: Int, now: Double) {
    if operators[person].duty == .desk {
      if freeSince[person] == .infinity {
        staffGroups[operators[person].staffGroup].freeCount += 1
      }
      freeSince[person] = now
    }
    if operators[person].activity == .idle { becomeIdle(person) }
  }

  /// Notes that an available person has nothing in hand any more.
  mutating func becomeIdle(_ person: Int) {
    let group = operators[person].staffGroup
    if operators[person].duty == .desk {
      staffGroups[group].idleCount += 1
    } else {
      staffGroups[group].backOffice.append(EntityIndex(person), in: &backOfficeLinks)
    }
    idleCount += 1
  }

  /// Takes a person away from where contacts and work would find them, if they are there.
  mutating func makeUnavailable(_ person: Int) {
    if freeSince[person] < .infinity {
      freeSince[person] = .infinity
      let group = operators[person].staffGroup
      staffGroups[group].freeCount -= 1
      if operators[person].activity == .idle {
        staffGroups[group].idleCount -= 1
        idleCount -= 1
      }
    } else if backOfficeLinks.contains(EntityIndex(person)) {
      staffGroups[operators[person].staffGroup]
        .backOffice.remove(EntityIndex(person), in: &backOfficeLinks)
      idleCount -= 1
    }
  }

  /// Somebody of an staff group who has nothing in hand, the back office first; -1 for nobody.
  mutating func idleOperator(in group: Int) -> Int {
    let backOffice = staffGroups[group].backOffice.first
    if !backOffice.isNone { return backOffice.position }
    guard staffGroups[group].idleCount > 0 else { return -1 }
    let members = tables.staffGroups.entry(group).pointee.members
    var best = -1
    var bestSince = Double.infinity
    for person in members.start..<members.end
    where freeSince[person] < bestSince && operators[person].activity == .idle
      && operators[person].staffGroup == group
    {
      best = person
      bestSince = freeSince[person]
    }
    return best
  }
}

/// The available person who has been free of contacts longest, of those looked at; the first of several.
private struct LongestFree {
  var person = -1
  private var since = Int64(bitPattern: Double.infinity.bitPattern)

  /// Goes through an staff group.
  ///
  /// Times that are not negative are ordered as their bits are; the sign of a difference says which is
  /// earlier, since a branch would be mispredicted half of the time.
  @inline(__always)
  mutating func look(at group: Int, _ state: inout SectorState) {
    if state.staffGroups[group].freeCount == 0 { return }
    let members = state.tables.staffGroups.entry(group).pointee.members
    if state.tables.staffGroups.entry(group).pointee.isShared {
      lookAtPlace(group, members, &state)
      return
    }
    for member in members.start..<members.end {
      let difference = Int64(bitPattern: state.freeSince[member].bitPattern) &- since
      let isEarlier = difference >> 63
      since &+= difference & isEarlier
      person &+= (member &- person) & Int(truncatingIfNeeded: isEarlier)
    }
  }

  /// The same, of people of whom some are at another place today.
  @inline(never)
  private mutating func lookAtPlace(
    _ group: Int, _ members: TableRange, _ state: inout SectorState
  ) {
    for member in members.start..<members.end where state.operators[member].staffGroup == group {
      let free = Int64(bitPattern: state.freeSince[member].bitPattern)
      if free < since { (since, person) = (free, member) }
    }
  }
}
