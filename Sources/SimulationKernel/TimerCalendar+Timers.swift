// SPDX-License-Identifier: GPL-3.0-or-later

extension TimerCalendar {
  /// Lets `event` happen to timer `timer` at `time`; whatever it was set to before is forgotten.
  ///
  /// - Precondition: `time` is finite and not before `now`; the calendar has such a timer.
  /// - Complexity: O(1)
  @inlinable @inline(__always) public mutating func setTimer(
    _ timer: Int, to event: Event, at time: SimulationTime
  ) {
    precondition(
      time >= now && time < .infinity, "a finite time that is not before the clock required")
    checkTimer(timer)
    if timer == firedTimer { firedTimer = -1 }
    payloads[timer] = event
    // Adding 0 makes a time of -0 order as 0.
    replay(timer, as: time.minutes + 0)
  }

  /// Forgets what timer `timer` was set to, if anything.
  ///
  /// - Complexity: O(1)
  @inlinable public mutating func stopTimer(_ timer: Int) {
    checkTimer(timer)
    if timer == firedTimer { firedTimer = -1 }
    replay(timer, as: .infinity)
  }

  /// When timer `timer` will go off; `nil` when it is stopped.
  ///
  /// - Complexity: O(1)
  @inlinable public func time(ofTimer timer: Int) -> SimulationTime? {
    checkTimer(timer)
    let minutes = blocks[16 &* (timer >> 3) &+ 8 &+ (timer & 7)]
    return timer == firedTimer || minutes == .infinity ? nil : SimulationTime(minutes: minutes)
  }

  @inlinable func checkTimer(_ timer: Int) {
    precondition(
      UInt(bitPattern: timer) < UInt(bitPattern: timerCount), "a timer of the calendar required")
  }

  /// Gives a timer a new time and decides the matches on its way to the root of its block anew.
  @inlinable @inline(__always) mutating func replay(_ timer: Int, as minutes: Double) {
    let block = blocks + 16 &* (timer >> 3)
    var earliest = minutes
    var node = 8 &+ (timer & 7)
    block[node] = earliest
    for _ in 0..<3 {
      let opponent = block[node ^ 1]
      earliest = opponent < earliest ? opponent : earliest
      node >>= 1
      block[node] = earliest
    }
  }

  /// The block of the next timer, and its time; of blocks alike the first.
  ///
  /// Times that are not negative are ordered as their bits are. Here and below the sign of a
  /// difference decides which is earlier: compilers turn a comparison into a branch, which would be
  /// mispredicted half of the time.
  @inlinable @inline(__always) var earliestBlock: (block: Int, bits: UInt64) {
    let times = UnsafeRawPointer(blocks).assumingMemoryBound(to: Int64.self)
    var first = 0
    var earliest = times[1]
    for block in 1..<max(blockCount, 1) {
      let difference = times[16 &* block &+ 1] &- earliest
      let isEarlier = difference >> 63
      earliest &+= difference & isEarlier
      first &+= (block &- first) & Int(truncatingIfNeeded: isEarlier)
    }
    return (first, UInt64(bitPattern: earliest))
  }

  /// The place in a block of the first timer with the time of its root.
  @inlinable @inline(__always) func place(of bits: UInt64, in block: Int) -> Int {
    let times = UnsafeRawPointer(blocks + 16 &* block).assumingMemoryBound(to: Int64.self)
    let earliest = Int64(bitPattern: bits)
    // To the right where the left is later. (Twice the place less a sign, not or a bit: that would
    // become a shift across two registers, which is slow.)
    var place = 0
    for level in 1...3 {
      let left = times[1 << level &+ 2 &* place]
      place = 2 &* place &- Int(truncatingIfNeeded: (earliest &- left) >> 63)
    }
    return place
  }

  @inlinable @inline(__always) mutating func stopFiredTimer() {
    replay(firedTimer, as: .infinity)
    firedTimer = -1
  }
}
