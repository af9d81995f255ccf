// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// People: shifts, sessions, and what a freed person does next.
extension SectorModel {
  /// People of a shift interval come to work, unless they are absent.
  mutating func startShift(interval: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let members = state.tables.shifts.memberRanges[state.tables.shifts.patterns[interval]]
    for position in members.start..<members.end {
      startWork(state.tables.shifts.members[position], &calendar)
    }
  }

  private mutating func startWork(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    guard state.isPresentToday(person) else {
      // Somebody at work over midnight whose absence begins today.
      let isOnShift = state.operators[person].isAtWork && !state.operators[person].isOverShift
      if isOnShift {
        endWork(person, &calendar)
        if state.tables.hasPairs { serveHeld(&calendar) }
      }
      return
    }
    let now = calendar.now
    if state.operators[person].isAtWork {
      // Still here from the interval before: what came between was overtime.
      // A session in between books its own.
      if state.operators[person].isOverShift && state.operators[person].session < 0 {
        bookOvertime(person, until: now.minutes)
      }
      state.operators[person].isOverShift = false
      if state.operators[person].activity == .held { decideAnew(person, &calendar) }
      return
    }
    state.operators[person].isAtWork = true
    state.operators[person].duty = state.operators[person].nextDuty
    let isInSession = state.operators[person].session >= 0
    let switching = state.operators[person].switchMinutes
    if state.operators[person].duty == .desk {
      let staffGroup = state.operators[person].staffGroup
      state.staffGroups[staffGroup].present += 1
      if !isInSession {
        state.settleCover(now: now.minutes, changingBy: 1)
        if switching == 0 { state.staffGroups[staffGroup].serving += 1 }
      }
    }
    if isInSession { return }
    if switching > 0 {
      state.operators[person].switchMinutes = 0
      state.operators[person].activity = .switching
      state.operators[person].since = now.minutes
      calendar.setTimer(
        person, to: SectorEvent(.switchEnd, person), at: now + .minutes(switching))
    } else {
      release(person, &calendar)
    }
  }

  /// The contracted time of a shift interval's people ends; whoever is serving finishes first.
  mutating func endShift(interval: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let members = state.tables.shifts.memberRanges[state.tables.shifts.patterns[interval]]
    for position in members.start..<members.end {
      let person = state.tables.shifts.members[position]
      // Who works on through the night and is off today has no shift that ends.
      if state.operators[person].isAtWork, !state.operators[person].isOverShift {
        endWork(person, &calendar)
      }
    }
    if state.tables.hasPairs { serveHeld(&calendar) }
  }

  private mutating func endWork(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    state.operators[person].isOverShift = true
    state.operators[person].shiftEnded = calendar.now.minutes
    switch state.operators[person].activity {
    case .serving, .interviewing, .inSession, .switching, .away: break
    case .held: decideAnew(person, &calendar)
    case .idle:
      state.makeUnavailable(person)
      release(person, &calendar)
    case .followUp:
      state.makeUnavailable(person)
      stopWork(person, &calendar)
      release(person, &calendar)
    }
  }

  /// Decides what a person who has just become free does: a session that waits, an appointment, the next
  /// contact, back-office work, nothing, or going home.
  ///
  /// Once the desks take nobody in any more, people inside come before the session: they would wait
  /// for its end. While the desks are open those who stay serve them, and the session comes first.
  mutating func release(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let now = calendar.now.minutes
    if mayTakeContact(person, now: now) {
      if serveNext(person, &calendar) { return }
      if state.tables.hasPairs, waitsForPartner(person, &calendar) { return }
    }
    if state.operators[person].pendingSession >= 0 {
      joinSession(person, &calendar)
    } else if !state.operators[person].isAtWork {
      state.operators[person].activity = .away
    } else if state.operators[person].isOverShift {
      doOverdueWorkOrGoHome(person, &calendar)
    } else if state.operators[person].callers > 0 {
      startInterview(person, &calendar)
    } else {
      state.operators[person].activity = .idle
      _ = mechanisms.followUp.begin(person, overtimeLeft: nil, &state, &calendar)
      state.makeAvailable(person, now: now)
    }
  }

