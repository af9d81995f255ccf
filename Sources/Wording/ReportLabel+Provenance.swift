// SPDX-License-Identifier: GPL-3.0-or-later

extension ReportLabel {
  /// Provenance, and the note for the municipal executive.
  static let provenance: [ReportLabel: Phrase] = [
    .provenanceSection: Phrase(italian: "La provenienza", english: "Provenance"),
    .provenanceLead: Phrase(
      italian: "Quanto serve per ottenere di nuovo le stesse cifre.",
      english: "What it takes to get the same figures again."),
    .scenarioWord: Phrase(italian: "Scenario", english: "Scenario"),
    .overridesWord: Phrase(italian: "Valori modificati", english: "Values changed"),
    .digestWord: Phrase(
      italian: "Impronta dello scenario (SHA-256)",
      english: "Digest of the scenario (SHA-256)"),
    .seedWord: Phrase(italian: "Seme dei numeri casuali", english: "Seed of the random numbers"),
    .replicationsWord: Phrase(italian: "Futuri simulati", english: "Futures simulated"),
    .endingWord: Phrase(italian: "Conclusione", english: "Ending"),
    .versionWord: Phrase(italian: "Versione di Respiro", english: "Version of Respiro"),
    .gslWord: Phrase(italian: "GNU Scientific Library", english: "GNU Scientific Library"),
    .swiftWord: Phrase(italian: "Swift", english: "Swift"),
    .chartsWord: Phrase(italian: "Grafici", english: "Charts"),
    .chartsLicence: Phrase(
      italian:
        "Vega, Vega-Lite e Vega-Embed (University of Washington Interactive Data Lab e altri; "
        + "licenza BSD a 3 clausole)",
      english: "Vega, Vega-Lite and Vega-Embed (University of Washington Interactive Data Lab and "
        + "others; 3-clause BSD licence)"),
    .scenarioText: Phrase(
      italian: "Lo scenario come è stato simulato",
      english: "The scenario as it was simulated"),
    .filesNote: Phrase(
      italian: "Tutte le cifre, anche settimanali, sono in forecast.csv, calendar.csv e "
        + "attendance.csv, accanto a questo file.",
      english:
        "All figures, weekly ones too, are in forecast.csv, calendar.csv and attendance.csv, "
        + "beside this file."),
    .completed: Phrase(italian: "completata", english: "completed"),
    .precise: Phrase(
      italian: "conclusa alla precisione richiesta",
      english: "ended at the precision asked for"),
    .capped: Phrase(
      italian: "conclusa al numero massimo di futuri, prima della precisione richiesta",
      english: "ended at the largest number of futures, before the precision asked for"),
    .interrupted: Phrase(
      italian: "interrotta: vale per i futuri già simulati",
      english: "interrupted: it holds for the futures already simulated"),
    .noteKind: Phrase(italian: "Nota per la Giunta", english: "Note for the municipal executive"),
    .optionsTitle: Phrase(
      italian: "Le opzioni, e che cosa accade in ciascuna",
      english: "The options, and what happens in each"),
    .option: Phrase(italian: "Opzione", english: "Option"),
    .onlyOption: Phrase(
      italian: "È stata simulata una sola opzione: la nota dice che cosa accade se la si sceglie, "
        + "non se un'altra sarebbe migliore.",
      english: "Only one option was simulated: the note says what happens if it is chosen, not "
        + "whether another would be better."),
    .waitOption: Phrase(italian: "Attesa media (min)", english: "Mean wait (min)"),
    .occupancyOption: Phrase(italian: "Occupazione", english: "Occupancy"),
    .riskOption: Phrase(italian: "A rischio alto alla fine", english: "At high risk at the end"),
    .scopeWord: Phrase(italian: "Ambito", english: "Scope"),
    .unitWord: Phrase(italian: "Unità", english: "Unit"),
    .startWord: Phrase(italian: "Inizio", english: "Start"),
    .daysWord: Phrase(italian: "Giorni", english: "Days"),
    .probability: Phrase(italian: "Probabilità", english: "Probability"),
    .limitsTitle: Phrase(italian: "I limiti", english: "The limits"),
    .limitRisk: Phrase(
      italian: "Il rischio è un indicatore, non una diagnosi; i gruppi con meno di cinque persone "
        + "non sono mostrati da soli.",
      english: "Risk is an indicator, not a diagnosis; groups of fewer than five people are not "
        + "shown alone."),
    .limitDecision: Phrase(
      italian: "La previsione non decide: mette a confronto ciò che può accadere con gli obiettivi "
        + "che il settore si è dato.",
      english: "The forecast does not decide: it sets what may happen against the targets that the "
        + "sector has given itself."),
    .notTold: Phrase(
      italian: "non distinguibile dalla prima",
      english: "cannot be told apart from the first"),
    .reportFile: Phrase(
      italian: "Relazione completa: report.html",
      english: "Full report: report.html"),
  ]
}
