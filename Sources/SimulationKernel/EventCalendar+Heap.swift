// SPDX-License-Identifier: GPL-3.0-or-later

extension EventCalendar {
  /// Stands in `names` for slots that no handle names; no handle has this tag.
  @inlinable static var unnamed: CalendarKey.Tag { .max }

  /// The bit pattern, ordered as times are, of a time at which an event may happen.
  @inlinable func bits(ofPossible time: SimulationTime) -> UInt64 {
    precondition(
      time >= now && time < .infinity, "a finite time that is not before the clock required")
    // Only -0 has its sign bit set, and it is to order as 0.
    return time.minutes.bitPattern & ~(1 << 63)
  }

  /// Adds an event and returns the tag of its key.
  @inlinable mutating func insert(_ event: Event, at time: SimulationTime, mark: CalendarKey.Tag)
    -> CalendarKey.Tag
  {
    let timeBits = bits(ofPossible: time)
    if hasHole {
      hasHole = false
      let slot = keys[0].slot
      payloads[slot] = event
      let key = newKey(timeBits: timeBits, mark: mark, slot: slot)
      if used > Self.mostInCache { sinkAhead(key) } else { sink(key, from: 0) }
      return key.tag
    }
    if used == capacity { grow() }
    let slot = keys[used].slot
    payloads[slot] = event
    let key = newKey(timeBits: timeBits, mark: mark, slot: slot)
    used &+= 1
    rise(key, from: used &- 1)
    return key.tag
  }

  /// A key behind all others of its time; stops when the sequence is used up.
  @inlinable mutating func newKey(timeBits: UInt64, mark: CalendarKey.Tag, slot: Int) -> CalendarKey
  {
    defer { nextSequence += CalendarKey.sequenceStep }
    return CalendarKey(
      timeBits: timeBits, tag: nextSequence | mark | CalendarKey.Tag(truncatingIfNeeded: slot))
  }

  /// Removes the key of the event that happened last, if nothing was scheduled in its place.
  @inlinable mutating func closeHole() {
    hasHole = false
    removeKey(at: 0)
  }

  /// Takes the key at `position` out of the heap and frees its slot.
  @inlinable mutating func removeKey(at position: Int) {
    let slot = keys[position].slot
    used &-= 1
    let last = keys[used]
    keys[used] = CalendarKey(freeSlot: slot)
    if position < used { settle(last, at: position) }
  }

  /// Places `key` at the vacant `position` or wherever above or below it the order demands.
  @inlinable mutating func settle(_ key: CalendarKey, at position: Int) {
    if position > 0, key < keys[(position &- 1) >> 2] {
      rise(key, from: position)
    } else {
      sink(key, from: position)
    }
  }

  /// Moves later keys down from above the vacant `start` until `key` fits.
  @inlinable @inline(__always) mutating func rise(_ key: CalendarKey, from start: Int) {
    var vacant = start
    while vacant > 0 {
      let parent = (vacant &- 1) >> 2
      let above = keys[parent]
      guard key < above else { break }
      place(above, at: vacant)
      vacant = parent
    }
    place(key, at: vacant)
  }

  /// Moves earlier keys up from below the vacant `start` until `key` fits.
  @inlinable @inline(__always) mutating func sink(
    _ key: CalendarKey, from start: Int, isAhead: Bool = false
  ) {
    var vacant = start
    while vacant &* 4 &+ 1 < used {
      if isAhead { fetchGrandchildren(of: vacant) }
      let child = leastChild(of: vacant)
      let below = keys[child]
      guard below < key else { break }
      place(below, at: vacant)
      vacant = child
    }
    place(key, at: vacant)
  }

  /// The position of the earliest of the four keys below `position`.
  ///
  /// All four are there to compare, since the keys behind the heap are later than every event; a
  /// heap so small that there is only one needs no comparison.
  @inlinable @inline(__always) func leastChild(of position: Int) -> Int {
    let first = position &* 4 &+ 1
    if first &+ 1 == used { return first }
    let children = keys + first
    let left = children[1] < children[0] ? 1 : 0
    let right = children[3] < children[2] ? 3 : 2
    return first &+ (children[right] < children[left] ? right : left)
  }

  @inlinable mutating func place(_ key: CalendarKey, at position: Int) {
    keys[position] = key
    if key.isCancellable { positions[key.slot] = Int32(truncatingIfNeeded: position) }
  }
}
