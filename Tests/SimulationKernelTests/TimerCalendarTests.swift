// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel
import Testing

@Suite struct TimerCalendarTests {
  private let noon = SimulationTime(minutes: 720)

  @Test(arguments: 1...70)
  func timersOfOneInstantGoOffInTheOrderOfTheirNumbers(count: Int) {
    var calendar = TimerCalendar<Int32>(timers: count)
    for timer in (0..<count).reversed() { calendar.setTimer(timer, to: Int32(timer), at: noon) }
    for timer in 0..<count { #expect(calendar.next() == Int32(timer)) }
    #expect(calendar.next() == nil)
  }

  @Test func scheduledEventsComeBeforeTimersOfTheSameInstant() {
    var calendar = TimerCalendar<Int32>(timers: 2)
    calendar.setTimer(0, to: 1, at: noon)
    calendar.schedule(2, at: noon)
    #expect(calendar.next() == 2)
    calendar.schedule(3, at: noon)
    #expect(calendar.next() == 3)
    #expect(calendar.next() == 1)
  }

  @Test func aTimerSetAnewForgetsWhatItWasSetTo() {
    var calendar = TimerCalendar<Int32>(timers: 2)
    calendar.setTimer(1, to: 1, at: noon)
    calendar.setTimer(1, to: 2, at: SimulationTime(minutes: 900))
    #expect(calendar.time(ofTimer: 1)?.minutes == 900)
    #expect(calendar.next() == 2)
    #expect(calendar.time(ofTimer: 1) == nil)
  }

  @Test func aTimerMayBeSetAnewOrStoppedWhileItGoesOff() {
    var calendar = TimerCalendar<Int32>(timers: 3)
    for timer in 0..<3 { calendar.setTimer(timer, to: Int32(timer), at: noon) }
    #expect(calendar.next() == 0)
    calendar.setTimer(0, to: 7, at: noon)
    calendar.stopTimer(1)
    #expect(calendar.next() == 7)
    calendar.stopTimer(0)
    #expect(calendar.next() == 2)
    #expect(calendar.next() == nil)
  }

  @Test func aRunWithoutLimitEndsWhenAllTimersAreStopped() {
    var calendar = TimerCalendar<Int32>(timers: 5)
    calendar.setTimer(4, to: 1, at: SimulationTime(minutes: -0.0))
    #expect(calendar.next(until: .infinity) == 1)
    #expect(calendar.next(until: .infinity) == nil)
    calendar.setTimer(4, to: 1, at: noon)
    #expect(calendar.next(until: .zero) == nil)
    #expect(calendar.now == .zero)
  }

  @Test func settingATimerInThePastOrOneThatIsNotThereIsMisuse() async {
    await #expect(processExitsWith: .failure) {
      var calendar = TimerCalendar<Int32>(timers: 1)
      calendar.setTimer(0, to: 1, at: SimulationTime(minutes: 5))
      _ = calendar.next()
      calendar.setTimer(0, to: 1, at: SimulationTime(minutes: 4))
    }
    await #expect(processExitsWith: .failure) {
      var calendar = TimerCalendar<Int32>(timers: 2)
      calendar.setTimer(2, to: 1, at: .zero)
    }
    await #expect(processExitsWith: .failure) {
      var calendar = TimerCalendar<Int32>(timers: 1)
      calendar.setTimer(0, to: 1, at: .infinity)
    }
  }
}
