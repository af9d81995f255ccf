// SPDX-License-Identifier: GPL-3.0-or-later
internal import ArgumentParser
internal import CBaseline

/// The programs that are compared on the same queue; each has a short name for the command line.
enum QueueProgram: String, CaseIterable, ExpressibleByArgument {
  case cHeap = "c-heap"
  case servers
  case entities
  case cHeapTaus2 = "c-heap-taus2"
  case lindley = "c-lindley"

  var title: String {
    switch self {
    case .cHeap: "C, binary heap"
    case .servers: "kernel, servers as a resource"
    case .entities: "kernel, an entity a customer"
    case .cHeapTaus2: "C, binary heap, GSL exponential on taus2"
    case .lindley: "C, Lindley recursion"
    }
  }

  /// Lindley's recursion knows one server only.
  func suits(_ system: QueueSystem) -> Bool { self != .lindley || system.servers == 1 }

  /// Whether every wait must be that of the C heap to the last bit.
  var drawsLikeTheHeap: Bool {
    switch self {
    case .cHeap, .servers, .entities: true
    case .cHeapTaus2, .lindley: false
    }
  }

  /// Records the wait of every customer.
  func run(_ system: QueueSystem, seed: UInt64, waits: UnsafeMutableBufferPointer<Double>) {
    let servers = UInt32(system.servers)
    let load = system.load
    let count = waits.count
    switch self {
    case .cHeap: baseline_heap(seed, servers, load, count, waits.baseAddress)
    case .cHeapTaus2: baseline_heap_taus2(seed, servers, load, count, waits.baseAddress)
    case .lindley: baseline_lindley(seed, load, count, waits.baseAddress)
    case .servers: ServerQueue.run(system, seed: seed, waits: waits)
    case .entities: CustomerQueue.run(system, seed: seed, waits: waits)
    }
  }
}
