// SPDX-License-Identifier: GPL-3.0-or-later

extension DossierSentence {
  /// Help of the command, objectives and what is missing.
  static let framing: [DossierSentence: Phrase] = [
    .help: Phrase(
      italian: "Scrive il documento STRESS-DES di uno studio.",
      english: "Write the STRESS-DES document of a study."),
    .helpMore: Phrase(
      italian: """
        Compila le venti voci della lista STRESS-DES (Monks e altri 2019), con cui una rivista o \
        un collega controlla uno studio di simulazione, da scenario e risultati. Ciò che nessun \
        file dice è segnato «Da completare».
        """,
      english: """
        Fills in the twenty items of the STRESS-DES checklist (Monks and others 2019), by which a \
        journal or a colleague checks a simulation study, from scenario and results. What no file \
        tells is flagged “To be completed”.
        """),
    .besideHelp: Phrase(
      italian: "Risultati degli altri scenari dello studio.",
      english: "Results of the study's other scenarios."),
    .outputHelp: Phrase(
      italian: "File da scrivere, invece di dossier.md fra i risultati.",
      english: "File to write, instead of dossier.md among the results."),
    .title: Phrase(
      italian: "Dossier dello studio: {title}", english: "Dossier of the study: {title}"),
    .lead: Phrase(
      italian: "Le voci sono quelle della lista STRESS-DES (Monks e altri, Journal of Simulation "
        + "2019). Sono compilate da Respiro con lo scenario e i risultati di {path}.",
      english: "The items are those of the STRESS-DES checklist (Monks and others, Journal of "
        + "Simulation 2019). Respiro fills them in from the scenario and the results in {path}."),
    .gap: Phrase(italian: "**Da completare:** {text}", english: "**To be completed:** {text}"),
    .written: Phrase(
      italian: "Scritto {path}. Voci da completare: {items}.",
      english: "Written: {path}. Items to be completed: {items}."),
    .writtenComplete: Phrase(
      italian: "Scritto {path}. Nessuna voce da completare.",
      english: "Written: {path}. No item is left to be completed."),
    .question: Phrase(italian: "Domanda: {text}", english: "Question: {text}"),
    .expectation: Phrase(
      italian: "Attesa prima della simulazione: {text}",
      english: "Expectation before the simulation: {text}"),
    .decision: Phrase(italian: "Decisione: {text}", english: "Decision: {text}"),
    .noQuestion: Phrase(
      italian: "la domanda a cui lo studio risponde (`about.question`).",
      english: "the question that the study answers (`about.question`)."),
    .noDecision: Phrase(
      italian: "la decisione presa dopo la lettura (`about.decision`).",
      english: "the decision taken after reading (`about.decision`)."),
    .outputsLead: Phrase(
      italian: "Per settimane, mesi e l'intero periodo, del settore e delle sue parti:",
      english: "For weeks, months and the whole period, of the sector and its parts:"),
    .targetsLead: Phrase(
      italian: "Obiettivi, e in quanti futuri sono mancati:",
      english: "Targets, and in how many futures they are broken:"),
    .noTargets: Phrase(
      italian: "gli obiettivi rispetto a cui lo studio giudica (`targets`).",
      english: "the targets by which the study judges (`targets`)."),
    .oneScenario: Phrase(
      italian: "con che cosa si confronta lo scenario: i risultati degli altri si indicano con "
        + "`--compare-with`.",
      english:
        "what the scenario is compared with: name the results of others with `--compare-with`."),
    .scenarioRow: Phrase(
      italian: "{name}: {replications} futuri, seme {seed}{changes}",
      english: "{name}: {replications} futures, seed {seed}{changes}"),
  ]
}
