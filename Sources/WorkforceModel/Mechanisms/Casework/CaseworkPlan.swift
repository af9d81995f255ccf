// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Procedures in the form that days and tasks use.
struct CaseworkPlan: BitwiseCopyable {
  let procedures: Table<ProcedureEntry>
  let tasks: Table<TaskEntry>
  /// Procedures that contacts of a service open: positions in `opening`, by service.
  let openedBy: Table<TableRange>
  let opening: Table<Int>
  /// Expected cases, procedure by procedure over the days; a procedure without any is skipped.
  let expected: Table<Double>
  let dayCount: Int
  let remindersPerDay: Double
  /// Service to which reminders come; -1 for that of the case.
  let reminderService: Int

  init(
    _ casework: CaseworkParameters, _ parameters: ModelParameters, arena: SamplerArena,
    store: TableStore
  ) {
    precondition(casework.procedures.count <= ModelCapacity.procedures, "too many procedures")
    var tasks: [TaskEntry] = []
    procedures = store.table(
      casework.procedures.map { procedure in
        precondition(!procedure.tasks.isEmpty, "a procedure has a task")
        let first = tasks.count
        tasks += procedure.tasks.map { task in
          TaskEntry(
            skill: task.skill, work: arena.sampler(for: task.work),
            times: task.times.map { arena.sampler(for: $0) } ?? Sampler(constant: 1),
            wait: task.wait.map { arena.sampler(for: $0) } ?? Sampler(constant: 0),
            hasWait: task.wait != nil)
        }
        return ProcedureEntry(
          service: procedure.service, share: procedure.shareOfContacts,
          term: procedure.termDays, tasks: TableRange(start: first, end: tasks.count),
          isOpenedByDay: procedure.openedPerDay.contains { $0 > 0 })
      })
    self.tasks = store.table(tasks)
    var opening: [Int] = []
    openedBy = store.table(
      parameters.services.indices.map { service in
        let own = casework.procedures.indices.filter {
          casework.procedures[$0].service == service && casework.procedures[$0].shareOfContacts > 0
        }
        opening += own
        return TableRange(start: opening.count - own.count, end: opening.count)
      })
    self.opening = store.table(opening)
    let days = parameters.days.count
    dayCount = days
    expected = store.table(
      casework.procedures.flatMap { procedure in
        (0..<days).map { $0 < procedure.openedPerDay.count ? procedure.openedPerDay[$0] : 0 }
      })
    remindersPerDay = casework.remindersPerWeek / 7
    reminderService = casework.reminderService ?? -1
  }
}

/// A kind of procedure.
struct ProcedureEntry: BitwiseCopyable {
  var service: Int
  /// Share of the service's first contacts that open one.
  var share: Double
  /// Days of the term.
  var term: Int
  var tasks: TableRange
  var isOpenedByDay: Bool
}

/// A task of a procedure.
struct TaskEntry: BitwiseCopyable {
  /// Service whose skill it needs.
  var skill: Int
  var work: Sampler
  var times: Sampler
  var wait: Sampler
  var hasWait: Bool
}
