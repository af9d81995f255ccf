// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates

/// Motivation of each person: its direction (share of effort on shared objectives), level and persistence.
///
/// `m = level · direction`. Sessions raise either, exhaustion lowers the level that it rests at, and both
/// return by their persistence, weekly. Motivation quickens work, and decides who takes on voluntary
/// overtime in the back office (see "Motivation" in the model page).
struct Motivation: ~Copyable {
  private let parameters: MotivationParameters
  private let programme: ProgrammeTables
  private var stream: RandomStream
  private let weeklyKeep: Double
  private var level: Column<Double>
  private var direction: Column<Double>

  init(
    _ parameters: MotivationParameters, _ programme: ProgrammeTables, people: Int,
    masterSeed: UInt64, replication: UInt32, _ state: inout SectorState
  ) {
    self.parameters = parameters
    self.programme = programme
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    weeklyKeep = exp(-1 / parameters.persistenceWeeks)
    level = Column(repeating: parameters.initialLevel, count: people)
    direction = Column(repeating: parameters.restingDirection, count: people)
    applyConsequences(&state)
  }

  /// Whether a person would stay on voluntarily today: one draw a person and day, whenever asked.
  mutating func staysVoluntarily(_ person: Int, key: UInt64, day: Int) -> Bool {
    let logit = parameters.coverBase + parameters.coverWeight * motivation(person)
    stream.turn(to: .voluntaryCover, key << 14 | UInt64(day))
    return stream.happens(withProbability: 1 / (1 + exp(-logit)))
  }

  /// A session is over: those who attended carry it with them.
  mutating func attend(
    _ session: Int, training: borrowing Training, _ state: inout SectorState
  ) {
    let component = programme.components[programme.sessions[session].component]
    guard component.direction != 0 || component.level != 0 else { return }
    for person in 0..<level.count where training.attends(person, session: session) {
      let dose = programme.sessions[session].dose
      level[person] = min(level[person] + component.level * dose, 1)
      direction[person] = min(direction[person] + component.direction * dose, 1)
    }
    applyConsequences(&state)
  }

  /// Somebody new, as motivated as everybody was on the first day, holds a post.
  mutating func resetPost(_ post: Int) {
    level[post] = parameters.initialLevel
    direction[post] = parameters.restingDirection
  }

  /// Closes a day: books motivation, and on Sundays lets it return.
  mutating func close(day: Int, _ state: inout SectorState) {
    for person in 0..<level.count where !state.operators[person].isVacant {
      state.totals.add(
        .motivation, group: state.tables.people[person].group, motivation(person))
    }
    guard state.tables.days[day].weekday == 7 else { return }
    for person in 0..<level.count {
      let rest =
        parameters.restingLevel - parameters.exhaustionLoss * state.conditions.strain[person]
      level[person] = min(max(rest + (level[person] - rest) * weeklyKeep, 0), 1)
      direction[person] =
        parameters.restingDirection
        + (direction[person] - parameters.restingDirection) * weeklyKeep
    }
    applyConsequences(&state)
  }

  private func motivation(_ person: Int) -> Double { level[person] * direction[person] }

  private func applyConsequences(_ state: inout SectorState) {
    for person in 0..<level.count {
      state.conditions.set(
        .motivation, of: person,
        to: 1 + parameters.speed * (motivation(person) - parameters.reference))
    }
    state.conditions.compose()
  }
}
