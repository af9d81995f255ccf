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
  /// Who came after the start.
  private var isNewcomer: Column<Bool>
  /// Stable personal level (μ) and chronic exhaustion (B), in points.
  private var trait: Column<Double>
  private var exhaustion: Column<Double>
  /// Acute fatigue (F), 1 at reference.
  private var fatigue: Column<Double>
  /// Measured score (M), and its last seven days: person-major.
  private(set) var score: Column<Double>
  private var recent: Column<Double>
  /// Sum of demand, number of worked days and minutes at work this week.
  private var weekDemand: Column<Double>
  private var weekDays: Column<Double>
  private var weekMinutes: Column<Double>
  /// What colleagues are beyond their own levels, as everybody meets it.
  private var colleagues: ColleaguesState
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
    isNewcomer = Column(repeating: false, count: people)
    trait = Column(repeating: 0, count: people)
    exhaustion = Column(repeating: 0, count: people)
    fatigue = Column(repeating: 0, count: people)
    score = Column(repeating: 0, count: people)
    recent = Column(repeating: 0, count: 7 * people)
    weekDemand = Column(repeating: 0, count: people)
    weekDays = Column(repeating: 0, count: people)
    weekMinutes = Column(repeating: 0, count: people)
    colleagues = ColleaguesState(people: people, groups: tables.groups.count)
    for person in 0..<people {
      begin(person, generation: 0, tables)
      stream.turn(to: .initialExhaustion, tables.people[person].key)
      exhaustion[person] += plan.stateDeviation * stream.normal()
      fillWeek(person)
    }
  }

  /// Somebody new holds a post, rested and at the level of their own.
  mutating func resetPost(_ post: Int, generation: UInt64, _ state: inout SectorState) {
    begin(post, generation: generation, state.tables)
    isNewcomer[post] = true
    weekDemand[post] = 0
    weekDays[post] = 0
    weekMinutes[post] = 0
    colleagues.leave(post)
    relief.resetPost(post)
    alternativeLaw?.resetPost(post)
    fillWeek(post)
    state.conditions.isAtHighRisk[post] = score[post] >= 50
    applyConsequences(post, &state)
  }

  /// Puts a person where the own contract leads at reference load.
  private mutating func begin(
    _ person: Int, generation: UInt64, _ tables: borrowing SectorTables
  ) {
    let entry = tables.people[person]
    let level = plan.referenceMean + tables.staffGroups[entry.staffGroup].roleShift
    stream.turn(to: .trait, entry.key | generation << 32)
    trait[person] = level + plan.traitDeviation * stream.normal()
    let hours = plan.weeklyHours[person]
    exhaustion[person] = trait[person] + plan.hoursPoints * (hours - WellbeingReference.weeklyHours)
    fatigue[person] = plan.reference.sunday * hours / WellbeingReference.weeklyHours
  }

  /// Takes last week for one at reference load.
  private mutating func fillWeek(_ person: Int) {
    let part = plan.weeklyHours[person] / WellbeingReference.weeklyHours
    score[person] = measured(person, fatigue: fatigue[person])
    let usual = measured(person, fatigue: plan.reference.everyDay * part)
    for day in 0..<7 { recent[person * 7 + day] = usual }
  }

  /// The score of the chronic part and of a level of fatigue, before what relieves.
  private func measured(_ person: Int, fatigue: Double, relief: Double = 0) -> Double {
    let points =
      exhaustion[person] + plan.fatiguePoints * (fatigue - plan.reference.friday) - relief
    return min(max(points, 0), 100)
  }

  /// Mean score of the staff.
  mutating func meanScore(_ state: inout SectorState) -> Double {
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
    for person in 0..<state.operators.count where !state.operators[person].isVacant {
      updateFatigue(person, &state)
      let eased =
        plan.deviation * min(plan.maximumRelief, relief.total[person])
        - state.conditions.resourceShift[person] - state.conditions.climateShift[person]
      score[person] = measured(person, fatigue: fatigue[person], relief: eased)
      recent[person * 7 + day % 7] = score[person]
      state.conditions.isAtHighRisk[person] = score[person] >= 50
      record(person, entry.scored, &state, &recorder)
      applyConsequences(person, &state)
    }
    state.conditions.compose()
    if entry.weekday == 7 {
      if alternativeLaw != nil { closeWeekByOtherLaw(state) } else { closeWeek(state) }
      week += 1
    }
  }

  /// `F ← φF + (1−φ)·(7/5)·D·(hours/7.2)`, with hours at work and `D` of the load that is felt.
  private mutating func updateFatigue(_ person: Int, _ state: inout SectorState) {
    fatigue[person] *= plan.keep
    let minutes = state.operators[person].attended
    guard minutes > 0 else { return }
    // Sessions tire as work at reference does.
    let busy =
      state.operators[person].busy
      + state.tables.referenceOccupancy * state.operators[person].sessionsAndSwitches
    alternativeLaw?.work(
      occupancy: busy / minutes, overtime: state.operators[person].overtime,
      due: state.operators[person].contracted, of: person)
    let set = state.tables.staffGroups[state.operators[person].staffGroup].skillSet
    let overload = set >= 0 ? state.overload[set] : 0
    let load = min(
      plan.largestLoad, (busy / minutes + overload) * plan.inverseReferenceOccupancy)
    let demand =
      (1 - plan.encounterWeight) * plan.demand(load: load)
      + plan.encounterWeight * state.conditions.encounters[person]
    fatigue[person] += plan.gainPerHour * demand * minutes / 60
    weekDemand[person] += demand
    weekDays[person] += 1
    weekMinutes[person] += minutes
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
    // Whoever is new is set apart, so that exits of the exhausted do not read as recovery.
    let isNew = isNewcomer[person]
    amounts[(isNew ? Accumulator.newcomersExhaustion : .stayersExhaustion).rawValue] +=
      score[person]
    amounts[(isNew ? Accumulator.newcomers : .stayers).rawValue] += 1
    if state.conditions.isAtHighRisk[person] {
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
      + plan.meanOffset
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

  /// Moves chronic exhaustion towards the level that the week's mean demand, its hours and the colleagues'
  /// state call for; a week without work leaves it as it was.
  ///
  /// `B* = μ + k_B(D̄−1) + k_H(H−36) + χX`, with the hours of a week in which every contracted day is worked.
  private mutating func closeWeek(_ state: borrowing SectorState) {
    for person in 0..<state.operators.count {
      let days = weekDays[person]
      if days > 0 {
        let hours = weekMinutes[person] / 60 * max(1, plan.daysPerWeek[person] / days)
        let target =
          trait[person] + plan.demandPoints * (weekDemand[person] / days - 1)
          + plan.hoursPoints * (hours - WellbeingReference.weeklyHours)
          + plan.crossover * colleagues.meet(person, state.tables)
        let share = weekShare(person) / plan.exhaustionWeeks
        stream.turn(to: .exhaustionNoise, state.tables.people[person].key << 12 | week)
        exhaustion[person] +=
          (target - exhaustion[person]) * (1 - exp(-share))
          + plan.stateDeviation * (1 - exp(-2 * share)).squareRoot() * stream.normal()
      }
      clearWeek(person)
    }
    colleagues.clear()
    for person in 0..<state.operators.count where !state.operators[person].isVacant {
      colleagues.enter(
        person, deviation: weekMean(person) - plan.meanOffset - trait[person], state.tables)
    }
  }

  /// Worked days as a share of a week's.
  private func weekShare(_ person: Int) -> Double {
    min(1, weekDays[person] / plan.daysPerWeek[person])
  }

  private mutating func clearWeek(_ person: Int) {
    weekDemand[person] = 0
    weekDays[person] = 0
    weekMinutes[person] = 0
  }

  private mutating func closeWeekByOtherLaw(_ state: borrowing SectorState) {
    for person in 0..<state.operators.count {
      alternativeLaw!.closeWeek(
        person, days: weekDays[person], share: weekShare(person), state)
      exhaustion[person] = trait[person] + alternativeLaw!.points(person)
      clearWeek(person)
    }
  }
}
