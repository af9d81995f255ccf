// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel
import WholeNumbers

/// Rising demand: contacts arrive as a non-homogeneous Poisson process, day by day and service by
/// service.
///
/// A day's total is its expected contacts (rate, growth, month, weekday) times a gamma factor shared by
/// its hours and correlated from one opening day to the next, times pressure shocks that fade. The
/// points come from a unit-rate process keyed by (service, day), inverted through the day's profile:
/// exact, and a change of rate moves points without drawing others (see "Demand" in the model page;
/// Avramidis, Deslauriers and L'Ecuyer 2004).
struct Demand: ~Copyable {
  private let plan: DemandPlan
  /// First of the contacts that are still to arrive today, linked by `Contact.next`, by service.
  private var expected: Column<EntityIndex>
  private var dayFactors: Column<DayFactorProcess>
  private var shocks: Column<ShockProcess>
  private var sharedScore: NormalScoreProcess
  private var stream: RandomStream
  /// Appointments; nil when no service has any.
  private var bookings: Bookings?
  /// The online channel; nil when no service has one.
  var online: OnlineChannel?

  init(
    _ plan: DemandPlan, bookings: consuming Bookings?, online: consuming OnlineChannel?,
    masterSeed: UInt64, replication: UInt32
  ) {
    self.plan = plan
    self.bookings = bookings
    self.online = online
    let count = plan.dayFactors.count
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    expected = Column(repeating: .none, count: count)
    dayFactors = Column(repeating: plan.noDayFactor, count: count)
    shocks = Column(repeating: plan.noShocks, count: count)
    for service in 0..<count {
      dayFactors[service] = plan.dayFactors[service]
      shocks[service] = plan.shocks[service]
    }
    sharedScore = plan.sharedScore
  }

  /// Draws the day's totals and schedules each service's first arrival, and those who come back.
  mutating func layOut(
    day: Int, _ state: inout SectorState, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    if online != nil { online!.begin(day: day, &state) }
    if bookings != nil, day == 0 { fillDiary(&state) }
    var contact = state.returns[day]
    while !contact.isNone {
      calendar.schedule(
        SectorEvent(.returning, contact.position),
        at: SimulationTime(minutes: state.contacts[contact].arrived))
      contact = state.contacts[contact].next
    }
    let isOpen = state.tables.openingDays[day].openings.count > 0
    var shared = 0.0
    if isOpen && plan.hasSharedScore {
      stream.turn(to: .sharedDayFactor, UInt64(day))
      shared = sharedScore.next(using: &stream)
    }
    for service in 0..<expected.count {
      let number = state.tables.services.entry(service).pointee.streamNumber
      let entity = UInt64(number) << 16 | UInt64(day)
      var total = state.tables.expectedContacts[service * state.tables.days.count + day]
      if plan.hasShocks[service] {
        stream.turn(to: .shocks, entity)
        total *= shocks[service].factor(atDay: Double(day), using: &stream)
      }
      let isFirst =
        plan.initialQueue[service] > 0 && state.tables.openDay(of: service, from: 0) == day
      guard isOpen, total > 0 || isFirst else { continue }
      if plan.hasDayFactor[service] {
        stream.turn(to: .dayFactor, entity)
        total *= dayFactors[service].next(shared: shared, using: &stream)
      }
      drawArrivals(
        service, day: day, total: min(total, ModelCapacity.contactsOnBusyDay), &state)
      if online != nil { online!.divert(from: &expected[service], &state) }
      if bookings != nil { bookings!.takeBookings(from: &expected[service], &state) }
      if isFirst { putAtTheDoor(service, &state) }
      scheduleNext(service, &state, &calendar)
    }
  }

