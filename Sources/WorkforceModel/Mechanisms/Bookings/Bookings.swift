// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel
import WholeNumbers

/// Appointments: some of those who would have come on a day come at an agreed time on a later one, or do
/// not turn up.
///
/// Who books, how far ahead and whether they come are functions of the contact's key. A day's appointments
/// are spread over its opening by halving (van der Corput), at multiples of the slot, so that they are
/// evenly spaced whatever their number. At the start the diary is as full as it would have become (see
/// "Bookings" in the model page).
struct Bookings: ~Copyable {
  let plan: BookingPlan
  private var stream: RandomStream
  let dayCount: Int
  /// Appointments made so far: service-major over the days.
  var booked: Column<Int32>

  init(_ plan: BookingPlan, masterSeed: UInt64, replication: UInt32) {
    self.plan = plan
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    dayCount = plan.dayCount
    booked = Column(repeating: 0, count: plan.services.count * plan.dayCount)
  }

  /// Whether a service has appointments.
  func concerns(_ service: Int) -> Bool { plan.services.entry(service).pointee.share > 0 }

  /// Takes those who book out of a day's arrivals, which are linked from `first` on.
  ///
  /// - Parameter before: Days by which the arrivals' day is before today.
  mutating func takeBookings(
    from first: inout EntityIndex, before: Int = 0, _ state: inout SectorState
  ) {
    guard !first.isNone else { return }
    let service = Int(state.contacts[first].service)
    let share = plan.services.entry(service).pointee.share
    guard share > 0 else { return }
    var last = EntityIndex.none
    var contact = first
    while !contact.isNone {
      let visit = state.contacts.pointer(to: contact)
      let next = visit.pointee.next
      if ContactDraws.happens(visit.pointee.draws.booking, withProbability: share),
        book(contact, on: state.today - before, &state)
      {
        if last.isNone { first = next } else { state.contacts[last].next = next }
      } else {
        last = contact
      }
      contact = next
    }
  }

  /// Gives a contact an appointment, which may be behind the horizon; false where the day is full and nobody
  /// keeps a list.
  private mutating func book(
    _ contact: EntityIndex, on requested: Int, _ state: inout SectorState
  ) -> Bool {
    let visit = state.contacts.pointer(to: contact)
    let service = Int(visit.pointee.service)
    let bookings = plan.services.entry(service)
    stream.turn(to: .bookingAhead, visit.pointee.key)
    // The day's appointments stand in the diary when it begins, so the next opening day is the earliest.
    let ahead = bookings.pointee.ahead.sample(using: &stream).rounded()
    var day = openDay(
      of: service, Int(bounded: min(max(ahead, 1), Double(dayCount))), after: requested, &state)
    if bookings.pointee.places > 0 {
      while day >= 0, day < dayCount, isFull(service, day: day, &state) {
        guard bookings.pointee.hasWaitingList else { return false }
        day = openDay(of: service, 1, after: day, &state)
      }
    }
    guard day >= 0, day < dayCount else {
      state.contacts.remove(contact)
      return true
    }
    visit.pointee.isNoShow = ContactDraws.happens(
      visit.pointee.draws.noShow, withProbability: bookings.pointee.noShow)
    if requested >= 0 {
      state.totals.add(.bookingDays, service: service, Double(day - requested))
      state.totals.add(.bookingsMade, service: service, 1)
    }
    let minute =
      bookings.pointee.places > 0
      ? place(service, day: day, &state) : slot(service, day: day, &state)
    let factors = state.tables.services.entry(service).pointee.serviceTimeByHour
    if factors.count > 0, visit.pointee.serviceMinutes > 0 {
      let before = visit.pointee.arrived.truncatingRemainder(dividingBy: 1440)
      visit.pointee.serviceMinutes *=
        state.tables.factor(factors, at: minute) / state.tables.factor(factors, at: before)
    }
    visit.pointee.isBooked = true
    visit.pointee.arrived = Double(day) * 1440 + minute
    visit.pointee.next = state.returns[day]
    state.returns[day] = contact
    return true
  }

  /// The day that is so many opening days after another; one behind the horizon when there is none.
  ///
  /// Days before the horizon are open as their weekday is in its first week.
  private func openDay(
    of service: Int, _ count: Int, after start: Int, _ state: inout SectorState
  ) -> Int {
    var day = start
    var left = count
    while left > 0, day < -1 {
      day += 1
      let same = (day % 7 + 7) % 7
      if same >= dayCount || state.tables.openingDay(service, on: same).openings.count > 0 {
        left -= 1
      }
    }
    while left > 0 {
      guard let next = state.tables.openDay(of: service, from: day + 1) else { return dayCount }
      day = next
      left -= 1
    }
    return day
  }

  /// The minute of the day of the next appointment that is free.
  private mutating func slot(_ service: Int, day: Int, _ state: inout SectorState) -> Double {
    let number = booked[service * dayCount + day]
    booked[service * dayCount + day] += 1
    var share = 0.0
    var half = 0.5
    var bits = number
    while bits > 0 {
      share += half * Double(bits & 1)
      half *= 0.5
      bits >>= 1
    }
    let openings = state.tables.openingDay(service, on: day).openings
    var length = 0.0
    for position in openings.start..<openings.end {
      length += state.tables.openings[position].length
    }
    var left = share * length
    let slots = plan.services.entry(service).pointee.slotMinutes
    for position in openings.start..<openings.end {
      let opening = state.tables.openings[position]
      if left < opening.length || position + 1 == openings.end {
        return opening.start + (left / slots).rounded(.down) * slots
      }
      left -= opening.length
    }
    return 0
  }
}
