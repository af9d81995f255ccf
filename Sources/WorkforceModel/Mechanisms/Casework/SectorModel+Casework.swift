// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Casework as people do it: back-office work in hand, appointments with their own cases.
extension SectorModel {
  /// Credits a person's back-office work up to now, and lets a case whose task it finished go on.
  ///
  /// - Returns: The service whose skill the case's next task needs; -1 when no task has become ready.
  @discardableResult
  mutating func creditWork(_ person: Int, now: Double) -> Int {
    mechanisms.followUp.credit(person, now: now, &state)
    guard state.operators[person].hasFinishedTask else { return -1 }
    state.operators[person].hasFinishedTask = false
    let file = state.tasksInHand[person].caseFile
    return file.isNone ? -1 : mechanisms.casework!.finishTask(of: file, now: now, &state)
  }

  /// A person stops the back-office work in hand; it stays with them unless it is finished.
  mutating func stopWork(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    calendar.stopTimer(person)
    creditWork(person, now: calendar.now.minutes)
  }

  /// The time of an appointment has come: it begins, or waits until the person is free.
  mutating func keepAppointment(
    _ person: Int, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    state.operators[person].callers += 1
    guard state.operators[person].isAtWork, !state.operators[person].isOverShift else { return }
    switch state.operators[person].activity {
    case .idle, .followUp: startInterview(person, &calendar)
    case .away, .held, .serving, .interviewing, .inSession, .switching: break
    }
  }

  /// A person begins the interview of a case of their own.
  mutating func startInterview(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let now = calendar.now
    state.makeUnavailable(person)
    if state.operators[person].activity == .followUp { creditWork(person, now: now.minutes) }
    let minutes = mechanisms.caseloads!.beginInterview(person, &state)
    calendar.setTimer(
      person, to: SectorEvent(.interviewEnd, person), at: now + .minutes(minutes))
    state.operators[person].activity = .interviewing
    state.operators[person].since = now.minutes
  }

  /// An interview is over: it may have been hostile as any contact may, and leaves writing.
  mutating func endInterview(_ person: Int, _ calendar: inout TimerCalendar<SectorEvent>) {
    let now = calendar.now.minutes
    state.creditBusy(person, until: now, as: .caseworkMinutes)
    let interview = mechanisms.caseloads!.endInterview(person, now: now, &state)
    if mechanisms.conflict != nil {
      let isHostile = mechanisms.conflict!.drawHostility(
        person, wait: 0, wasRefused: false, emotionalLoad: interview.emotionalLoad,
        draw: interview.contact.draws.hostility)
      if isHostile { recordHostileContact(person, interview.contact) }
    }
    release(person, &calendar)
    offerWork(Int(interview.contact.service), &calendar)
    if state.tables.hasPairs { serveHeld(&calendar) }
  }
}
