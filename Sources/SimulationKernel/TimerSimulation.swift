// SPDX-License-Identifier: GPL-3.0-or-later

/// What happens at an event, for a model whose entities have timers; see ``SimulationModel``.
public protocol TimerModel: ~Copyable {
  /// A flat value that says what happens and to which entity.
  associatedtype Event: BitwiseCopyable

  /// Changes the state as `event` demands at `calendar.now`, and schedules what follows from it.
  mutating func handle(_ event: Event, calendar: inout TimerCalendar<Event>)
}

/// A model together with its calendar and timers: one replication.
@frozen
public struct TimerSimulation<Model: TimerModel & ~Copyable>: ~Copyable {
  /// The state, to be read after a run and set up before it.
  public var model: Model
  /// The pending events, the timers and the clock.
  public var calendar: TimerCalendar<Model.Event>
  /// The number of events that have happened.
  public var eventsHandled: UInt64

  /// A simulation of `model` at time zero with no event pending and all timers stopped.
  @inlinable
  public init(_ model: consuming Model, minimumCapacity: Int = 16, timers: Int) {
    self.model = model
    calendar = TimerCalendar(minimumCapacity: minimumCapacity, timers: timers)
    eventsHandled = 0
  }

  /// Lets all events up to and including `end` happen, then sets the clock to `end`.
  ///
  /// With `.infinity` it runs until no event is pending, and the clock stays at the last event.
  ///
  /// - Precondition: `end` is not before the clock.
  @inlinable
  public mutating func run(until end: SimulationTime) {
    precondition(end >= calendar.now, "a run cannot end before the clock")
    while let event = calendar.next(until: end) {
      eventsHandled &+= 1
      model.handle(event, calendar: &calendar)
    }
    if end < .infinity { calendar.advanceClock(to: end) }
  }
}
