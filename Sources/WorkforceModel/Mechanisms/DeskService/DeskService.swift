// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel
import WholeNumbers

/// Contacts at the desks: joining a queue, being served, giving up, being sent away.
///
/// Who serves whom is decided in `Routing`. See "Desk service" in the model page.
struct DeskService: ~Copyable {
  var stream: RandomStream

  init(masterSeed: UInt64, replication: UInt32) {
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
  }

  /// What becomes of a contact that leaves unserved.
  enum Departure { case gaveUp, balked, refused, foundDesksShut }

  /// Puts an arriving contact at the end of its queue, unless it will not wait. Those with an appointment
  /// have a queue of their own, a place to wait, and no reason to shun a long one.
  ///
  /// Called when nobody is free. Whoever has no patience leaves at once (balking), whoever finds the
  /// waiting room full is refused, and whoever finds a long queue may balk.
  ///
  /// - Returns: How the contact departs at once; nil when it waits.
  mutating func join(
    _ contact: EntityIndex, _ state: inout SectorState, _ calendar: inout TimerCalendar<SectorEvent>
  ) -> Departure? {
    let now = calendar.now
    let service = Int(state.contacts[contact].service)
    let entry = state.tables.services.entry(service)
    let isBooked = state.contacts[contact].isBooked
    let waiting = state.services[service].queue.count + state.services[service].booked.count
    if waiting >= entry.pointee.waitingRoom, !isBooked { return .refused }
    if waiting >= entry.pointee.balkingLength, entry.pointee.balkingProbability > 0, !isBooked {
      stream.turn(to: .balking, state.contacts[contact].key)
      if stream.happens(withProbability: entry.pointee.balkingProbability) { return .balked }
    }
    if entry.pointee.hasPatience {
      stream.turn(to: .patience, state.contacts[contact].key)
      let factor = state.tables.factor(
        entry.pointee.patienceByHour, at: now.minutes - state.midnight)
      let patience = entry.pointee.patience.sample(using: &stream) * factor
      if patience <= 0 { return .balked }
      state.contacts[contact].abandonment = calendar.scheduleCancellable(
        SectorEvent(.abandonment, contact.position), at: now + .minutes(patience))
    }
    state.totals.hours.settleQueue(service: service, length: waiting, now: now.minutes)
    if isBooked {
      state.services[service].booked.append(contact, in: &state.contactLinks)
    } else {
      state.services[service].queue.append(contact, in: &state.contactLinks)
    }
    state.waitingCount += 1
    state.services[service].queuedMinutes +=
      state.contacts[contact].serviceMinutes * entry.pointee.people
    return nil
  }

  /// Takes a waiting contact out of its queue.
  func leaveQueue(
    _ contact: EntityIndex, _ state: inout SectorState, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    let service = Int(state.contacts[contact].service)
    state.settleQueue(service, now: calendar.now.minutes)
    if state.contacts[contact].isBooked {
      state.services[service].booked.remove(contact, in: &state.contactLinks)
    } else {
      state.services[service].queue.remove(contact, in: &state.contactLinks)
    }
    state.waitingCount -= 1
    state.services[service].queuedMinutes -=
      state.contacts[contact].serviceMinutes * state.tables.services.entry(service).pointee.people
    // Nobody waiting means no minutes: what rounding has left goes.
    if !state.isAwaited(service) { state.services[service].queuedMinutes = 0 }
    calendar.cancel(state.contacts[contact].abandonment)
    state.contacts[contact].abandonment = .none
  }

  /// Records the wait of a contact whose time in the queue ends, served or not.
  ///
  /// The promise is to whoever came: those who leave unserved, waited or not, are judged in `depart`.
  @inline(__always)
  func recordWait(_ contact: EntityIndex, isServed: Bool, now: Double, _ state: inout SectorState) {
    let visit = state.contacts.pointer(to: contact)
    let service = Int(visit.pointee.service)
    let wait = now - visit.pointee.arrived
    state.totals.addWait(service: service, minutes: wait)
    state.totals.hours.addWait(
      service: service, arrived: visit.pointee.arrived, minutes: wait)
    if visit.pointee.isBooked {
      state.totals.add(.bookedWaits, service: service, 1)
      state.totals.add(.bookedWaitMinutes, service: service, wait)
    }
    let target = state.tables.services.entry(service).pointee.waitTarget
    guard target < .infinity else { return }
    if isServed { state.totals.add(.waitsJudged, service: service, 1) }
    if wait <= target {
      state.totals.add(isServed ? .waitsInTime : .abandonedInTime, service: service, 1)
    }
  }

