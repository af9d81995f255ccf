// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Contacts that two people serve together.
///
/// They are begun when two who can give the service are free at once. Whoever's turn it is to begin one and who
/// has no partner yet is held free for it, so that it does not wait for ever while others are served.
extension SectorModel {
  /// A second person serves a contact with the first, who is in charge of it, until the end.
  mutating func assist(
    _ partner: Int, with person: Int, _ service: Int, minutes: Double,
    _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    let now = calendar.now.minutes
    state.makeUnavailable(partner)
    if state.operators[partner].activity == .followUp {
      creditWork(partner, now: now)
    }
    // Who is in charge has the timer of both.
    calendar.stopTimer(partner)
    state.totals.hours.addService(service: service, now: now, minutes: minutes)
    state.operators[partner].activity = .serving
    state.operators[partner].since = now
    state.operators[partner].contact = .none
    state.operators[person].partner = Int32(truncatingIfNeeded: partner)
  }

  /// Two people who have served together are free again: the second first, so that the other finds them for what
  /// needs two, after the shift too.
  mutating func releaseBoth(
    _ person: Int, _ partner: Int, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    let now = calendar.now.minutes
    state.operators[person].partner = -1
    state.creditBusy(partner, until: now, as: .deskMinutes)
    let isThere =
      state.operators[partner].duty == .desk && mayTakeContact(partner, now: now)
    if isThere { state.makeAvailable(partner, now: now) }
    release(person, &calendar)
    if isThere {
      // With the same person, with another or alone.
      let hasBegun = state.freeSince[partner] == .infinity
      if hasBegun { return }
      state.makeUnavailable(partner)
    }
    release(partner, &calendar)
  }

  /// Asks those who are free, but perhaps held for a contact that needs two, whose turn it is now.
  mutating func serveHeld(_ calendar: inout TimerCalendar<SectorEvent>) {
    var hasBegun = true
    while hasBegun {
      hasBegun = false
      for person in 0..<state.operators.count where state.freeSince[person] < .infinity {
        if state.operators[person].activity == .held {
          decideAnew(person, &calendar)
          if state.operators[person].activity == .serving { hasBegun = true }
        } else if state.waitingCount > 0, serveNext(person, &calendar) {
          hasBegun = true
        }
      }
    }
  }

  /// Somebody who has stayed for a partner serves, stays on, or goes home or to the session.
  mutating func decideAnew(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    state.makeUnavailable(person)
    calendar.stopTimer(person)
    release(person, &calendar)
  }

  /// The week's overtime of somebody who waits for a partner is used up.
  mutating func endHold(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    decideAnew(person, &calendar)
    serveHeld(&calendar)
  }

  /// Whether somebody who would go home or to a session stays until a partner is free, for a contact whose turn it is:
  /// no longer than the week's overtime, and for nothing else meanwhile.
  mutating func waitsForPartner(
    _ person: Int, _ calendar: inout TimerCalendar<SectorEvent>
  ) -> Bool {
    let now = calendar.now.minutes
    guard state.operators[person].duty == .desk,
      state.operators[person].isOverShift || state.operators[person].pendingSession >= 0,
      state.isHeld(person, needsDesk: false)
    else { return false }
    if state.operators[person].isOverShift {
      let end = now + overtimeLeft(person, now: now)
      if end <= now { return false }
      if end < .infinity {
        calendar.setTimer(
          person, to: SectorEvent(.holdEnd, person), at: SimulationTime(minutes: end))
      }
    }
    state.operators[person].activity = .held
    state.makeAvailable(person, now: now)
    return true
  }
}

extension SectorState {
  /// Whether a free person may begin a contact that has just come: there is a partner where it needs two, and
  /// no contact that needs two waits for the person.
  mutating func mayBegin(_ service: Int, _ person: Int) -> Bool {
    if tables.services.entry(service).pointee.people > 1, partner(of: person, for: service) < 0 {
      return false
    }
    return !isHeld(person)
  }

  /// Somebody free who may begin a contact that has just come, of those the one who has been free longest; -1 for nobody.
  mutating func whoMayBegin(_ service: Int) -> Int {
    let person = freeOperator(for: service)
    if person < 0 || mayBegin(service, person) { return person }
    // Who is held for others is passed over.
    let (since, group) = (freeSince[person], operators[person].staffGroup)
    freeSince[person] = .infinity
    staffGroups[group].freeCount -= 1
    let other = whoMayBegin(service)
    freeSince[person] = since
    staffGroups[group].freeCount += 1
    return other
  }

  /// Whether a contact that needs two, and a desk for it, wait for a person and somebody else at the desks.
  ///
  /// - Parameter needsDesk: Whether the desk must be free already.
  mutating func isHeld(_ person: Int, needsDesk: Bool = true) -> Bool {
    if waitingCount == 0 { return false }
    let skills = operators[person].skills
    for position in skills.start..<skills.end {
      let other = tables.skills[position].service
      if tables.services.entry(other).pointee.people > 1, isAwaited(other),
        !needsDesk || hasFreeDesk(other), hasPair(other)
      {
        return true
      }
    }
    return false
  }

  /// Who is free to serve a contact with a person; -1 for nobody.
  mutating func partner(of person: Int, for service: Int) -> Int {
    let since = freeSince[person]
    guard since < .infinity else { return freeOperator(for: service) }
    let group = operators[person].staffGroup
    freeSince[person] = .infinity
    staffGroups[group].freeCount -= 1
    let partner = freeOperator(for: service)
    freeSince[person] = since
    staffGroups[group].freeCount += 1
    return partner
  }

  /// Whether two people who can give a service are at the desks, whatever they are doing there.
  mutating func hasPair(_ service: Int) -> Bool {
    let holders = tables.services.entry(service).pointee.holders
    var serving = 0
    for position in holders.start..<holders.end {
      serving += staffGroups[tables.holders[position].staffGroup].serving
    }
    return serving > 1
  }
}
