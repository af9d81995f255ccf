// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel
import Testing

@Suite struct EventCalendarTests {
  @Test func eventsLeaveInTheOrderOfTheirTimesAndMoveTheClock() {
    var calendar = EventCalendar<Int32>()
    for (event, minutes) in [(1, 30.0), (2, 10), (3, 20)] {
      calendar.schedule(Int32(event), at: SimulationTime(minutes: minutes))
    }
    #expect(calendar.now == .zero)
    #expect(calendar.count == 3)
    #expect(calendar.next() == 2)
    #expect(calendar.now.minutes == 10)
    #expect(calendar.next() == 3)
    #expect(calendar.next() == 1)
    #expect(calendar.now.minutes == 30)
    #expect(calendar.next() == nil)
    #expect(calendar.now.minutes == 30)
  }

  @Test func simultaneousEventsLeaveInSchedulingOrder() {
    var calendar = EventCalendar<Int32>(minimumCapacity: 0)
    let noon = SimulationTime(minutes: 720)
    for event in 0..<1_000 as Range<Int32> {
      if event.isMultiple(of: 3) {
        _ = calendar.scheduleCancellable(event, at: noon)
      } else {
        calendar.schedule(event, at: noon)
      }
    }
    for event in 0..<1_000 as Range<Int32> { #expect(calendar.next() == event) }
  }

  /// Above 4,096 keys memory is asked for ahead, in a loop of its own.
  @Test func calendarsThatOutgrowTheCacheKeepTheirOrder() {
    var calendar = EventCalendar<Int32>()
    for event in 0..<20_000 as Range<Int32> {
      calendar.schedule(event, at: SimulationTime(minutes: Double(event * 7_919 % 20_000)))
    }
    // Each happens a second time, as long after the first as all others.
    for event in 0..<40_000 {
      let next = calendar.next()
      #expect(next.map { $0 * 7_919 % 20_000 } == Int32(event % 20_000))
      #expect(calendar.now.minutes == Double(event))
      if event < 20_000, let next { calendar.schedule(next, at: calendar.now + .minutes(20_000)) }
    }
    #expect(calendar.count == 0)
  }

  @Test func eventsScheduledForNowLeaveAfterThoseAlreadyPendingForNow() {
    var calendar = EventCalendar<Int32>()
    calendar.schedule(1, at: .zero)
    calendar.schedule(2, at: .zero)
    #expect(calendar.next() == 1)
    calendar.schedule(3, at: calendar.now)
    #expect(calendar.next() == 2)
    #expect(calendar.next() == 3)
  }

  @Test func negativeZeroIsTheStart() {
    var calendar = EventCalendar<Int32>()
    calendar.schedule(1, at: SimulationTime(minutes: 1))
    calendar.schedule(2, at: SimulationTime(minutes: -0.0))
    #expect(calendar.next() == 2)
  }

  @Test func aRescheduledEventOrdersAsIfNewlyScheduled() {
    var calendar = EventCalendar<Int32>()
    let handle = calendar.scheduleCancellable(1, at: SimulationTime(minutes: 5))
    calendar.schedule(2, at: SimulationTime(minutes: 5))
    #expect(calendar.reschedule(handle, as: 3, at: SimulationTime(minutes: 5)) == true)
    #expect(calendar.next() == 2)
    #expect(calendar.next() == 3)
  }

  @Test func aHandleGoesStaleForGoodWhenItsEventHappensOrIsCancelled() {
    var calendar = EventCalendar<Int32>(minimumCapacity: 1)
    let happened = calendar.scheduleCancellable(1, at: SimulationTime(minutes: 1))
    #expect(calendar.time(of: happened)?.minutes == 1)
    #expect(calendar.next() == 1)
    #expect(calendar.cancel(happened) == false)
    // The slot of the first event is used again by each of the following.
    let cancelled = calendar.scheduleCancellable(2, at: SimulationTime(minutes: 2))
    #expect(calendar.cancel(cancelled) == true)
    let third = calendar.scheduleCancellable(3, at: SimulationTime(minutes: 3))
    for stale in [happened, cancelled, .none] {
      #expect(calendar.cancel(stale) == false)
      #expect(calendar.reschedule(stale, as: 9, at: SimulationTime(minutes: 9)) == false)
      #expect(calendar.time(of: stale) == nil)
    }
    calendar.removeAll()
    #expect(calendar.count == 0)
    #expect(calendar.cancel(third) == false)
    calendar.schedule(4, at: SimulationTime(minutes: 4))
    #expect(calendar.next() == 4)
  }

  @Test func aHandleOfALargerCalendarNamesNothingInASmallerOne() {
    var large = EventCalendar<Int32>()
    var small = EventCalendar<Int32>(minimumCapacity: 1)
    var handle = EventHandle.none
    for event in 0..<100 as Range<Int32> { handle = large.scheduleCancellable(event, at: .zero) }
    #expect(small.cancel(handle) == false)
  }

  @Test func theNextTimeIsKnownBeforeAndAfterAnEventLeaves() {
    var calendar = EventCalendar<Int32>()
    #expect(calendar.nextTime == nil)
    for minutes in [4.0, 2, 3, 1] { calendar.schedule(0, at: SimulationTime(minutes: minutes)) }
    for minutes in [1.0, 2, 3, 4] {
      #expect(calendar.nextTime?.minutes == minutes)
      _ = calendar.next()
    }
    #expect(calendar.nextTime == nil)
  }

  @Test func nothingLaterThanTheLimitLeaves() {
    var calendar = EventCalendar<Int32>()
    calendar.schedule(1, at: SimulationTime(minutes: 10))
    #expect(calendar.next(until: SimulationTime(minutes: 9)) == nil)
    #expect(calendar.now == .zero)
    #expect(calendar.next(until: SimulationTime(minutes: 10)) == 1)
  }

  @Test func schedulingInThePastStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int32>()
      calendar.schedule(1, at: SimulationTime(minutes: 10))
      _ = calendar.next()
      calendar.schedule(2, at: SimulationTime(minutes: 9.999))
    }
  }

  @Test(arguments: [Double.nan.bitPattern, Double.infinity.bitPattern, (-1.0).bitPattern])
  func schedulingAtNoPossibleTimeStopsTheProgram(bits: UInt64) async {
    await #expect(processExitsWith: .failure) { [bits = bits as UInt64] in
      var calendar = EventCalendar<Int32>()
      calendar.schedule(1, at: SimulationTime(minutes: Double(bitPattern: bits)))
    }
  }

  @Test func reschedulingIntoThePastStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int32>()
      let handle = calendar.scheduleCancellable(1, at: SimulationTime(minutes: 20))
      calendar.schedule(2, at: SimulationTime(minutes: 10))
      _ = calendar.next()
      calendar.reschedule(handle, as: 1, at: SimulationTime(minutes: 5))
    }
  }
}
