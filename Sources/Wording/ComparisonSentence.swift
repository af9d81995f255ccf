// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of scenarios that were run in the same futures.
public enum ComparisonSentence: String, Sentence {
  case basis, base, differsTitle, differsNothing, changed, added, removed, more
  case weighedTitle, overviewTitle, overviewNote, figure, difference, betterIn, betterOf
  case better, worse, same, equivalent, outcomes, open, undefined
  case amountBetween
  case mattersNote, openNote, openItem, openItemNever, pairedNote, together, togetherAll, aloneNote
  case unmatched, placesOfSome
  case bestTitle, bestNote, bestItem, bestAll, bestAlike, basisSelected, overviewNoteSelected
  case dominated, notDominated, cost, broken, perPerson, onSessionDays
  case staffingAmong, staffingPerhaps
  case staffingTitle, staffingEstablished, staffingFirst, staffingApparent, staffingNever,
    staffingNote, staffingTable, notObserved
  case selectionTitle, selected, notSelected, dropped, droppedItem
  case euros, points, precisionMissed
}
