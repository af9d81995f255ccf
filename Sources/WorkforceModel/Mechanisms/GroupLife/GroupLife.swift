// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// The inner life of the home groups: affect (how people get on) and technology (how they work), each
/// from 0 to 1, lifted by sessions and drifting back.
///
/// A session takes a group a share `η·a·d` of the way to 1, where `a` is the share of the group that
/// attended and `d` the dose by its length, times what its coordinator makes of it. Gains are lost by half in a half-life, weekly, and
/// both levels fluctuate around their course. Affect is a resource against exhaustion, technology
/// quickens work and saves repeat contacts; at the values of the start all of it is neutral (see
/// "Groups" in the model page; Klein et al. 2009, McEwan et al. 2017, Tatel and Ackerman).
struct GroupLife: ~Copyable {
  private let plan: GroupLifePlan
  private let programme: ProgrammeTables
  private var stream: RandomStream
  /// By group: the level now, and the one at the start, to which it returns.
  private var affect: Column<Double>
  private var technology: Column<Double>
  private var restingAffect: Column<Double>
  private var restingTechnology: Column<Double>
  /// Skill in coordinating, by person.
  private var skill: Column<Double>
  private var week: UInt64 = 0

  init(
    _ plan: GroupLifePlan, _ programme: ProgrammeTables, tables: borrowing SectorTables,
    masterSeed: UInt64, replication: UInt32
  ) {
    self.plan = plan
    self.programme = programme
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    let groups = tables.groups.count
    affect = Column(repeating: 0, count: groups)
    technology = Column(repeating: 0, count: groups)
    restingAffect = Column(repeating: 0, count: groups)
    restingTechnology = Column(repeating: 0, count: groups)
    skill = Column(repeating: plan.parameters.coordinatorSkill, count: tables.people.count)
    for group in 0..<groups {
      stream.turn(to: .initialGroupLife, UInt64(group))
      restingAffect[group] = plan.initialAffect[group].sample(using: &stream)
      restingTechnology[group] = plan.initialTechnology[group].sample(using: &stream)
      affect[group] = restingAffect[group]
      technology[group] = restingTechnology[group]
    }
  }

  /// A session is over: those who attended carry it into their groups.
  mutating func attend(
    _ session: Int, training: borrowing Training, _ state: inout SectorState
  ) {
    let dose = programme.sessions[session].dose
    let component = programme.components[programme.sessions[session].component]
    guard component.movesGroups else { return }
    for person in 0..<state.operators.count where training.attends(person, session: session) {
      skill[person] = min(skill[person] + component.coordinatorSkill * dose, 1)
    }
    for group in 0..<affect.count {
      let lift =
        dose * training.shareAttended(session, group: group, state)
        * (0.75 + 0.5 * coordinatorSkill(group, state))
      affect[group] += component.affect * lift * (1 - affect[group])
      technology[group] += component.technology * lift * (1 - technology[group])
    }
    applyConsequences(&state)
  }

  /// Takes a group a share of the way to full affect and technology; felt from the end of the week.
  mutating func lift(_ group: Int, affect share: Double, technology: Double) {
    affect[group] += share * (1 - affect[group])
    self.technology[group] += technology * (1 - self.technology[group])
  }

  /// Somebody new, with the usual skill in coordinating, holds a post.
  mutating func resetPost(_ post: Int) { skill[post] = plan.parameters.coordinatorSkill }

  /// Closes a day: its levels are booked, and on Sundays they drift.
  mutating func close(day: Int, _ state: inout SectorState) {
    for group in 0..<affect.count {
      let size = state.totals.row(state.totals.rows.group(group))[Accumulator.headcount.rawValue]
      state.totals.add(.affect, group: group, affect[group] * size)
      state.totals.add(.technology, group: group, technology[group] * size)
    }
    if state.tables.days[day].weekday == 7 {
      drift(isObserved: isObserved(on: day))
      applyConsequences(&state)
    }
  }

  /// `A ← A₀ + (A − A₀)·2^(−Δt/H_A)` and a disturbance that keeps the deviation from that course
  /// stationary; likewise technology.
  private mutating func drift(isObserved: Bool) {
    let parameters = plan.parameters
    let keepAffect = plan.keep(
      halfLifeDays: parameters.affectHalfLifeDays, isObserved: isObserved)
    let keepTechnology = plan.keep(
      halfLifeDays: parameters.technologyHalfLifeDays, isObserved: isObserved)
    for group in 0..<affect.count {
      stream.turn(to: .groupFluctuation, UInt64(group) << 16 | week)
      affect[group] = moved(affect[group], to: restingAffect[group], keepAffect)
      technology[group] = moved(technology[group], to: restingTechnology[group], keepTechnology)
    }
    week += 1
  }

  private mutating func moved(_ level: Double, to rest: Double, _ keep: Double) -> Double {
    let disturbance = plan.parameters.fluctuation * (1 - keep * keep).squareRoot()
    let next = rest + (level - rest) * keep + disturbance * stream.normal()
    return min(max(next, 0), 1)
  }

  /// `R = (A − A₀)/0.2` lowers the measured score by ρ_R; speed is multiplied by
  /// `1 + κ_T(T − T₀)`, the probability of a repeat contact by `1 − κ_f(T − T₀)`.
  private func applyConsequences(_ state: inout SectorState) {
    let parameters = plan.parameters
    for person in 0..<state.operators.count {
      let group = state.tables.people[person].group
      let resource = (affect[group] - restingAffect[group]) / parameters.resourceUnit
      let gain = technology[group] - restingTechnology[group]
      state.conditions.resourceShift[person] = -parameters.resourcePoints * resource
      state.conditions.set(
        SpeedFactor.method, of: person, to: 1 + parameters.technologySpeed * gain)
      state.conditions.set(
        RepeatFactor.method, of: person, to: max(0, 1 - parameters.technologyRepeats * gain))
    }
    state.conditions.compose()
  }

  /// Skill of whoever coordinates a group: of its first member or, where the role goes round, the
  /// members' mean.
  private func coordinatorSkill(_ group: Int, _ state: borrowing SectorState) -> Double {
    var sum = 0.0
    var count = 0.0
    for person in 0..<state.operators.count where state.tables.people[person].group == group {
      if !state.tables.groups[group].coordinatorTakesTurns { return skill[person] }
      sum += skill[person]
      count += 1
    }
    return count > 0 ? sum / count : plan.parameters.coordinatorSkill
  }

  /// Whether an observer accompanies a component of the programme on a day.
  private func isObserved(on day: Int) -> Bool {
    for component in 0..<programme.components.count {
      let entry = programme.components[component]
      if entry.hasObserver && entry.firstDay <= day && day <= entry.lastDay { return true }
    }
    return false
  }
}
