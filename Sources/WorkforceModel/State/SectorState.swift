// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import SimulationKernel

/// All that changes during a replication: people, contacts, work and desks, as columns.
struct SectorState: ~Copyable {
  /// The tables that all replications share; whoever runs the replication keeps them alive.
  private let sharedTables: UnsafePointer<SectorTables>

  // People
  var operators: Column<Operator>
  var conditions: WorkingConditions
  /// Work done in a minute and the minutes that work takes, by person and service; see `WorkRates`.
  var workRates: Column<Double>
  var workDurations: Column<Double>
  /// Minutes that contacts take at the desk, which work pressure leaves alone.
  var deskDurations: Column<Double>
  /// What is required of people beyond what they are busy with, over their time, by set of skills.
  var overload: Column<Double>
  /// Since when people at the desk have had no contact, whether or not they have follow-up work in
  /// hand, which a contact may interrupt; infinity for those who are not available. Minutes.
  var freeSince: Column<Double>
  /// People in the back office with nothing to do.
  var backOfficeLinks: EntityLinks
  var staffGroups: Column<StaffGroupState>
  /// Available people with nothing in hand, in all staff groups.
  var idleCount = 0

  // Work
  var contacts: EntityPool<Contact>
  var contactLinks: EntityLinks
  var services: Column<ServiceState>
  /// Follow-up items waiting, oldest first, by service.
  var items: Column<ValueQueue<FollowUpItem>>
  /// Tasks of casework waiting, earliest deadline first, by the service whose skill they need; and those in
  /// hand, by person.
  var tasks: Column<DeadlineQueue>
  var tasksInHand: Column<CaseTask>
  /// How many tasks have become ready.
  var taskCount = 0
  /// Contacts waiting, for all services.
  var waitingCount = 0
  /// First of the contacts that come back on each day, linked by `Contact.next`.
  var returns: Column<EntityIndex>
  var pools: Column<DeskPoolState>

  // The day
  /// Day of the horizon.
  var today = 0
  /// Overtime allowed a person and week, in minutes.
  var overtimeCap = 0.0
  /// Midnight of today, in minutes.
  var midnight = 0.0
  /// Some desks receive the public.
  private(set) var isOpen = false
  /// Euros of the year's budget that are neither spent nor bound; infinity without a budget.
  var uncommittedBudget = Double.infinity
  /// Euros of the year's budget that are not spent.
  var budgetLeft = 0.0
  /// Newcomers who could begin today if there were means, and what each vacant post would cost until the
  /// end of the year, in euros.
  var deferredHires = 0
  var hirePrices: Column<Double>
  /// Sessions under way for which the desks are closed.
  var closures = 0
  /// People at work with desk duty and not in a session, and since when there are so many.
  private var cover = 0
  private var coverSince = 0.0

  var totals: DailyTotals

  /// An empty sector with the follow-up work that waits at the start.
  init(tables sharedTables: UnsafePointer<SectorTables>, services parameters: [ServiceParameters]) {
    self.sharedTables = sharedTables
    let people = sharedTables.pointee.people.count
    operators = Column(count: people) { person in
      let entry = sharedTables.pointee.people[person]
      return Operator(
        staffGroup: entry.staffGroup, group: entry.group,
        skills: sharedTables.pointee.staffGroups[entry.staffGroup].skills)
    }
    workRates = Column(repeating: 1, count: people * sharedTables.pointee.services.count)
    workDurations = Column(repeating: 1, count: people * sharedTables.pointee.services.count)
    deskDurations = Column(repeating: 1, count: people * sharedTables.pointee.services.count)
    overload = Column(repeating: 0, count: sharedTables.pointee.skillSets.count)
    conditions = WorkingConditions(people: people)
    freeSince = Column(repeating: .infinity, count: people)
    hirePrices = Column(repeating: 0, count: people)
    backOfficeLinks = EntityLinks(minimumCapacity: people)
    staffGroups = Column(
      repeating: StaffGroupState(), count: sharedTables.pointee.staffGroups.count)
    contacts = EntityPool(minimumCapacity: 1024)
    contactLinks = EntityLinks(minimumCapacity: 1024)
    items = Column(count: sharedTables.pointee.services.count) { _ in
      ValueQueue(minimumCapacity: 2048)
    }
    tasks = Column(count: sharedTables.pointee.services.count) { _ in
      DeadlineQueue(minimumCapacity: 1024)
    }
    tasksInHand = Column(repeating: CaseTask(), count: people)
    services = Column(repeating: ServiceState(), count: sharedTables.pointee.services.count)
    pools = Column(repeating: DeskPoolState(), count: sharedTables.pointee.pools.count)
    returns = Column(repeating: .none, count: sharedTables.pointee.days.count)
    totals = DailyTotals(tables: sharedTables.pointee)
    for service in 0..<services.count {
      services[service].baseRepeatProbability = tables.services.entry(service).pointee.repeatBase
    }
    for (service, parameters) in parameters.enumerated() where parameters.initialBacklog > 0 {
      // In at most a million items, however much there is.
      let size = max(parameters.followUp?.mean ?? 60, 1, parameters.initialBacklog / 1_000_000)
      FollowUpWork().addBacklog(
        service: service, minutes: parameters.initialBacklog, itemSize: size, &self)
    }
  }

