// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates
import WholeNumbers

/// Sick spells: a hazard that depends on frailty and wellbeing, and lengths as published.
///
/// A spell begins when the integrated hazard λ_s · g_i · rate(z) passes a unit exponential that is
/// keyed by person and spell: with the same random numbers, a person who is worse off falls sick earlier, and
/// nobody else's spells move. The published rate is per year of employment, sick days included, so the
/// hazard runs on during a spell. Length in calendar days is the published draw times the wellbeing factor,
/// rounded at random so that its mean is kept (see "Sick leave" in the model page).
///
/// The process runs from two years before the first day, at reference wellbeing, so that day 0 is a day
/// like any other. Spells begin at rate `r = λ_s · g_i` and each is lived to its end, so that the share of
/// days sick tends to `r · E[L]`, which is also the chance of being in a spell at the start; a spell met
/// by a fixed day is drawn in proportion to its length, and any of its days is as likely to be that one.
/// Two years reach this state exactly for spells of up to a year that do not queue up behind each
/// other, as the published ones, and cost a few draws a person where a draw from the limit would need
/// the length-biased law of every distribution.
struct Sickness: ~Copyable {
  /// Days that the process runs before the first day of the horizon.
  private static let daysBefore = 730

  private let dailyRate: Double
  private let length: Sampler
  private let frailtySampler: Sampler?
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
    frailtySampler = plan.frailty
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
      liveThroughDaysBefore(person, key: key)
    }
  }

  /// Runs the process of a person, spell by spell, up to the first day of the horizon.
  private mutating func liveThroughDaysBefore(_ person: Int, key: UInt64) {
    let rate = dailyRate * frailty[person]
    guard rate > 0 else { return }
    let start = -Self.daysBefore
    sickUntil[person] = Int32(start)
    var spent = 0.0
    while true {
      let reached = ((spent + threshold[person]) / rate).rounded(.up)
      guard reached <= Double(Self.daysBefore) else { break }
      let day = max(start + Int(bounded: reached) - 1, Int(sickUntil[person]))
      guard day < 0 else { break }
      spent += threshold[person]
      beginSpell(person, key: key, day: day, logFactor: 0)
    }
    hazard[person] = rate * Double(Self.daysBefore) - spent
  }

  func isSick(_ person: Int, day: Int) -> Bool { day < Int(sickUntil[person]) }

  /// Lets the hazard of a day act, counts sick days and begins spells.
  mutating func fallSick(day: Int, _ state: inout SectorState) {
    for person in 0..<state.operators.count
    where !state.operators[person].isVacant && state.tables.status(of: person, on: day) == .held {
      hazard[person] += dailyRate * frailty[person] * state.conditions.spellRate[person]
      let riskGroup = state.tables.groups[state.tables.people[person].group].riskGroup
      if hazard[person] >= threshold[person], !isSick(person, day: day) {
        hazard[person] -= threshold[person]
        beginSpell(
          person, key: state.tables.people[person].key, day: day,
          logFactor: state.conditions.logSpellLength[person])
        if riskGroup >= 0 { state.totals.add(.sickSpells, riskGroup: riskGroup, 1) }
      }
      if isSick(person, day: day), riskGroup >= 0 {
        state.totals.add(.sickDays, riskGroup: riskGroup, 1)
      }
    }
  }

  /// Somebody new, who is healthy, holds a post.
  mutating func resetPost(_ post: Int, generation: UInt64, _ tables: borrowing SectorTables) {
    sickUntil[post] = 0
    guard let frailtySampler else { return }
    stream.turn(to: .frailty, tables.people[post].key | generation << 32)
    frailty[post] = frailtySampler.sample(using: &stream)
  }

  /// Draws the length of a spell that begins on a day, and the level of hazard for the next one.
  private mutating func beginSpell(_ person: Int, key: UInt64, day: Int, logFactor: Double) {
    let entity = key << 16
    stream.turn(to: .sicknessLength, entity | UInt64(spells[person]))
    let drawn = length.sample(using: &stream) * exp(logFactor)
    let days = max(1, Int(bounded: (drawn + stream.uniform()).rounded(.down)))
    sickUntil[person] = Int32(clamping: day + days)
    spells[person] += 1
    stream.turn(to: .sicknessHazard, entity | UInt64(spells[person]))
    threshold[person] = stream.exponential()
  }
}
