// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import WholeNumbers

/// Groups formed for a project: they come up after a drawn time, borrow people from several home groups for
/// a drawn length, and dissolve.
///
/// On the project's weekdays those borrowed are at work, but neither at the desks nor in the back office:
/// neutral load that their home groups miss. What they learn together goes home with them, by the share of
/// the group that was borrowed (see "Project groups" in the model page).
struct ProjectGroups: ~Copyable {
  private let plans: Table<ProjectPlan>
  private let people: Int
  private var stream: RandomStream
  /// By project: the day on which it is formed or dissolves, whether it is under way, and how many there
  /// were before.
  private var change: Column<Int>
  private var isActive: Column<Bool>
  private var generation: Column<UInt64>
  /// Whether a person is borrowed: project-major.
  private var isBorrowed: Column<Bool>
  /// Numbers of those who may be borrowed, while some are chosen.
  private var draws: Column<Double>

  init(_ plans: Table<ProjectPlan>, people: Int, masterSeed: UInt64, replication: UInt32) {
    self.plans = plans
    self.people = people
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    change = Column(repeating: 0, count: plans.count)
    isActive = Column(repeating: false, count: plans.count)
    generation = Column(repeating: 0, count: plans.count)
    isBorrowed = Column(repeating: false, count: plans.count * people)
    draws = Column(repeating: 0, count: people)
    for project in 0..<plans.count { plan(project, after: 0) }
  }

  /// Midnight, after absences are known: forms and dissolves projects, and calls those borrowed away.
  mutating func begin(day: Int, _ state: inout SectorState) {
    let weekday = state.tables.days[day].weekday
    for project in 0..<plans.count {
      while change[project] <= day {
        if isActive[project] { dissolve(project) } else { form(project, state) }
      }
      guard isActive[project], plans[project].works(onWeekday: weekday) else { continue }
      for person in 0..<people
      where isBorrowed[project * people + person] && state.operators[person].contracted > 0
        && state.operators[person].absence == .none
      {
        state.operators[person].absence = .project
        state.operators[person].switched = state.operators[person].contracted
      }
    }
  }

  /// Sunday: what a week together has taught goes home.
  mutating func closeWeek(_ groupLife: inout GroupLife, _ state: inout SectorState) {
    for project in 0..<plans.count where isActive[project] {
      for group in 0..<state.tables.groups.count {
        var borrowed = 0
        for person in 0..<people
        where isBorrowed[project * people + person]
          && state.tables.people[person].group == group
        {
          borrowed += 1
        }
        guard borrowed > 0 else { continue }
        let share = Double(borrowed) / Double(state.tables.groups[group].size)
        groupLife.lift(
          group, affect: plans[project].affect * share,
          technology: plans[project].technology * share)
      }
    }
  }

  /// Borrows those with the smallest numbers of their own, so that one person more or less moves one at
  /// most.
  private mutating func form(_ project: Int, _ state: borrowing SectorState) {
    let candidates = plans[project].candidates
    for place in 0..<candidates.count {
      let person = candidates[place]
      stream.turn(
        to: .projectMembers,
        state.tables.people[person].key << 16 | UInt64(project & 0x3f) << 10
          | generation[project] & 0x3ff)
      draws[place] = state.operators[person].isVacant ? .infinity : stream.uniform()
    }
    for _ in 0..<min(plans[project].people, candidates.count) {
      var first = 0
      for place in 1..<candidates.count where draws[place] < draws[first] { first = place }
      if draws[first] == .infinity { break }
      isBorrowed[project * people + candidates[first]] = true
      draws[first] = .infinity
    }
    isActive[project] = true
    stream.turn(to: .projectTimes, UInt64(project) << 17 | generation[project] << 1 | 1)
    change[project] += days(plans[project].length)
  }

  private mutating func dissolve(_ project: Int) {
    for person in 0..<people { isBorrowed[project * people + person] = false }
    isActive[project] = false
    generation[project] += 1
    plan(project, after: change[project])
  }

  /// Draws when the next project is formed.
  private mutating func plan(_ project: Int, after day: Int) {
    stream.turn(to: .projectTimes, UInt64(project) << 17 | generation[project] << 1)
    change[project] = day + days(plans[project].pause)
  }

  /// Whole days, at least one.
  private mutating func days(_ sampler: Sampler) -> Int {
    max(1, Int(bounded: min(sampler.sample(using: &stream), Double(Int32.max)).rounded()))
  }
}
