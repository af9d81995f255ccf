// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

extension SectorState {
  /// The waiting contact that a person at the desk serves next, where that follows from more than waits,
  /// priorities and the order of skills; none also where the person is held for a contact that needs two.
  ///
  /// - Complexity: O(skills)
  @inline(never)
  mutating func contactByFurtherRules(for person: Int, now: Double) -> EntityIndex {
    let skills = operators[person].skills
    var best = EntityIndex.none
    var standing = Standing()
    for position in skills.start..<skills.end {
      let service = tables.skills[position].service
      if !isAwaited(service) || !hasFreeDesk(service) { continue }
      if tables.services.entry(service).pointee.people > 1, !hasPair(service) { continue }
      // Whoever has waited too long may stand behind appointments.
      consider(services[service].booked, service, position - skills.start, now, &best, &standing)
      consider(services[service].queue, service, position - skills.start, now, &best, &standing)
    }
    if best.isNone { return best }
    let service = Int(contacts[best].service)
    let isHeld =
      tables.services.entry(service).pointee.people > 1 && partner(of: person, for: service) < 0
    return isHeld ? .none : best
  }

  @inline(__always)
  private mutating func consider(
    _ queue: EntityQueue, _ service: Int, _ place: Int, _ now: Double, _ best: inout EntityIndex,
    _ standing: inout Standing
  ) {
    if queue.isEmpty { return }
    let other = claim(of: queue.first, service, place: place, now: now)
    guard other.comesBefore(standing) else { return }
    (best, standing) = (queue.first, other)
  }

  private mutating func claim(
    of contact: EntityIndex, _ service: Int, place: Int, now: Double
  ) -> Standing {
    let entry = tables.services.entry(service)
    let visit = contacts.pointer(to: contact)
    let wait = now - visit.pointee.arrived
    var standing = Standing()
    standing.arrived = visit.pointee.arrived
    standing.isBooked = visit.pointee.isBooked
    standing.overtakes = wait >= entry.pointee.overtakesAfter
    if standing.overtakes {
      standing.place = 0
      return standing
    }
    switch tables.routing {
    case .longestWait: standing.place = 0
    case .priority:
      standing.place = Double(entry.pointee.priority) - entry.pointee.priorityGrowth * wait
    case .ownSkillFirst: standing.place = Double(place)
    case .ownThenLongestWait: standing.place = place == 0 ? 0 : 1
    case .longestQueue:
      standing.place = -Double(services[service].queue.count + services[service].booked.count)
    }
    return standing
  }
}

/// What decides whose turn it is: whoever has waited too long, then the place by the rule, then appointments, then
/// the wait.
private struct Standing {
  var overtakes = false
  var place = Double.infinity
  var isBooked = false
  var arrived = Double.infinity

  func comesBefore(_ other: Standing) -> Bool {
    if overtakes != other.overtakes { return overtakes }
    if place != other.place { return place < other.place }
    if isBooked != other.isBooked, !overtakes { return isBooked }
    return arrived < other.arrived
  }
}
