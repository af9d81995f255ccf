// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel
import Testing

/// A bell that rings every ten minutes and counts.
private struct Bell: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable { case ring, silence }
  var rings = 0
  var lastRing = SimulationTime.zero

  mutating func handle(_ event: Event, calendar: inout EventCalendar<Event>) {
    switch event {
    case .ring:
      rings += 1
      lastRing = calendar.now
      calendar.schedule(.ring, at: calendar.now + .minutes(10))
    case .silence:
      calendar.removeAll()
    }
  }
}

@Suite struct SimulationTests {
  @Test func aRunHandlesTheEventsAtItsEndAndLeavesTheClockThere() {
    var simulation = Simulation(Bell())
    simulation.calendar.schedule(.ring, at: .zero)
    simulation.run(until: SimulationTime(minutes: 30))
    #expect(simulation.model.rings == 4)
    #expect(simulation.calendar.now.minutes == 30)
    simulation.run(until: SimulationTime(minutes: 39.5))
    #expect(simulation.model.rings == 4)
    #expect(simulation.calendar.now.minutes == 39.5)
    #expect(simulation.calendar.nextTime?.minutes == 40)
    #expect(simulation.eventsHandled == 4)
  }

  @Test func twoRunsDoTheSameAsOne() {
    var halves = Simulation(Bell())
    halves.calendar.schedule(.ring, at: .zero)
    halves.run(until: .zero + .hours(5))
    halves.run(until: .zero + .hours(12))
    var whole = Simulation(Bell())
    whole.calendar.schedule(.ring, at: .zero)
    whole.run(until: .zero + .hours(12))
    #expect(halves.model.rings == whole.model.rings)
    #expect(halves.model.lastRing == whole.model.lastRing)
    #expect(halves.eventsHandled == whole.eventsHandled)
  }

  @Test func aRunWithoutEndStopsWhenNothingIsPending() {
    var simulation = Simulation(Bell())
    simulation.calendar.schedule(.ring, at: .zero)
    simulation.calendar.schedule(.silence, at: SimulationTime(minutes: 55))
    simulation.run(until: .infinity)
    #expect(simulation.model.rings == 6)
    #expect(simulation.calendar.now.minutes == 55)
    #expect(simulation.step() == false)
  }

  @Test func aStepHandlesOneEvent() {
    var simulation = Simulation(Bell())
    simulation.calendar.schedule(.ring, at: SimulationTime(minutes: 7))
    #expect(simulation.step() == true)
    #expect(simulation.model.rings == 1)
    #expect(simulation.calendar.now.minutes == 7)
  }

  @Test func aRunIntoThePastStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var simulation = Simulation(Bell())
      simulation.run(until: SimulationTime(minutes: 10))
      simulation.run(until: SimulationTime(minutes: 9))
    }
  }

  @Test func aRunOfSoManyEventsIsGoneOnWith() {
    var calendar = EventCalendar<Int>()
    for number in 0..<5 { calendar.schedule(number, at: SimulationTime(minutes: 1)) }
    var seen: [Int] = []
    #expect(calendar.run(until: .infinity, atMost: 3) { event, _ in seen.append(event) } == 3)
    #expect(seen == [0, 1, 2])
    #expect(calendar.run(until: .infinity, atMost: 3) { event, _ in seen.append(event) } == 2)
    #expect(seen == [0, 1, 2, 3, 4])
  }

  #if DEBUG
    @Test func anEventThatIsScheduledAtItsOwnInstantForEverIsNamed() async {
      let ended = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        var calendar = TimerCalendar<Int?>(timers: 1)
        calendar.setTimer(0, to: nil, at: SimulationTime(minutes: 7))
        _ = calendar.run(until: .infinity) { event, calendar in
          calendar.setTimer(0, to: event, at: calendar.now)
        }
      }
      let message = String(decoding: ended?.standardErrorContent ?? [], as: UTF8.self)
      #expect(message.contains("at 7.0 min it stands, last for nil"))
    }
  #endif

  @Test func spansAndInstantsAddUp() {
    let start = SimulationTime.zero + .weeks(1) + .days(2) + .hours(3) + .minutes(4)
    #expect(start.minutes == 10_080 + 2_880 + 180 + 4)
    #expect(start - .minutes(4) - SimulationTime(minutes: 180) == .days(9))
    #expect(SimulationDuration.days(1) / .hours(1) == 24)
    #expect(0.5 * SimulationDuration.hours(1) == .minutes(30))
    #expect(.hours(1) + .minutes(1) - .minutes(60) == SimulationDuration.minutes(1))
    #expect(SimulationTime.infinity > start)
  }
}
