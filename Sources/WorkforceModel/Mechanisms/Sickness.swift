// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates

/// Sick spells: a hazard that depends on frailty and wellbeing, and lengths as published.
///
/// A spell begins when the integrated hazard λ_s · g_i · rate(z) passes a unit exponential that is
/// keyed by person and spell: with the same luck, a person who is worse off falls sick earlier, and
/// nobody else's spells move. The published rate is per year of employment, sick days included, so the
/// hazard runs on during a spell. Length in calendar days is the published draw times the wellbeing factor,
/// rounded at random so that its mean is kept (see "Sick leave" in the model page).
struct Sickness: ~Copyable {
  private let dailyRate: Double
  private let length: Sampler
  private var stream: RandomStream
  private var frailty: Column<Double>
  /// Hazard since the last spell began, and the level at which the next one does.
  private var hazard: Column<Double>
  private var threshold: Column<Double>
  private var spells: Column<UInt32>
  /// First day after the current spell.
  private var sickUntil: Column<Int32>

  init(
    _ plan: SicknessPlan, tables: borrowing SectorTables, masterSeed: UInt64, replication: UInt32
  ) {
    let people = tables.people.count
    dailyRate = plan.spellsPerYear / 365.25
    length = plan.length
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    frailty = Column(repeating: 1, count: people)
    hazard = Column(repeating: 0, count: people)
    threshold = Column(repeating: 0, count: people)
    spells = Column(repeating: 0, count: people)
    sickUntil = Column(repeating: 0, count: people)
    for person in 0..<people {
      let key = tables.people[person].key
      if let sampler = plan.frailty {
        stream.turn(to: .frailty, key)
        frailty[person] = sampler.sample(using: &stream)
      }
      stream.turn(to: .sicknessHazard, key << 16)
      threshold[person] = stream.exponential()
    }
  }

  func isSick(_ person: Int, day: Int) -> Bool { day < Int(sickUntil[person]) }

  /// Lets the hazard of a day act, counts sick days and begins spells.
  mutating func fallSick(day: Int, _ state: inout SectorState) {
    for person in 0..<state.operators.count {
      hazard[person] += dailyRate * frailty[person] * state.conditions.spellRate[person]
      if hazard[person] >= threshold[person], !isSick(person, day: day) {
        beginSpell(person, day, &state)
      }
      let riskGroup = state.tables.groups[state.tables.people[person].group].riskGroup
      if isSick(person, day: day), riskGroup >= 0 {
        state.account.add(.sickDays, riskGroup: riskGroup, 1)
      }
    }
  }

  private mutating func beginSpell(_ person: Int, _ day: Int, _ state: inout SectorState) {
    let key = state.tables.people[person].key << 16
    stream.turn(to: .sicknessLength, key | UInt64(spells[person]))
    let drawn = length.sample(using: &stream) * exp(state.conditions.logSpellLength[person])
    let days = max(1, Int((drawn + stream.uniform()).rounded(.down)))
    sickUntil[person] = Int32(day + days)
    spells[person] += 1
    hazard[person] -= threshold[person]
    stream.turn(to: .sicknessHazard, key | UInt64(spells[person]))
    threshold[person] = stream.exponential()
    let riskGroup = state.tables.groups[state.tables.people[person].group].riskGroup
    if riskGroup >= 0 { state.account.add(.sickSpells, riskGroup: riskGroup, 1) }
  }
}
