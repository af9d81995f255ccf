// SPDX-License-Identifier: GPL-3.0-or-later
internal import SimulationKernel

/// M/M/c with the servers as a resource: what happens to them is simulated, customers are times.
struct ServerQueue: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable {
    case arrival
    /// Of the customer at a server.
    case departure(Int32)
  }

  private var streams: QueueStreams
  private let customers: Int
  /// The timer of the arrivals, behind those of the servers.
  private let source: Int
  private var arrived = 0
  /// Idle servers, longest idle first.
  private var idle: ValueQueue<Int32>
  private var waiting = ValueQueue<SimulationTime>()
  private var record: WaitRecord

  init(_ system: QueueSystem, seed: UInt64, waits: UnsafeMutableBufferPointer<Double>) {
    streams = QueueStreams(system, seed: seed)
    customers = waits.count
    source = system.servers
    idle = ValueQueue(minimumCapacity: system.servers)
    for server in 0..<system.servers { idle.append(Int32(server)) }
    record = WaitRecord(waits)
  }

  static func run(
    _ system: QueueSystem, seed: UInt64, waits: UnsafeMutableBufferPointer<Double>
  ) {
    var simulation = Simulation(
      ServerQueue(system, seed: seed, waits: waits), timers: system.servers + 1)
    let first = simulation.model.streams.interarrivalTime()
    simulation.calendar.setTimer(simulation.model.source, to: .arrival, at: .zero + first)
    simulation.run(until: .infinity)
  }

  mutating func handle(_ event: Event, calendar: inout EventCalendar<Event>) {
    switch event {
    case .arrival:
      arrived &+= 1
      if arrived < customers {
        calendar.setTimer(source, to: .arrival, at: calendar.now + streams.interarrivalTime())
      }
      if !idle.isEmpty {
        startService(of: calendar.now, at: idle.popFirst(), calendar: &calendar)
      } else {
        waiting.append(calendar.now)
      }
    case .departure(let server):
      if !waiting.isEmpty {
        startService(of: waiting.popFirst(), at: server, calendar: &calendar)
      } else {
        idle.append(server)
      }
    }
  }

  private mutating func startService(
    of arrival: SimulationTime, at server: Int32, calendar: inout EventCalendar<Event>
  ) {
    record.append(calendar.now - arrival)
    let end = calendar.now + streams.serviceTime()
    calendar.setTimer(Int(server), to: .departure(server), at: end)
  }
}
