// SPDX-License-Identifier: GPL-3.0-or-later
public import CPrefetch

/// Memory that is asked for ahead, in calendars that outgrow the cache.
///
/// Which child is least is computed without a branch, so the processor cannot guess the way down and load what
/// lies on it: each level would wait for memory after the one before. Two levels below, all keys that may be
/// next are asked for while the level between is compared.
extension EventCalendar {
  /// Heaps of up to so many keys, 64 KiB, are near enough.
  @inlinable static var mostInCache: Int { 4096 }

  /// Puts a key into the hole at the root and moves it down, asking for memory ahead: apart from the loop of
  /// small heaps, which stays as short as it is.
  @inlinable @inline(never) mutating func sinkAhead(_ key: CalendarKey) {
    fetchNextPayload()
    sink(key, from: 0, isAhead: true)
  }

  /// Asks for the sixteen keys two levels below a key, which fill four lines side by side.
  @inlinable @inline(__always) func fetchGrandchildren(of position: Int) {
    let first = UInt(bitPattern: position &* 16 &+ 5) &* 16
    prefetch_line(keys, first)
    prefetch_line(keys, first &+ 64)
    prefetch_line(keys, first &+ 128)
    prefetch_line(keys, first &+ 192)
  }

  /// Asks for the payload of the event behind the root, which most probably is next.
  @inlinable @inline(__always) func fetchNextPayload() {
    let slot = UInt(bitPattern: keys[leastChild(of: 0)].slot)
    prefetch_line(payloads, slot &* UInt(MemoryLayout<Event>.stride))
  }
}
