// SPDX-License-Identifier: GPL-3.0-or-later

/// A model together with its event calendar: one replication.
///
/// ```swift
/// var simulation = Simulation(Clinic())
/// simulation.calendar.schedule(.arrival, at: .zero)
/// simulation.run(until: .zero + .days(30))
/// ```
///
/// A ``SimulationModel`` is run by an ``EventCalendar``, a ``TimerSimulationModel`` by a
/// ``TimerCalendar`` with as many timers as it asks for: `Simulation(Ward(), timers: beds)`.
@frozen public struct Simulation<Model: ~Copyable, Calendar: EventSource & ~Copyable>: ~Copyable {
  /// The state, to be read after a run and set up before it.
  public var model: Model
  /// The pending events and the clock.
  public var calendar: Calendar
  /// The number of events that have happened.
  public var eventsHandled: UInt64

  @inlinable init(_ model: consuming Model, _ calendar: consuming Calendar) {
    self.model = model
    self.calendar = calendar
    eventsHandled = 0
  }

  /// Runs the calendar and then sets its clock to `end`, unless that is infinite.
  @inlinable @inline(__always) mutating func run(
    until end: SimulationTime,
    handling handle: (Calendar.Event, inout Model, inout Calendar) -> Void
  ) {
    precondition(end >= calendar.now, "a run cannot end before the clock")
    eventsHandled &+= calendar.run(until: end) { event, calendar in
      handle(event, &model, &calendar)
    }
    if end < .infinity { calendar.advanceClock(to: end) }
  }
}

extension Simulation
where Model: SimulationModel & ~Copyable, Calendar == EventCalendar<Model.Event> {
  /// A simulation of `model` at time zero with no event pending.
  @inlinable public init(_ model: consuming Model, minimumCapacity: Int = 16) {
    self.init(model, EventCalendar(minimumCapacity: minimumCapacity))
  }

  /// Lets all events up to and including `end` happen, then sets the clock to `end`.
  ///
  /// With `.infinity` it runs until no event is pending, and the clock stays at the last event.
  /// Runs can follow each other: two runs to 10 and 20 do the same as one to 20.
  ///
  /// - Precondition: `end` is not before the clock.
  @inlinable public mutating func run(until end: SimulationTime) {
    run(until: end) { event, model, calendar in model.handle(event, calendar: &calendar) }
  }

  /// Lets the next event happen; `false` when none is pending.
  @inlinable @discardableResult public mutating func step() -> Bool {
    guard let event = calendar.next() else { return false }
    eventsHandled &+= 1
    model.handle(event, calendar: &calendar)
    return true
  }
}

extension Simulation
where Model: TimerSimulationModel & ~Copyable, Calendar == TimerCalendar<Model.Event> {
  /// A simulation of `model` at time zero with no event pending and all timers stopped.
  ///
  /// - Parameters:
  ///   - model: The state at time zero.
  ///   - timers: How many timers there are, numbered from 0.
  ///   - minimumCapacity: Room for so many scheduled events.
  @inlinable public init(_ model: consuming Model, timers: Int, minimumCapacity: Int = 16) {
    self.init(model, TimerCalendar(minimumCapacity: minimumCapacity, timers: timers))
  }

  /// Lets all events up to and including `end` happen, then sets the clock to `end`.
  ///
  /// With `.infinity` it runs until no event is pending, and the clock stays at the last event.
  ///
  /// - Precondition: `end` is not before the clock.
  @inlinable public mutating func run(until end: SimulationTime) {
    run(until: end) { event, model, calendar in model.handle(event, calendar: &calendar) }
  }

  /// Lets the next event happen; `false` when none is pending.
  @inlinable @discardableResult public mutating func step() -> Bool {
    guard let event = calendar.next() else { return false }
    eventsHandled &+= 1
    model.handle(event, calendar: &calendar)
    return true
  }
}
