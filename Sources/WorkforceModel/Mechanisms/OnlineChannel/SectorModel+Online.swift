// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Contacts that begin online.
extension SectorModel {
  /// Midnight: what went online today is settled, and leaves the back office what a visit would have left,
  /// or has failed and comes to the desk on the next opening day.
  mutating func settleOnline(_ calendar: inout TimerCalendar<SectorEvent>) {
    let now = calendar.now.minutes
    while true {
      let contact = mechanisms.demand.online!.nextContact(&state)
      if contact.isNone { break }
      let service = Int(state.contacts[contact].service)
      if state.contacts[contact].failedOnline {
        state.totals.add(.onlineFailures, service: service, 1)
        mechanisms.desks.comeBack(contact, from: state.today + 1, &state)
        continue
      }
      state.totals.add(.onlineContacts, service: service, 1)
      let minutes =
        state.contacts[contact].followUpMinutes * mechanisms.demand.online!.workLeft(service)
      state.totals.add(.demandedMinutes, service: service, minutes)
      mechanisms.followUp.add(service: service, minutes: minutes, now: now, &state)
      if mechanisms.casework != nil { _ = mechanisms.casework!.receive(contact, now: now, &state) }
      state.contacts.remove(contact)
    }
    offerAllWork(&calendar)
  }
}
