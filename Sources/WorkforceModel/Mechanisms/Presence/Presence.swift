// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Who is at work today: contracts, leave, sickness and other absences; and the totals of their hours.
struct Presence: ~Copyable {
  private var leave: LeavePlan?
  private var sickness: Sickness?
  private var other: OtherAbsence?

  init(leave: consuming LeavePlan?, sickness: consuming Sickness?, other: consuming OtherAbsence?) {
    self.leave = leave
    self.sickness = sickness
    self.other = other
  }

  /// Decides for everyone whether they come to work, and opens their totals of the day.
  mutating func begin(day: Int, _ state: inout SectorState) {
    let entry = state.tables.days[day]
    if leave != nil { leave!.planYear(startingOn: day, state.tables) }
    if sickness != nil { sickness!.fallSick(day: day, &state) }
    for person in 0..<state.operators.count {
      let pattern = state.tables.people[person].pattern
      let contracted =
        entry.isWorkingDay ? state.tables.shifts.contracted(pattern, entry.rosterDay) : 0
      var isOtherwiseAway = false
      if other != nil, contracted > 0 { isOtherwiseAway = other!.isAway(person, state.tables) }
      var absence = Operator.Absence.none
      if state.operators[person].isVacant {
        absence = .vacancy
      } else if state.tables.status(of: person, on: day) == .away {
        absence = .other
      } else if sickness?.isSick(person, day: day) ?? false {
        absence = .sickness
      } else if contracted > 0 {
        if leave?.isAway(person, day: day) ?? false {
          absence = .leave
        } else if isOtherwiseAway {
          absence = .other
        }
      }
      state.operators[person].absence = absence
      state.operators[person].contracted = contracted
      state.operators[person].shifts = state.tables.shifts.day(pattern, entry.rosterDay)
      state.operators[person].callers = 0
      state.operators[person].busy = 0
      state.operators[person].neutral = 0
      state.operators[person].sessionMinutes = 0
      state.operators[person].meetingMinutes = 0
      state.operators[person].switched = 0
      state.operators[person].overtime = 0
      state.operators[person].worked = contracted > 0 && absence == .none
    }
  }

  /// Somebody new holds a post.
  mutating func resetPost(_ post: Int, generation: UInt64, _ state: inout SectorState) {
    sickness?.resetPost(post, generation: generation, state.tables)
  }

  /// Books everyone's hours of the day to their groups.
  func close(_ state: inout SectorState) {
    let endsWeek = state.tables.days[state.today].weekday == 7
    var sessions = 0.0
    for person in 0..<state.operators.count {
      let worker = state.operators.entry(person)
      let group = state.tables.people[person].group
      if !worker.pointee.isVacant { state.totals.add(.headcount, group: group, 1) }
      if endsWeek { state.operators[person].overtimeThisWeek = 0 }
      sessions += worker.pointee.sessionMinutes
      state.totals.add(.trainingMinutes, group: group, worker.pointee.sessionMinutes)
      state.totals.add(.meetingMinutes, group: group, worker.pointee.meetingMinutes)
      state.totals.add(
        .trainingMinutesPerPerson, group: group,
        worker.pointee.sessionMinutes / Double(state.tables.groups[group].size))
      guard worker.pointee.contracted > 0 else { continue }
      state.totals.add(.contractedMinutes, group: group, worker.pointee.contracted)
      switch worker.pointee.absence {
      case .none:
        let staffed = max(0, worker.pointee.contracted - worker.pointee.neutral)
        state.totals.add(.switchingMinutes, group: group, worker.pointee.switched)
        state.totals.add(.staffedMinutes, group: group, staffed)
        let effective = staffed * state.conditions.speed[person]
        state.totals.add(.effectiveMinutes, group: group, effective)
        let set = state.tables.staffGroups[worker.pointee.staffGroup].skillSet
        if set >= 0 { state.totals.skillMinutes[set] += effective }
      case .vacancy: state.totals.add(.vacancyMinutes, group: group, worker.pointee.contracted)
      case .leave: state.totals.add(.leaveMinutes, group: group, worker.pointee.contracted)
      case .sickness: state.totals.add(.sickMinutes, group: group, worker.pointee.contracted)
      case .project: state.totals.add(.switchingMinutes, group: group, worker.pointee.contracted)
      case .other: state.totals.add(.otherAbsenceMinutes, group: group, worker.pointee.contracted)
      }
    }
    state.totals.closeHeadcount(
      groups: state.tables.groups.count, people: state.operators.count, sessionMinutes: sessions)
  }
}
