// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of a comparison says beside what the terminal does.
public enum ComparisonPageSentence: String, Sentence {
  case kind, brief, better, worse, open, same, moreFigures, moreScenarios
  case mainDifferences
  case scenario, dominatedBy, cheaper, costTitle, costSummary, costItem, costAxis, effectAxis
  case differs, what, differsOf, files
  case differences, differencesLead, base, verdict, openFurther, openNever
  case betterTitle, betterSummary, betterPart, equalPart, worsePart, futures
  case monthTitle, monthSummary, monthNone, differenceAxis, low, high
  case best, bestTitle, bestSummary, bestItem, bestCell, probabilityOf100
  case staffing, keptTitle, keptSummary, keptColumn, keptOf100, keepLine, level
  case method, methodSame, methodOpen, methodBest, methodCost, methodTargets, provenance, filesNote
  case scenarioDigest

  public var phrase: Phrase {
    guard let phrase = Self.phrases[self] else { preconditionFailure("no words for \(self)") }
    return phrase
  }

  private static let phrases = overview.merging(charts) { first, _ in first }
    .merging(notes) { first, _ in first }

  private static let overview: [ComparisonPageSentence: Phrase] = [
    .kind: Phrase(
      italian: "Confronto negli stessi futuri", english: "Comparison in the same futures"),
    .brief: Phrase(italian: "In breve", english: "At a glance"),
    .better: Phrase(italian: "Meglio: {list}.", english: "Better: {list}."),
    .worse: Phrase(italian: "Peggio: {list}.", english: "Worse: {list}."),
    .open: Phrase(
      italian: "Non si distinguono: {list}.", english: "Cannot be told apart: {list}."),
    .same: Phrase(
      italian: "Nessuna grandezza cambia in alcun futuro.",
      english: "No figure changes in any future."),
    .moreFigures: Phrase(italian: "e altre {count}", english: "and {count} more"),
    .moreScenarios: Phrase(
      italian: "In dettaglio sono i primi {count} scenari; di tutti, comparison.csv ha ogni cifra.",
      english: "The first {count} scenarios are told in detail; comparison.csv holds every figure "
        + "of all of them."),
    .mainDifferences: Phrase(
      italian: "Le differenze principali", english: "The main differences"),
    .scenario: Phrase(italian: "Scenario", english: "Scenario"),
    .dominatedBy: Phrase(italian: "Dominato da", english: "Dominated by"),
    .cheaper: Phrase(
      italian: "Costo rispetto alla BASE", english: "Cost against BASE"),
    .costTitle: Phrase(italian: "Il costo accanto all'effetto", english: "Cost beside effect"),
    .costSummary: Phrase(
      italian: "Rispetto alla BASE: {list}. Le barre sono l'errore della simulazione.",
      english: "Against BASE: {list}. The bars are the error of the simulation."),
    .costItem: Phrase(
      italian: "{name}: costo {cost} €, {metric} {effect}",
      english: "{name}: cost {cost} €, {metric} {effect}"),
    .costAxis: Phrase(
      italian: "Costo, differenza dalla BASE (migliaia di €)",
      english: "Cost, difference from BASE (thousands of €)"),
    .effectAxis: Phrase(
      italian: "{metric}, differenza dalla BASE ({unit})",
      english: "{metric}, difference from BASE ({unit})"),
    .differs: Phrase(italian: "Che cosa cambia", english: "What differs"),
    .what: Phrase(italian: "Che cosa", english: "What"),
    .differsOf: Phrase(
      italian: "{name}: in che cosa differisce dalla BASE",
      english: "{name}: in what it differs from BASE"),
    .files: Phrase(italian: "BASE è «{title}».", english: "BASE is “{title}”."),
  ]

