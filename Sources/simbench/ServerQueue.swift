// SPDX-License-Identifier: GPL-3.0-or-later
internal import SimulationKernel

/// M/M/c with the servers as a resource: what happens to them is simulated, customers are times.
struct ServerQueue: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable { case arrival, departure }

  private var streams: QueueStreams
  private let customers: Int
  private var arrived = 0
  private var idle: Int
  private var waiting = ValueQueue<SimulationTime>()
  private var record: WaitRecord

  init(_ system: QueueSystem, seed: UInt64, waits: UnsafeMutableBufferPointer<Double>) {
    streams = QueueStreams(system, seed: seed)
    customers = waits.count
    idle = system.servers
    record = WaitRecord(waits)
  }

  static func run(_ system: QueueSystem, seed: UInt64, waits: UnsafeMutableBufferPointer<Double>) {
    var simulation = Simulation(ServerQueue(system, seed: seed, waits: waits))
    let first = simulation.model.streams.interarrivalTime()
    simulation.calendar.schedule(.arrival, at: .zero + first)
    simulation.run(until: .infinity)
  }

  mutating func handle(_ event: Event, calendar: inout EventCalendar<Event>) {
    switch event {
    case .arrival:
      arrived &+= 1
      if arrived < customers {
        calendar.schedule(.arrival, at: calendar.now + streams.interarrivalTime())
      }
      if idle > 0 {
        idle &-= 1
        startService(of: calendar.now, calendar: &calendar)
      } else {
        waiting.append(calendar.now)
      }
    case .departure:
      if !waiting.isEmpty {
        startService(of: waiting.popFirst(), calendar: &calendar)
      } else {
        idle &+= 1
      }
    }
  }

  private mutating func startService(
    of arrival: SimulationTime, calendar: inout EventCalendar<Event>
  ) {
    record.append(calendar.now - arrival)
    calendar.schedule(.departure, at: calendar.now + streams.serviceTime())
  }
}
