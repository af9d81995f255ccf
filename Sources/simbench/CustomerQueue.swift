// SPDX-License-Identifier: GPL-3.0-or-later
internal import SimulationKernel

/// M/M/c with an entity a customer: made on arrival, queued, served, removed on departure.
struct CustomerQueue: SimulationModel, ~Copyable {
  /// The customer who departs; none for an arrival.
  typealias Event = EntityIndex

  struct Customer: BitwiseCopyable { var arrival: SimulationTime }

  private var streams: QueueStreams
  private let customers: Int
  private var arrived = 0
  private var idle: Int
  private var pool = EntityPool<Customer>()
  private var links = EntityLinks()
  private var waiting = EntityQueue()
  private var record: WaitRecord

  init(_ system: QueueSystem, seed: UInt64, waits: UnsafeMutableBufferPointer<Double>) {
    streams = QueueStreams(system, seed: seed)
    customers = waits.count
    idle = system.servers
    record = WaitRecord(waits)
  }

  static func run(_ system: QueueSystem, seed: UInt64, waits: UnsafeMutableBufferPointer<Double>) {
    var simulation = Simulation(CustomerQueue(system, seed: seed, waits: waits))
    let first = simulation.model.streams.interarrivalTime()
    simulation.calendar.schedule(.none, at: .zero + first)
    simulation.run(until: .infinity)
  }

  mutating func handle(_ event: Event, calendar: inout EventCalendar<Event>) {
    if event.isNone {
      arrived &+= 1
      if arrived < customers {
        calendar.schedule(.none, at: calendar.now + streams.interarrivalTime())
      }
      let customer = pool.insert(Customer(arrival: calendar.now))
      if idle > 0 {
        idle &-= 1
        startService(of: customer, calendar: &calendar)
      } else {
        waiting.append(customer, in: &links)
      }
    } else {
      pool.remove(event)
      let next = waiting.popFirst(in: &links)
      if next.isNone { idle &+= 1 } else { startService(of: next, calendar: &calendar) }
    }
  }

  private mutating func startService(of customer: EntityIndex, calendar: inout EventCalendar<Event>)
  {
    record.append(calendar.now - pool[customer].arrival)
    let end = calendar.now + streams.serviceTime()
    calendar.schedule(customer, at: end)
  }
}
