// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// The calendar's contract written as plainly as possible: a list that is searched.
struct ShadowCalendar {
  struct Entry {
    var event: Int32
    var time: Double
    /// Events in order of scheduling, then timers in order of their numbers.
    var order: Int
    var handle: EventHandle
    var timer = -1
  }

  var entries: [Entry] = []
  var now = 0.0
  var scheduled = 0

  mutating func schedule(_ event: Int32, at time: Double, handle: EventHandle = .none) {
    scheduled += 1
    entries.append(Entry(event: event, time: time, order: scheduled, handle: handle))
  }

  mutating func cancel(_ handle: EventHandle) -> Bool {
    guard handle != .none, let place = entries.firstIndex(where: { $0.handle == handle }) else {
      return false
    }
    entries.swapAt(place, entries.count - 1)
    entries.removeLast()
    return true
  }

  mutating func reschedule(_ handle: EventHandle, as event: Int32, at time: Double) -> Bool {
    guard cancel(handle) else { return false }
    schedule(event, at: time, handle: handle)
    return true
  }

  mutating func setTimer(_ timer: Int, to event: Int32, at time: Double) {
    stopTimer(timer)
    entries.append(
      Entry(event: event, time: time, order: .max / 2 + timer, handle: .none, timer: timer))
  }

  mutating func stopTimer(_ timer: Int) { entries.removeAll { $0.timer == timer } }

  func time(ofTimer timer: Int) -> Double? { entries.first { $0.timer == timer }?.time }

  var earliest: Int? {
    var best: Int?
    for place in entries.indices {
      guard let other = best else {
        best = place
        continue
      }
      if (entries[place].time, entries[place].order) < (entries[other].time, entries[other].order) {
        best = place
      }
    }
    return best
  }

  var nextTime: Double? { earliest.map { entries[$0].time } }

  func time(of handle: EventHandle) -> Double? {
    entries.first { $0.handle == handle && handle != .none }?.time
  }

  mutating func next(until limit: Double = .infinity) -> Int32? {
    guard let place = earliest, entries[place].time <= limit else { return nil }
    let entry = entries[place]
    entries.swapAt(place, entries.count - 1)
    entries.removeLast()
    now = entry.time
    return entry.event
  }
}
