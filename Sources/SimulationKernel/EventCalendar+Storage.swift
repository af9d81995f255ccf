// SPDX-License-Identifier: GPL-3.0-or-later

extension EventCalendar {
  /// The memory of a calendar: who makes one, owns it.
  @frozen @usableFromInline struct Storage {
    @usableFromInline var keys: UnsafeMutablePointer<CalendarKey>
    @usableFromInline var payloads: UnsafeMutablePointer<Event>
    @usableFromInline var positions: UnsafeMutablePointer<Int32>
    @usableFromInline var names: UnsafeMutablePointer<CalendarKey.Tag>
    @usableFromInline var capacity: Int

    /// Keys before the root, so that the four children of a key share one cache line of 64 bytes.
    @inlinable static var lead: Int { 3 }
    /// Keys behind the last, so that the children of a key can always be compared four at a time.
    @inlinable static var tail: Int { 3 }

    @inlinable init(
      keys: UnsafeMutablePointer<CalendarKey>, payloads: UnsafeMutablePointer<Event>,
      positions: UnsafeMutablePointer<Int32>, names: UnsafeMutablePointer<CalendarKey.Tag>,
      capacity: Int
    ) {
      self.keys = keys
      self.payloads = payloads
      self.positions = positions
      self.names = names
      self.capacity = capacity
    }

    @inlinable init(capacity: Int) {
      precondition(
        capacity <= Int(CalendarKey.slotMask), "at most 16,777,215 pending events required")
      self.capacity = capacity
      let keyCount = Self.lead + capacity + Self.tail
      keys =
        UnsafeMutableRawPointer.allocate(
          byteCount: keyCount * MemoryLayout<CalendarKey>.stride, alignment: 64
        ).bindMemory(to: CalendarKey.self, capacity: keyCount) + Self.lead
      for position in -Self.lead..<capacity + Self.tail {
        keys[position] = CalendarKey(freeSlot: max(position, 0))
      }
      payloads = .allocate(capacity: capacity)
      positions = .allocate(capacity: capacity)
      positions.initialize(repeating: 0, count: capacity)
      names = .allocate(capacity: capacity)
      names.initialize(repeating: EventCalendar.unnamed, count: capacity)
    }

    @inlinable func deallocate() {
      UnsafeMutableRawPointer(keys - Self.lead).deallocate()
      payloads.deallocate()
      positions.deallocate()
      names.deallocate()
    }
  }

  @inlinable var storage: Storage {
    Storage(keys: keys, payloads: payloads, positions: positions, names: names, capacity: capacity)
  }

  /// Doubles the room for pending events.
  @inlinable @inline(never) mutating func grow() {
    let old = storage
    let new = Storage(capacity: min(2 * old.capacity, max(Int(CalendarKey.slotMask), capacity + 1)))
    new.keys.update(from: old.keys, count: old.capacity)
    new.payloads.update(from: old.payloads, count: old.capacity)
    new.positions.update(from: old.positions, count: old.capacity)
    new.names.update(from: old.names, count: old.capacity)
    old.deallocate()
    keys = new.keys
    payloads = new.payloads
    positions = new.positions
    names = new.names
    capacity = new.capacity
  }
}
