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
  public let parameters: ModelParameters
  public let layout: ResponseLayout
  /// What tables and plans point into; it lives as long as they are used.
  private let arena = SamplerArena()
  private let store = TableStore()
  private nonisolated(unsafe) let tables: UnsafePointer<SectorTables>
  private let recorderLayout: RecorderLayout
  private let demand: DemandPlan
  private let programme: ProgrammeTables
  private let groupLife: GroupLifePlan?
  private let climate: ClimatePlan?
  private let casework: CaseworkPlan?
  private let caseloads: CaseloadPlan?
  private let turnover: TurnoverPlan?
  private let online: Table<OnlinePlan>
  /// Position in `online` by service; -1 for none.
  private let channels: Table<Int>
  private let incentives: IncentivePlan?
  private let budget: BudgetPlan?
  private let projects: Table<ProjectPlan>
  private let wellbeing: WellbeingPlan?
  private let sickness: SicknessPlan?
  private let otherAbsence: OtherAbsencePlan?

  /// Prepares the tables that all replications share.
  ///
  /// - Throws: `DistributionError` when a process has impossible parameters.
  /// - Precondition: The sector is within ``ModelCapacity``.
  public init(_ parameters: ModelParameters) throws(DistributionError) {
    self.parameters = parameters
    layout = ResponseLayout(parameters)
    let tables = store.keep(try SectorTables(parameters, arena: arena, store: store))
    self.tables = tables
    recorderLayout = RecorderLayout(layout, rows: tables.pointee.rows, store: store)
    demand = try DemandPlan(parameters.services, arena: arena, store: store)
    programme = ProgrammeTables(parameters, store: store)
    if let life = parameters.groupLife {
      groupLife = try GroupLifePlan(life, parameters.groups, arena: arena, store: store)
    } else {
      groupLife = nil
    }
    let arena = arena
    let store = store
    projects = store.table(
      parameters.projects.map {
        ProjectPlan($0, parameters, arena: arena, store: store)
      })
    casework = parameters.casework.flatMap {
      $0.procedures.isEmpty
        ? nil : CaseworkPlan($0, parameters, arena: arena, store: store)
    }
    caseloads = parameters.casework.flatMap {
      $0.caseloads.isEmpty
        ? nil
        : CaseloadPlan(
          $0.caseloads, days: parameters.days.count, arena: arena, store: store)
    }
    turnover = parameters.turnover.map { TurnoverPlan($0, arena: arena) }
    online = store.table(parameters.online.map { OnlinePlan($0) })
    channels = store.table(
      parameters.services.indices.map { service in
        parameters.online.firstIndex { $0.service == service } ?? -1
      })
    incentives = parameters.incentives.map { IncentivePlan($0, parameters, store: store) }
    let shifts = tables.pointee.shifts
    budget = parameters.budget.map {
      BudgetPlan($0, parameters, shifts: shifts, store: store)
    }
    let scoreDeviation =
      parameters.wellbeing?.referenceDeviation ?? WellbeingParameters().referenceDeviation
    climate = parameters.climate.map {
      ClimatePlan($0, scoreDeviation: scoreDeviation, store: store)
    }
    wellbeing = parameters.wellbeing.map {
      WellbeingPlan($0, parameters, tables: tables.pointee, store: store)
    }
    if let parameters = parameters.sickness {
      sickness = try SicknessPlan(parameters, arena: arena)
    } else {
      sickness = nil
    }
    otherAbsence =
      parameters.otherAbsenceDaysPerYear > 0
      ? OtherAbsencePlan(
        daysPerYear: parameters.otherAbsenceDaysPerYear, tables: tables.pointee, store: store) : nil
  }

  /// Simulates the horizon once, with the streams of a replication.
  ///
  /// The result is a function of the parameters and the two numbers alone.
  ///
  /// - Complexity: linear in contacts, in people times days, and in responses.
  public func replicate(masterSeed: UInt64, replication: UInt32) -> ReplicationResult {
    var model = makeModel(masterSeed: masterSeed, replication: replication)
    var calendar = TimerCalendar<SectorEvent>(
      minimumCapacity: 4 * tables.pointee.people.count + 64,
      timers: tables.pointee.people.count + tables.pointee.services.count)
    calendar.schedule(SectorEvent(.dayStart, 0), at: .zero)
    let end = SimulationTime(minutes: Double(tables.pointee.days.count) * 1440)
    let events = model.run(&calendar, until: end)
    return model.result(events: events)
  }

  /// The mechanisms of one replication; those that the scenario leaves out are `nil`.
  ///
  /// Every `nil` is written here and none comes from `Optional.map`: the generic code sets only one
  /// word of a noncopyable value to say that there is none, while `?.` in code that is not generic
  /// reads them all, so that it finds a mechanism where there is none (Swift 6.3.1, debug builds).
  private func makeModel(masterSeed: UInt64, replication: UInt32) -> SectorModel {
    let people = tables.pointee.people.count
    var leave: LeavePlan? = nil
    if let parameters = parameters.leave {
      leave = LeavePlan(
        parameters, tables: tables.pointee, masterSeed: masterSeed, replication: replication)
    }
    var sick: Sickness? = nil
    if let sickness {
      sick = Sickness(
        sickness, tables: tables.pointee, masterSeed: masterSeed, replication: replication)
    }
    var other: OtherAbsence? = nil
    if let otherAbsence {
      other = OtherAbsence(
        otherAbsence, tables: tables.pointee, masterSeed: masterSeed, replication: replication)
    }
    var bookings: Bookings? = nil
    if parameters.has(.bookings) {
      bookings = Bookings(
        services: parameters.services.count, days: parameters.days.count,
        masterSeed: masterSeed, replication: replication)
    }
    var channel: OnlineChannel? = nil
    if online.count > 0 {
      channel = OnlineChannel(
        online, channels: channels, masterSeed: masterSeed, replication: replication)
    }
    var scheme: Incentives? = nil
    if let incentives { scheme = Incentives(incentives) }
    var means: StaffBudget? = nil
    if let budget { means = StaffBudget(budget) }
    var procedures: Casework? = nil
    if let casework {
      procedures = Casework(casework, masterSeed: masterSeed, replication: replication)
    }
    var caseload: Caseloads? = nil
    if let caseloads {
      caseload = Caseloads(
        caseloads, people: people, masterSeed: masterSeed, replication: replication)
    }
    var rotation: Rotation? = nil
    if let parameters = parameters.rotation {
      rotation = Rotation(parameters, masterSeed: masterSeed, replication: replication)
    }
    var lent: ProjectGroups? = nil
    if projects.count > 0 {
      lent = ProjectGroups(
        projects, people: people, masterSeed: masterSeed, replication: replication)
    }
    var pressure: WorkPressure? = nil
    if let parameters = parameters.pressure {
      pressure = WorkPressure(parameters, tables: tables.pointee)
    }
    var life: GroupLife? = nil
    if let groupLife {
      life = GroupLife(
        groupLife, programme, tables: tables.pointee, masterSeed: masterSeed,
        replication: replication)
    }
    var conflict: Conflict? = nil
    if let parameters = parameters.conflict {
      conflict = Conflict(parameters, people: people)
    }
    var mood: Climate? = nil
    if let climate {
      mood = Climate(
        climate, programme, groups: tables.pointee.groups.count, masterSeed: masterSeed,
        replication: replication)
    }
    var strain: Wellbeing? = nil
    if let wellbeing {
      strain = Wellbeing(
        wellbeing, relief: TrainingRelief(programme, people: people), tables: tables.pointee,
        masterSeed: masterSeed, replication: replication)
    }
    var state = SectorState(tables: tables, services: parameters.services)
    var turnovers: Turnover? = nil
    if let turnover {
      turnovers = Turnover(
        turnover, masterSeed: masterSeed, replication: replication, &state)
    }
    var motivation: Motivation? = nil
    if let parameters = parameters.motivation {
      motivation = Motivation(
        parameters, programme, people: people, masterSeed: masterSeed, replication: replication,
        &state)
    }
    return SectorModel(
      state: state,
      demand: Demand(
        demand, bookings: bookings, online: channel, masterSeed: masterSeed,
        replication: replication),
      desks: DeskService(masterSeed: masterSeed, replication: replication),
      casework: procedures, caseloads: caseload,
      presence: Presence(leave: leave, sickness: sick, other: other),
      turnover: turnovers, budget: means, incentives: scheme,
      rotation: rotation, projects: lent,
      training: Training(
        programme, people: people, masterSeed: masterSeed, replication: replication),
      pressure: pressure, groupLife: life,
      motivation: motivation, conflict: conflict, climate: mood, wellbeing: strain,
      recorder: ResponseRecorder(tables: tables.pointee, layout: recorderLayout))
  }
}

extension SectorModel {
  /// Copies out what the run has left behind.
  fileprivate func result(events: UInt64) -> ReplicationResult {
    ReplicationResult(
      responses: recorder.responses.values, attendance: training.attendance.values,
      sessions: training.outcomes.values, events: events)
  }
}
