// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Contacts: arriving, being served, giving up, being sent away; going on and being served by two are in
/// `+Passing` and `+Pairs`.
extension SectorModel {
  /// Takes in a contact that has just arrived: it is served at once, waits, or leaves.
  mutating func admit(_ contact: EntityIndex, _ calendar: inout TimerCalendar<SectorEvent>) {
    let visit = state.contacts.pointer(to: contact)
    let service = Int(visit.pointee.service)
    state.totals.add(.contacts, service: service, 1)
    state.totals.hours.addContact(service: service, now: calendar.now.minutes)
    if visit.pointee.isRepeat { state.totals.add(.repeats, service: service, 1) }
    // Somebody who left unserved brings the same work again: it is demanded once.
    if visit.pointee.bringsWork { addDemand(of: contact, service) }
    receive(contact, service, &calendar)
  }

  /// Counts the work that a contact brings: of everybody who serves it.
  @inline(__always)
  mutating func addDemand(of contact: EntityIndex, _ service: Int) {
    let visit = state.contacts.pointer(to: contact)
    let minutes =
      visit.pointee.serviceMinutes * state.tables.services.entry(service).pointee.people
    state.totals.add(.demandedMinutes, service: service, minutes + visit.pointee.followUpMinutes)
    state.totals.add(.demandedDeskMinutes, service: service, minutes)
  }

  /// Serves a contact that stands before the desk at once, has it wait, or sees it leave.
  @inline(__always)
  mutating func receive(
    _ contact: EntityIndex, _ service: Int, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    if state.desksAreShut {
      mechanisms.desks.depart(contact, .foundDesksShut, &state, &calendar)
      return
    }
    if state.hasFreeDesk(service) {
      let person =
        state.tables.hasPairs ? state.whoMayBegin(service) : state.freeOperator(for: service)
      if person >= 0 {
        startService(person, contact, &calendar)
        return
      }
    }
    if !state.services[service].isOpen && !state.isStaffed(service) {
      mechanisms.desks.depart(contact, .refused, &state, &calendar)
    } else if let departure = mechanisms.desks.join(contact, &state, &calendar) {
      mechanisms.desks.depart(contact, departure, &state, &calendar)
    }
    if state.tables.hasPairs { serveHeld(&calendar) }
  }

  /// Takes in a contact that has been here before.
  mutating func admitAgain(
    _ contact: EntityIndex, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    mechanisms.demand.bringAgain(contact, now: calendar.now.minutes, &state)
    if state.contacts[contact].isBooked {
      let service = Int(state.contacts[contact].service)
      state.totals.add(.bookings, service: service, 1)
      if state.contacts[contact].isNoShow {
        state.totals.add(.noShows, service: service, 1)
        state.contacts.remove(contact)
        return
      }
    }
    admit(contact, &calendar)
  }

  /// A person takes a contact that stands in no queue.
  mutating func startService(
    _ person: Int, _ contact: EntityIndex, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    let now = calendar.now
    state.makeUnavailable(person)
    mechanisms.desks.recordWait(contact, isServed: true, now: now.minutes, &state)
    let visit = state.contacts.pointer(to: contact)
    let service = Int(visit.pointee.service)
    let pool = state.tables.services.entry(service).pointee.pool
    if pool >= 0 { state.pools[pool].busy += 1 }
    var minutes =
      visit.pointee.serviceMinutes * state.deskDuration(of: person, service: service)
    var partner = -1
    if state.tables.hasPairs, state.tables.services.entry(service).pointee.people > 1 {
      partner = state.freeOperator(for: service)
      // At the pace of the slower one.
      minutes = max(
        minutes,
        visit.pointee.serviceMinutes * state.deskDuration(of: partner, service: service))
    }
    let hurried = state.hurried(minutes, service: service)
    state.totals.add(.usualDeskMinutes, service: service, minutes)
    state.totals.add(.givenDeskMinutes, service: service, hurried)
    state.totals.hours.addService(service: service, now: now.minutes, minutes: hurried)
    let end = now + .minutes(hurried)
    if state.operators[person].activity == .followUp {
      creditWork(person, now: now.minutes)
    }
    calendar.setTimer(person, to: SectorEvent(.serviceEnd, person), at: end)
    state.operators[person].activity = .serving
    state.operators[person].since = now.minutes
    state.operators[person].contact = contact
    if partner >= 0 {
      assist(partner, with: person, service, minutes: hurried, &calendar)
    }
  }

