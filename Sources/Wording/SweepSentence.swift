// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of the files of sweeps.
public enum SweepSentence: String, Sentence {
  case notInThisDesign, oneKindOfValues, rangeForm, severalValues, unreadable, unknownFigure
  case tooManyFactors, tooManyHalvings, twoLevels
  case fixedSize, onlyDoubles, cannotShrink

  public var phrase: Phrase {
    switch self {
    case .notInThisDesign:
      Phrase(
        italian: "non ha senso in un piano '{kind}'", english: "means nothing in a design '{kind}'")
    case .oneKindOfValues:
      Phrase(
        italian: "un fattore richiede uno solo fra 'from' con 'to', 'distribution', 'values' e "
          + "'options'",
        english: "a factor takes one of 'from' with 'to', 'distribution', 'values' and 'options'")
    case .rangeForm:
      Phrase(
        italian: "un intervallo richiede 'from' minore di 'to' nella stessa unità, e un eventuale "
          + "'step' positivo",
        english: "a range takes 'from' below 'to' in the same unit, and a positive 'step' if any")
    case .severalValues:
      Phrase(
        italian: "servono almeno due valori diversi",
        english: "at least two different values are needed")
    case .unreadable: Phrase(italian: "il file non si può leggere", english: "cannot be read")
    case .unknownFigure:
      Phrase(
        italian: "lo scenario non calcola questo dato", english: "the scenario does not tell this")
    case .tooManyFactors:
      Phrase(
        italian: "un piano '{kind}' ha al massimo {most} fattori, qui sono {count}",
        english: "a design '{kind}' has {most} factors at most, here are {count}")
    case .tooManyHalvings:
      Phrase(
        italian: "dopo i dimezzamenti ('halvings') devono restare almeno due fattori liberi",
        english: "at least two free factors must be left after the halvings")
    case .twoLevels:
      Phrase(
        italian: "un piano frazionario richiede due livelli per fattore, '{factor}' non ne ha due",
        english: "a fractional factorial takes two levels a factor, '{factor}' has not two")
    case .fixedSize:
      Phrase(
        italian: "Un piano '{kind}' non si estende: i suoi punti dipendono tutti dal loro numero. "
          + "Si estendono sobol, niederreiter, morris, saltelli e nested-latin-hypercube; i futuri "
          + "di ogni piano, con '--replications'.",
        english: "A design '{kind}' does not extend: all its points depend on how many there are. "
          + "What extends: sobol, niederreiter, morris, saltelli and nested-latin-hypercube; the "
          + "futures of every design, with '--replications'.")
    case .onlyDoubles:
      Phrase(
        italian: "Un ipercubo annidato che parte da {start} punti si estende solo raddoppiando: "
          + "{next}, {after}…, non {value}.",
        english: "A nested hypercube that starts with {start} points extends by doubling only: "
          + "{next}, {after}…, not {value}.")
    case .cannotShrink:
      Phrase(
        italian: "Lo studio ha già {count}: si può estendere, non ridurre a {value}.",
        english: "The sweep has {count} already: it extends, it does not shrink to {value}.")
    }
  }
}