  /// Whether a person who has just become free may take a contact: within the shift, unless an appointment waits; after it, or
  /// before a session, people inside once the desks take nobody in any more, up to the week's cap. While the desks are
  /// open, who is left serves them.
  mutating func mayTakeContact(_ person: Int, now: Double) -> Bool {
    guard state.operators[person].isAtWork else { return false }
    let isAwaited = state.operators[person].pendingSession >= 0
    if isAwaited || state.operators[person].isOverShift {
      guard !state.isOpen(for: person) || state.desksAreShut else { return false }
      return !state.operators[person].isOverShift
        || overtimeLeft(person, now: now) > FollowUpWork.negligible
    }
    return state.operators[person].callers == 0
  }

  /// Those who stay voluntarily do follow-up work over its limit, up to the week's cap; others go home.
  private mutating func doOverdueWorkOrGoHome(
    _ person: Int, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    let left = overtimeLeft(person, now: calendar.now.minutes)
    if left > FollowUpWork.negligible, left < .infinity,
      mechanisms.followUp.hasOverdue(for: person, now: calendar.now.minutes, &state),
      staysVoluntarily(person),
      mechanisms.followUp.begin(person, overtimeLeft: left, &state, &calendar)
    {
      return
    }
    goHome(person, &calendar)
  }

  /// Whether a person takes on voluntary overtime today; everyone does while motivation is off.
  private mutating func staysVoluntarily(_ person: Int) -> Bool {
    let key = state.tables.people[person].key
    let day = state.today
    return mechanisms.motivation?.staysVoluntarily(person, key: key, day: day) ?? true
  }

  /// Overtime that a person over shift may still work this week; infinity without a contract.
  mutating func overtimeLeft(_ person: Int, now: Double) -> Double {
    let staffGroup = state.tables.people[person].staffGroup
    guard state.tables.staffGroups[staffGroup].hasContract else { return .infinity }
    let cap = state.uncommittedBudget > 0 ? state.overtimeCap : 0
    return cap - state.operators[person].overtimeThisWeek
      - (now - state.operators[person].shiftEnded)
  }

  private mutating func goHome(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let now = calendar.now.minutes
    bookOvertime(person, until: now)
    mechanisms.followUp.handBack(person, &state)
    state.operators[person].isAtWork = false
    state.operators[person].isOverShift = false
    state.operators[person].activity = .away
    guard state.operators[person].duty == .desk else { return }
    let staffGroup = state.operators[person].staffGroup
    state.staffGroups[staffGroup].present -= 1
    state.staffGroups[staffGroup].serving -= 1
    state.settleCover(now: now, changingBy: -1)
    if !state.isOpen || state.tables.scheduleCount > 1 { sendAwayUnstaffed(&calendar) }
  }

  /// Books work in hand and time beyond the shift to the day that ends.
  mutating func settleWork(now: Double) {
    for person in 0..<state.operators.count where state.operators[person].isAtWork {
      state.creditDay(person, until: now)
      guard state.operators[person].isOverShift, state.operators[person].session < 0 else {
        continue
      }
      bookOvertime(person, until: now)
      state.operators[person].shiftEnded = now
    }
  }

  private mutating func bookOvertime(_ person: Int, until now: Double) {
    let entry = state.tables.people[person]
    let overtime = now - state.operators[person].shiftEnded
    guard state.tables.staffGroups[entry.staffGroup].hasContract else {
      // Nobody counts the hours of people without a contract, but the work done in them is counted.
      state.totals.add(.afterHoursMinutes, group: entry.group, overtime)
      return
    }
    state.operators[person].overtime += overtime
    state.operators[person].overtimeThisWeek += overtime
    state.totals.add(.overtimeMinutes, group: entry.group, overtime)
  }

  /// After closing, people waiting for a service for which nobody is left are sent away.
  mutating func sendAwayUnstaffed(_ calendar: inout TimerCalendar<SectorEvent>) {
    if state.waitingCount == 0 { return }
    for service in 0..<state.services.count
    where state.isAwaited(service) && !state.services[service].isOpen && !state.isStaffed(service) {
      sendAway(service, &calendar)
    }
  }

