// SPDX-License-Identifier: GPL-3.0-or-later

extension TimerCalendar {
  /// Lets `event` happen to timer `timer` at `time`; whatever it was set to before is forgotten.
  ///
  /// - Precondition: `time` is finite and not before `now`; the calendar has such a timer.
  /// - Complexity: O(log(timers)), a few instructions a level
  @inlinable
  public mutating func setTimer(_ timer: Int, to event: Event, at time: SimulationTime) {
    precondition(
      time >= now && time < .infinity, "an event must be at a finite time, not in the past")
    checkTimer(timer)
    if timer == firedTimer { firedTimer = -1 }
    payloads[timer] = event
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
    let minutes = times[leaf(of: timer)]
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
    times[node] = earliest
    while node > 1 {
      let opponent = times[node ^ 1]
      earliest = opponent < earliest ? opponent : earliest
      node >>= 1
      times[node] = earliest
    }
  }

  /// The first of the timers whose time stands at the root.
  @inlinable
  @inline(__always)
  var earliestTimer: Int {
    let bits = UnsafeRawPointer(times).assumingMemoryBound(to: UInt64.self)
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
}
