// SPDX-License-Identifier: GPL-3.0-or-later

/// What happens at an event: the part of a simulation that its author writes.
///
/// A model owns its state and its random streams. It may be noncopyable, and should hold flat
/// memory only, so that handling an event neither allocates nor counts references.
///
/// ```swift
/// struct Clinic: SimulationModel {
///   enum Event: BitwiseCopyable { case arrival, departure }
///   var waiting = 0
///
///   mutating func handle(_ event: Event, calendar: inout EventCalendar<Event>) {
///     switch event {
///     case .arrival:
///       waiting += 1
///       if waiting == 1 { calendar.schedule(.departure, at: calendar.now + .minutes(8)) }
///       calendar.schedule(.arrival, at: calendar.now + .minutes(10))
///     case .departure:
///       waiting -= 1
///       if waiting > 0 { calendar.schedule(.departure, at: calendar.now + .minutes(8)) }
///     }
///   }
/// }
/// ```
public protocol SimulationModel: ~Copyable {
  /// A flat value that names what happens and to which entity.
  associatedtype Event: BitwiseCopyable

  /// Changes the state as `event` demands at `calendar.now`, and schedules what follows from it.
  mutating func handle(_ event: Event, calendar: inout EventCalendar<Event>)
}

/// What happens at an event, for a model of entities that are always there and have a timer each.
///
/// It is written as a ``SimulationModel`` is, with a ``TimerCalendar`` in the place of the other calendar.
public protocol TimerSimulationModel: ~Copyable {
  /// A flat value that says what happens and to which entity.
  associatedtype Event: BitwiseCopyable

  /// Changes the state as `event` demands at `calendar.now`, and sets or schedules what follows from it.
  mutating func handle(_ event: Event, calendar: inout TimerCalendar<Event>)
}