  private static let charts: [ComparisonPageSentence: Phrase] = [
    .differences: Phrase(italian: "Le differenze", english: "The differences"),
    .differencesLead: Phrase(
      italian: "Ogni futuro incontra gli stessi utenti e le stesse assenze in ciascuno scenario: "
        + "la differenza è effetto della scelta, non del caso.",
      english: "Each future meets the same citizens and the same absences in every scenario: a "
        + "difference is the effect of the choice, not of chance."),
    .base: Phrase(italian: "Media della BASE", english: "Mean of BASE"),
    .verdict: Phrase(italian: "Giudizio", english: "Verdict"),
    .openFurther: Phrase(
      italian: "non si distingue; servirebbero circa {count} futuri in più",
      english: "cannot be told apart; about {count} more futures would"),
    .openNever: Phrase(
      italian: "non si distingue; troppo poco per qualunque numero di futuri",
      english: "cannot be told apart; too little for any number of futures"),
    .betterTitle: Phrase(
      italian: "{name}: in quanti futuri va meglio",
      english: "{name}: in how many futures it does better"),
    .betterSummary: Phrase(
      italian: "Su {count} futuri identici: {list}.",
      english: "Of {count} identical futures: {list}."),
    .betterPart: Phrase(italian: "meglio della BASE", english: "better than BASE"),
    .equalPart: Phrase(italian: "identico", english: "identical"),
    .worsePart: Phrase(italian: "peggio", english: "worse"),
    .futures: Phrase(italian: "Futuri", english: "Futures"),
    .monthTitle: Phrase(
      italian: "{name}: {metric}, mese per mese", english: "{name}: {metric}, month by month"),
    .monthSummary: Phrase(
      italian: "La differenza dalla BASE va da {low} ({lowest}) a {high} ({highest}); le barre "
        + "sono l'errore della simulazione. Si distingue da zero in {count} mesi su {of}.",
      english: "The difference from BASE goes from {low} ({lowest}) to {high} ({highest}); the "
        + "bars "
        + "are the error of the simulation. It can be told from zero in {count} of {of} "
        + "months."),
    .monthNone: Phrase(
      italian: "Nessun mese intero da confrontare.", english: "No whole month to compare."),
    .differenceAxis: Phrase(
      italian: "Differenza dalla BASE ({unit})", english: "Difference from BASE ({unit})"),
    .low: Phrase(italian: "Da", english: "From"),
    .high: Phrase(italian: "A", english: "To"),
    .best: Phrase(italian: "Qual è il migliore?", english: "Which is best?"),
    .bestTitle: Phrase(
      italian: "Probabilità di essere il migliore", english: "Probability of being the best"),
    .bestSummary: Phrase(
      italian: "Con la probabilità più alta: {list}.",
      english: "With the highest probability: {list}."),
    .bestItem: Phrase(
      italian: "{metric} {name} ({share})", english: "{metric} {name} ({share})"),
    .bestCell: Phrase(italian: "{share}; {count} futuri", english: "{share}; {count} futures"),
    .probabilityOf100: Phrase(italian: "Probabilità su 100", english: "Probability of 100"),
    .staffing: Phrase(italian: "Quanto personale basta?", english: "How much staff is enough?"),
    .keptTitle: Phrase(
      italian: "Futuri in cui ciascun obiettivo è mantenuto",
      english: "Futures in which each target is kept"),
    .keptSummary: Phrase(
      italian: "Futuri su cento, con l'intervallo al {confidence}, per ciascun valore provato: "
        + "{list}. Si chiede il {keep}.",
      english: "Futures of a hundred, with the {confidence} interval, for each value tried: "
        + "{list}. "
        + "{keep} is asked for."),
    .keptColumn: Phrase(
      italian: "{target}: mantenuto (intervallo)", english: "{target}: kept (interval)"),
    .keptOf100: Phrase(italian: "Mantenuto in futuri su 100", english: "Kept in futures of 100"),
    .keepLine: Phrase(italian: "richiesto", english: "asked for"),
    .level: Phrase(italian: "Valore provato", english: "Value tried"),
  ]

  private static let notes: [ComparisonPageSentence: Phrase] = [
    .method: Phrase(italian: "Come leggere", english: "How to read it"),
    .methodSame: Phrase(
      italian: "Tutti gli scenari incontrano gli stessi futuri: ogni numero casuale dipende solo "
        + "dal seme, dal suo scopo e dalla persona o dal giorno che riguarda, quindi resta lo "
        + "stesso finché una decisione non lo tocca.",
      english: "All scenarios meet the same futures: every random number depends on the seed, its "
        + "purpose and the person or day that it concerns alone, so it stays the same until a "
        + "decision touches it."),
    .methodOpen: Phrase(
      italian: "Una differenza «non si distingue» se il suo intervallo contiene lo zero. Gli "
        + "intervalli sono di una grandezza alla volta: di venti grandezze senza alcun effetto, "
        + "una "
        + "in media ne resta fuori.",
      english: "A difference “cannot be told apart” when its interval holds zero. Intervals are "
        + "of one figure at a time: of twenty figures without any effect, one on average lies "
        + "outside."),
    .methodBest: Phrase(
      italian: "Uno scenario è dominato quando un altro va in media almeno altrettanto bene in "
        + "tutto, e visibilmente meglio in qualcosa.",
      english: "A scenario is dominated when the means of another are at least as good in "
        + "everything, and visibly better in something."),
    .methodCost: Phrase(
      italian: "I costi vengono dalla sezione costs dello scenario: ore dei posti coperti, "
        + "straordinario, sessioni di formazione, incentivi, nuovi assunti e posti oltre quelli della "
        + "BASE.",
      english: "Costs come from the scenario's section costs: hours of filled posts, overtime, "
        + "training sessions, incentives, newcomers and posts beyond those of BASE."),
    .methodTargets: Phrase(
      italian: "Gli obiettivi sono quelli della BASE, per tutti gli scenari.",
      english: "Targets are those of BASE, for all scenarios."),
    .provenance: Phrase(
      italian: "Con gli stessi scenari e lo stesso seme si ottengono le stesse cifre.",
      english: "The same scenarios and the same seed give the same figures."),
    .filesNote: Phrase(
      italian: "Tutte le cifre sono accanto a questo file: comparison.csv (criteri), "
        + "differences.csv (ogni grandezza, mese per mese), replications.csv (ogni futuro) e "
        + "changes.csv (i file degli scenari a confronto).",
      english: "All figures are beside this file: comparison.csv (criteria), differences.csv "
        + "(every figure, month by month), replications.csv (every future) and changes.csv (the "
        + "scenario files side by side)."),
    .scenarioDigest: Phrase(
      italian: "{name}: impronta (SHA-256)", english: "{name}: digest (SHA-256)"),
  ]
}
