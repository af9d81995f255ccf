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
/// The calendar is a 4-ary heap of 128-bit keys; payloads stay where they were put. Taking out an
/// event leaves a hole at the root, which the next `schedule` fills, so that a model whose events
/// each schedule one successor pays for a single passage through the heap (LaMarca and Ladner,
/// *The influence of caches on the performance of heaps*, 1996, for the arity).
///
/// Entities that are always there and have one next event each (servers, sources of arrivals) are
/// better served by timers, see ``setTimer(_:to:at:)``: they cost a fraction of a passage through
/// the heap, and may be moved or stopped without a handle. Both kinds share one order.
@frozen
public struct EventCalendar<Event: BitwiseCopyable>: ~Copyable {
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
  /// A tournament among the timers by minutes, infinity where one is stopped: the root at 1, the
  /// children of node `i` at `2i` and `2i + 1`.
  @usableFromInline var timerTimes: UnsafeMutablePointer<Double>
  /// The payload of each timer.
  @usableFromInline var timerPayloads: UnsafeMutablePointer<Event>
  @usableFromInline let timerCount: Int
  /// The first node of the deepest level of the tree: the least power of two that is not below
  /// `timerCount`.
  @usableFromInline let deepestLeaves: Int
  /// The timer that has gone off and whose time still stands (it is the least); -1 for none.
  @usableFromInline var firedTimer: Int

  /// An empty calendar at time zero with room for `minimumCapacity` pending events.
  ///
  /// - Parameter timers: How many timers there are, numbered from 0; all are stopped at first.
  @inlinable
  public init(minimumCapacity: Int = 16, timers timerCount: Int = 0) {
    precondition(minimumCapacity >= 0, "a calendar cannot have room for fewer than 0 events")
    precondition(timerCount >= 0, "a calendar cannot have fewer than 0 timers")
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
    self.timerCount = timerCount
    // A calendar without timers has one leaf that nobody sets.
    var leaves = 1
    while leaves < timerCount { leaves *= 2 }
    deepestLeaves = leaves
    timerTimes = .allocate(capacity: 2 * max(timerCount, 1))
    timerTimes.initialize(repeating: .infinity, count: 2 * max(timerCount, 1))
    timerPayloads = .allocate(capacity: max(timerCount, 1))
    firedTimer = -1
  }

  @inlinable
  deinit {
    storage.deallocate()
    timerTimes.deallocate()
    timerPayloads.deallocate()
  }

  /// The current simulated time: that of the event that left last.
  @inlinable
  public var now: SimulationTime { SimulationTime(minutes: Double(bitPattern: nowBits)) }

  /// The number of pending events, running timers included.
  ///
  /// - Complexity: O(timers)
  @inlinable
  public var count: Int { used &- (hasHole ? 1 : 0) &+ runningTimers }

  /// Whether no event is pending.
  @inlinable
  public var isEmpty: Bool { nextTime == nil }

  /// The time of the next event, or `nil` when none is pending.
  ///
  /// - Complexity: O(log(timers))
  @inlinable
  public var nextTime: SimulationTime? {
    let scheduled = !hasHole ? keys[0] : used > 1 ? keys[leastChild(of: 0)] : .never
    let next = Swift.min(scheduled.timeBits, nextTimerMinutes.bitPattern)
    return next >= Double.infinity.bitPattern
      ? nil : SimulationTime(minutes: Double(bitPattern: next))
  }

  /// Puts an event that cannot be cancelled at `time`, behind all others of that instant.
  ///
  /// - Precondition: `time` is finite and not before `now`.
  /// - Complexity: O(log(`count`))
  @inlinable
  public mutating func schedule(_ event: Event, at time: SimulationTime) {
    _ = insert(event, at: time, mark: 0)
  }

  /// Takes out the next event and moves the clock to its time; `nil` when none is pending.
  ///
  /// - Complexity: O(log(`count`))
  @inlinable
  public mutating func next() -> Event? {
    next(until: .infinity)
  }

  /// Takes out the next event unless it is later than `limit`, and moves the clock to its time.
  ///
  /// When it returns `nil` the clock stays where it was.
  ///
  /// - Complexity: O(log(`count`))
  @inlinable
  public mutating func next(until limit: SimulationTime) -> Event? {
    if firedTimer >= 0 { stopFiredTimer() }
    if hasHole { closeHole() }
    // Where nothing is pending, a key has a time that is not a number and a timer an infinite one.
    let limit = Swift.min(limit.minutes, .greatestFiniteMagnitude)
    let key = keys[0]
    let timer = timerTimes[1]
    if timer.bitPattern < key.timeBits {
      guard timer <= limit else { return nil }
      nowBits = timer.bitPattern
      firedTimer = earliestTimer
      return timerPayloads[firedTimer]
    }
    guard key.time.minutes <= limit else { return nil }
    nowBits = key.timeBits
    hasHole = true
    if key.isCancellable { names[key.slot] = Self.unnamed }
    return payloads[key.slot]
  }

  /// Drops all pending events; the clock stays where it is and all handles become stale.
  ///
  /// - Complexity: O(`count` + timers)
  @inlinable
  public mutating func removeAll() {
    for position in 0..<used {
      let slot = keys[position].slot
      names[slot] = Self.unnamed
      keys[position] = CalendarKey(freeSlot: slot)
    }
    used = 0
    hasHole = false
    stopAllTimers()
  }

  /// Moves the clock forward to `time`, before which no event may be pending.
  @inlinable
  mutating func advanceClock(to time: SimulationTime) {
    precondition(nextTime.map { time <= $0 } ?? true, "the clock cannot pass a pending event")
    nowBits = bits(ofPossible: time)
  }
}
