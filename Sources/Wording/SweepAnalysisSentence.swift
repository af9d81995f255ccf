// SPDX-License-Identifier: GPL-3.0-or-later

/// What the analysis of a sweep says.
public enum SweepAnalysisSentence: String, Sentence {
  case basis, matters, mattersMore, nothingStands, screeningColumns, morrisColumns, sobolColumns
  case broken, undecided, box, safeBox, boxRange, boxLevels, noBox, allBreak, error, tooFew

  public var phrase: Phrase {
    switch self {
    case .basis:
      Phrase(
        italian: "{points} punti, {count} futuri. Gli stessi futuri in ogni punto.",
        english: "{points} points, {count} futures. The same futures at every point.")
    case .matters:
      Phrase(
        italian: "CHE COSA CONTA: {figure}", english: "WHAT MATTERS: {figure}")
    case .mattersMore:
      Phrase(
        italian: "I fattori insieme spiegano il {share} delle differenze fra i punti.",
        english: "All factors together explain {share} of the differences between points.")
    case .nothingStands:
      Phrase(
        italian: "Nessun fattore si distingue dal caso.",
        english: "No factor can be told apart from chance.")
    case .screeningColumns:
      Phrase(
        italian: "quota della varianza che si perde senza il fattore (* oltre il caso)",
        english: "share of the variance lost without the factor (* beyond chance)")
    case .morrisColumns:
      Phrase(
        italian: "effetto medio μ* e dispersione σ, da un capo all'altro del fattore",
        english: "mean effect μ* and spread σ, from one end of the factor to the other")
    case .sobolColumns:
      Phrase(
        italian: "quota da solo e in tutto, con l'intervallo al 95%",
        english: "share alone and in all, with 95% intervals")
    case .broken:
      Phrase(
        italian: "{target}: rischio oltre il {limit} in {above} punti su {known}.",
        english: "{target}: risk over {limit} at {above} of {known} points.")
    case .undecided:
      Phrase(
        italian: "In {count} punti i futuri calcolati non bastano a dire da che parte stanno.",
        english: "At {count} points the futures do not say on which side they are.")
    case .box:
      Phrase(
        italian: "Soprattutto dove {limits}: lì {density} dei punti, e {coverage} di quelli a "
          + "rischio.",
        english: "Above all where {limits}: {density} of the points there, and {coverage} of those "
          + "at risk.")
    case .safeBox:
      Phrase(
        italian: "Non oltre, soprattutto dove {limits}: lì {density} dei punti, e {coverage} di "
          + "quelli che non la superano.",
        english: "Not over it above all where {limits}: {density} of the points there, and "
          + "{coverage} of those not over it.")
    case .boxRange:
      Phrase(italian: "{factor} da {low} a {high}", english: "{factor} from {low} to {high}")
    case .boxLevels: Phrase(italian: "{factor} è {levels}", english: "{factor} is {levels}")
    case .noBox:
      Phrase(
        italian: "Nessuna zona dei fattori li raccoglie.",
        english: "No region of the factors gathers them.")
    case .allBreak:
      Phrase(
        italian: "Ovunque, quali che siano i fattori.", english: "Everywhere, whatever the factors."
      )
    case .error:
      Phrase(
        italian: "Gli intervalli sono errore di simulazione e di campionamento, non rischio.",
        english: "Intervals are error of simulation and sampling, not risk.")
    case .tooFew:
      Phrase(
        italian: "troppo pochi punti, o sempre lo stesso valore",
        english: "too few points, or always the same value")
    }
  }
}
