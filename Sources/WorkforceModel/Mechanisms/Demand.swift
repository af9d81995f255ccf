// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel

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
  /// One stream a service, since their arrivals alternate.
  private var streams: StreamColumn
  private var days: Column<ServiceDay>
  private var dayFactors: Column<DayFactorProcess>
  private var shocks: Column<ShockProcess>
  private var sharedScore: NormalScoreProcess
  /// Draws of days and of what citizens bring.
  private var stream: RandomStream

  /// Arrivals of a service on the day in progress.
  ///
  /// Not private, although nobody else needs it: whoever owns a `Demand` expands the end of its
  /// columns in their own file, which takes the type's descriptor. Were it private to this file, a
  /// debug build, one file at a time, would stop the compiler (Swift 6.3.1) with a broken module.
  struct ServiceDay: BitwiseCopyable {
    var arrivals = DayArrivals(total: 0)
    var ordinal: Int32 = 0
  }

  init(_ plan: DemandPlan, masterSeed: UInt64, replication: UInt32) {
    self.plan = plan
    let count = plan.dayFactors.count
    streams = StreamColumn(count: count, masterSeed: masterSeed, replication: replication)
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    days = Column(repeating: ServiceDay(), count: count)
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
    day: Int, _ state: inout SectorState, _ calendar: inout EventCalendar<SectorEvent>
  ) {
    var contact = state.returns[day]
    while !contact.isNone {
      calendar.schedule(
        SectorEvent(.returning, contact.position),
        at: SimulationTime(minutes: state.contacts[contact].arrived))
      contact = state.contacts[contact].nextReturn
    }
    let isOpen = state.tables.days[day].openings.count > 0
    var shared = 0.0
    if isOpen && plan.hasSharedScore {
      stream.turn(to: .sharedDayFactor, UInt64(day))
      shared = sharedScore.next(using: &stream)
    }
    for service in 0..<days.count {
      let entity = UInt64(service) << 16 | UInt64(day)
      var total = state.tables.expectedContacts[service * state.tables.days.count + day]
      if plan.hasShocks[service] {
        stream.turn(to: .shocks, entity)
        total *= shocks[service].factor(atDay: Double(day), using: &stream)
      }
      guard isOpen, total > 0 else { continue }
      if plan.hasDayFactor[service] {
        stream.turn(to: .dayFactor, entity)
        total *= dayFactors[service].next(shared: shared, using: &stream)
      }
      days[service] = ServiceDay(arrivals: DayArrivals(total: total))
      streams[service].turn(to: .arrivals, entity)
      scheduleNext(service, &state, &calendar)
    }
  }

  /// A new contact arrives; the service's next one is scheduled.
  ///
  /// - Returns: The contact, with what the citizen brings.
  mutating func arrive(
    _ service: Int, _ state: inout SectorState, _ calendar: inout EventCalendar<SectorEvent>
  ) -> EntityIndex {
    let contact = state.contacts.insert(
      Contact(
        service: Int32(truncatingIfNeeded: service),
        day: Int32(truncatingIfNeeded: state.today), ordinal: days[service].ordinal))
    days[service].ordinal &+= 1
    scheduleNext(service, &state, &calendar)
    return contact
  }

  /// Draws what the citizen brings to this visit: whether it will be repeated, the work left behind
  /// and the time at the desk.
  ///
  /// The three come from one stream in this order, so that one block of random words serves them; each
  /// stays the same when the parameters of another change, as long as its family does not.
  mutating func bring(_ contact: EntityIndex, now: Double, _ state: inout SectorState) {
    let service = Int(state.contacts[contact].service)
    let entry = state.tables.services.entry(service)
    stream.turn(to: .contact, state.contacts[contact].key)
    let complexity = state.tables.complexity[service * state.tables.days.count + state.today]
    let hourly = state.tables.factor(entry.pointee.serviceTimeByHour, at: now - state.midnight)
    if entry.pointee.repeatBase > 0 { state.contacts[contact].repeatDraw = stream.uniform() }
    if entry.pointee.hasFollowUp {
      state.contacts[contact].followUpMinutes =
        entry.pointee.followUp.sample(using: &stream) * complexity
    }
    state.contacts[contact].arrived = now
    state.contacts[contact].serviceMinutes =
      entry.pointee.serviceTime.sample(using: &stream) * complexity * hourly
  }

  private mutating func scheduleNext(
    _ service: Int, _ state: inout SectorState, _ calendar: inout EventCalendar<SectorEvent>
  ) {
    guard let share = days[service].arrivals.nextShare(using: &streams[service]) else { return }
    let minute = state.tables.profiles.minute(
      service: service, day: state.today, share: share)
    calendar.schedule(
      SectorEvent(.arrival, service), at: SimulationTime(minutes: state.midnight + minute))
  }
}
