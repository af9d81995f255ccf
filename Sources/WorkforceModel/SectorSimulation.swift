// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
import SimulationKernel

/// Runs replications of one model.
///
/// Preparing costs milliseconds (tables, reference values); a replication then costs only itself.
/// One instance may be shared by threads: nothing in it changes.
///
/// ```swift
/// let simulation = try SectorSimulation(parameters)
/// let result = simulation.replicate(masterSeed: 1, replication: 0)
/// ```
public final class SectorSimulation: Sendable {
  /// What is simulated.
  public let parameters: ModelParameters
  /// Where each response stands.
  public let layout: ResponseLayout
  /// What tables and plans point into; it lives as long as they are used.
  private let arena = SamplerArena()
  private let store = TableStore()
  private nonisolated(unsafe) let tables: UnsafePointer<SectorTables>
  private let recorderLayout: RecorderLayout
  private let plans: MechanismPlans

  /// Prepares the tables that all replications share.
  ///
  /// - Throws: `DistributionError` when a process has impossible parameters.
  /// - Precondition: The sector is within ``ModelCapacity``.
  public init(_ parameters: ModelParameters) throws(DistributionError) {
    self.parameters = parameters
    layout = ResponseLayout(parameters)
    let tables = store.keep(try SectorTables(parameters, arena: arena, store: store))
    self.tables = tables
    recorderLayout = RecorderLayout(
      layout, rows: tables.pointee.rows, unions: parameters.serviceUnions, store: store)
    plans = try MechanismPlans(
      Preparation(parameters: parameters, tables: tables, arena: arena, store: store))
  }

  /// Simulates the horizon once, with the streams of a replication.
  ///
  /// The result is a function of the parameters and the two numbers alone, but where its task was
  /// cancelled meanwhile: then a long one ends in the middle, and says that it is not complete.
  ///
  /// - Complexity: linear in contacts, in people times days, and in responses.
  public func replicate(masterSeed: UInt64, replication: UInt32) -> ReplicationResult {
    var model = makeModel(masterSeed: masterSeed, replication: replication)
    var calendar = TimerCalendar<SectorEvent>(
      minimumCapacity: 4 * tables.pointee.people.count + 64,
      timers: tables.pointee.people.count + tables.pointee.services.count)
    calendar.schedule(SectorEvent(.dayStart, 0), at: .zero)
    let end = SimulationTime(minutes: Double(tables.pointee.days.count) * 1440)
    let (events, isComplete) = model.run(&calendar, until: end)
    return model.result(events: events, isComplete: isComplete)
  }

  private func makeModel(masterSeed: UInt64, replication: UInt32) -> SectorModel {
    var state = SectorState(tables: tables, services: parameters.services)
    let mechanisms = SectorMechanisms(
      ReplicationStart(
        plans: plans, tables: tables, masterSeed: masterSeed, replication: replication),
      &state)
    return SectorModel(
      state: state, mechanisms: mechanisms,
      recorder: ResponseRecorder(tables: tables.pointee, layout: recorderLayout))
  }
}

extension SectorModel {
  /// Copies out what the run has left behind.
  fileprivate func result(events: UInt64, isComplete: Bool) -> ReplicationResult {
    ReplicationResult(
      responses: recorder.responses.values, attendance: mechanisms.training.attendance.values,
      sessions: mechanisms.training.outcomes.values, events: events,
      hours: state.totals.hours.result, isComplete: isComplete)
  }
}
