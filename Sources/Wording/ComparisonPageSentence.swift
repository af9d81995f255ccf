// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of a comparison says beside what the terminal does.
public enum ComparisonPageSentence: String, Sentence {
  case kind, brief, open, equivalent, same, relative, costsMore, saves, costsTheSame, costsOpen,
    gains, noGains, nearlyNoGains, losses, byPlace,
    outcomes,
    mattersFrom, moreFigures, moreScenarios
  case mainDifferences
  case scenario, dominatedBy, cheaper, costTitle, costSummary, costItem, costAxis, effectAxis
  case differs, what, differsOf, files
  case differences, differencesLead, base, verdict, openFurther, openNever
  case betterTitle, betterSummary, betterPart, equalPart, worsePart, futures
  case monthTitle, monthSummary, differenceAxis, low, high
  case best, bestTitle, bestSummary, bestItem, bestCell, probabilityOf100
  case staffing, keptTitle, keptSummary, keptColumn, keptOf100, level
  case method, methodSame, methodOpen, methodBest, methodCost, methodTargets, provenance, filesNote
  case scenarioDigest
}
