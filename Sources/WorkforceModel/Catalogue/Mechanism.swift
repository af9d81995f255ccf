// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// A process of the model as the catalogue knows it.
///
/// The process is a concrete type, stored in ``SectorMechanisms`` and called by the event loop without
/// indirection. This protocol is for what happens once: documentation and the preparation of a model.
/// A mechanism also has a function `start`, which makes its process for a replication.
protocol Mechanism: ~Copyable {
  /// What all replications share of it: parameters in the form that the process uses.
  associatedtype Plan: Sendable

  /// Its row of the catalogue.
  static var description: MechanismDescription { get }

  /// Prepares what all replications share; nil where the model does not have the mechanism.
  ///
  /// - Throws: `DistributionError` when a process has impossible parameters.
  static func plan(_ preparation: Preparation) throws(DistributionError) -> Plan?

  /// Reports what of its part of a scenario no single value can show: names that refer to others, dates.
  static func check(_ check: SectorCheck)

  /// Turns names and dates of its sections into positions and days; what the file states as plain numbers is
  /// there already.
  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters)

  /// Reports what its figures lead to together with all others.
  static func checkLoads(_ check: SectorCheck, _ parameters: ModelParameters)

  /// What it comes to before any simulation.
  static func estimates(_ sector: StatedSector, _ parameters: ModelParameters)
    -> [MechanismEstimate]

  /// What it pays people beside their hours; nil for nothing.
  static func paySupplement(_ parameters: ModelParameters) -> PaySupplement?
}

extension Mechanism where Self: ~Copyable {
  static func check(_ check: SectorCheck) {}
  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {}
  static func checkLoads(_ check: SectorCheck, _ parameters: ModelParameters) {}
  static func estimates(_ sector: StatedSector, _ parameters: ModelParameters)
    -> [MechanismEstimate]
  { [] }
  static func paySupplement(_ parameters: ModelParameters) -> PaySupplement? { nil }
}

/// What mechanisms prepare their plans from.
struct Preparation {
  let parameters: ModelParameters
  let tables: UnsafePointer<SectorTables>
  /// What samplers and tables point into.
  let arena: SamplerArena
  let store: TableStore
}

/// The plans of a model's mechanisms, by type of process.
struct MechanismPlans: Sendable {
  private var plans: [ObjectIdentifier: any Sendable] = [:]

  /// Prepares every mechanism of the catalogue.
  init(_ preparation: Preparation) throws(DistributionError) {
    for process in Catalogue.processes { try prepare(process, preparation) }
  }

  private mutating func prepare<Process: Mechanism & ~Copyable>(
    _ process: Process.Type, _ preparation: Preparation
  ) throws(DistributionError) {
    plans[ObjectIdentifier(process)] = try process.plan(preparation)
  }

  /// The plan of a mechanism; nil where the model does not have it.
  subscript<Process: Mechanism & ~Copyable>(_ process: Process.Type) -> Process.Plan? {
    plans[ObjectIdentifier(process)].map { $0 as! Process.Plan }
  }
}

/// What the processes of one replication are made from.
struct ReplicationStart {
  let plans: MechanismPlans
  let tables: UnsafePointer<SectorTables>
  let masterSeed: UInt64
  let replication: UInt32

  /// The number of people, posts included that nobody holds.
  var people: Int { tables.pointee.people.count }
  /// The programme of training and meetings.
  var programme: ProgrammeTables { plans[Training.self]! }
}
