// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// The mechanisms of the model and the order of a day: the one place that lists them.
///
/// A mechanism is a folder of `Mechanisms` and what this file says of it: its process in
/// `processes` and in `SectorMechanisms`, and its steps in the order of a day.
public enum Catalogue {
  /// The processes, in the order of documentation.
  static var processes: [any (Mechanism & ~Copyable).Type] {
    [
      Demand.self, DeskService.self, FollowUpWork.self, Bookings.self, Casework.self,
      Caseloads.self, OnlineChannel.self, Incentives.self, StaffBudget.self, Presence.self,
      LeavePlan.self, Sickness.self, OtherAbsence.self, Rotation.self, ProjectGroups.self,
      Turnover.self, Training.self, Workload.self, WorkPressure.self, GroupLife.self,
      Motivation.self, Conflict.self, Climate.self, Wellbeing.self,
    ]
  }

  /// What is known of each, in the same order.
  public static let mechanisms: [MechanismDescription] = processes.map { $0.description }
}

/// The mechanisms of one replication; those that the scenario leaves out are `nil`.
///
/// Every `nil` is written in a function that makes one mechanism and none comes from `Optional.map`: the
/// generic code sets only one word of a noncopyable value to say that there is none, while `?.` in code
/// that is not generic reads them all, so that it finds a mechanism where there is none (Swift 6.3.1, debug
/// builds).
struct SectorMechanisms: ~Copyable {
  var demand: Demand
  var desks: DeskService
  var followUp = FollowUpWork()
  var casework: Casework?
  var caseloads: Caseloads?
  var presence: Presence
  var turnover: Turnover?
  var budget: StaffBudget?
  var incentives: Incentives?
  var rotation: Rotation?
  var projects: ProjectGroups?
  var training: Training
  var workload: Workload?
  var pressure: WorkPressure?
  var groupLife: GroupLife?
  var motivation: Motivation?
  var conflict: Conflict?
  var climate: Climate?
  var wellbeing: Wellbeing?

  init(_ start: ReplicationStart, _ state: inout SectorState) {
    demand = Demand.start(start)
    desks = DeskService.start(start)
    casework = Casework.start(start)
    caseloads = Caseloads.start(start)
    presence = Presence.start(start)
    turnover = Turnover.start(start, &state)
    budget = StaffBudget.start(start)
    incentives = Incentives.start(start)
    rotation = Rotation.start(start)
    projects = ProjectGroups.start(start)
    training = Training.start(start)
    workload = Workload.start(start)
    pressure = WorkPressure.start(start)
    groupLife = GroupLife.start(start)
    motivation = Motivation.start(start, &state)
    conflict = Conflict.start(start)
    climate = Climate.start(start)
    wellbeing = Wellbeing.start(start)
  }
}

// MARK: What several mechanisms write

/// Factors on a person's speed, in the order in which they are multiplied.
enum SpeedFactor: Int, CaseIterable {
  case strain, method, motivation, experience, incentive
}

/// Factors on the share of a person's contacts that come back, in the order in which they are multiplied.
enum RepeatFactor: Int, CaseIterable {
  case method, incentive
}

// MARK: The order of a day

/// What happens at midnight to the day that ends, in this order.
enum DayEnd: Int, PhaseStep {
  case desks, presence, budget, incentives, workload, pressure, projects, groupLife, motivation,
    conflict, climate, wellbeing, figures

  static let phase = OrderPhase.dayEnd

  var access: StateAccess {
    switch self {
    case .desks: DeskService.closing
    case .presence: Presence.closing
    case .budget: StaffBudget.closing
    case .incentives: Incentives.closing
    case .workload: Workload.closing
    case .pressure: WorkPressure.closing
    case .projects: ProjectGroups.closing
    case .groupLife: GroupLife.closing
    case .motivation: Motivation.closing
    case .conflict: Conflict.closing
    case .climate: Climate.closing
    case .wellbeing: Wellbeing.closing
    case .figures: ResponseRecorder.closing
    }
  }
}

/// What happens at midnight to the day that begins, in this order.
enum DayStart: Int, PhaseStep {
  case budget, turnover, incentives, rotation, presence, projects, places, openings, shifts,
    training, casework, caseloads, demand, online, waitingTasks

  static let phase = OrderPhase.dayStart

  var access: StateAccess {
    switch self {
    case .budget: StaffBudget.opening
    case .turnover: Turnover.opening
    case .incentives: Incentives.opening
    case .rotation: Rotation.opening
    case .presence: Presence.opening
    case .projects: ProjectGroups.opening
    case .places: StateAccess(reads: [.presence], writes: [.duty])
    case .shifts: StateAccess(writes: [.calendar])
    case .openings: StateAccess(writes: [.desks, .calendar])
    case .training: Training.opening
    case .casework: Casework.opening
    case .caseloads: Caseloads.opening
    case .demand: Demand.opening
    case .online: OnlineChannel.settling
    case .waitingTasks: FollowUpWork.offering
    }
  }
}

