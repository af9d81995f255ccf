// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of scenarios that were run in the same futures.
public enum ComparisonSentence: String, Sentence {
  case basis, base, differsTitle, differsNothing, changed, added, removed, more
  case overviewTitle, overviewNote, figure, difference, betterIn, betterOf
  case better, worse, same, open, undefined
  case openNote, openItem, openItemNever, pairedNote, unmatched
  case bestTitle, bestNote, bestItem, bestAll
  case dominated, notDominated, cost, broken, perPerson
  case staffingTitle, staffingEstablished, staffingFirst, staffingApparent, staffingNever,
    staffingNote, staffingTable, notObserved
  case selectionTitle, selected, notSelected, dropped, droppedItem
  case euros, points, filesIn, precisionMissed

  public var phrase: Phrase {
    switch self {
    case .basis:
      Phrase(
        italian: "Gli stessi {count} futuri per ogni scenario, {start} – {end} (seme {seed})",
        english: "The same {count} futures for every scenario, {start} – {end} (seed {seed})")
    case .base: Phrase(italian: "BASE", english: "BASE")
    case .differsTitle: Phrase(italian: "CHE COSA CAMBIA", english: "WHAT DIFFERS")
    case .differsNothing:
      Phrase(italian: "nulla che cambi la previsione", english: "nothing that moves the forecast")
    case .changed:
      Phrase(italian: "{what}: {before} → {after}", english: "{what}: {before} → {after}")
    case .added: Phrase(italian: "in più: {what} ({after})", english: "added: {what} ({after})")
    case .removed:
      Phrase(italian: "tolto: {what} ({before})", english: "removed: {what} ({before})")
    case .more:
      Phrase(italian: "e altre {count} differenze", english: "and {count} more differences")
    case .overviewTitle: Phrase(italian: "IN BREVE", english: "AT A GLANCE")
    case .overviewNote:
      Phrase(
        italian: "Differenze dalla BASE; con ? se i futuri non bastano a distinguere.",
        english: "Differences from BASE; with a ? where the futures cannot tell them apart.")
    case .figure: Phrase(italian: "grandezza", english: "figure")
    case .difference: Phrase(italian: "differenza", english: "difference")
    case .betterIn: Phrase(italian: "meglio in", english: "better in")
    case .betterOf: Phrase(italian: "{count} su {of}", english: "{count} of {of}")
    case .better: Phrase(italian: "meglio", english: "better")
    case .worse: Phrase(italian: "peggio", english: "worse")
    case .same: Phrase(italian: "uguale", english: "the same")
    case .open: Phrase(italian: "?", english: "?")
    case .undefined: Phrase(italian: "assente", english: "absent")
    case .openNote:
      Phrase(
        italian: "? Non si distinguono: {list}.", english: "? Cannot be told apart: {list}.")
    case .openItem:
      Phrase(
        italian: "{name} (servirebbero circa {count} futuri in più)",
        english: "{name} (about {count} more futures would)")
    case .openItemNever:
      Phrase(
        italian: "{name} (differenza troppo piccola per qualunque numero di futuri)",
        english: "{name} (too small a difference for any number of futures)")
    case .pairedNote:
      Phrase(
        italian: "± è l'errore della simulazione al {confidence}, non il rischio. \"Meglio in\" "
          + "conta i futuri identici in cui lo scenario va meglio della BASE.",
        english: "± is the error of the simulation at {confidence}, not the risk. \"Better in\" "
          + "counts the identical futures in which the scenario does better than BASE.")
    case .unmatched:
      Phrase(
        italian: "Fuori dal confronto, perché non tutti gli scenari le prevedono: {list}.",
        english: "Not compared, since not every scenario tells them: {list}.")
    case .bestTitle: Phrase(italian: "QUALE È IL MIGLIORE?", english: "WHICH IS BEST?")
    case .bestNote:
      Phrase(
        italian: "Probabilità che la media dello scenario sia la migliore (per ricampionamento dei "
          + "futuri); tra parentesi, in quanti dei {of} futuri lo è.",
        english: "Probability that the scenario's mean is the best (by resampling the futures); in "
          + "brackets, in how many of the {of} futures it is.")
    case .bestItem:
      Phrase(italian: "{name} {share} ({count})", english: "{name} {share} ({count})")
    case .bestAll: Phrase(italian: "tutti uguali", english: "all the same")
    case .dominated:
      Phrase(
        italian:
          "{name} è dominato: {by} va almeno altrettanto bene in tutto, e meglio in qualcosa.",
        english: "{name} is dominated: {by} does at least as well in everything, and better in "
          + "something.")
    case .notDominated:
      Phrase(
        italian:
          "Nessuno scenario è dominato: ciascuno è il migliore in qualcosa, o non si può dire.",
        english: "No scenario is dominated: each has something for it, or it cannot be told.")
    case .cost: Phrase(italian: "costo", english: "cost")
    case .perPerson: Phrase(italian: "{name} a testa", english: "{name} a person")
    case .broken: Phrase(italian: "non mantenuto: {name}", english: "broken: {name}")
    case .staffingTitle:
      Phrase(italian: "QUANTO PERSONALE BASTA?", english: "HOW MUCH STAFF IS ENOUGH?")
    case .staffingEstablished:
      Phrase(
        italian: "{target}: da {level} in su, con probabilità di almeno {probability} (fiducia "
          + "{confidence}; mantenuto in {count} futuri su {of}).",
        english: "{target}: from {level} on, with a probability of {probability} at least "
          + "(confidence {confidence}; kept in {count} of {of} futures).")
    case .staffingFirst:
      Phrase(
        italian:
          "{target}: già con {level}, il valore più basso provato, con probabilità di almeno "
          + "{probability} (fiducia {confidence}; mantenuto in {count} futuri su {of}).",
        english: "{target}: with {level} already, the lowest value tried, with a probability of "
          + "{probability} at least (confidence {confidence}; kept in {count} of {of} futures).")
    case .staffingApparent:
      Phrase(
        italian: "{target}: forse da {level} (mantenuto in {count} futuri su {of}, probabilità fra "
          + "{low} e {high}): servono più futuri.",
        english: "{target}: perhaps from {level} on (kept in {count} of {of} futures, probability "
          + "{low} to {high}): more futures are needed.")
    case .staffingNever:
      Phrase(
        italian: "{target}: nessuno dei valori provati lo mantiene con probabilità {probability}; "
          + "con {level} in {count} futuri su {of}.",
        english:
          "{target}: no value tried keeps it with probability {probability}; {level} does in "
          + "{count} of {of} futures.")
    case .staffingNote:
      Phrase(
        italian: "Futuri su cento in cui ogni obiettivo è mantenuto:",
        english: "Futures in a hundred in which each target is kept:")
    case .staffingTable: Phrase(italian: "obiettivo", english: "target")
    case .notObserved:
      Phrase(italian: "{target}: non osservato.", english: "{target}: not observed.")
    case .selectionTitle:
      Phrase(italian: "LA SCELTA DEL MIGLIORE", english: "CHOOSING THE BEST")
    case .selected:
      Phrase(
        italian: "{name} è il migliore per {figure} con probabilità {probability}, a meno di "
          + "{delta}.",
        english: "{name} is the best by {figure} with probability {probability}, to within "
          + "{delta}.")
    case .notSelected:
      Phrase(
        italian: "Dopo {count} futuri il migliore per {figure} può essere ancora uno fra {list}, "
          + "se "
          + "contano differenze di {delta}.",
        english: "After {count} futures the best by {figure} may still be any of {list}, if "
          + "differences of {delta} matter.")
    case .dropped:
      Phrase(
        italian:
          "Scartati, perché la scelta non è peggiore di loro per quanto conta: {list}. "
          + "Le loro cifre si fermano lì.",
        english: "Dropped, as the choice is not worse than they are by as much as matters: {list}. "
          + "Their figures end there.")
    case .droppedItem:
      Phrase(italian: "{list} dopo {count} futuri", english: "{list} after {count} futures")
    case .euros: Phrase(italian: "€", english: "€")
    case .points: Phrase(italian: "p.p.", english: "pp")
    case .filesIn: Phrase(italian: "Risultati in {path}", english: "Files: {path}")
    case .precisionMissed:
      Phrase(
        italian: "La precisione richiesta non è stata raggiunta con {count} futuri.",
        english: "The precision asked for was not reached in {count} futures.")
    }
  }
}
