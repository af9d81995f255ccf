// SPDX-License-Identifier: GPL-3.0-or-later

/// A calendar that a simulation can be run by: pending events, the clock, and which event is next.
///
/// ``EventCalendar`` and ``TimerCalendar`` are the two of this library. The loop of a simulation is
/// ``run(until:atMost:handling:)``; it is generic and inlined where it is used, so that a model is run as if
/// the loop were written for its calendar.
public protocol EventSource<Event>: ~Copyable {
  /// A flat value that says what happens and to which entity.
  associatedtype Event: BitwiseCopyable

  /// The current simulated time: that of the event that left last.
  var now: SimulationTime { get }

  /// Puts an event that cannot be cancelled at `time`, behind all others of that instant.
  mutating func schedule(_ event: Event, at time: SimulationTime)

  /// Takes out the next event unless it is later than `limit`, and moves the clock to its time.
  ///
  /// When it returns `nil` the clock stays where it was.
  mutating func next(until limit: SimulationTime) -> Event?

  /// Moves the clock forward to `time`, before which no event may be pending.
  mutating func advanceClock(to time: SimulationTime)
}

extension EventSource where Self: ~Copyable {
  /// Lets all events up to and including `end` happen; the clock stays at the last of them.
  ///
  /// An event that schedules itself anew at its own instant would keep a run for ever: debug builds
  /// stop, and name it, after ``InstantGuard/most`` events at one instant.
  ///
  /// - Parameters:
  ///   - end: The last instant.
  ///   - limit: The most events; whoever gives one looks up between, and runs on.
  ///   - handle: Changes the state as an event demands at ``now``, and schedules what follows from it.
  /// - Returns: How many events there were.
  @inlinable @inline(__always) public mutating func run(
    until end: SimulationTime, atMost limit: UInt64 = .max,
    handling handle: (Event, inout Self) -> Void
  ) -> UInt64 {
    var events: UInt64 = 0
    var instant = InstantGuard()
    while events < limit, let event = next(until: end) {
      events &+= 1
      assert(
        instant.admits(now),
        "a clock that goes on required; at \(now.minutes) min it stands, last for \(event)")
      handle(event, &self)
    }
    return events
  }
}

extension EventCalendar: EventSource {}

extension TimerCalendar: EventSource {}
