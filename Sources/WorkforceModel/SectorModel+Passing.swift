// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel

/// Contacts that go on from one service to another.
extension SectorModel {
  /// A contact joins the queue of another service, or is served there at once: the same citizen with new work.
  mutating func passOn(
    _ contact: EntityIndex, to service: Int, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    mechanisms.demand.bring(contact, to: service, now: calendar.now.minutes, &state)
    state.totals.add(.received, service: service, 1)
    addDemand(of: contact, service)
    receive(contact, service, &calendar)
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
