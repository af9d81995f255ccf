// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel

/// Contacts at the desks: joining a queue, being served, giving up, being sent away.
///
/// Who serves whom is decided in `Routing`. See "Desk service" in the model page.
struct DeskService: ~Copyable {
  private var stream: RandomStream

  init(masterSeed: UInt64, replication: UInt32) {
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
  }

  /// What becomes of a contact that leaves unserved.
  enum Departure { case gaveUp, refused, foundDesksShut }

  /// Puts an arriving contact at the end of its queue, unless it will not wait.
  ///
  /// Called when nobody is free. Whoever has no patience leaves at once (balking), whoever finds the
  /// waiting room full is refused, and whoever finds a long queue may balk.
  ///
  /// - Returns: How the contact departs at once; nil when it waits.
  mutating func join(
    _ contact: EntityIndex, _ state: inout SectorState, _ calendar: inout EventCalendar<SectorEvent>
  ) -> Departure? {
    let now = calendar.now
    let service = Int(state.contacts[contact].service)
    let entry = state.tables.services[service]
    let waiting = state.services[service].queue.count
    if waiting >= entry.waitingRoom { return .refused }
    if waiting >= entry.balkingLength, entry.balkingProbability > 0 {
      stream.turn(to: .balking, state.contacts[contact].key)
      if stream.happens(withProbability: entry.balkingProbability) { return .gaveUp }
    }
    if entry.hasPatience {
      stream.turn(to: .patience, state.contacts[contact].key)
      let factor = state.tables.factor(
        entry.patienceByHour, at: now.minutes - state.midnight)
      let patience = entry.patience.sample(using: &stream) * factor
      if patience <= 0 { return .gaveUp }
      state.contacts[contact].abandonment = calendar.scheduleCancellable(
        SectorEvent(.abandonment, contact.position), at: now + .minutes(patience))
    }
    state.services[service].queue.append(contact, in: &state.contactLinks)
    state.services[service].queuedMinutes += state.contacts[contact].serviceMinutes
    return nil
  }

  /// Takes a waiting contact out of its queue.
  func leaveQueue(
    _ contact: EntityIndex, _ state: inout SectorState, _ calendar: inout EventCalendar<SectorEvent>
  ) {
    let service = Int(state.contacts[contact].service)
    state.services[service].queue.remove(contact, in: &state.contactLinks)
    state.services[service].queuedMinutes -= state.contacts[contact].serviceMinutes
    calendar.cancel(state.contacts[contact].abandonment)
    state.contacts[contact].abandonment = .none
  }

  /// Records the wait of a contact whose time in the queue ends, served or not.
  func recordWait(_ contact: EntityIndex, isServed: Bool, now: Double, _ state: inout SectorState) {
    let service = Int(state.contacts[contact].service)
    let wait = now - state.contacts[contact].arrived
    state.account.addWait(service: service, minutes: wait)
    state.account.add(.waitsJudged, service: service, 1)
    if isServed && wait <= state.tables.services[service].waitTarget {
      state.account.add(.waitsInTime, service: service, 1)
    }
  }

  /// A contact leaves unserved: it is counted, and may come back on the next opening day.
  ///
  /// Whoever finds the desks shut for a session comes back for certain: the closure is announced, and
  /// closing must not look like a way to serve fewer people.
  mutating func depart(
    _ contact: EntityIndex, _ departure: Departure, _ state: inout SectorState,
    _ calendar: inout EventCalendar<SectorEvent>
  ) {
    let service = Int(state.contacts[contact].service)
    switch departure {
    case .gaveUp: state.account.add(.abandoned, service: service, 1)
    case .refused, .foundDesksShut: state.account.add(.refused, service: service, 1)
    }
    var returns = departure == .foundDesksShut
    if !returns, state.tables.services[service].retrial > 0 {
      stream.turn(to: .retrial, state.contacts[contact].key)
      returns = stream.happens(withProbability: state.tables.services[service].retrial)
    }
    if returns {
      state.contacts[contact].isRepeat = false
      comeBack(contact, from: state.today + 1, &state, &calendar)
    } else {
      state.contacts.remove(contact)
    }
  }

  /// A served contact may come back because the matter was not settled.
  ///
  /// The base probability's odds are multiplied by the condition of whoever served it (Borritz et al.
  /// and the rework coefficient of the model page).
  mutating func leaveServed(
    _ contact: EntityIndex, servedBy person: Int, _ state: inout SectorState,
    _ calendar: inout EventCalendar<SectorEvent>
  ) {
    let entry = state.tables.services[Int(state.contacts[contact].service)]
    if entry.repeatBase > 0 {
      let key = state.contacts[contact].key
      let odds = state.conditions.repeatOdds[person]
      let base = entry.repeatBase
      let probability = base * odds / (1 - base + base * odds)
      stream.turn(to: .repeatContact, key)
      if stream.happens(withProbability: probability) {
        stream.turn(to: .repeatDelay, key)
        let delay = max(1, Int(entry.repeatDelay.sample(using: &stream).rounded(.up)))
        state.contacts[contact].isRepeat = true
        comeBack(contact, from: state.today + delay, &state, &calendar)
        return
      }
    }
    state.contacts.remove(contact)
  }

  /// Schedules the next visit of a contact on the first opening day from `day` on.
  private mutating func comeBack(
    _ contact: EntityIndex, from day: Int, _ state: inout SectorState,
    _ calendar: inout EventCalendar<SectorEvent>
  ) {
    let service = Int(state.contacts[contact].service)
    state.contacts[contact].visit += 1
    guard let day = state.tables.openDay(from: day) else {
      state.contacts.remove(contact)
      return
    }
    stream.turn(to: .returnTime, state.contacts[contact].key)
    let minute = state.tables.profiles.minute(
      service: service, day: day, share: stream.uniform())
    calendar.schedule(
      SectorEvent(.returning, contact.position),
      at: SimulationTime(minutes: Double(day) * 1440 + minute))
  }
}
