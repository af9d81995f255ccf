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

  public init() {}
}

/// A kind of procedure: how cases are opened, their term, and the tasks that settle them.
public struct ProcedureParameters: Sendable {
  public var id: String
  /// Service whose procedure it is, and for which its cases are told.
  public var service: Int
  /// Expected number of cases opened on each day of the horizon, contacts apart.
  public var openedPerDay: [Double] = []
  /// Share of the service's first contacts that open a case when they are served.
  public var shareOfContacts = 0.0
  /// Calendar days from the day of opening by the end of which a case is to be closed.
  public var termDays = 30
  /// What is done, in this order.
  public var tasks: [TaskParameters]

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

  public init(skill: Int, work: Distribution) {
    self.skill = skill
    self.work = work
  }
}

/// Cases that each belong to a person, who interviews at an interval and writes it up.
public struct CaseloadParameters: Sendable {
  public var id: String
  /// Staff group among whom cases are shared.
  public var staffGroup: Int
  /// Service whose skill the interviews need, and for which they are told.
  public var service: Int
  /// Open cases at the start.
  public var cases: Int
  /// Expected number of new cases on each day of the horizon.
  public var newPerDay: [Double] = []
  /// Days for which a case stays open.
  public var duration: Distribution
  /// Days from one interview to the next.
  public var interval: Distribution
  /// Minutes of an interview at speed 1.
  public var interview: Distribution
  /// Minutes of writing that an interview leaves; nil for none.
  public var writing: Distribution?
  /// Emotional weight of an interview; 1 is the counter average.
  public var emotionalLoad = 1.0
  /// Most interviews of a person on a day.
  public var mostPerDay = 4

  public init(
    id: String, staffGroup: Int, service: Int, cases: Int, duration: Distribution,
    interval: Distribution, interview: Distribution
  ) {
    self.id = id
    self.staffGroup = staffGroup
    self.service = service
    self.cases = cases
    self.duration = duration
    self.interval = interval
    self.interview = interview
  }
}
