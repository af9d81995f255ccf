// SPDX-License-Identifier: GPL-3.0-or-later

extension ReportLabel {
  /// The head of a report, its answers and its targets.
  static let answers: [ReportLabel: Phrase] = [
    .skip: Phrase(italian: "Vai al contenuto", english: "Skip to the content"),
    .contents: Phrase(italian: "Indice", english: "Contents"),
    .kind: Phrase(
      italian: "Previsione di capacità e di rischio di esaurimento",
      english: "Forecast of capacity and of burnout risk"),
    .question: Phrase(italian: "La domanda", english: "The question"),
    .expectation: Phrase(italian: "Che cosa ci si aspettava", english: "What was expected"),
    .decision: Phrase(italian: "La decisione", english: "The decision"),
    .decisionOpen: Phrase(italian: "Da prendere.", english: "Still to be taken."),
    .answersTitle: Phrase(italian: "In tre frasi", english: "In three sentences"),
    .desksQuestion: Phrase(italian: "Gli sportelli reggeranno?", english: "Will the desks hold?"),
    .riskQuestion: Phrase(italian: "Chi è a rischio?", english: "Who is at risk?"),
    .weekQuestion: Phrase(
      italian: "Qual è la settimana peggiore, e perché?",
      english: "Which week is worst, and why?"),
    .showTable: Phrase(italian: "Tabella dei dati", english: "The figures as a table"),
    .chartMissing: Phrase(
      italian: "Il grafico non è disegnato: manca la libreria dei grafici. Gli stessi dati sono "
        + "nella tabella.",
      english: "The chart is not drawn: the chart library is missing. The table has the same "
        + "figures."),
    .scriptsOff: Phrase(
      italian: "I grafici richiedono JavaScript; gli stessi dati sono nelle tabelle.",
      english: "Charts need JavaScript; the tables have the same figures."),
    .targetsSection: Phrase(italian: "Gli obiettivi", english: "The targets"),
    .targetsLead: Phrase(
      italian: "In quanti dei futuri simulati ogni obiettivo non viene rispettato. La fascia di "
        + "probabilità dice quanto il conteggio può sbagliare perché i futuri simulati sono in "
        + "numero finito.",
      english: "In how many of the simulated futures each target is broken. The range of the "
        + "probability says how far the count may be off because the number of futures is "
        + "finite."),
    .targetsTitle: Phrase(
      italian: "Futuri su 100 in cui l'obiettivo non è rispettato",
      english: "Futures of 100 in which the target is broken"),
    .targetCourseTitle: Phrase(
      italian: "Quando l'obiettivo non è rispettato: futuri su 100, periodo per periodo",
      english: "When the target is broken: futures of 100, period by period"),
    .target: Phrase(italian: "Obiettivo", english: "Target"),
    .futuresBroken: Phrase(
      italian: "Futuri in cui non è rispettato",
      english: "Futures in which it is broken"),
    .futuresObserved: Phrase(italian: "Futuri osservati", english: "Futures observed"),
    .intervalLow: Phrase(italian: "Probabilità: da", english: "Probability from"),
    .intervalHigh: Phrase(italian: "Probabilità: a", english: "Probability to"),
    .futuresOf100: Phrase(italian: "Futuri su 100", english: "Futures of 100"),
    .noTargets: Phrase(
      italian: "Lo scenario non pone obiettivi.",
      english: "The scenario sets no targets."),
  ]
}
