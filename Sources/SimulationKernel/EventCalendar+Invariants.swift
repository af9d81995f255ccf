// SPDX-License-Identifier: GPL-3.0-or-later

extension EventCalendar {
  /// Stops the program if the heap, its slots or its handles contradict each other.
  ///
  /// - Complexity: O(capacity)
  package func checkInvariants() {
    precondition(0 <= used && used <= capacity, "the heap is longer than its memory")
    precondition(!hasHole || used > 0, "a hole without a root")
    var seen = [Bool](repeating: false, count: capacity)
    for position in 0..<capacity {
      let key = keys[position]
      precondition(!seen[key.slot], "two keys share a slot")
      seen[key.slot] = true
      let isPending = position < used && !(position == 0 && hasHole)
      if position < used {
        let parent = keys[max(position - 1, 0) >> 2]
        precondition(position == 0 || parent < key, "a key is earlier than its parent")
        precondition(key.tag < nextSequence, "a key has a sequence of the future")
      } else {
        precondition(key.timeBits == .max, "a key behind the heap is not later than every event")
      }
      if isPending { precondition(key.timeBits >= nowBits, "a pending event is in the past") }
      if isPending && key.isCancellable {
        precondition(Int(positions[key.slot]) == position, "a cancellable event is out of place")
        precondition(
          Int(truncatingIfNeeded: names[key.slot] & CalendarKey.slotMask) == key.slot
            && names[key.slot] != Self.unnamed, "a cancellable event has no name")
      } else {
        precondition(names[key.slot] == Self.unnamed, "a handle names no pending event")
      }
    }
    for position in capacity..<capacity + Storage.tail {
      precondition(keys[position].timeBits == .max, "the end of the heap was overwritten")
    }
  }
}
