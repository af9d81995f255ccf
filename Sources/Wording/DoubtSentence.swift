// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of numbers that nobody knows and of the doubt that they bring.
public enum DoubtSentence: String, Sentence {
  case title, terminalTitle, lead, leadMore, allKnown, centralValues, check
  case figure, full, chanceAlone, unknown
  case chance, demand, work, presence, people
  case sentence, oneSource, sourceUnclear, mainlyChance, tooFew
  case valuesTitle, number, centre, from, until, source
}
