// SPDX-License-Identifier: GPL-3.0-or-later

extension EventCalendar {
  /// Puts an event at `time`, behind all others of that instant, and names it.
  ///
  /// Costs a store for every step of the event through the heap more than ``schedule(_:at:)``.
  ///
  /// - Precondition: `time` is finite and not before `now`.
  /// - Complexity: O(log(`count`))
  @inlinable public mutating func scheduleCancellable(_ event: Event, at time: SimulationTime)
    -> EventHandle
  {
    let tag = insert(event, at: time, mark: CalendarKey.cancellableMark)
    names[Int(truncatingIfNeeded: tag & CalendarKey.slotMask)] = tag
    return EventHandle(tag: tag)
  }

  /// Removes the event that `handle` names; `false` if it has happened or was cancelled before.
  ///
  /// - Complexity: O(log(`count`))
  @inlinable @discardableResult public mutating func cancel(_ handle: EventHandle) -> Bool {
    guard let slot = slot(of: handle) else { return false }
    names[slot] = Self.unnamed
    removeKey(at: Int(positions[slot]))
    return true
  }

  /// Moves the event that `handle` names to `time` and makes it `event`; `false` if it is stale.
  ///
  /// The event is then behind all others of its instant, as if newly scheduled, and `handle` still
  /// names it. This is one move in the heap, where cancelling and scheduling anew would be two.
  ///
  /// - Precondition: `time` is finite and not before `now`.
  /// - Complexity: O(log(`count`))
  @inlinable @discardableResult public mutating func reschedule(
    _ handle: EventHandle, as event: Event, at time: SimulationTime
  ) -> Bool {
    let timeBits = bits(ofPossible: time)
    guard let slot = slot(of: handle) else { return false }
    payloads[slot] = event
    let key = newKey(timeBits: timeBits, mark: CalendarKey.cancellableMark, slot: slot)
    settle(key, at: Int(positions[slot]))
    return true
  }

  /// When the event that `handle` names will happen; `nil` if it has happened or was cancelled.
  ///
  /// - Complexity: O(1)
  @inlinable public func time(of handle: EventHandle) -> SimulationTime? {
    guard let slot = slot(of: handle) else { return nil }
    return keys[Int(positions[slot])].time
  }

  /// The slot of the pending event that `handle` names.
  @inlinable func slot(of handle: EventHandle) -> Int? {
    let slot = Int(truncatingIfNeeded: handle.tag & CalendarKey.slotMask)
    guard slot < capacity, names[slot] == handle.tag else { return nil }
    return slot
  }
}