  /// A piece of follow-up work is done, or the overtime for it is used up.
  ///
  /// Within the shift no contact waits that the person could take: they were available, and contacts
  /// go to those first. So they take the next item and stay free of contacts for as long as they were.
  mutating func endFollowUp(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let readyService = creditWork(person, now: calendar.now.minutes)
    let hasBegunAnew = state.operators[person].duty == .desk && state.freeSince[person] == .infinity
    if state.operators[person].isOverShift || hasBegunAnew {
      // In overtime, or in a shift interval that has begun in the middle of it.
      release(person, &calendar)
    } else if !mechanisms.followUp.begin(person, overtimeLeft: nil, &state, &calendar) {
      state.becomeIdle(person)
    }
    if readyService >= 0 { offerWork(readyService, &calendar) }
    if state.tables.hasPairs { serveHeld(&calendar) }
  }

  /// Hands new back-office work to whoever of the skill has nothing to do, the back office first.
  mutating func offerWork(_ service: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    guard state.idleCount > 0 else { return }
    let holders = state.tables.services.entry(service).pointee.holders
    for position in holders.start..<holders.end {
      if !state.hasWork(service) { return }
      let group = state.tables.holders[position].staffGroup
      let person = state.idleOperator(in: group)
      guard person >= 0, mechanisms.followUp.begin(person, overtimeLeft: nil, &state, &calendar)
      else {
        continue
      }
      state.idleCount -= 1
      if state.operators[person].duty == .desk {
        state.staffGroups[group].idleCount -= 1
      } else {
        state.staffGroups[group].backOffice.remove(
          EntityIndex(person), in: &state.backOfficeLinks)
      }
    }
  }

  /// A change of duty is over.
  mutating func endSwitch(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let minutes = calendar.now.minutes - state.operators[person].since
    state.operators[person].switched += minutes
    state.operators[person].neutral += minutes
    if state.operators[person].duty == .desk {
      state.staffGroups[state.operators[person].staffGroup].serving += 1
    }
    release(person, &calendar)
  }

  /// A session begins: those chosen who are not serving join at once.
  ///
  /// When it shuts open desks, whoever waits for a service that does not serve on after closing leaves.
  mutating func startSession(_ session: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let wasShut = state.desksAreShut
    mechanisms.training.begin(session, &state)
    if state.isOpen && state.desksAreShut && !wasShut {
      for service in 0..<state.services.count
      where state.services[service].isOpen
        && state.tables.services.entry(service).pointee.sendsAwayAtClosing
      {
        sendAway(service, as: .foundDesksShut, &calendar)
      }
    }
    for person in 0..<state.operators.count
    where Int(state.operators[person].pendingSession) == session {
      switch state.operators[person].activity {
      case .serving, .interviewing, .switching, .inSession: continue
      case .idle, .away: state.makeUnavailable(person)
      case .held:
        state.makeUnavailable(person)
        calendar.stopTimer(person)
      case .followUp:
        state.makeUnavailable(person)
        stopWork(person, &calendar)
      }
      // Who waits for a partner may be held for people inside.
      if state.tables.hasPairs {
        release(person, &calendar)
      } else {
        joinSession(person, &calendar)
      }
    }
    if state.tables.hasPairs { serveHeld(&calendar) }
  }

  private mutating func joinSession(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let now = calendar.now.minutes
    if state.operators[person].isOverShift {
      bookOvertime(person, until: now)
      state.operators[person].shiftEnded = now
    }
    mechanisms.training.join(person, now: now, &state)
    if state.operators[person].isAtWork && state.operators[person].duty == .desk {
      state.settleCover(now: now, changingBy: -1)
      state.staffGroups[state.operators[person].staffGroup].serving -= 1
    }
  }

  /// A session ends: everyone goes back to work or home.
  mutating func endSession(_ session: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let now = calendar.now.minutes
    var place = 0
    while let step = SessionEnd(rawValue: place) {
      perform(step, of: session)
      place += 1
    }
    for person in 0..<state.operators.count where Int(state.operators[person].session) == session {
      mechanisms.training.leave(person, now: now, &state)
      if state.operators[person].isAtWork && state.operators[person].duty == .desk {
        state.settleCover(now: now, changingBy: 1)
        state.staffGroups[state.operators[person].staffGroup].serving += 1
      }
      // The session's own time beyond the shift is booked already.
      if state.operators[person].isOverShift { state.operators[person].shiftEnded = now }
      release(person, &calendar)
    }
    for service in 0..<state.services.count { fillDesks(service: service, &calendar) }
    if state.tables.hasPairs { serveHeld(&calendar) }
  }
}
