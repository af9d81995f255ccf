// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Contacts: arriving, being served, giving up, being sent away.
extension SectorModel {
  /// Takes in a contact that has just arrived: it is served at once, waits, or leaves.
  mutating func admit(_ contact: EntityIndex, _ calendar: inout TimerCalendar<SectorEvent>) {
    let visit = state.contacts.pointer(to: contact)
    let service = Int(visit.pointee.service)
    state.totals.add(.contacts, service: service, 1)
    state.totals.hours.addContact(service: service, now: calendar.now.minutes)
    if visit.pointee.isRepeat { state.totals.add(.repeats, service: service, 1) }
    // Somebody who left unserved brings the same work again: it is demanded once.
    if visit.pointee.bringsWork {
      state.totals.add(
        .demandedMinutes, service: service,
        visit.pointee.serviceMinutes + visit.pointee.followUpMinutes)
      state.totals.add(.demandedDeskMinutes, service: service, visit.pointee.serviceMinutes)
    }
    if state.desksAreShut {
      mechanisms.desks.depart(contact, .foundDesksShut, &state)
      return
    }
    if state.hasFreeDesk(service) {
      let person = state.freeOperator(for: service)
      if person >= 0 {
        startService(person, contact, &calendar)
        return
      }
    }
    if !state.services[service].isOpen && !state.isStaffed(service) {
      mechanisms.desks.depart(contact, .refused, &state)
    } else if let departure = mechanisms.desks.join(contact, &state, &calendar) {
      mechanisms.desks.depart(contact, departure, &state)
    }
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
    let minutes =
      visit.pointee.serviceMinutes * state.deskDuration(of: person, service: service)
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
  }

  /// A contact is served: it leaves follow-up work, may come back later, and frees person and desk.
  mutating func endService(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let now = calendar.now.minutes
    let contact = state.operators[person].contact
    let visit = state.contacts.pointer(to: contact)
    let service = Int(visit.pointee.service)
    let followUpMinutes = visit.pointee.followUpMinutes
    state.operators[person].contact = .none
    state.creditBusy(person, until: now, as: .deskMinutes)
    state.totals.add(.served, service: service, 1)
    if mechanisms.conflict != nil { drawHostility(person, contact) }
    var taskService = -1
    if mechanisms.casework != nil, !visit.pointee.wasServed, !visit.pointee.isReminder {
      taskService = mechanisms.casework!.receive(contact, now: now, &state)
    }
    mechanisms.followUp.add(service: service, minutes: followUpMinutes, now: now, &state)
    mechanisms.desks.leaveServed(contact, servedBy: person, &state)
    let pool = state.tables.services.entry(service).pointee.pool
    var wasFull = false
    if pool >= 0 {
      wasFull = state.pools[pool].busy >= state.pools[pool].capacity
      state.pools[pool].busy -= 1
    }
    release(person, &calendar)
    if wasFull && state.waitingCount > 0 { fillDesks(pool: pool, &calendar) }
    offerWork(service, &calendar)
    if taskService >= 0 && taskService != service { offerWork(taskService, &calendar) }
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
    mechanisms.desks.depart(contact, .gaveUp, &state)
  }

  /// Everyone waiting for a service is sent away.
  mutating func sendAway(
    _ service: Int, as departure: DeskService.Departure = .refused,
    _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    while state.isAwaited(service) {
      let contact = state.firstWaiting(service)
      mechanisms.desks.leaveQueue(contact, &state, &calendar)
      mechanisms.desks.depart(contact, departure, &state)
    }
  }

  /// A person at the desk takes the next waiting contact of theirs, if there is one.
  mutating func serveNext(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) -> Bool {
    guard state.waitingCount > 0, state.operators[person].duty == .desk else { return false }
    let contact = state.nextContact(for: person)
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
