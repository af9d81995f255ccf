// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// The sector as a simulation model: one state, its mechanisms, and the dispatch of events to them.
///
/// What happens at an event stands in the extensions: `+Day` (midnight, openings), `+Desk` (contacts),
/// `+Staff` (shifts, sessions, who does what next).
struct SectorModel: ~Copyable {
  var state: SectorState
  var mechanisms: SectorMechanisms
  var recorder: ResponseRecorder

  /// How many events happen between two looks at whether the task still wants the result.
  private static var eventsBetweenLooks: UInt64 { 1 << 20 }

  /// Lets all events up to and including `end` happen, and says how many there were, and whether they
  /// were all: a task that was cancelled ends a long replication in the middle.
  ///
  /// Not inlined, so that a profile shows the event loop apart from what prepares it.
  @inline(never)
  mutating func run(
    _ calendar: inout TimerCalendar<SectorEvent>, until end: SimulationTime
  ) -> (events: UInt64, isComplete: Bool) {
    var events: UInt64 = 0
    while true {
      let count = calendar.run(until: end, atMost: Self.eventsBetweenLooks) { event, calendar in
        handle(event, &calendar)
      }
      events += count
      if count < Self.eventsBetweenLooks { return (events, true) }
      if Task.isCancelled { return (events, false) }
    }
  }

  @inline(__always)
  private mutating func handle(_ event: SectorEvent, _ calendar: inout TimerCalendar<SectorEvent>) {
    let entity = Int(event.entity)
    switch event.kind {
    case .dayStart: startDay(entity, &calendar)
    case .opening: openDesks(entity, calendar.now.minutes)
    case .closing: closeDesks(entity, &calendar)
    case .deskChange: changeDesks(pool: entity, &calendar)
    case .shiftStart: startShift(interval: entity, &calendar)
    case .shiftEnd: endShift(interval: entity, &calendar)
    case .arrival: admit(mechanisms.demand.arrive(entity, &state, &calendar), &calendar)
    case .returning: admitAgain(EntityIndex(entity), &calendar)
    case .abandonment: abandon(EntityIndex(entity), &calendar)
    case .serviceEnd: endService(entity, &calendar)
    case .followUpEnd: endFollowUp(entity, &calendar)
    case .appointment: keepAppointment(entity, &calendar)
    case .interviewEnd: endInterview(entity, &calendar)
    case .switchEnd: endSwitch(entity, &calendar)
    case .holdEnd: endHold(entity, &calendar)
    case .sessionStart: startSession(entity, &calendar)
    case .sessionEnd: endSession(entity, &calendar)
    }
  }
}
