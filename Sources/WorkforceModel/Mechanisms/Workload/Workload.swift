// SPDX-License-Identifier: GPL-3.0-or-later

/// What work requires of the people who share skills, week by week: how pressed services are, and what is
/// required of people beyond what they are busy with.
///
/// Required are the desk, follow-up and casework minutes that the week's contacts bring, at standard time,
/// and overdue work spread over some weeks; available are attended minutes without sessions, meetings and
/// the time of mentors, newcomers by what they can do. Both are shared out by skill (``WorkPools``) and
/// added up over eight weeks, so that noise is not taken for load; see "Workload" in the model page.
struct Workload: ~Copyable {
  private let plan: WorkloadPlan
  private var pools: WorkPools
  /// Minutes of the week in progress: required by service, at the desk and in the back office.
  private var desk: Column<Double>
  private var backOffice: Column<Double>
  /// By set of skills: minutes available, attended, and busy or as good as that.
  private var available: Column<Double>
  private var attended: Column<Double>
  private var busy: Column<Double>
  /// The last weeks: service-major; and how many there were.
  private var memory: Column<RememberedWeek>
  private var remembered: Column<Int>
  /// By service: the week that ends, and the overdue work at its end.
  private var current: Column<RememberedWeek>
  private var overdue: Column<Double>
  /// What people feel from Monday on, by set of skills.
  private var nextOverload: Column<Double>
  private var isNew = false

  init(_ plan: WorkloadPlan, tables: borrowing SectorTables) {
    self.plan = plan
    let services = tables.services.count
    let sets = tables.skillSets.count
    pools = WorkPools(services: services, sets: tables.skillSets.values)
    desk = Column(repeating: 0, count: services)
    backOffice = Column(repeating: 0, count: services)
    available = Column(repeating: 0, count: sets)
    attended = Column(repeating: 0, count: sets)
    busy = Column(repeating: 0, count: sets)
    memory = Column(repeating: RememberedWeek(), count: services * plan.memoryWeeks)
    remembered = Column(repeating: 0, count: services)
    current = Column(repeating: RememberedWeek(), count: services)
    overdue = Column(repeating: 0, count: services)
    nextOverload = Column(repeating: 0, count: sets)
  }

  /// Closes a day: adds it to the week; on Sundays shares the week out. What follows is felt from Monday.
  mutating func close(day: Int, _ state: inout SectorState) {
    if isNew {
      for set in 0..<nextOverload.count { state.overload[set] = nextOverload[set] }
      isNew = false
    }
    for person in 0..<state.operators.count {
      let worker = state.operators.entry(person)
      let set = state.tables.staffGroups[worker.pointee.staffGroup].skillSet
      let minutes = worker.pointee.attended
      guard minutes > 0, set >= 0 else { continue }
      let neutral = worker.pointee.sessionsAndSwitches
      available[set] += max(0, minutes - neutral) * state.conditions.experience(of: person)
      attended[set] += minutes
      busy[set] += worker.pointee.busy + state.tables.referenceOccupancy * neutral
    }
    for service in 0..<desk.count {
      let amounts = state.totals.row(state.totals.rows.service(service))
      let atDesk = amounts[Accumulator.demandedDeskMinutes.rawValue]
      desk[service] += atDesk
      backOffice[service] += amounts[Accumulator.demandedMinutes.rawValue] - atDesk
    }
    if state.tables.days[day].weekday == 7 { closeWeek(&state) }
  }

  private mutating func closeWeek(_ state: inout SectorState) {
    for set in 0..<available.count { pools.available[set] = available[set] }
    for service in 0..<desk.count { overdue[service] = state.overdueMinutes(of: service) }
    share(overdueOver: plan.overdueFeltWeeks, isFirst: true, &state)
    for service in 0..<desk.count { current[service] = felt(service) }
    share(overdueOver: plan.overduePressedWeeks, &state)
    for service in 0..<desk.count {
      current[service].pressing = pools.required[service]
      current[service].pressed = pools.allotted(service)
      remember(service, state.tables.referenceOccupancy)
      if backOffice[service] > 0 { state.services[service].hasBackOffice = true }
      state.services[service].isPressed =
        pools.pool[service] >= 0 && state.services[service].hasBackOffice
      guard remembered[service] > 0 else { continue }
      let weeks = lastWeeks(of: service)
      if weeks.pressed > 0 {
        state.services[service].pressure =
          weeks.pressing / weeks.pressed / state.tables.referenceOccupancy
      }
    }
    if plan.needsPlainRatio {
      share(overdueOver: .infinity, &state)
      for service in 0..<desk.count { state.services[service].weekRatio = pools.ratio[service] }
    }
    for set in 0..<nextOverload.count { nextOverload[set] = overload(of: set, state.tables) }
    isNew = true
    desk.fill(0)
    backOffice.fill(0)
    available.fill(0)
    attended.fill(0)
    busy.fill(0)
  }

  /// Shares the week's hours out, unless they are already, over the same work: without overdue work they are.
  private mutating func share(
    overdueOver weeks: Double, isFirst: Bool = false, _ state: inout SectorState
  ) {
    var hasChanged = isFirst
    for service in 0..<desk.count {
      let required =
        desk[service] + backOffice[service] * state.services[service].standardTime
        + (weeks < .infinity ? overdue[service] / weeks : 0)
      if required != pools.required[service] { hasChanged = true }
      pools.required[service] = required
    }
    if hasChanged { pools.share() }
  }

  /// The service's part in its pool this week.
  private func felt(_ service: Int) -> RememberedWeek {
    var week = RememberedWeek()
    let pool = pools.pool[service]
    guard pool >= 0 else { return week }
    week.required = pools.required[service]
    week.allotted = pools.allotted(service)
    let part = week.allotted / pools.poolHours[pool]
    for set in 0..<busy.count where pools.poolOfSet[set] == pool {
      week.busy += part * busy[set]
      week.attended += part * attended[set]
    }
    return week
  }

  /// Weeks before the first one were as at reference; one without people, or work to begin with, is none.
  private mutating func remember(_ service: Int, _ occupancy: Double) {
    let week = current[service]
    guard week.allotted > 0 || (remembered[service] > 0 && pools.pool[service] >= 0) else { return }
    let first = service * plan.memoryWeeks
    if remembered[service] == 0 {
      let reference = week.atReference(occupancy)
      for place in 0..<plan.memoryWeeks { memory[first + place] = reference }
    }
    memory[first + remembered[service] % plan.memoryWeeks] = week
    remembered[service] += 1
  }

  private func lastWeeks(of service: Int) -> RememberedWeek {
    var sum = RememberedWeek()
    for place in 0..<plan.memoryWeeks { sum.add(memory[service * plan.memoryWeeks + place]) }
    return sum
  }

  /// What is required, over available time, beyond what those with a set of skills are busy with: by the
  /// service of theirs of which most is required, from reference on.
  private func overload(of set: Int, _ tables: borrowing SectorTables) -> Double {
    var most = 0.0
    var overload = 0.0
    for service in 0..<desk.count
    where tables.skillSets[set] & 1 << service != 0 && remembered[service] > 0 {
      let weeks = lastWeeks(of: service)
      guard weeks.allotted > 0, weeks.required > most * weeks.allotted else { continue }
      most = weeks.required / weeks.allotted
      let busy = weeks.attended > 0 ? weeks.busy / weeks.attended : 0
      overload = max(0, most - max(busy, tables.referenceOccupancy))
    }
    return overload
  }
}