/// What happens when somebody new holds a post, in this order.
enum PostReset: Int, PhaseStep {
  case presence, training, groupLife, motivation, wellbeing

  static let phase = OrderPhase.postReset

  var access: StateAccess {
    switch self {
    case .presence: Presence.reset
    case .training: Training.reset
    case .groupLife: GroupLife.reset
    case .motivation: Motivation.reset
    case .wellbeing: Wellbeing.reset
    }
  }
}

/// What happens when a session ends, in this order, before people go back to work.
enum SessionEnd: Int, PhaseStep {
  case training, groupLife, climate, motivation

  static let phase = OrderPhase.sessionEnd

  var access: StateAccess {
    switch self {
    case .training: Training.sessionEnd
    case .groupLife: GroupLife.sessionEnd
    case .climate: Climate.sessionEnd
    case .motivation: Motivation.sessionEnd
    }
  }
}

extension SectorModel {
  mutating func perform(
    _ step: DayEnd, of day: Int, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    switch step {
    case .desks: sendAwayForTheNight(day, &calendar)
    case .presence: mechanisms.presence.close(&state)
    case .budget: mechanisms.budget?.close(day: day, &state)
    case .incentives: mechanisms.incentives?.close(day: day, &state)
    case .workload: mechanisms.workload?.close(day: day, &state)
    case .pressure: mechanisms.pressure?.close(day: day, &state)
    case .projects:
      if state.tables.days[day].weekday == 7, mechanisms.groupLife != nil {
        mechanisms.projects?.closeWeek(&mechanisms.groupLife!, &state)
      }
    case .groupLife: mechanisms.groupLife?.close(day: day, &state)
    case .motivation: mechanisms.motivation?.close(day: day, &state)
    case .conflict: mechanisms.conflict?.close(&state)
    case .climate:
      let meanScore = mechanisms.wellbeing?.meanScore(&state) ?? 0
      mechanisms.climate?.close(day: day, meanScore: meanScore, &state)
    case .wellbeing:
      mechanisms.wellbeing?.close(day: day, training: mechanisms.training, &state, &recorder)
    case .figures: recorder.close(day: day, &state)
    }
  }

  mutating func perform(
    _ step: DayStart, of day: Int, _ calendar: inout TimerCalendar<SectorEvent>
  ) {
    switch step {
    case .budget: mechanisms.budget?.begin(day: day, &state)
    case .turnover:
      if state.tables.hasDatedPosts { changePosts(day: day) }
      if mechanisms.turnover != nil { turnOver(day: day) }
    case .incentives: mechanisms.incentives?.begin(day: day, &state)
    case .rotation: mechanisms.rotation?.assignDuties(day: day, &state)
    case .presence: mechanisms.presence.begin(day: day, &state)
    case .projects: mechanisms.projects?.begin(day: day, &state)
    case .places: if state.tables.dailyGroups.count > 0 { state.assignPlaces(day: day) }
    case .shifts: layOutShifts(day, &calendar)
    case .openings: layOutOpening(day, &calendar)
    case .training:
      mechanisms.training.layOut(day: day, midnight: state.midnight, &calendar)
    case .casework: mechanisms.casework?.begin(day: day, &state)
    case .caseloads: mechanisms.caseloads?.begin(day: day, &state, &calendar)
    case .demand: mechanisms.demand.layOut(day: day, &state, &calendar)
    case .online: if mechanisms.demand.online != nil { settleOnline(&calendar) }
    case .waitingTasks: if mechanisms.casework != nil { offerAllWork(&calendar) }
    }
  }

  mutating func perform(_ step: PostReset, of post: Int, generation: UInt64) {
    switch step {
    case .presence: mechanisms.presence.resetPost(post, generation: generation, &state)
    case .training: mechanisms.training.resetPost(post)
    case .groupLife: mechanisms.groupLife?.resetPost(post)
    case .motivation: mechanisms.motivation?.resetPost(post)
    case .wellbeing: mechanisms.wellbeing?.resetPost(post, generation: generation, &state)
    }
  }

  mutating func perform(_ step: SessionEnd, of session: Int) {
    switch step {
    case .training: mechanisms.training.end(session, &state)
    case .groupLife:
      mechanisms.groupLife?.attend(session, training: mechanisms.training, &state)
    case .climate: mechanisms.climate?.attend(session, training: mechanisms.training, &state)
    case .motivation: mechanisms.motivation?.attend(session, training: mechanisms.training, &state)
    }
  }
}
