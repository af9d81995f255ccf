// SPDX-License-Identifier: GPL-3.0-or-later

/// Timers: the next event of each of a fixed number of entities.
///
/// ```swift
/// var calendar = EventCalendar<Event>(timers: servers)
/// calendar.setTimer(server, to: .departure(server), at: calendar.now + .minutes(8))
/// ```
///
/// They stand in a tournament tree of fixed shape, which holds times only: a change replays the
/// matches from a leaf to the root, one minimum a level and no branch that depends on times, where a
/// heap moves keys about (Knuth, *The Art of Computer Programming* 3, 5.4.1). Who has won is looked
/// up on the way back when a timer goes off: winners that carry their number cost more than that
/// saves. So do matches of four, whose times compilers load in pairs, before they have been stored.
/// Many entities that come and go belong into the heap instead.
extension EventCalendar {
  /// Lets `event` happen to timer `timer` at `time`; whatever it was set to before is forgotten.
  ///
  /// Timers of one instant go off in the order of their numbers, after all events that were
  /// scheduled for it.
  ///
  /// - Precondition: `time` is finite and not before `now`; the calendar has such a timer.
  /// - Complexity: O(log(timers)), a few instructions a level
  @inlinable
  public mutating func setTimer(_ timer: Int, to event: Event, at time: SimulationTime) {
    checkPossible(time, now: now)
    checkTimer(timer)
    if timer == firedTimer { firedTimer = -1 }
    timerPayloads[timer] = event
    // Adding 0 makes a time of -0 order as 0.
    replay(timer, as: time.minutes + 0)
  }

  /// Forgets what timer `timer` was set to, if anything.
  ///
  /// - Complexity: O(log(timers))
  @inlinable
  public mutating func stopTimer(_ timer: Int) {
    checkTimer(timer)
    if timer == firedTimer { firedTimer = -1 }
    replay(timer, as: .infinity)
  }

  /// When timer `timer` will go off; `nil` when it is stopped.
  ///
  /// - Complexity: O(1)
  @inlinable
  public func time(ofTimer timer: Int) -> SimulationTime? {
    checkTimer(timer)
    let minutes = timerTimes[leaf(of: timer)]
    return timer == firedTimer || minutes == .infinity ? nil : SimulationTime(minutes: minutes)
  }

  @inlinable
  func checkTimer(_ timer: Int) {
    precondition(
      UInt(bitPattern: timer) < UInt(bitPattern: timerCount), "the calendar has no such timer")
  }

  /// Gives a timer a new time and decides the matches on its way to the root anew.
  @inlinable
  @inline(__always)
  mutating func replay(_ timer: Int, as minutes: Double) {
    var earliest = minutes
    var node = leaf(of: timer)
    timerTimes[node] = earliest
    while node > 1 {
      let opponent = timerTimes[node ^ 1]
      earliest = opponent < earliest ? opponent : earliest
      node >>= 1
      timerTimes[node] = earliest
    }
  }

  /// The first of the timers whose time stands at the root.
  @inlinable
  @inline(__always)
  var earliestTimer: Int {
    let bits = UnsafeRawPointer(timerTimes).assumingMemoryBound(to: UInt64.self)
    let earliest = bits[1]
    var node = 1
    while node < timerCount {
      // To the right where the left is later: its sign says so, since compilers make a comparison a
      // branch here, and that would be mispredicted half of the time.
      let isRight = (earliest &- bits[2 &* node]) >> 63
      node = 2 &* node &+ Int(truncatingIfNeeded: isRight)
    }
    return node &- deepestLeaves &+ (node < deepestLeaves ? timerCount : 0)
  }

  /// Where a timer stands in the tree, whose leaves from left to right are the timers in order.
  ///
  /// Where their number is no power of two, the first ones stand a level deeper than the rest.
  @inlinable
  @inline(__always)
  func leaf(of timer: Int) -> Int {
    let place = deepestLeaves &+ timer
    return place < 2 &* timerCount ? place : place &- timerCount
  }

  @inlinable
  mutating func stopFiredTimer() {
    replay(firedTimer, as: .infinity)
    firedTimer = -1
  }

  /// When the next timer goes off, in minutes, without the one that has; infinity for never.
  @inlinable
  var nextTimerMinutes: Double {
    if firedTimer < 0 { return timerTimes[1] }
    var earliest = Double.infinity
    var node = leaf(of: firedTimer)
    while node > 1 {
      earliest = Swift.min(earliest, timerTimes[node ^ 1])
      node >>= 1
    }
    return earliest
  }

  @inlinable
  var runningTimers: Int {
    (0..<timerCount).reduce(0) { $0 + (time(ofTimer: $1) == nil ? 0 : 1) }
  }

  @inlinable
  mutating func stopAllTimers() {
    timerTimes.update(repeating: .infinity, count: 2 * max(timerCount, 1))
    firedTimer = -1
  }
}
