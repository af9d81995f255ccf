// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import SimulationKernel
import Testing

@Suite struct EventCalendarShadowTests {
  /// Whole minutes at most `spread` ahead, so that a small spread gives many ties.
  struct Mixture: Sendable {
    var spread: Int
    /// Pending events around which the mixture keeps the calendar.
    var crowd: Int
    var operations: Int
  }

  /// How many times the operations of each mixture; `Scripts/test-kernel` asks for ten million together.
  static let times =
    ProcessInfo.processInfo.environment["RESPIRO_KERNEL_OPERATIONS"].flatMap(Double.init)
    .map { max(1, Int(($0 / 3_020_000).rounded(.up))) } ?? 1

  @Test(arguments: [
    Mixture(spread: 3, crowd: 6, operations: 1_500_000),
    Mixture(spread: 20, crowd: 40, operations: 1_000_000),
    Mixture(spread: 100_000, crowd: 40, operations: 500_000),
    Mixture(spread: 200, crowd: 1_500, operations: 20_000),
  ])
  func randomOperationsAgreeWithAListThatIsSearched(mixture: Mixture) {
    var random = SplitMix(state: 1)
    var calendar = EventCalendar<Int32>(minimumCapacity: 1)
    var shadow = ShadowCalendar()
    var handles = [EventHandle](repeating: .none, count: 64)
    var disagreements = 0

    for operation in 0..<mixture.operations * Self.times {
      let time = SimulationTime(minutes: shadow.now + Double(random.below(mixture.spread)))
      let event = Int32(truncatingIfNeeded: operation)
      let place = random.below(handles.count)
      // Below the crowd most operations add events, above it most take them out.
      let choice = random.below(16) + (shadow.entries.count < mixture.crowd ? 0 : 6)
      switch choice {
      case 0..<5:
        calendar.schedule(event, at: time)
        shadow.schedule(event, at: time.minutes)
      case 5..<10:
        handles[place] = calendar.scheduleCancellable(event, at: time)
        shadow.schedule(event, at: time.minutes, handle: handles[place])
      case 10:
        let agrees = calendar.cancel(handles[place]) == shadow.cancel(handles[place])
        disagreements += agrees ? 0 : 1
      case 11:
        let moved = calendar.reschedule(handles[place], as: event, at: time)
        let agrees = moved == shadow.reschedule(handles[place], as: event, at: time.minutes)
        disagreements += agrees ? 0 : 1
      case 12:
        let limit = time.minutes
        let agrees = calendar.next(until: time) == shadow.next(until: limit)
        disagreements += agrees ? 0 : 1
      case 13:
        disagreements += calendar.nextTime?.minutes == shadow.nextTime ? 0 : 1
        let due = calendar.time(of: handles[place])?.minutes
        disagreements += due == shadow.time(of: handles[place]) ? 0 : 1
      default:
        disagreements += calendar.next() == shadow.next() ? 0 : 1
      }
      disagreements += calendar.count == shadow.entries.count ? 0 : 1
      disagreements += calendar.now.minutes == shadow.now ? 0 : 1
      if operation.isMultiple(of: 256) { calendar.checkInvariants() }
      if operation % 100_000 == 99_999 {
        calendar.removeAll()
        shadow.entries = []
      }
    }
    #expect(disagreements == 0)
    #expect(shadow.scheduled > mixture.operations / 4)
  }

  @Test func aLargeCalendarSortsWhatIsPutIn() {
    var random = SplitMix(state: 1)
    var calendar = EventCalendar<Int32>(minimumCapacity: 1)
    let times = (0..<200_000).map { _ in Double(random.below(50_000)) }
    for (event, time) in times.enumerated() {
      calendar.schedule(Int32(event), at: SimulationTime(minutes: time))
    }
    calendar.checkInvariants()
    let expected = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
    var leaving: [Int] = []
    while let event = calendar.next() { leaving.append(Int(event)) }
    #expect(leaving == expected)
    calendar.checkInvariants()
  }
}
