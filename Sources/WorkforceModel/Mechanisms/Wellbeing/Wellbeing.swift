// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates

/// Acute fatigue moving within days and chronic exhaustion moving within months, by person, with
/// their consequences for speed, sickness and rework.
///
/// Two time scales are needed: holidays move exhaustion within days, yearly surveys find it stable. See
/// "Exhaustion" and "Consequences" in the model page for equations and sources.
struct Wellbeing: ~Copyable {
  private let plan: WellbeingPlan
  private var stream: RandomStream
  private var relief: TrainingRelief
  /// Another law in the place of the two time scales.
  private var alternativeLaw: AlternativeBurnoutLaw?
  /// Stable personal level (μ) and chronic exhaustion (B), in points.
  private var trait: Column<Double>
  private var exhaustion: Column<Double>
  /// Acute fatigue (F), 1 at reference.
  private var fatigue: Column<Double>
  /// Measured score (M), and its last seven days: person-major.
  private(set) var score: Column<Double>
  private var recent: Column<Double>
  /// Sum of demand and number of worked days this week.
  private var weekDemand: Column<Double>
  private var weekDays: Column<Double>
  /// Deviation of last week's mean score from the own level at reference.
  private var lastDeviation: Column<Double>
  private var groupDeviation: Column<Double>
  private var week: UInt64 = 0

  init(
    _ plan: WellbeingPlan, relief: consuming TrainingRelief, tables: borrowing SectorTables,
    masterSeed: UInt64, replication: UInt32
  ) {
    self.plan = plan
    self.relief = relief
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    alternativeLaw = nil
    if let law = plan.alternativeLaw { alternativeLaw = AlternativeBurnoutLaw(law, tables: tables) }
    let people = tables.people.count
    trait = Column(repeating: 0, count: people)
    exhaustion = Column(repeating: 0, count: people)
    fatigue = Column(repeating: 1, count: people)
    score = Column(repeating: 0, count: people)
    recent = Column(repeating: 0, count: 7 * people)
    weekDemand = Column(repeating: 0, count: people)
    weekDays = Column(repeating: 0, count: people)
    lastDeviation = Column(repeating: 0, count: people)
    groupDeviation = Column(repeating: 0, count: tables.groups.count)
    for person in 0..<people {
      drawTrait(person, generation: 0, tables)
      stream.turn(to: .initialExhaustion, tables.people[person].key)
      exhaustion[person] = trait[person] + plan.stateDeviation * stream.normal()
      fillWeek(person)
    }
  }

  /// Somebody new holds a post, rested and at the level of their own.
  mutating func resetPost(_ post: Int, generation: UInt64, _ state: inout SectorState) {
    drawTrait(post, generation: generation, state.tables)
    exhaustion[post] = trait[post]
    fatigue[post] = 1
    weekDemand[post] = 0
    weekDays[post] = 0
    lastDeviation[post] = 0
    relief.resetPost(post)
    alternativeLaw?.resetPost(post)
    fillWeek(post)
    applyConsequences(post, &state)
  }

  private mutating func drawTrait(
    _ person: Int, generation: UInt64, _ tables: borrowing SectorTables
  ) {
    let entry = tables.people[person]
    let level = plan.referenceMean + tables.staffGroups[entry.staffGroup].roleShift
    stream.turn(to: .trait, entry.key | generation << 32)
    trait[person] = level + plan.traitDeviation * stream.normal()
  }

  /// Takes the score as it is for that of the whole last week.
  private mutating func fillWeek(_ person: Int) {
    score[person] = min(max(exhaustion[person], 0), 100)
    for day in 0..<7 { recent[person * 7 + day] = score[person] + plan.meanOffset[person] }
  }

  /// Mean score of the staff.
  func meanScore(_ state: borrowing SectorState) -> Double {
    var sum = 0.0
    var count = 0.0
    for person in 0..<score.count where !state.operators[person].isVacant {
      sum += score[person]
      count += 1
    }
    return count > 0 ? sum / count : 0
  }

  /// Closes a day: fatigue, measured score, and what follows from them tomorrow.
  mutating func close(
    day: Int, training: borrowing Training, _ state: inout SectorState,
    _ recorder: inout ResponseRecorder
  ) {
    let entry = state.tables.days[day]
    relief.close(day: day, training: training)
    alternativeLaw?.close(&state)
    for person in 0..<state.operators.count where !state.operators[person].isVacant {
      updateFatigue(person, &state)
      let measured =
        exhaustion[person]
        + plan.fatiguePoints * (fatigue[person] - plan.fridayFatigue[person])
        - plan.deviation * min(plan.maximumRelief, relief.total[person])
      score[person] = min(max(measured, 0), 100)
      recent[person * 7 + day % 7] = score[person]
      record(person, entry.scored, &state, &recorder)
      applyConsequences(person, &state)
    }
    state.conditions.compose()
    if entry.weekday == 7 {
      if alternativeLaw != nil { closeWeekByOtherLaw(state) } else { closeWeek(state) }
      week += 1
    }
  }

