// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel

extension DeskService {
  /// Lets somebody who leaves unserved give up for good or try again on the same day.
  ///
  /// The keys of random streams are as many as visits: after the last one nobody tries again. A try for which
  /// the desks would not be open is none.
  ///
  /// - Returns: False where they do neither, and may come back on the next opening day.
  mutating func redial(
    _ contact: EntityIndex, wasRefused: Bool, _ state: inout SectorState,
    _ calendar: inout TimerCalendar<SectorEvent>
  ) -> Bool {
    let visit = state.contacts.pointer(to: contact)
    let service = Int(visit.pointee.service)
    let redial = state.tables.services.entry(service).pointee.redial
    visit.pointee.tries = min(visit.pointee.tries, 254) + 1
    stream.turn(to: .redial, visit.pointee.key)
    let givesUp = stream.happens(withProbability: redial.givesUp)
    let triesAgain = stream.happens(withProbability: redial.share)
    if (Int(visit.pointee.tries) >= redial.tries && givesUp)
      || visit.pointee.visit >= Contact.lastTry
    {
      state.contacts.remove(contact)
      return true
    }
    let time = calendar.now + .minutes(redial.delay.sample(using: &stream))
    guard triesAgain, state.isOpening(service, atMinute: time.minutes - state.midnight) else { return false }
    state.totals.add(.redials, service: service, 1)
    visit.pointee.visit += 1
    visit.pointee.isRepeat = false
    visit.pointee.isBooked = false
    visit.pointee.wasRefused = wasRefused
    visit.pointee.arrived = time.minutes
    calendar.schedule(SectorEvent(.returning, contact.position), at: time)
    return true
  }
}

extension SectorState {
  /// Whether a service is open at a minute of today, as planned; of tomorrow where it stays open.
  mutating func isOpening(_ service: Int, atMinute minute: Double) -> Bool {
    var (day, minute) = (today, minute)
    while minute >= 1440, day + 1 < tables.days.count,
      tables.openingDay(service, on: day).continuesTomorrow
    {
      day += 1
      minute -= 1440
    }
    let openings = tables.openingDay(service, on: day).openings
    for position in openings.start..<openings.end
    where tables.openings[position].start <= minute && minute < tables.openings[position].end {
      return true
    }
    return false
  }
}