  /// Draws a service's contacts of the day: when they arrive and what they bring.
  ///
  /// Days before the horizon, on which appointments were made, have the last numbers that days can have:
  /// no horizon reaches them. The whole day at once, since loops over alike draws are faster than draws between events.
  private mutating func drawArrivals(
    _ service: Int, day: Int, total: Double, before: Int = 0, _ state: inout SectorState
  ) {
    let keyDay = before == 0 ? day : ModelCapacity.days - before
    let number = state.tables.services.entry(service).pointee.streamNumber
    stream.turn(to: .arrivals, UInt64(number) << 16 | UInt64(keyDay))
    let size = plan.partySize[service]
    var arrivals = DayArrivals(total: total / size)
    var last = EntityIndex.none
    var count = 0
    while let share = arrivals.nextShare(using: &stream) {
      let minute = state.tables.profiles.minute(service: service, day: day, share: share)
      let contact = state.contacts.insert(
        Contact(
          service: Int32(truncatingIfNeeded: service), day: Int32(truncatingIfNeeded: keyDay),
          ordinal: Int32(truncatingIfNeeded: count), serviceNumber: number,
          arrived: state.midnight + minute))
      if last.isNone {
        expected[service] = contact
      } else {
        state.contacts[last].next = contact
      }
      last = contact
      count += 1
    }
    if size > 1 { count = addCompanions(service, keyDay: keyDay, &state) }
    let needs = needs(of: service, &state)
    var contact = expected[service]
    let first = Contact(
      service: Int32(truncatingIfNeeded: service), day: Int32(truncatingIfNeeded: keyDay),
      ordinal: 0, serviceNumber: number)
    stream.forEach(
      purpose: Purpose.contact.rawValue, entities: first.key, step: Contact.keyStep, count: count
    ) { _, stream in
      needs.draw(for: contact, using: &stream, &state)
      contact = state.contacts[contact].next
    }
  }

  /// Lets others come with whoever comes, and numbers all anew; returns how many there are.
  ///
  /// A part of somebody is somebody with that probability.
  private mutating func addCompanions(
    _ service: Int, keyDay: Int, _ state: inout SectorState
  ) -> Int {
    let number = state.tables.services.entry(service).pointee.streamNumber
    stream.turn(to: .companions, UInt64(number) << 16 | UInt64(keyDay))
    var contact = expected[service]
    var count = 0
    while !contact.isNone {
      let others = plan.companions[service].sample(using: &stream) + stream.uniform()
      let next = state.contacts[contact].next
      for companion in 0...Int(bounded: others.rounded(.down)) {
        if companion > 0 {
          let other = state.contacts.insert(state.contacts[contact])
          state.contacts[contact].next = other
          contact = other
        }
        state.contacts[contact].ordinal = Int32(truncatingIfNeeded: count)
        count += 1
      }
      state.contacts[contact].next = next
      contact = next
    }
    return count
  }

  /// Puts those who wait at the door when the desks first open before the others of the day.
  ///
  /// Their day is one before the horizon that no appointment reaches.
  private mutating func putAtTheDoor(_ service: Int, _ state: inout SectorState) {
    let keyDay = ModelCapacity.days - BookingParameters.longestAhead - 1
    let openings = state.tables.openingDay(service, on: state.today).openings
    let opening = state.tables.openings[openings.start].start
    let number = state.tables.services.entry(service).pointee.streamNumber
    let needs = needs(of: service, &state)
    for place in (0..<plan.initialQueue[service]).reversed() {
      let contact = state.contacts.insert(
        Contact(
          service: Int32(truncatingIfNeeded: service), day: Int32(truncatingIfNeeded: keyDay),
          ordinal: Int32(truncatingIfNeeded: place), serviceNumber: number,
          arrived: state.midnight + opening))
      stream.turn(to: .contact, state.contacts[contact].key)
      needs.draw(for: contact, using: &stream, &state)
      state.contacts[contact].next = expected[service]
      expected[service] = contact
    }
  }

  /// Makes the appointments that were made before the horizon, as many as its first week would bring.
  private mutating func fillDiary(_ state: inout SectorState) {
    for service in 0..<expected.count
    where bookings!.concerns(service) {
      for before in 1...BookingParameters.longestAhead {
        // The same weekday of the first week.
        let day = (7 - before % 7) % 7
        guard day < state.tables.days.count else { continue }
        let total = state.tables.expectedContacts[service * state.tables.days.count + day]
        guard total > 0 else { continue }
        drawArrivals(service, day: day, total: total, before: before, &state)
        var first = expected[service]
        expected[service] = .none
        if online != nil { online!.divert(from: &first, isBefore: true, &state) }
        bookings!.takeBookings(from: &first, before: before, &state)
        while !first.isNone {
          let next = state.contacts[first].next
          state.contacts.remove(first)
          first = next
        }
      }
    }
  }

