// SPDX-License-Identifier: GPL-3.0-or-later

/// The pending events of a simulation, in the order in which they will happen, and the clock.
///
/// An event is a flat value of the model's own type, usually a small enumeration with the index of
/// an entity. It happens at an instant, takes no time, and leaves the calendar when it happens:
///
/// ```swift
/// var calendar = EventCalendar<Event>()
/// calendar.schedule(.arrival, at: calendar.now + .minutes(4))
/// while let event = calendar.next() {
///   // calendar.now is the time of the event
/// }
/// ```
///
/// Events of the same instant leave in the order in which they were scheduled. The clock never goes
/// back: scheduling an event before `now`, or at a time that is not a finite number, stops the
/// program. Memory is taken when more events are pending than ever before, and never in between.
/// At most 16 million events can be pending at once, and 500 thousand million can be scheduled in
/// the life of a calendar; one more stops the program.
///
/// The calendar is a 4-ary heap of 128-bit keys; payloads stay where they were put, and what lies on the way
/// is asked for ahead when there are many. Taking out an
/// event leaves a hole at the root, which the next `schedule` fills, so that a model whose events
/// each schedule one successor pays for a single passage through the heap (LaMarca and Ladner,
/// *The influence of caches on the performance of heaps*, 1996, for the arity).
///
/// A model of entities that are always there and have one next event each, such as servers and
/// sources of arrivals, is better served by a ``TimerCalendar`` when it has more than a few of them.
@frozen public struct EventCalendar<Event: BitwiseCopyable>: ~Copyable {
  /// The heap, `used` keys long; the keys behind it are later than every event and keep the slots
  /// that are free, so that the slots of all `capacity` keys are always a permutation.
  @usableFromInline var keys: UnsafeMutablePointer<CalendarKey>
  /// The payload in each slot.
  @usableFromInline var payloads: UnsafeMutablePointer<Event>
  /// Where in the heap the key of each slot is; kept up to date for cancellable events only.
  @usableFromInline var positions: UnsafeMutablePointer<Int32>
  /// The tag of the handle that names the event in each slot, or `unnamed`.
  @usableFromInline var names: UnsafeMutablePointer<CalendarKey.Tag>
  @usableFromInline var capacity: Int
  @usableFromInline var used: Int
  /// The root has happened and its slot is free, but its key still stands (it is the least).
  @usableFromInline var hasHole: Bool
  @usableFromInline var nowBits: UInt64
  @usableFromInline var nextSequence: CalendarKey.Tag

  /// An empty calendar at time zero with room for `minimumCapacity` pending events.
  @inlinable public init(minimumCapacity: Int = 16) {
    precondition(minimumCapacity >= 0, "minimumCapacity ≥ 0 required; got \(minimumCapacity)")
    let storage = Storage(capacity: max(minimumCapacity, 1))
    keys = storage.keys
    payloads = storage.payloads
    positions = storage.positions
    names = storage.names
    capacity = storage.capacity
    used = 0
    hasHole = false
    nowBits = 0
    nextSequence = CalendarKey.sequenceStep
  }

  @inlinable deinit { storage.deallocate() }

  /// The current simulated time: that of the event that left last.
  @inlinable public var now: SimulationTime { SimulationTime(minutes: Double(bitPattern: nowBits)) }

  /// The number of pending events.
  @inlinable public var count: Int { used &- (hasHole ? 1 : 0) }

  /// Whether no event is pending.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// The time of the next event, or `nil` when none is pending.
  ///
  /// - Complexity: O(1)
  @inlinable public var nextTime: SimulationTime? {
    if isEmpty { return nil }
    if !hasHole { return keys[0].time }
    return keys[leastChild(of: 0)].time
  }

  /// Puts an event that cannot be cancelled at `time`, behind all others of that instant.
  ///
  /// - Precondition: `time` is finite and not before `now`.
  /// - Complexity: O(log(`count`))
  @inlinable public mutating func schedule(_ event: Event, at time: SimulationTime) {
    _ = insert(event, at: time, mark: 0)
  }

  /// Takes out the next event and moves the clock to its time; `nil` when none is pending.
  ///
  /// - Complexity: O(log(`count`))
  @inlinable public mutating func next() -> Event? { next(until: .infinity) }

  /// Takes out the next event unless it is later than `limit`, and moves the clock to its time.
  ///
  /// When it returns `nil` the clock stays where it was.
  ///
  /// - Complexity: O(log(`count`))
  @inlinable public mutating func next(until limit: SimulationTime) -> Event? {
    if hasHole { closeHole() }
    guard used > 0 else { return nil }
    let key = keys[0]
    guard key.time <= limit else { return nil }
    nowBits = key.timeBits
    hasHole = true
    if key.isCancellable { names[key.slot] = Self.unnamed }
    return payloads[key.slot]
  }

  /// Drops all pending events; the clock stays where it is and all handles become stale.
  ///
  /// - Complexity: O(`count`)
  @inlinable public mutating func removeAll() {
    for position in 0..<used {
      let slot = keys[position].slot
      names[slot] = Self.unnamed
      keys[position] = CalendarKey(freeSlot: slot)
    }
    used = 0
    hasHole = false
  }

  /// Moves the clock forward to `time`, before which no event may be pending.
  ///
  /// - Precondition: `time` is not before ``now`` and not after ``nextTime``.
  @inlinable public mutating func advanceClock(to time: SimulationTime) {
    precondition(
      nextTime.map { time <= $0 } ?? true, "a time that passes no pending event required")
    nowBits = bits(ofPossible: time)
  }
}
