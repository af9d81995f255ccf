// SPDX-License-Identifier: GPL-3.0-or-later

/// A model together with its event calendar: one replication.
///
/// ```swift
/// var simulation = Simulation(Clinic())
/// simulation.calendar.schedule(.arrival, at: .zero)
/// simulation.run(until: .zero + .days(30))
/// ```
@frozen
public struct Simulation<Model: SimulationModel & ~Copyable>: ~Copyable {
  /// The state, to be read after a run and set up before it.
  public var model: Model
  /// The pending events and the clock.
  public var calendar: EventCalendar<Model.Event>
  /// The number of events that have happened.
  public var eventsHandled: UInt64

  /// A simulation of `model` at time zero with no event pending.
  @inlinable
  public init(_ model: consuming Model, minimumCapacity: Int = 16) {
    self.model = model
    calendar = EventCalendar(minimumCapacity: minimumCapacity)
    eventsHandled = 0
  }

  /// Lets all events up to and including `end` happen, then sets the clock to `end`.
  ///
  /// With `.infinity` it runs until no event is pending, and the clock stays at the last event.
  /// Runs can follow each other: two runs to 10 and 20 do the same as one to 20.
  ///
  /// - Precondition: `end` is not before the clock.
  @inlinable
  public mutating func run(until end: SimulationTime) {
    precondition(end >= calendar.now, "an end that is not before the clock required")
    while let event = calendar.next(until: end) {
      eventsHandled &+= 1
      model.handle(event, calendar: &calendar)
    }
    if end < .infinity { calendar.advanceClock(to: end) }
  }

  /// Lets the next event happen; `false` when none is pending.
  @inlinable
  @discardableResult
  public mutating func step() -> Bool {
    guard let event = calendar.next() else { return false }
    eventsHandled &+= 1
    model.handle(event, calendar: &calendar)
    return true
  }
}
