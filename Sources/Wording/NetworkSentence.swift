// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of the municipalities of a network, and of the command that forecasts them.
public enum NetworkSentence: String, Sentence {
  case title, basis
  case sizesTitle, residents, operators, residentsNote, legendTitle, figuresTitle, rangesTitle,
    ranksTitle
  case figuresNote, rangesNote, ranksNote
  case contacts, contactsMeaning, served, servedMeaning, wait, waitMeaning, within, withinMeaning
  case busy, busyMeaning, sick, sickMeaning, risk, riskMeaning, quality, qualityMeaning
  case inTerm, inTermMeaning, cost, costMeaning
  case command, commandMore, folder
  case noFolder, noScenario, tooFew, tooMany, noResidents, otherYears, interrupted
}
