// SPDX-License-Identifier: GPL-3.0-or-later

/// An event calendar with timers beside it: the next event of each of a fixed number of entities.
///
/// ```swift
/// var calendar = TimerCalendar<Event>(timers: servers)
/// calendar.schedule(.opening, at: .zero + .hours(9))
/// calendar.setTimer(server, to: .departure(server), at: calendar.now + .minutes(8))
/// ```
///
/// A timer needs no handle to be moved or stopped, and costs a fraction of a passage through the heap
/// of ``EventCalendar`` where some tens of entities each have their next event: servers, people at
/// work, sources of arrivals. Many entities that come and go are better scheduled. At one instant
/// scheduled events come first, in the order of scheduling, then timers, in the order of their numbers.
///
/// Timers stand in a tournament tree of fixed shape, which holds times only: a change replays the
/// matches from a leaf to the root, one minimum a level and no branch that depends on times, where a
/// heap moves keys about (Knuth, *The Art of Computer Programming* 3, 5.4.1). Who has won is looked
/// up on the way back when a timer goes off: winners that carry their number cost more than that
/// saves. So do matches of four, whose times compilers load in pairs, before they have been stored.
@frozen
public struct TimerCalendar<Event: BitwiseCopyable>: ~Copyable {
  /// Scheduled events, and the clock of both kinds.
  @usableFromInline var scheduled: EventCalendar<Event>
  /// A tournament among the timers by minutes, infinity where one is stopped: the root at 1, the
  /// children of node `i` at `2i` and `2i + 1`.
  @usableFromInline let times: UnsafeMutablePointer<Double>
  /// The payload of each timer.
  @usableFromInline let payloads: UnsafeMutablePointer<Event>
  @usableFromInline let timerCount: Int
  /// The first node of the deepest level of the tree: the least power of two that is not below
  /// `timerCount`.
  @usableFromInline let deepestLeaves: Int
  /// The timer that has gone off and whose time still stands (it is the least); -1 for none.
  @usableFromInline var firedTimer: Int

  /// An empty calendar at time zero with all timers stopped.
  ///
  /// - Parameters:
  ///   - minimumCapacity: Room for so many scheduled events.
  ///   - timers: How many timers there are, numbered from 0.
  @inlinable
  public init(minimumCapacity: Int = 16, timers timerCount: Int) {
    precondition(timerCount >= 0, "a calendar cannot have fewer than 0 timers")
    scheduled = EventCalendar(minimumCapacity: minimumCapacity)
    self.timerCount = timerCount
    var leaves = 1
    while leaves < timerCount { leaves *= 2 }
    deepestLeaves = leaves
    // A calendar without timers has one leaf that nobody sets.
    times = .allocate(capacity: 2 * max(timerCount, 1))
    times.initialize(repeating: .infinity, count: 2 * max(timerCount, 1))
    payloads = .allocate(capacity: max(timerCount, 1))
    firedTimer = -1
  }

  @inlinable
  deinit {
    times.deallocate()
    payloads.deallocate()
  }

  /// The current simulated time: that of the event that left last.
  @inlinable
  public var now: SimulationTime { scheduled.now }

  /// Puts an event that cannot be cancelled at `time`, as ``EventCalendar/schedule(_:at:)`` does.
  @inlinable
  public mutating func schedule(_ event: Event, at time: SimulationTime) {
    scheduled.schedule(event, at: time)
  }

  /// Puts an event at `time` and names it, as ``EventCalendar/scheduleCancellable(_:at:)`` does.
  @inlinable
  public mutating func scheduleCancellable(
    _ event: Event, at time: SimulationTime
  ) -> EventHandle {
    scheduled.scheduleCancellable(event, at: time)
  }

  /// Removes the scheduled event that `handle` names; `false` if it has happened or was cancelled.
  @inlinable
  @discardableResult
  public mutating func cancel(_ handle: EventHandle) -> Bool { scheduled.cancel(handle) }

  /// Takes out the next event unless it is later than `limit`, and moves the clock to its time.
  ///
  /// When it returns `nil` the clock stays where it was.
  ///
  /// - Complexity: O(log(timers)), or as ``EventCalendar/next(until:)``
  @inlinable
  public mutating func next(until limit: SimulationTime = .infinity) -> Event? {
    if firedTimer >= 0 { stopFiredTimer() }
    if scheduled.hasHole { scheduled.closeHole() }
    // Where nothing is scheduled stands a key whose time is not a number, behind all timers.
    let timer = times[1]
    guard timer.bitPattern < scheduled.keys[0].timeBits else {
      return scheduled.next(until: limit)
    }
    guard timer <= Swift.min(limit.minutes, .greatestFiniteMagnitude) else { return nil }
    scheduled.nowBits = timer.bitPattern
    firedTimer = earliestTimer
    return payloads[firedTimer]
  }

  /// Moves the clock forward to `time`, before which no event may be pending.
  @inlinable
  mutating func advanceClock(to time: SimulationTime) {
    precondition(
      firedTimer >= 0 || time.minutes <= times[1], "the clock cannot pass a pending timer")
    scheduled.advanceClock(to: time)
  }
}