  /// A new contact arrives; the service's next one is scheduled.
  @inline(__always)
  mutating func arrive(
    _ service: Int, _ state: inout SectorState, _ calendar: inout TimerCalendar<SectorEvent>
  ) -> EntityIndex {
    let contact = expected[service]
    expected[service] = state.contacts[contact].next
    scheduleNext(service, &state, &calendar)
    return contact
  }

  /// Draws what a citizen brings who is back after being served; whoever comes again after leaving
  /// unserved brings the same as before.
  mutating func bringAgain(_ contact: EntityIndex, now: Double, _ state: inout SectorState) {
    state.contacts[contact].arrived = now
    state.contacts[contact].isPassedOn = false
    let isReminder = state.contacts[contact].isReminder
    guard state.contacts[contact].isRepeat || (isReminder && state.contacts[contact].bringsWork)
    else { return }
    stream.turn(to: .contact, state.contacts[contact].key)
    needs(of: Int(state.contacts[contact].service), &state)
      .draw(for: contact, using: &stream, &state)
    if isReminder {
      // Somebody asks how things stand: that leaves no new work and is not repeated.
      state.contacts[contact].followUpMinutes = 0
      state.contacts[contact].draws.repetition = .max
    }
  }

  /// Draws what a citizen brings to the service that they are passed on to.
  mutating func bring(
    _ contact: EntityIndex, to service: Int, now: Double, _ state: inout SectorState
  ) {
    let visit = state.contacts.pointer(to: contact)
    visit.pointee.service = Int32(truncatingIfNeeded: service)
    visit.pointee.visit += 1
    visit.pointee.isRepeat = false
    visit.pointee.isBooked = false
    visit.pointee.isPassedOn = true
    visit.pointee.wasRefused = false
    visit.pointee.tries = 0
    visit.pointee.arrived = now
    visit.pointee.followUpMinutes = 0
    stream.turn(to: .contact, visit.pointee.key)
    needs(of: service, &state).draw(for: contact, using: &stream, &state)
  }

  private mutating func needs(of service: Int, _ state: inout SectorState) -> ContactNeeds {
    ContactNeeds(
      service: state.tables.services.entry(service), midnight: state.midnight,
      residual: state.services[service].residualTime,
      complexity: state.tables.complexity[service * state.tables.days.count + state.today])
  }

  /// (`mutating` and `inout` where nothing changes, here and below: see `Routing`.)
  private mutating func scheduleNext(
    _ service: Int, _ state: inout SectorState, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    guard !expected[service].isNone else { return }
    // The timers of services stand behind those of people.
    calendar.setTimer(
      state.operators.count + service, to: SectorEvent(.arrival, service),
      at: SimulationTime(minutes: state.contacts[expected[service]].arrived))
  }
}

/// What the contacts of a service bring on a day.
private struct ContactNeeds {
  let service: UnsafePointer<ServiceEntry>
  let midnight: Double
  /// Factor on the time at the desk, since simple contacts have gone online.
  let residual: Double
  let complexity: Double

  /// Draws what decides what becomes of a visit, the work that it leaves and its time at the desk.
  ///
  /// They come from one stream in this order, so that two blocks of random words serve them; each stays
  /// the same when the parameters of another change, as long as its family does not.
  func draw(
    for contact: EntityIndex, using stream: inout RandomStream, _ state: inout SectorState
  ) {
    let visit = state.contacts.pointer(to: contact)
    visit.pointee.draws = ContactDraws(using: &stream)
    if service.pointee.hasFollowUp {
      visit.pointee.followUpMinutes =
        service.pointee.followUp.sample(using: &stream) * complexity
    }
    var minutes = service.pointee.serviceTime.sample(using: &stream) * complexity * residual
    if service.pointee.serviceTimeByHour.count > 0 {
      minutes *= state.tables.factor(
        service.pointee.serviceTimeByHour, at: visit.pointee.arrived - midnight)
    }
    visit.pointee.serviceMinutes = minutes
  }
}
