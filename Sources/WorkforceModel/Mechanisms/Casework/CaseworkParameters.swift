// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates

/// Casework: procedures that are tasks in a row under a legal term, and caseloads of social workers.
public struct CaseworkParameters: Sendable {
  /// Kinds of procedure, at most ``ModelCapacity/procedures``.
  public var procedures: [ProcedureParameters] = []
  /// Caseloads, at most as many.
  public var caseloads: [CaseloadParameters] = []
  /// Mean number of reminders that an overdue case sends in a week.
  public var remindersPerWeek = 0.2
  /// Service to which reminders come; nil for that of the case.
  public var reminderService: Int?

  /// Casework without procedures and caseloads.
  public init() {}
}

/// A kind of procedure: how cases are opened, their term, and the tasks that settle them.
public struct ProcedureParameters: Sendable {
  /// Identifier.
  public var id: String
  /// Service whose procedure it is, and for which its cases are reported.
  public var service: Int
  /// Expected number of cases opened on each day of the horizon, contacts apart.
  public var openedPerDay: [Double] = []
  /// Share of the service's first contacts that open a case when they are served.
  public var shareOfContacts = 0.0
  /// Calendar days from the day of opening by the end of which a case is to be closed.
  public var termDays = 30
  /// What is done, in this order.
  public var tasks: [TaskParameters]

  /// A procedure of a service with its tasks.
  public init(id: String, service: Int, tasks: [TaskParameters]) {
    self.id = id
    self.service = service
    self.tasks = tasks
  }
}

/// A task of a procedure.
public struct TaskParameters: Sendable {
  /// Service whose skill it needs.
  public var skill: Int
  /// Minutes at speed 1.
  public var work: Distribution
  /// How often it is done in a row, rounded to whole numbers and at least once; nil for once.
  public var times: Distribution?
  /// Days that pass before the next task can begin; nil for none.
  public var wait: Distribution?

  /// A task that takes a skill and work.
  public init(skill: Int, work: Distribution) {
    self.skill = skill
    self.work = work
  }
}
