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
  /// Fatigue that an hour at work adds at demand 1.
  let gainPerHour: Double
  let fatiguePoints: Double
  let demandPoints: Double
  let hoursPoints: Double
  /// Largest load that is felt, and the load of reference in busy time.
  let largestLoad: Double
  let inverseReferenceOccupancy: Double
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
  /// Fatigue on the reference calendar, and what it adds to the seven-day mean of the score.
  let reference: WellbeingReference
  let meanOffset: Double
  /// By person: days and hours of the contract a week.
  let daysPerWeek: Table<Double>
  let weeklyHours: Table<Double>

  init(
    _ wellbeing: WellbeingParameters, _ parameters: ModelParameters, tables: borrowing SectorTables,
    store: TableStore
  ) {
    demand = DemandIndex()
    alternativeLaw =
      wellbeing.law == .twoScale ? nil : AlternativeBurnoutLawPlan(wellbeing, parameters)
    let hasScales = wellbeing.law == .twoScale
    encounterWeight = parameters.conflict?.demandWeight ?? 0
    keep = exp(-1 / wellbeing.fatigueDays)
    gainPerHour = (1 - keep) * 7 / 5 / WellbeingReference.dailyHours
    fatiguePoints = hasScales ? wellbeing.fatiguePoints : 0
    demandPoints = wellbeing.demandPoints
    hoursPoints = hasScales ? wellbeing.hoursPoints : 0
    largestLoad = wellbeing.largestLoad
    inverseReferenceOccupancy = 1 / parameters.referenceOccupancy
    exhaustionWeeks = wellbeing.exhaustionWeeks
    referenceMean = wellbeing.referenceMean
    deviation = wellbeing.referenceDeviation
    let traitShare = hasScales ? wellbeing.traitShare : 1
    traitDeviation = wellbeing.referenceDeviation * traitShare.squareRoot()
    // The rest is left to the variance of load.
    stateDeviation = 0.98 * wellbeing.referenceDeviation * (1 - traitShare).squareRoot()
    crossover = wellbeing.crossover
    logSpellRatio = log(wellbeing.spellRatio)
    logLengthRatio = log(wellbeing.lengthRatio)
    logExitRatio = log(parameters.turnover?.exitRatio ?? 1)
    speedLoss = wellbeing.speedLoss
    logRepeatOdds = log(wellbeing.repeatOddsRatio)
    maximumRelief = wellbeing.maximumRelief
    reference = WellbeingReference(keep: keep)
    meanOffset = fatiguePoints * (reference.everyDay - reference.friday)
    daysPerWeek = store.table(
      parameters.people.indices.map {
        tables.staffGroups[tables.people[$0].staffGroup].daysPerWeek
      })
    weeklyHours = store.table(
      parameters.people.indices.map { person in
        let pattern = tables.people[person].pattern
        return (0..<7).reduce(0) { $0 + tables.shifts.contracted(pattern, $1) } / 60
      })
  }
}
