// SPDX-License-Identifier: GPL-3.0-or-later
internal import CBaseline
internal import RandomVariates
internal import SimulationKernel

/// The random numbers of a queue: the same that the C baseline draws.
struct QueueStreams: ~Copyable {
  private var arrivals: RandomStream
  private var services: RandomStream
  private let interarrival: Double

  init(_ system: QueueSystem, seed: UInt64) {
    arrivals = RandomStream(
      key: StreamKey(masterSeed: seed, purpose: StreamPurpose(baseline_arrivals)))
    services = RandomStream(
      key: StreamKey(masterSeed: seed, purpose: StreamPurpose(baseline_services)))
    interarrival = system.interarrival
  }

  mutating func interarrivalTime() -> SimulationDuration {
    .minutes(interarrival * arrivals.exponential())
  }

  mutating func serviceTime() -> SimulationDuration { .minutes(services.exponential()) }
}
