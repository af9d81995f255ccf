// SPDX-License-Identifier: GPL-3.0-or-later

/// What the report of a sweep says beside its analysis.
public enum SweepReportSentence: String, Sentence {
  case codebookPoint, codebookReplication, codebookSeed, codebookModel, codebookFailure
  case codebookFactor, codebookBroken, codebookWeight
  case codebookFigure, codebookUnit, codebookPeriod, codebookNumber, codebookStart, codebookValue
  case codebookPeriodWeight
  case kind, glance, factorsTitle, whereTitle, factorWeight, variesTitle
  case riskOf, shareTitle, shareAxis, effectTitle, effectAxis, indexTitle, alone, together
  case mapTitle, over, upTo, inBox, firstPoints, tableCut
  case factor, share, beyondChance, yes, no, meanEffect, spread, point, probability
  case designSummary, methodShare, methodEffect, methodIndex, methodBox, methodFiles
  case changeTitle, changeAxis, baseValue, change, methodChange
  case groupsLost, groupsRefused, indicesUncertain, blocksTooFew, indicesBeyond
  case withoutNoise, noise, tradeOffTitle, tradeOffSummary, coverageAxis, densityAxis, taken, met
  case partOfPoints, limitCount, step
  case incomplete, failed, sweepWord, designWord, figuresWord, most, nothingAtRisk
}