  /// A contact leaves unserved, hence not served in time: it is counted, and may come back, on the same day
  /// or on the next opening day.
  ///
  /// Whoever finds the desks shut for a session comes back for certain: the closure is announced, and
  /// closing must not look like a way to serve fewer people.
  mutating func depart(
    _ contact: EntityIndex, _ departure: Departure, _ state: inout SectorState,
    _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    let service = Int(state.contacts[contact].service)
    state.totals.add(.unserved, service: service, 1)
    if state.tables.services.entry(service).pointee.waitTarget < .infinity {
      state.totals.add(.waitsJudged, service: service, 1)
    }
    switch departure {
    case .gaveUp: state.totals.add(.abandoned, service: service, 1)
    case .balked: state.totals.add(.balked, service: service, 1)
    case .refused, .foundDesksShut: state.totals.add(.refused, service: service, 1)
    }
    var returns = departure == .foundDesksShut
    if state.tables.services.entry(service).pointee.redial.tries > 0, !returns,
      redial(contact, wasRefused: departure == .refused, &state, &calendar)
    {
      return
    }
    if !returns, state.tables.services.entry(service).pointee.retrial > 0 {
      stream.turn(to: .retrial, state.contacts[contact].key)
      returns = stream.happens(
        withProbability: state.tables.services.entry(service).pointee.retrial)
    }
    if returns {
      state.contacts[contact].isRepeat = false
      state.contacts[contact].wasRefused = departure == .refused || departure == .foundDesksShut
      comeBack(contact, from: state.today + 1, &state)
    } else {
      state.contacts.remove(contact)
    }
  }

  /// A served contact may come back because the matter was not settled.
  ///
  /// The probability follows the quality of the service and the methods of the group that served, at
  /// most 0.9, and its odds the exhaustion of the person (see "Work pressure", "Groups" and
  /// "Consequences" in the model page).
  mutating func leaveServed(
    _ contact: EntityIndex, servedBy person: Int, _ state: inout SectorState
  ) {
    let visit = state.contacts.pointer(to: contact)
    let service = Int(visit.pointee.service)
    visit.pointee.wasServed = true
    if state.services[service].repeatProbability > 0 {
      let base = min(
        state.services[service].repeatProbability * state.conditions.repeatShare[person], 0.9)
      let odds = state.conditions.repeatOdds[person]
      let probability = base * odds / (1 - base + base * odds)
      if ContactDraws.happens(visit.pointee.draws.repetition, withProbability: probability) {
        stream.turn(to: .repeatDelay, visit.pointee.key)
        let entry = state.tables.services.entry(service)
        let delay =
          entry.pointee.repeatDelay.sample(using: &stream) * state.services[service].repeatWait
        visit.pointee.isRepeat = true
        visit.pointee.wasRefused = false
        visit.pointee.tries = 0
        comeBack(contact, from: state.today + max(1, Int(bounded: delay.rounded())), &state)
        return
      }
    }
    state.contacts.remove(contact)
  }

  /// Notes the next visit of a contact for the first opening day from `day` on.
  ///
  /// The calendar learns of it on that day: events far ahead would make it slower for all others.
  mutating func comeBack(
    _ contact: EntityIndex, from day: Int, _ state: inout SectorState
  ) {
    let service = Int(state.contacts[contact].service)
    state.contacts[contact].visit += 1
    state.contacts[contact].isBooked = false
    guard let day = state.tables.openDay(of: service, from: day) else {
      state.contacts.remove(contact)
      return
    }
    stream.turn(to: .returnTime, state.contacts[contact].key)
    let minute = state.tables.profiles.minute(
      service: service, day: day, share: stream.uniform())
    state.contacts[contact].arrived = Double(day) * 1440 + minute
    state.contacts[contact].next = state.returns[day]
    state.returns[day] = contact
  }
}
