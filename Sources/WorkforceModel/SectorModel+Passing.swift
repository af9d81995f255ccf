// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel

/// Contacts that go on from one service to another.
extension SectorModel {
  /// A contact joins the queue of another service, or is served there at once: the same citizen with new work. Who
  /// finds it closed comes on its next opening day.
  mutating func passOn(
    _ contact: EntityIndex, to service: Int, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    let from = Int(state.contacts[contact].service)
    mechanisms.demand.bring(contact, to: service, now: calendar.now.minutes, &state)
    state.totals.add(.received, service: service, 1)
    addDemand(of: contact, service)
    // People inside at closing are served; a service that closes before the one that passes on, or whose people
    // have gone home, is another matter.
    let entry = state.tables.services.entry(service)
    if !state.services[service].isOpen,
      entry.pointee.sendsAwayAtClosing || !state.isStaffed(service)
        || entry.pointee.schedule != state.tables.services.entry(from).pointee.schedule
    {
      mechanisms.desks.depart(contact, .foundDesksShut, &state, &calendar)
    } else {
      receive(contact, service, &calendar)
    }
  }
}

extension DeskService {
  /// The service to which a contact goes on that has been served; -1 for none. Who only asks how a case stands
  /// goes nowhere.
  mutating func nextService(of contact: EntityIndex, _ state: inout SectorState) -> Int {
    let visit = state.contacts.pointer(to: contact)
    if visit.pointee.isReminder || visit.pointee.visit >= Contact.lastTry { return -1 }
    stream.turn(to: .passing, visit.pointee.key)
    let draw = stream.uniform()
    let passing = state.tables.services.entry(Int(visit.pointee.service)).pointee.passing
    for position in passing.start..<passing.end where draw < state.tables.passing[position].upTo {
      return state.tables.passing[position].service
    }
    return -1
  }
}
