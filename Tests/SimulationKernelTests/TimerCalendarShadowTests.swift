// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel
import Testing

@Suite struct TimerCalendarShadowTests {
  /// Whole minutes at most `spread` ahead, so that a small spread gives many ties.
  struct Mixture: Sendable {
    var spread: Int
    var timers: Int
  }

  @Test(arguments: [
    Mixture(spread: 4, timers: 1), Mixture(spread: 5, timers: 16), Mixture(spread: 20, timers: 33),
    Mixture(spread: 100_000, timers: 7),
  ])
  func randomOperationsAgreeWithAListThatIsSearched(mixture: Mixture) {
    var random = SplitMix(state: 1)
    var calendar = TimerCalendar<Int32>(minimumCapacity: 1, timers: mixture.timers)
    var shadow = ShadowCalendar()
    var handles = [EventHandle](repeating: .none, count: 16)
    var disagreements = 0

    for operation in 0..<200_000 * EventCalendarShadowTests.times {
      let time = SimulationTime(minutes: shadow.now + Double(random.below(mixture.spread)))
      let event = Int32(truncatingIfNeeded: operation)
      let place = random.below(handles.count)
      let timer = random.below(mixture.timers)
      // Below a crowd most operations add events, above it most take them out.
      switch random.below(12) + (shadow.entries.count < mixture.timers + 10 ? 0 : 5) {
      case 0..<2:
        calendar.schedule(event, at: time)
        shadow.schedule(event, at: time.minutes)
      case 2:
        handles[place] = calendar.scheduleCancellable(event, at: time)
        shadow.schedule(event, at: time.minutes, handle: handles[place])
      case 3..<9:
        calendar.setTimer(timer, to: event, at: time)
        shadow.setTimer(timer, to: event, at: time.minutes)
      case 9:
        calendar.stopTimer(timer)
        shadow.stopTimer(timer)
      case 10:
        let agrees = calendar.cancel(handles[place]) == shadow.cancel(handles[place])
        disagreements += agrees ? 0 : 1
      case 11:
        let agrees = calendar.next(until: time) == shadow.next(until: time.minutes)
        disagreements += agrees ? 0 : 1
      default:
        disagreements += calendar.next() == shadow.next() ? 0 : 1
      }
      let due = calendar.time(ofTimer: timer)?.minutes
      disagreements += due == shadow.time(ofTimer: timer) ? 0 : 1
      disagreements += calendar.now.minutes == shadow.now ? 0 : 1
    }
    #expect(disagreements == 0)
  }
}
