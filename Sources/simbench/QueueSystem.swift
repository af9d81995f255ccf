// SPDX-License-Identifier: GPL-3.0-or-later
internal import SimulationKernel

/// M/M/c with a mean service time of one minute.
struct QueueSystem {
  var servers: Int
  /// The share of the servers that the customers keep busy.
  var load: Double

  var name: String { "M/M/\(servers)" }

  /// The mean time between arrivals in minutes.
  var interarrival: Double { 1 / (load * Double(servers)) }
}

/// The waits of all customers in the order in which their service starts.
struct WaitRecord {
  private let waits: UnsafeMutableBufferPointer<Double>
  private var count = 0

  init(_ waits: UnsafeMutableBufferPointer<Double>) { self.waits = waits }

  mutating func append(_ wait: SimulationDuration) {
    precondition(
      count < waits.count, "a place for the wait of each customer required; got \(waits.count)")
    waits[count] = wait.minutes
    count &+= 1
  }
}