  /// A contact is served: it leaves follow-up work, may come back later, and frees person and desk.
  mutating func endService(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let now = calendar.now.minutes
    let contact = state.operators[person].contact
    let visit = state.contacts.pointer(to: contact)
    let service = Int(visit.pointee.service)
    let followUpMinutes = visit.pointee.followUpMinutes
    let isPassable = state.tables.services.entry(service).pointee.passing.count > 0
    let nextService = isPassable ? mechanisms.desks.nextService(of: contact, &state) : -1
    state.operators[person].contact = .none
    state.creditBusy(person, until: now, as: .deskMinutes)
    state.totals.add(nextService < 0 ? .served : .passedOn, service: service, 1)
    if mechanisms.conflict != nil { drawHostility(person, contact) }
    var taskService = -1
    if mechanisms.casework != nil, !visit.pointee.wasServed, !visit.pointee.isReminder,
      nextService < 0
    {
      taskService = mechanisms.casework!.receive(contact, now: now, &state)
    }
    mechanisms.followUp.add(service: service, minutes: followUpMinutes, now: now, &state)
    if nextService < 0 { mechanisms.desks.leaveServed(contact, servedBy: person, &state) }
    let pool = state.tables.services.entry(service).pointee.pool
    var wasFull = false
    if pool >= 0 {
      wasFull = state.pools[pool].busy >= state.pools[pool].capacity
      state.pools[pool].busy -= 1
    }
    if nextService >= 0 {
      // Before anybody goes home: it may be the same person who serves it. Who waits for the desk comes first.
      if wasFull && state.waitingCount > 0 { fillDesks(pool: pool, &calendar) }
      passOn(contact, to: nextService, &calendar)
    }
    let partner = Int(state.operators[person].partner)
    if partner >= 0 {
      releaseBoth(person, partner, &calendar)
    } else {
      release(person, &calendar)
    }
    if wasFull && state.waitingCount > 0 { fillDesks(pool: pool, &calendar) }
    offerWork(service, &calendar)
    if taskService >= 0 && taskService != service { offerWork(taskService, &calendar) }
    if state.tables.hasPairs { serveHeld(&calendar) }
  }

  /// What a served contact was like, for whoever served it.
  private mutating func drawHostility(_ person: Int, _ contact: EntityIndex) {
    let visit = state.contacts.pointer(to: contact)
    let isHostile = mechanisms.conflict!.drawHostility(
      person, wait: state.operators[person].since - visit.pointee.arrived,
      wasRefused: visit.pointee.wasRefused,
      emotionalLoad: state.tables.services.entry(Int(visit.pointee.service)).pointee.emotionalLoad,
      draw: visit.pointee.draws.hostility)
    if isHostile { recordHostileContact(person, state.contacts[contact]) }
  }

  /// A contact or an interview has turned hostile.
  mutating func recordHostileContact(_ person: Int, _ visit: Contact) {
    state.totals.add(.hostile, service: Int(visit.service), 1)
    let group = state.tables.people[person].group
    let size = state.tables.groups[group].size
    mechanisms.climate?.recordHostileContact(group: group, size: size, contact: visit)
  }

  /// A waiting contact has lost patience.
  mutating func abandon(_ contact: EntityIndex, _ calendar: inout TimerCalendar<SectorEvent>) {
    mechanisms.desks.recordWait(contact, isServed: false, now: calendar.now.minutes, &state)
    mechanisms.desks.leaveQueue(contact, &state, &calendar)
    mechanisms.desks.depart(contact, .gaveUp, &state, &calendar)
    if state.tables.hasPairs { serveHeld(&calendar) }
  }

  /// Everyone waiting for a service is sent away; who was passed on to it comes on its next opening day.
  mutating func sendAway(
    _ service: Int, as departure: DeskService.Departure = .refused,
    _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    while state.isAwaited(service) {
      let contact = state.firstWaiting(service)
      mechanisms.desks.leaveQueue(contact, &state, &calendar)
      let isPassedOn = state.contacts[contact].isPassedOn
      mechanisms.desks.depart(
        contact, isPassedOn ? .foundDesksShut : departure, &state, &calendar)
    }
  }

  /// A person at the desk takes the next waiting contact of theirs, if there is one.
  mutating func serveNext(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) -> Bool {
    guard state.waitingCount > 0, state.operators[person].duty == .desk else { return false }
    let contact = state.nextContact(for: person, now: calendar.now.minutes)
    guard !contact.isNone else { return false }
    mechanisms.desks.leaveQueue(contact, &state, &calendar)
    startService(person, contact, &calendar)
    return true
  }

  /// Brings waiting contacts of a pool's services to desks that have become free.
  mutating func fillDesks(pool: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let range = state.tables.pools[pool].services
    for position in range.start..<range.end {
      fillDesks(service: state.tables.poolServices[position], &calendar)
    }
  }

  /// Brings waiting contacts to free operators while there are both, and a desk.
  mutating func fillDesks(service: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    while state.isAwaited(service) && state.hasFreeDesk(service) {
      let person = state.freeOperator(for: service)
      guard person >= 0, serveNext(person, &calendar) else { return }
    }
  }
}