  /// `F ← φF + (1−φ)·(7/d_w)·D·1[worked]`.
  private mutating func updateFatigue(_ person: Int, _ state: inout SectorState) {
    fatigue[person] *= plan.keep
    guard state.operators[person].worked else { return }
    // Sessions tire within the shift and outside it alike.
    let neutral =
      state.operators[person].sessionMinutes + state.operators[person].meetingMinutes
      + state.operators[person].switched
    let load = state.operators[person].busy + state.tables.referenceOccupancy * neutral
    let stated = state.operators[person].contracted
    let contracted = stated > 0 ? stated : max(neutral, 1)
    let encounters = state.conditions.encounters[person]
    alternativeLaw?.work(person, occupancy: load / contracted, encounters: encounters)
    let demand =
      (1 - plan.encounterWeight) * plan.demand(occupancy: load / contracted)
      + plan.encounterWeight * encounters
    fatigue[person] += plan.gain[person] * demand
    weekDemand[person] += demand
    weekDays[person] += 1
  }

  private mutating func record(
    _ person: Int, _ scored: ScoredPeriods, _ state: inout SectorState,
    _ recorder: inout ResponseRecorder
  ) {
    let riskGroup = state.tables.groups[state.tables.people[person].group].riskGroup
    guard riskGroup >= 0 else { return }
    let amounts = state.totals.row(state.totals.rows.riskGroup(riskGroup))
    amounts[Accumulator.exhaustion.rawValue] += score[person]
    amounts[Accumulator.fatigue.rawValue] += fatigue[person]
    amounts[Accumulator.scores.rawValue] += 1
    if score[person] >= 50 {
      amounts[Accumulator.high.rawValue] += 1
      if state.totals.isObserving { recorder.markHigh(person: person, in: scored) }
    }
    if score[person] >= 75 { amounts[Accumulator.veryHigh.rawValue] += 1 }
  }

  /// z is the seven-day mean of the score against its mean at reference, in standard deviations: so
  /// weekends neither cure nor is the reference anything but 0.
  private mutating func applyConsequences(_ person: Int, _ state: inout SectorState) {
    let level =
      plan.referenceMean
      + state.tables.staffGroups[state.tables.people[person].staffGroup].roleShift
      + plan.meanOffset[person]
    let z = (weekMean(person) - level) / plan.deviation
    state.conditions.strain[person] = z
    state.conditions.set(
      .strain, of: person, to: min(max(1 - plan.speedLoss * z, 0.7), 1.2))
    state.conditions.repeatOdds[person] = exp(plan.logRepeatOdds * z)
    if plan.logExitRatio != 0 {
      // At reference the mean over people is 1.
      state.conditions.exitRate[person] = exp(
        plan.logExitRatio * z - plan.logExitRatio * plan.logExitRatio / 2)
    }
    if alternativeLaw != nil { applyOtherLaw(person, &state) }
    state.conditions.spellRate[person] = exp(plan.logSpellRatio * z)
    state.conditions.logSpellLength[person] = plan.logLengthRatio * z
  }

  /// What the law itself says of speed and exits goes before what the score would say.
  private mutating func applyOtherLaw(_ person: Int, _ state: inout SectorState) {
    state.conditions.set(.strain, of: person, to: alternativeLaw!.speed(person))
    if plan.logExitRatio != 0, let rate = alternativeLaw!.exitRate(person) {
      state.conditions.exitRate[person] = rate
    }
  }

  /// Mean score of the last seven days.
  private mutating func weekMean(_ person: Int) -> Double {
    var sum = 0.0
    for day in 0..<7 { sum += recent[person * 7 + day] }
    return sum / 7
  }

  /// Moves chronic exhaustion towards the level that the week's mean demand and the colleagues' state
  /// call for; a week without work leaves it as it was.
  private mutating func closeWeek(_ state: borrowing SectorState) {
    groupDeviation.fill(0)
    for person in 0..<state.operators.count {
      groupDeviation[state.tables.people[person].group] += lastDeviation[person]
    }
    for person in 0..<state.operators.count {
      let days = weekDays[person]
      if days > 0 {
        let group = state.tables.people[person].group
        let others = state.tables.groups[group].size - 1
        let colleagues =
          others > 0 ? (groupDeviation[group] - lastDeviation[person]) / Double(others) : 0
        let target =
          trait[person] + plan.demandPoints * (weekDemand[person] / days - 1)
          + plan.crossover * colleagues + state.conditions.resourceShift[person]
          + state.conditions.climateShift[person]
        let share = days / plan.daysPerWeek[person] / plan.exhaustionWeeks
        stream.turn(to: .exhaustionNoise, state.tables.people[person].key << 12 | week)
        exhaustion[person] +=
          (target - exhaustion[person]) * (1 - exp(-share))
          + plan.stateDeviation * (1 - exp(-2 * share)).squareRoot() * stream.normal()
      }
      weekDemand[person] = 0
      weekDays[person] = 0
    }
    for person in 0..<state.operators.count {
      lastDeviation[person] =
        state.operators[person].isVacant
        ? 0 : weekMean(person) - plan.meanOffset[person] - trait[person]
    }
  }

  private mutating func closeWeekByOtherLaw(_ state: borrowing SectorState) {
    for person in 0..<state.operators.count {
      let days = weekDays[person]
      alternativeLaw!.closeWeek(person, days: days, share: days / plan.daysPerWeek[person], state)
      exhaustion[person] =
        trait[person] + alternativeLaw!.points(person) + state.conditions.resourceShift[person]
        + state.conditions.climateShift[person]
      weekDemand[person] = 0
      weekDays[person] = 0
    }
    alternativeLaw!.beginWeek()
  }
}
