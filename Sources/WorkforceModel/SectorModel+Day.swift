// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Days: closing the one before, laying out the next, opening and closing the desks.
extension SectorModel {
  /// Midnight: closes yesterday and lays out today; the last midnight only closes.
  mutating func startDay(_ day: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    if day > 0 { endDay(day - 1, &calendar) }
    guard day < state.tables.days.count else { return }
    let entry = state.tables.days[day]
    state.today = day
    state.midnight = calendar.now.minutes
    state.totals.isObserving = entry.isObserved
    if budget != nil { budget!.begin(day: day, &state) }
    if turnover != nil { turnOver(day: day) }
    if incentives != nil { incentives!.begin(day: day, &state) }
    rotation?.assignDuties(day: day, &state)
    presence.begin(day: day, &state)
    projects?.begin(day: day, &state)
    layOutShifts(day, &calendar)
    layOutOpening(day, &calendar)
    training.layOut(day: day, midnight: state.midnight, &calendar)
    if casework != nil { casework!.begin(day: day, &state) }
    if caseloads != nil { caseloads!.begin(day: day, &state, &calendar) }
    demand.layOut(day: day, &state, &calendar)
    if demand.online != nil { settleOnline(&calendar) }
    // Tasks that wait no longer, for people at work over midnight.
    if casework != nil {
      for service in 0..<state.services.count { offerWork(service, &calendar) }
    }
    calendar.schedule(
      SectorEvent(.dayStart, day + 1), at: SimulationTime(minutes: state.midnight + 1440))
  }

  /// People go and newcomers come, whom every mechanism that knows people takes in.
  private mutating func turnOver(day: Int) {
    turnover!.begin(day: day, &state)
    while let newcomer = turnover!.nextNewcomer() {
      presence.resetPost(newcomer.post, generation: newcomer.generation, &state)
      training.resetPost(newcomer.post)
      groupLife?.resetPost(newcomer.post)
      motivation?.resetPost(newcomer.post)
      wellbeing?.resetPost(newcomer.post, generation: newcomer.generation, &state)
    }
    state.conditions.compose()
  }

  private mutating func endDay(_ day: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let entry = state.tables.days[day]
    state.settleCover(now: calendar.now.minutes)
    // Whoever is still inside when the horizon ends is neither served nor sent away.
    if !entry.continuesTomorrow && day + 1 < state.tables.days.count {
      for service in 0..<state.services.count { sendAway(service, &calendar) }
    }
    presence.close(&state)
    if budget != nil { budget!.close(day: day, &state) }
    if incentives != nil { incentives!.close(day: day, &state) }
    pressure?.close(day: day, &state)
    if entry.weekday == 7, groupLife != nil { projects?.closeWeek(&groupLife!, &state) }
    groupLife?.close(day: day, &state)
    motivation?.close(day: day, &state)
    conflict?.close(&state)
    let meanScore = wellbeing?.meanScore(state) ?? 0
    climate?.close(day: day, meanScore: meanScore, &state)
    wellbeing?.close(day: day, training: training, &state, &recorder)
    recorder.close(day: day, &state)
  }

  private func layOutShifts(_ day: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let shifts = state.tables.shifts
    let entry = state.tables.days[day]
    guard entry.isWorkingDay else { return }
    for pattern in 0..<shifts.memberRanges.count {
      let range = shifts.day(pattern, weekday: entry.weekday)
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
  private func startsAtMidnight(_ pattern: Int, on day: Int) -> Bool {
    guard day < state.tables.days.count, state.tables.days[day].isWorkingDay else { return false }
    let range = state.tables.shifts.day(pattern, weekday: state.tables.days[day].weekday)
    return range.count > 0 && state.tables.shifts.intervals[range.start].start == 0
  }

  private mutating func layOutOpening(_ day: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let entry = state.tables.days[day]
    for position in entry.openings.start..<entry.openings.end {
      let times = state.tables.openings[position]
      let isContinued = times.start == 0 && entry.continuesFromYesterday
      let continues = times.end == 1440 && entry.continuesTomorrow
      if !isContinued { schedule(.opening, position, minute: times.start, &calendar) }
      if !continues { schedule(.closing, position, minute: times.end, &calendar) }
    }
    for pool in 0..<state.pools.count {
      let steps = state.tables.pools[pool].count
      state.pools[pool].capacity = Int(state.tables.steps[steps.start].value)
      for position in steps.start..<steps.end where state.tables.steps[position].start > 0 {
        schedule(.deskChange, pool, minute: state.tables.steps[position].start, &calendar)
      }
    }
  }

  private func schedule(
    _ kind: SectorEvent.Kind, _ entity: Int, minute: Double,
    _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    calendar.schedule(
      SectorEvent(kind, entity), at: SimulationTime(minutes: state.midnight + minute))
  }

  /// The desks open to the public.
  mutating func openDesks(_ now: Double) {
    state.settleCover(now: now)
    state.isOpen = true
  }

  /// The desks close: people inside are served, or sent away where the service says so.
  mutating func closeDesks(_ calendar: inout TimerCalendar<SectorEvent>) {
    state.settleCover(now: calendar.now.minutes)
    state.isOpen = false
    for service in 0..<state.services.count
    where state.tables.services.entry(service).pointee.sendsAwayAtClosing {
      sendAway(service, &calendar)
    }
    sendAwayUnstaffed(&calendar)
  }

  /// The number of desks of a pool follows the time of day.
  mutating func changeDesks(pool: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let minute = calendar.now.minutes - state.midnight
    state.pools[pool].capacity = Int(
      state.tables.factor(state.tables.pools[pool].count, at: minute))
    fillDesks(pool: pool, &calendar)
  }
}
