// SPDX-License-Identifier: GPL-3.0-or-later
internal import SimulationKernel

/// M/M/c with an entity a customer: made on arrival, queued, served, removed on departure.
struct CustomerQueue: SimulationModel, ~Copyable {
  enum Event: BitwiseCopyable {
    case arrival
    case departure(EntityIndex)
  }

  struct Customer: BitwiseCopyable {
    var arrival: SimulationTime
    /// Who serves the customer, once somebody does.
    var server: Int32 = -1
  }

  private var streams: QueueStreams
  private let customers: Int
  /// The timer of the arrivals, behind those of the servers.
  private let source: Int
  private var arrived = 0
  /// Idle servers, longest idle first.
  private var idle: ValueQueue<Int32>
  private var pool = EntityPool<Customer>()
  private var links = EntityLinks()
  private var waiting = EntityQueue()
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
      CustomerQueue(system, seed: seed, waits: waits), timers: system.servers + 1)
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
      let customer = pool.insert(Customer(arrival: calendar.now))
      if !idle.isEmpty {
        startService(of: customer, by: idle.popFirst(), calendar: &calendar)
      } else {
        waiting.append(customer, in: &links)
      }
    case .departure(let customer):
      let server = pool[customer].server
      pool.remove(customer)
      let next = waiting.popFirst(in: &links)
      if next.isNone {
        idle.append(server)
      } else {
        startService(of: next, by: server, calendar: &calendar)
      }
    }
  }

  private mutating func startService(
    of customer: EntityIndex, by server: Int32, calendar: inout EventCalendar<Event>
  ) {
    record.append(calendar.now - pool[customer].arrival)
    pool[customer].server = server
    let end = calendar.now + streams.serviceTime()
    calendar.setTimer(Int(server), to: .departure(customer), at: end)
  }
}
