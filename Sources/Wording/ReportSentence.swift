// SPDX-License-Identifier: GPL-3.0-or-later

/// Sentences of a report that have places for its figures.
public enum ReportSentence: String, Sentence {
  case chartHint, chartHintAgain, groupMapSummary, groupWay
  case weekOf, chartTitle, fanSummary, hoursSummary, targetBroken, neverBroken, mostBroken
  case meterSummary, hoursIn, sessionName, dayClosed, dayOpen, dayRisk
  case daySessions, loadBelow, loadBetween, loadAbove, monthRisk, assumptionsCount
  case confidence, limitAssumptions, optionTarget, between, generated
  case futuresOf, twoAtHighRisk, quantile
}
