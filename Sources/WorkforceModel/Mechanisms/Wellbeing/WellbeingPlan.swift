// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates

/// Coefficients of wellbeing in the form that days and weeks use.
struct WellbeingPlan: BitwiseCopyable {
  let demand: DemandIndex
  /// Another law in the place of the two time scales; nil for these.
  let alternativeLaw: AlternativeBurnoutLawPlan?
  /// Weight of hostile encounters in the demand (ω), 0 while conflict is off.
  let encounterWeight: Double
  /// Daily retention of fatigue (φ).
  let keep: Double
  let fatiguePoints: Double
  let demandPoints: Double
  let exhaustionWeeks: Double
  let referenceMean: Double
  let deviation: Double
  let traitDeviation: Double
  /// Deviation of the fluctuating part (s_state).
  let stateDeviation: Double
  let crossover: Double
  let logSpellRatio: Double
  let logLengthRatio: Double
  /// Logarithm of the ratio of exits per standard deviation; 0 while nobody leaves.
  let logExitRatio: Double
  let speedLoss: Double
  let logRepeatOdds: Double
  let maximumRelief: Double
  /// By person: gain of fatigue a worked day, F_ref, and the seven-day mean of the score less μ.
  let gain: Table<Double>
  let fridayFatigue: Table<Double>
  let meanOffset: Table<Double>
  let daysPerWeek: Table<Double>

  init(
    _ wellbeing: WellbeingParameters, _ parameters: ModelParameters, tables: borrowing SectorTables,
    store: TableStore
  ) {
    demand = DemandIndex(referenceOccupancy: parameters.referenceOccupancy)
    alternativeLaw =
      wellbeing.law == .twoScale ? nil : AlternativeBurnoutLawPlan(wellbeing, parameters)
    let hasScales = wellbeing.law == .twoScale
    encounterWeight = parameters.conflict?.demandWeight ?? 0
    keep = exp(-1 / wellbeing.fatigueDays)
    fatiguePoints = hasScales ? wellbeing.fatiguePoints : 0
    demandPoints = wellbeing.demandPoints
    exhaustionWeeks = wellbeing.exhaustionWeeks
    referenceMean = wellbeing.referenceMean
    deviation = wellbeing.referenceDeviation
    let traitShare = hasScales ? wellbeing.traitShare : 1
    traitDeviation = traitShare.squareRoot() * wellbeing.referenceDeviation
    stateDeviation = 0.94 * wellbeing.referenceDeviation * (1 - traitShare).squareRoot()
    crossover = wellbeing.crossover
    logSpellRatio = log(wellbeing.spellRatio)
    logLengthRatio = log(wellbeing.lengthRatio)
    logExitRatio = log(parameters.turnover?.exitRatio ?? 1)
    speedLoss = wellbeing.speedLoss
    logRepeatOdds = log(wellbeing.repeatOddsRatio)
    maximumRelief = wellbeing.maximumRelief

    let weekdays = parameters.days.map(\.weekday)
    var references: [Int: WellbeingReference] = [:]
    var list: [WellbeingReference] = []
    var gains: [Double] = []
    var daysPerWeek: [Double] = []
    for person in parameters.people.indices {
      let entry = tables.people[person]
      let days = tables.staffGroups[entry.staffGroup].daysPerWeek
      gains.append((1 - keep) * 7 / days)
      daysPerWeek.append(days)
      let key = entry.pattern << 16 | entry.staffGroup
      if let known = references[key] {
        list.append(known)
        continue
      }
      var workdays: [Bool] = []
      for day in parameters.days.indices { workdays.append(tables.works(entry.pattern, day: day)) }
      let reference = WellbeingReference(
        workdays: workdays, weekdays: weekdays, daysPerWeek: days,
        absence: Self.absence(parameters, person, tables), fatigueDays: wellbeing.fatigueDays)
      references[key] = reference
      list.append(reference)
    }
    gain = store.table(gains)
    self.daysPerWeek = store.table(daysPerWeek)
    fridayFatigue = store.table(list.map(\.friday))
    let fatiguePoints = fatiguePoints
    meanOffset = store.table(list.map { fatiguePoints * ($0.everyDay - $0.friday) })
  }

  /// Share of a person's own working days lost to absences at reference.
  private static func absence(
    _ parameters: ModelParameters, _ person: Int, _ tables: borrowing SectorTables
  ) -> Double {
    let workingDays = tables.workingDaysPerYear(person)
    guard workingDays > 0 else { return 0 }
    let entitled = parameters.otherAbsenceDaysPerYear + (parameters.leave?.daysPerYear ?? 0)
    var lost = entitled * tables.partOfFullWeek(person)
    if let sickness = parameters.sickness {
      lost += sickness.spellsPerYear * sickness.length.mean * workingDays / 365.25
    }
    return min(0.9, lost / workingDays)
  }
}
