// SPDX-License-Identifier: GPL-3.0-or-later
internal import CBaseline
internal import RandomVariates
internal import SimulationKernel

/// The hold model (Vaucher and Duval 1975): each event, when it happens, schedules itself again.
struct HoldModel: SimulationModel, ~Copyable {
  /// As large as the events of a real model: a kind and an entity.
  struct Event: BitwiseCopyable {
    var kind: Int32
    var entity: EntityIndex
  }

  private var stream: RandomStream

  init(seed: UInt64) {
    stream = RandomStream(key: StreamKey(masterSeed: seed, purpose: StreamPurpose(baseline_holds)))
  }

  /// Runs `events` events with `pending` in the calendar and returns the clock in minutes.
  static func run(seed: UInt64, pending: Int, events: Int) -> Double {
    var simulation = Simulation(HoldModel(seed: seed), minimumCapacity: pending)
    for entity in 0..<pending {
      let event = Event(kind: 0, entity: EntityIndex(entity))
      let start = SimulationDuration.minutes(simulation.model.stream.exponential())
      simulation.calendar.schedule(event, at: .zero + start)
    }
    for _ in 0..<events { simulation.step() }
    return simulation.calendar.now.minutes
  }

  mutating func handle(_ event: Event, calendar: inout EventCalendar<Event>) {
    calendar.schedule(event, at: calendar.now + .minutes(stream.exponential()))
  }
}
