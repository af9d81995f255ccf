// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel
import WholeNumbers

/// Days: closing the one before, laying out the next, opening and closing the desks.
extension SectorModel {
  /// Midnight: closes yesterday and lays out today; the last midnight only closes.
  mutating func startDay(_ day: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    if day > 0 { endDay(day - 1, &calendar) }
    guard day < state.tables.days.count else { return }
    let entry = state.tables.days[day]
    state.today = day
    state.overtimeCap = entry.overtimeCap
    state.midnight = calendar.now.minutes
    state.totals.isObserving = entry.isObserved
    var place = 0
    while let step = DayStart(rawValue: place) {
      perform(step, of: day, &calendar)
      place += 1
    }
    calendar.schedule(
      SectorEvent(.dayStart, day + 1), at: SimulationTime(minutes: state.midnight + 1440))
  }

  private mutating func endDay(_ day: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    state.settleCover(now: calendar.now.minutes)
    for service in 0..<state.services.count {
      state.settleQueue(service, now: calendar.now.minutes)
    }
    settleWork(now: calendar.now.minutes)
    var place = 0
    while let step = DayEnd(rawValue: place) {
      perform(step, of: day, &calendar)
      place += 1
    }
  }

  /// People go and newcomers come, whom every mechanism that knows people takes in.
  mutating func turnOver(day: Int) {
    mechanisms.turnover!.begin(day: day, &state)
    while let newcomer = mechanisms.turnover!.nextNewcomer() {
      takeIn(newcomer.post, generation: newcomer.generation)
    }
    state.conditions.compose()
  }

  private mutating func takeIn(_ post: Int, generation: UInt64) {
    var place = 0
    while let step = PostReset(rawValue: place) {
      perform(step, of: post, generation: generation)
      place += 1
    }
  }

  /// Posts begin and end on their dates; whoever begins is new to all mechanisms that know people.
  ///
  /// A post that a period suspends, or that exists in one alone, has the same holder when it comes again.
  mutating func changePosts(day: Int) {
    var hasNewcomers = false
    for post in 0..<state.operators.count {
      let isOutside = state.tables.status(of: post, on: day) == .outside
      let isFirst = !isOutside && !state.operators[post].hasBegun && day > 0
      if !isOutside { state.operators[post].hasBegun = true }
      guard isOutside != state.operators[post].isOutside else { continue }
      state.operators[post].isOutside = isOutside
      if isOutside {
        state.operators[post].endedVacant = state.operators[post].isVacant
        state.operators[post].isVacant = true
        continue
      }
      state.operators[post].isVacant = !isFirst && state.operators[post].endedVacant
      guard isFirst else { continue }
      state.uncommittedBudget -= state.hirePrices[post]
      let generation = mechanisms.turnover?.hire(post, on: day, &state) ?? 1
      takeIn(post, generation: generation)
      hasNewcomers = true
    }
    if hasNewcomers { state.conditions.compose() }
  }

  /// Sends away whoever is still inside at the end of a day on which the desks do not stay open.
  ///
  /// Whoever is inside when the horizon ends is neither served nor sent away.
  mutating func sendAwayForTheNight(_ day: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    guard day + 1 < state.tables.days.count else { return }
    for service in 0..<state.services.count
    where !state.tables.openingDay(service, on: day).continuesTomorrow {
      sendAway(service, &calendar)
    }
  }

  /// Offers waiting work to people at work over midnight.
  mutating func offerAllWork(_ calendar: inout TimerCalendar<SectorEvent>) {
    for service in 0..<state.services.count { offerWork(service, &calendar) }
  }

  /// (`mutating`, as all that follows: see `Routing`. A borrowed model would be copied, all of it.)
  mutating func layOutShifts(_ day: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let shifts = state.tables.shifts
    let entry = state.tables.days[day]
    guard entry.isWorkingDay else { return }
    for pattern in 0..<shifts.memberRanges.count {
      let range = shifts.day(pattern, entry.rosterDay)
      for interval in range.start..<range.end {
        let times = shifts.intervals[interval]
        // Whoever is at work already goes on.
        schedule(.shiftStart, interval, minute: times.start, &calendar)
        if times.end < 1440 || !startsAtMidnight(pattern, on: day + 1) {
          schedule(.shiftEnd, interval, minute: times.end, &calendar)
        }
      }
    }
  }

  /// Whether people of a shift pattern work from midnight of a day on.
  private mutating func startsAtMidnight(_ pattern: Int, on day: Int) -> Bool {
    guard day < state.tables.days.count, state.tables.days[day].isWorkingDay else { return false }
    let range = state.tables.shifts.day(pattern, state.tables.days[day].rosterDay)
    return range.count > 0 && state.tables.shifts.intervals[range.start].start == 0
  }

  mutating func layOutOpening(_ day: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    for hours in 0..<state.tables.scheduleCount {
      let entry = state.tables.openingDays[hours * state.tables.days.count + day]
      for position in entry.openings.start..<entry.openings.end {
        let times = state.tables.openings[position]
        let isContinued = times.start == 0 && entry.continuesFromYesterday
        let continues = times.end == 1440 && entry.continuesTomorrow
        if !isContinued { schedule(.opening, position, minute: times.start, &calendar) }
        if !continues { schedule(.closing, position, minute: times.end, &calendar) }
      }
    }
    for pool in 0..<state.pools.count {
      let steps = state.tables.desks(pool, on: day)
      let first = state.tables.steps[steps.start]
      // Before the first step there is no desk.
      state.pools[pool].capacity = first.start > 0 ? 0 : Int(bounded: first.value)
      for position in steps.start..<steps.end where state.tables.steps[position].start > 0 {
        schedule(.deskChange, pool, minute: state.tables.steps[position].start, &calendar)
      }
    }
  }

  private mutating func schedule(
    _ kind: SectorEvent.Kind, _ entity: Int, minute: Double,
    _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    calendar.schedule(
      SectorEvent(kind, entity), at: SimulationTime(minutes: state.midnight + minute))
  }

  /// The desks open to the public: those of the office, or of services with hours of their own.
  mutating func openDesks(_ opening: Int, _ now: Double) {
    state.settleCover(now: now)
    state.setOpen(true, schedule: Int(state.tables.schedules[opening]))
  }

  /// The desks close: people inside are served, or sent away where the service says so.
  mutating func closeDesks(_ opening: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let schedule = Int(state.tables.schedules[opening])
    state.settleCover(now: calendar.now.minutes)
    state.setOpen(false, schedule: schedule)
    for service in 0..<state.services.count
    where state.tables.services.entry(service).pointee.schedule == schedule
      && state.tables.services.entry(service).pointee.sendsAwayAtClosing
    {
      sendAway(service, &calendar)
    }
    sendAwayUnstaffed(&calendar)
    if state.tables.hasPairs { serveHeld(&calendar) }
  }

  /// The number of desks of a pool follows the time of day.
  mutating func changeDesks(pool: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let minute = calendar.now.minutes - state.midnight
    state.pools[pool].capacity = Int(
      bounded:
        state.tables.factor(state.tables.desks(pool, on: state.today), at: minute))
    fillDesks(pool: pool, &calendar)
    if state.tables.hasPairs { serveHeld(&calendar) }
  }
}
