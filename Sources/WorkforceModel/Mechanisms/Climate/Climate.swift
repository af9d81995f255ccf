// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates

/// Climate of the home groups, from 0 to 1: hostile contacts that nobody talks over wear it down, plenaries
/// and talks lift it, surveys help when acted on and hurt when ignored.
///
/// It returns to where it started by a half-life, weekly, and eases exhaustion as a resource does (see
/// "Climate" in the model page).
struct Climate: ~Copyable {
  private let plan: ClimatePlan
  private let programme: ProgrammeTables
  private var stream: RandomStream
  private var level: Column<Double>

  init(
    _ plan: ClimatePlan, _ programme: ProgrammeTables, groups: Int, masterSeed: UInt64,
    replication: UInt32
  ) {
    self.plan = plan
    self.programme = programme
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    level = Column(repeating: plan.start, count: groups)
  }

  /// A hostile contact: half of them, unless the scenario says otherwise, are talked over.
  ///
  /// What it takes is spread over the heads of the group, so that two groups made one lose no more.
  mutating func recordHostileContact(group: Int, size: Int, contact: Contact) {
    stream.turn(to: .debriefing, contact.key)
    if stream.happens(withProbability: plan.debriefedShare) { return }
    change(group, by: -plan.hostileLoss / Double(max(size, 1)))
  }

  /// A session is over: groups gain in proportion to how many of them attended.
  mutating func attend(
    _ session: Int, training: borrowing Training, _ state: inout SectorState
  ) {
    let component = programme.components[programme.sessions[session].component]
    guard component.climate != 0 else { return }
    for group in 0..<level.count {
      change(
        group,
        by: component.climate * programme.sessions[session].dose
          * training.shareAttended(session, group: group, state))
    }
  }

  /// Closes a day: books its levels, lives through surveys, and on Sundays drifts.
  mutating func close(
    day: Int, meanScore: Double, _ state: inout SectorState
  ) {
    for group in 0..<level.count {
      let size = state.totals.row(state.totals.rows.group(group))[Accumulator.headcount.rawValue]
      state.totals.add(.climate, group: group, level[group] * size)
    }
    for number in 0..<plan.surveys.count {
      if plan.surveys[number] == day { measure(survey: number, meanScore, &state) }
      if plan.surveys[number] + plan.surveyDelay == day { conclude(survey: number) }
    }
    guard state.tables.days[day].weekday == 7 else { return }
    for group in 0..<level.count {
      level[group] = plan.start + (level[group] - plan.start) * plan.weeklyKeep
    }
    for person in 0..<state.operators.count {
      let group = state.tables.people[person].group
      state.conditions.climateShift[person] =
        -plan.points * (level[group] - plan.start) / plan.unit
    }
  }

  /// What a survey finds: the staff's mean score with the error of asking only some.
  private mutating func measure(
    survey: Int, _ meanScore: Double, _ state: inout SectorState
  ) {
    let answers = max(1, (plan.response * Double(state.operators.count)).rounded())
    stream.turn(to: .surveyError, UInt64(survey))
    let measured = meanScore + plan.scoreDeviation / answers.squareRoot() * stream.normal()
    state.totals.addSurvey(score: min(max(measured, 0), 100))
  }

  private mutating func conclude(survey: Int) {
    stream.turn(to: .surveyAction, UInt64(survey))
    let isActedOn = stream.happens(withProbability: plan.actedOn)
    for group in 0..<level.count { change(group, by: isActedOn ? plan.gain : -plan.loss) }
  }

  private mutating func change(_ group: Int, by amount: Double) {
    level[group] = min(max(level[group] + amount, 0), 1)
  }
}