  var tables: SectorTables {
    unsafeAddress { sharedTables }
  }

  /// Whether a service has a desk to spare.
  mutating func hasFreeDesk(_ service: Int) -> Bool {
    let pool = tables.services.entry(service).pointee.pool
    return pool < 0 || pools[pool].busy < pools[pool].capacity
  }

  /// Books the cover of the desks up to now; to be called before openings change too.
  mutating func settleCover(now: Double, changingBy change: Int = 0) {
    if isOpen { addOpen(minutes: now - coverSince) }
    if cover > 0 { totals.hours.addCover(from: coverSince, to: now, people: cover) }
    coverSince = now
    cover += change
  }

  /// Adds opening minutes: of the office, of the services that are open, and of those taken together of which one is.
  private mutating func addOpen(minutes: Double) {
    totals.addOpen(minutes: minutes, cover: cover)
    for service in 0..<services.count where services[service].isOpen {
      totals.add(.openMinutes, service: service, minutes)
    }
    for union in 0..<tables.unions.count {
      let range = tables.unions[union]
      for position in range.start..<range.end
      where services[tables.unionServices[position]].isOpen {
        totals.row(totals.rows.union(union))[Accumulator.openMinutes.rawValue] += minutes
        break
      }
    }
  }

  /// Opens or closes the desks of the services with some opening hours.
  mutating func setOpen(_ opens: Bool, schedule: Int) {
    if schedule == 0 { isOpen = opens }
    for service in 0..<services.count
    where tables.services.entry(service).pointee.schedule == schedule {
      services[service].isOpen = opens
    }
  }

  /// Whether a service is open that somebody can give.
  mutating func isOpen(for person: Int) -> Bool {
    if tables.scheduleCount == 1 { return isOpen }
    let skills = operators[person].skills
    for position in skills.start..<skills.end
    where services[tables.skills[position].service].isOpen {
      return true
    }
    return false
  }

  /// Adds the queue of a service up to now to the hours; to be called before it changes.
  @inline(__always)
  mutating func settleQueue(_ service: Int, now: Double) {
    totals.hours.settleQueue(
      service: service, length: services[service].queue.count + services[service].booked.count,
      now: now)
  }

  /// Whether arriving contacts are turned away because the desks are shut for a session.
  var desksAreShut: Bool { closures > 0 }
}

/// People of one staff group who could take a contact or a piece of follow-up work.
struct StaffGroupState: BitwiseCopyable {
  /// How many are available at the desk with nothing in hand.
  var idleCount = 0
  /// How many are at the desk without a contact, whether or not they have follow-up work in hand.
  var freeCount = 0
  /// In the back office with nothing to do, longest first.
  var backOffice = EntityQueue()
  /// At work with desk duty, whatever they are doing; and those of them who are neither in a session nor
  /// changing duty.
  var present = 0
  var serving = 0
}

/// The queue and the follow-up work of one service.
struct ServiceState: BitwiseCopyable {
  /// It receives the public.
  var isOpen = false
  /// Contacts waiting, first come first, and those with an appointment, who come before them.
  var queue = EntityQueue()
  var booked = EntityQueue()
  /// Service time of those waiting, in minutes.
  var queuedMinutes = 0.0
  /// When the oldest waiting follow-up item was left; infinity when none waits.
  var oldestItem = Double.infinity { didSet { composeOldest() } }
  /// The same for the task of casework that is due first, as if it had been left a follow-up limit before.
  var oldestTask = Double.infinity { didSet { composeOldest() } }
  /// The earlier of the two.
  private(set) var oldestWork = Double.infinity
  /// Follow-up work and ready casework left, in hand or waiting, in minutes at speed 1.
  var backlogMinutes = 0.0
  /// Cases of its procedures that are open, and those of them whose term has ended.
  var openCases = 0
  var overdueCases = 0
  /// Factor on the speed of its back-office work, 1 when neutral.
  var speedFactor = 1.0
  /// Standard of time for its back-office work against reference.
  var standardTime = 1.0
  /// Work over hours of the last weeks against reference, and whether it acts: somebody was there in the last
  /// one, and there is back-office work of which time can be cut.
  var pressure = 1.0
  var isPressed = false
  var hasBackOffice = false
  /// Work over hours of the last week, overdue work apart; NaN when nobody was there.
  var weekRatio = Double.nan
  /// Probability that a served contact comes back, before the group's and the person's factors: that of
  /// matters that the first visit does not settle, and what work pressure adds.
  private(set) var repeatProbability = 0.0
  var baseRepeatProbability = 0.0 { didSet { composeRepeats() } }
  var pressureRepeatProbability = 0.0 { didSet { composeRepeats() } }
  /// Factor on the time until it comes back, 1 when neutral.
  var repeatWait = 1.0
  /// Share of the users who have taken up the online channel, and factor on the time at the desk of
  /// whoever still comes.
  var onlineShare = 0.0
  var residualTime = 1.0

  private mutating func composeOldest() { oldestWork = min(oldestItem, oldestTask) }

  private mutating func composeRepeats() {
    repeatProbability = max(0, baseRepeatProbability + pressureRepeatProbability)
  }
}

/// Desks in use and in place.
struct DeskPoolState: BitwiseCopyable {
  var busy = 0
  var capacity = 0
}
