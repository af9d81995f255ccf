// SPDX-License-Identifier: GPL-3.0-or-later

/// Frame of the summary of a forecast: what it rests on, known answers, where the files are.
public enum SummarySentence: String, Sentence {
  case basis, basisSteady, overrides, precisionMissed, precisionUndefined
  case inNone, inFew, inOne, inSome, inNearlyAll, inAll
  case expectedTitle, expectedMetric, expectedKnown, expectedSimulated
  case agrees, differs, undecided, notObserved, undecidedNote
  case filesIn

  public var phrase: Phrase {
    switch self {
    case .basis:
      Phrase(
        italian: "{count} futuri simulati, {start} – {end} (seme {seed})",
        english: "{count} possible futures, {start} – {end} (seed {seed})")
    case .basisSteady:
      Phrase(
        italian: "{count} repliche simulate (seme {seed})",
        english: "{count} replications (seed {seed})")
    case .overrides:
      Phrase(italian: "Valori modificati: {list}", english: "Values changed: {list}")
    case .precisionMissed:
      Phrase(
        italian: "Precisione richiesta ({asked}) non raggiunta con {count} futuri: {list}.",
        english: "Precision asked for ({asked}) not reached in {count} futures: {list}.")
    case .precisionUndefined: Phrase(italian: "non osservata", english: "not observed")
    case .inNone:
      Phrase(italian: "in nessuno dei {of} futuri", english: "in none of the {of} futures")
    case .inFew:
      Phrase(italian: "in meno di 1 futuro su 100", english: "in fewer than 1 of 100 futures")
    case .inOne: Phrase(italian: "in 1 futuro su {of}", english: "in 1 of {of} futures")
    case .inSome:
      Phrase(italian: "in {count} futuri su {of}", english: "in {count} of {of} futures")
    case .inNearlyAll:
      Phrase(italian: "in più di 99 futuri su 100", english: "in more than 99 of 100 futures")
    case .inAll: Phrase(italian: "in tutti i {of} futuri", english: "in all {of} futures")
    case .expectedTitle:
      Phrase(italian: "VALORI NOTI", english: "KNOWN ANSWERS")
    case .expectedMetric: Phrase(italian: "grandezza", english: "figure")
    case .expectedKnown: Phrase(italian: "noto", english: "known")
    case .expectedSimulated: Phrase(italian: "simulato", english: "simulated")
    case .agrees: Phrase(italian: "concorda", english: "agrees")
    case .differs: Phrase(italian: "DIVERGE", english: "DIFFERS")
    case .undecided: Phrase(italian: "indeciso", english: "undecided")
    case .notObserved: Phrase(italian: "non osservato", english: "not observed")
    case .undecidedNote:
      Phrase(
        italian: "Indeciso: con {count} repliche l'intervallo è più largo della tolleranza; "
          + "ne occorrono di più (--replications).",
        english: "Undecided: the interval of {count} replications is too wide for the tolerance; "
          + "more are needed (--replications).")
    case .filesIn: Phrase(italian: "Risultati in {path}", english: "Files: {path}")
    }
  }
}
