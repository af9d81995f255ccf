// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import WholeNumbers

/// Exits, hiring and newcomers, post by post.
///
/// Somebody leaves when the integrated hazard, which exhaustion multiplies, passes a keyed unit
/// exponential, or retires after a keyed exponential time. The rule on replacements then decides whether
/// the post is filled again, after a drawn delay, by a newcomer who works slowly at first, learns, and
/// takes time from the colleagues of the group (see "Turnover" in the model page; Oliva and Sterman 2001).
struct Turnover: ~Copyable {
  /// A day that never comes.
  private static let never = Int.max

  private let plan: TurnoverPlan
  private var stream: RandomStream
  /// By post: how many have held it before, the hazard of the holder, where it ends the employment, and
  /// the days of retirement, of the next newcomer and of the holder's first day.
  private var generation: Column<UInt64>
  private var hazard: Column<Double>
  private var threshold: Column<Double>
  private var retirement: Column<Int>
  private var arrival: Column<Int>
  private var firstDay: Column<Int>
  /// Newcomers of today whom the other mechanisms have not taken in yet.
  private var isNew: Column<Bool>

  init(
    _ plan: TurnoverPlan, masterSeed: UInt64, replication: UInt32, _ state: inout SectorState
  ) {
    self.plan = plan
    let people = state.operators.count
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    generation = Column(repeating: 0, count: people)
    hazard = Column(repeating: 0, count: people)
    threshold = Column(repeating: 0, count: people)
    retirement = Column(repeating: Self.never, count: people)
    arrival = Column(repeating: Self.never, count: people)
    firstDay = Column(repeating: Int.min, count: people)
    isNew = Column(repeating: false, count: people)
    for post in 0..<people {
      employ(post, on: 0, state)
      stream.turn(to: .vacancy, state.tables.people[post].key)
      guard stream.happens(withProbability: plan.vacantAtStart),
        state.tables.status(of: post, on: 0) != .outside
      else { continue }
      state.operators[post].isVacant = true
      // Somewhere within its delay.
      arrival[post] = Int(bounded: plan.hiringDelay.sample(using: &stream) * stream.uniform()) + 1
    }
  }

  /// Midnight: lets newcomers come and people go.
  mutating func begin(day: Int, _ state: inout SectorState) {
    for post in 0..<state.operators.count where !state.operators[post].isOutside {
      if state.operators[post].isVacant {
        guard arrival[post] <= day else { continue }
        guard state.hirePrices[post] <= state.uncommittedBudget else {
          state.deferredHires += 1
          continue
        }
        state.uncommittedBudget -= state.hirePrices[post]
        state.operators[post].isVacant = false
        _ = hire(post, on: day, &state)
        isNew[post] = true
      } else {
        hazard[post] += plan.exits * state.conditions.exitRate[post]
        if hazard[post] >= threshold[post] || retirement[post] <= day {
          vacate(post, on: day, &state)
        }
      }
    }
    shareExperience(day: day, &state)
  }

  /// Somebody new holds a post from a day on; returns how many held it before.
  mutating func hire(_ post: Int, on day: Int, _ state: inout SectorState) -> UInt64 {
    generation[post] += 1
    employ(post, on: day, state)
    firstDay[post] = day
    count(.hires, post, &state)
    return generation[post]
  }

  /// The next of today's newcomers, and how many held the post before.
  mutating func nextNewcomer() -> (post: Int, generation: UInt64)? {
    for post in 0..<isNew.count where isNew[post] {
      isNew[post] = false
      return (post, generation[post])
    }
    return nil
  }

  private mutating func employ(_ post: Int, on day: Int, _ state: borrowing SectorState) {
    let entity = state.tables.people[post].key << 8 | generation[post] & 0xff
    hazard[post] = 0
    stream.turn(to: .exit, entity)
    threshold[post] = stream.exponential()
    let years = stream.exponential()
    retirement[post] =
      plan.retirements > 0
      ? day + 1 + Int(bounded: min(years / plan.retirements, Double(Int32.max))) : Self.never
  }

  private mutating func vacate(_ post: Int, on day: Int, _ state: inout SectorState) {
    let entity = state.tables.people[post].key << 8 | generation[post] & 0xff
    state.operators[post].isVacant = true
    count(.exits, post, &state)
    if state.conditions.isAtHighRisk[post] { count(.exitsAtHighRisk, post, &state) }
    stream.turn(to: .replacement, entity)
    let isReplaced = stream.happens(withProbability: plan.replacement)
    let delay = plan.hiringDelay.sample(using: &stream)
    arrival[post] = isReplaced ? day + 1 + Int(bounded: min(delay, Double(Int32.max))) : Self.never
  }

  /// Newcomers work at `e + (1 − e)·t/τ` of the usual speed until proficient; their colleagues lose the
  /// time that they ask for.
  private func shareExperience(day: Int, _ state: inout SectorState) {
    for group in 0..<state.tables.groups.count {
      var newcomers = 0.0
      var mentors = 0.0
      for post in 0..<state.operators.count
      where state.tables.people[post].group == group && !state.operators[post].isVacant {
        let share = learnt(post, day)
        state.conditions.set(
          .experience, of: post, to: plan.newcomerSpeed + (1 - plan.newcomerSpeed) * share)
        if share < 1 { newcomers += 1 } else { mentors += 1 }
      }
      guard newcomers > 0, mentors > 0 else { continue }
      let left = max(TurnoverPlan.leastLeft, 1 - plan.mentorShare * newcomers / mentors)
      for post in 0..<state.operators.count
      where state.tables.people[post].group == group && !state.operators[post].isVacant
        && learnt(post, day) >= 1
      {
        state.conditions.set(.experience, of: post, to: left)
      }
    }
  }

  /// Share of the way to proficiency that the holder of a post has gone.
  private func learnt(_ post: Int, _ day: Int) -> Double {
    firstDay[post] == Int.min ? 1 : min(1, Double(day - firstDay[post]) / plan.proficiencyDays)
  }

  private func count(_ quantity: Accumulator, _ post: Int, _ state: inout SectorState) {
    state.totals.add(quantity, group: state.tables.people[post].group, 1)
  }
}
