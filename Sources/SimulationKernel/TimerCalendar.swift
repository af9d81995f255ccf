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
/// Timers stand in blocks of eight, each a small tournament that holds times only: a change replays
/// the three matches from a leaf to the root, one minimum each and no branch that depends on times,
/// where a heap moves keys about (Knuth, *The Art of Computer Programming* 3, 5.4.1). Which timer is
/// next is looked up among the roots, and then down its block. One tournament among all timers costs
/// more up to some hundreds, for its depth; so do winners that carry their number, and matches of
/// four, whose times compilers load in pairs before they have been stored.
@frozen public struct TimerCalendar<Event: BitwiseCopyable>: ~Copyable {
  /// Scheduled events, and the clock of both kinds.
  @usableFromInline var scheduled: EventCalendar<Event>
  /// Tournaments of eight timers each, sixteen times a block, infinity where a timer is stopped: the
  /// root at 1, the children of node `i` at `2i` and `2i + 1`, the timers from 8 on; nothing at 0.
  @usableFromInline let blocks: UnsafeMutablePointer<Double>
  @usableFromInline let blockCount: Int
  /// The payload of each timer.
  @usableFromInline let payloads: UnsafeMutablePointer<Event>
  @usableFromInline let timerCount: Int
  /// The timer that has gone off and whose time still stands (it is the least); -1 for none.
  @usableFromInline var firedTimer: Int

  /// An empty calendar at time zero with all timers stopped.
  ///
  /// - Parameters:
  ///   - minimumCapacity: Room for so many scheduled events.
  ///   - timerCount: How many timers there are, numbered from 0.
  @inlinable public init(minimumCapacity: Int = 16, timers timerCount: Int) {
    precondition(timerCount >= 0, "timers ≥ 0 required; got \(timerCount)")
    scheduled = EventCalendar(minimumCapacity: minimumCapacity)
    self.timerCount = timerCount
    // A calendar without timers has a block that nobody sets.
    blockCount = max(1, (timerCount + 7) / 8)
    blocks = .allocate(capacity: 16 * blockCount)
    blocks.initialize(repeating: .infinity, count: 16 * blockCount)
    payloads = .allocate(capacity: max(timerCount, 1))
    firedTimer = -1
  }

  @inlinable deinit {
    blocks.deallocate()
    payloads.deallocate()
  }

  /// The current simulated time: that of the event that left last.
  @inlinable public var now: SimulationTime { scheduled.now }

  /// Puts an event that cannot be cancelled at `time`, as ``EventCalendar/schedule(_:at:)`` does.
  @inlinable public mutating func schedule(_ event: Event, at time: SimulationTime) {
    scheduled.schedule(event, at: time)
  }

  /// Puts an event at `time` and names it, as ``EventCalendar/scheduleCancellable(_:at:)`` does.
  @inlinable public mutating func scheduleCancellable(_ event: Event, at time: SimulationTime)
    -> EventHandle
  { scheduled.scheduleCancellable(event, at: time) }

  /// Removes the scheduled event that `handle` names; `false` if it has happened or was cancelled.
  @inlinable @discardableResult public mutating func cancel(_ handle: EventHandle) -> Bool {
    scheduled.cancel(handle)
  }

  /// Takes out the next event unless it is later than `limit`, and moves the clock to its time.
  ///
  /// When it returns `nil` the clock stays where it was.
  ///
  /// - Complexity: O(timers / 8), or as ``EventCalendar/next(until:)``
  @inlinable @inline(__always) public mutating func next(until limit: SimulationTime = .infinity)
    -> Event?
  {
    if firedTimer >= 0 { stopFiredTimer() }
    if scheduled.hasHole { scheduled.closeHole() }
    let (block, bits) = earliestBlock
    // Where nothing is scheduled stands a key whose time is not a number, behind all timers.
    guard bits < scheduled.keys[0].timeBits else { return scheduled.next(until: limit) }
    let time = Double(bitPattern: bits)
    guard time <= limit.minutes, bits < Double.infinity.bitPattern else { return nil }
    scheduled.nowBits = bits
    firedTimer = 8 &* block &+ place(of: bits, in: block)
    return payloads[firedTimer]
  }

  /// Moves the clock forward to `time`, before which no event may be pending.
  ///
  /// - Precondition: `time` is not before ``now``, and not after any scheduled event or timer.
  @inlinable public mutating func advanceClock(to time: SimulationTime) {
    if firedTimer >= 0 { stopFiredTimer() }
    precondition(
      time.minutes <= Double(bitPattern: earliestBlock.bits), "the clock cannot pass a timer")
    scheduled.advanceClock(to: time)
  }
}
