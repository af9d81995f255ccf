// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Coefficients of climate in the form that days and weeks use.
struct ClimatePlan: BitwiseCopyable {
  let start: Double
  let weeklyKeep: Double
  let hostileLoss: Double
  let debriefedShare: Double
  let unit: Double
  let points: Double
  /// Days of the surveys, and what they find and do.
  let surveys: Table<Int>
  let surveyDelay: Int
  let response: Double
  let actedOn: Double
  let gain: Double
  let loss: Double
  /// Standard deviation of the score between people.
  let scoreDeviation: Double

  init(_ parameters: ClimateParameters, _ sector: ModelParameters, store: TableStore) {
    start = parameters.start
    weeklyKeep = exp2(-7 / parameters.halfLifeDays)
    hostileLoss = parameters.hostileLoss
    debriefedShare = parameters.debriefedShare
    unit = parameters.unit
    points = parameters.points
    let surveys = parameters.surveys ?? SurveyParameters(days: [])
    self.surveys = store.table(surveys.days)
    surveyDelay = surveys.delayDays
    response = surveys.response
    actedOn = surveys.actedOn
    gain = surveys.gain
    loss = surveys.loss
    scoreDeviation = (sector.wellbeing ?? WellbeingParameters()).referenceDeviation
  }
}
