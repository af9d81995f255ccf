// SPDX-License-Identifier: GPL-3.0-or-later

extension ReportLabel {
  /// Capacity and risk.
  static let figures: [ReportLabel: Phrase] = [
    .capacitySection: Phrase(italian: "La capacità", english: "Capacity"),
    .figuresTitle: Phrase(
      italian: "Grandezze principali, sull'intero periodo",
      english: "Main figures, over the whole period"),
    .servicesTitle: Phrase(
      italian: "I servizi, sull'intero periodo",
      english: "The services, over the whole period"),
    .figure: Phrase(italian: "Grandezza", english: "Figure"),
    .service: Phrase(italian: "Servizio", english: "Service"),
    .mean: Phrase(italian: "Media", english: "Mean"),
    .error: Phrase(italian: "Errore di simulazione", english: "Simulation error"),
    .p05: Phrase(italian: "5 su 100 sotto", english: "5 of 100 below"),
    .p25: Phrase(italian: "25 su 100 sotto", english: "25 of 100 below"),
    .p50: Phrase(italian: "Mediana", english: "Median"),
    .p75: Phrase(italian: "75 su 100 sotto", english: "75 of 100 below"),
    .p95: Phrase(italian: "95 su 100 sotto", english: "95 of 100 below"),
    .month: Phrase(italian: "Mese", english: "Month"),
    .week: Phrase(italian: "Settimana", english: "Week"),
    .wholePeriod: Phrase(italian: "intero periodo", english: "whole period"),
    .legendNinety: Phrase(italian: "90 futuri su 100", english: "90 futures of 100"),
    .legendFifty: Phrase(italian: "50 futuri su 100", english: "50 futures of 100"),
    .legendMedian: Phrase(italian: "mediana", english: "median"),
    .legendMean: Phrase(
      italian: "media ± errore di simulazione",
      english: "mean ± simulation error"),
    .legendLimit: Phrase(italian: "limite dell'obiettivo", english: "limit of the target"),
    .hoursTitle: Phrase(
      italian: "Dove vanno le ore, mese per mese",
      english: "Where the hours go, month by month"),
    .hoursAMonth: Phrase(italian: "Ore al mese", english: "Hours a month"),
    .hoursWord: Phrase(italian: "Ore", english: "Hours"),
    .what: Phrase(italian: "Voce", english: "Item"),
    .riskSection: Phrase(italian: "Il rischio di esaurimento", english: "Burnout risk"),
    .riskNote: Phrase(
      italian: "È un indicatore di rischio, non una diagnosi: dice quante persone, in media, "
        + "superano la soglia di una scala di esaurimento, e non riguarda mai singole persone. "
        + "I gruppi con meno di cinque persone sono uniti ad altri.",
      english:
        "A risk indicator, not a diagnosis: it says how many people, on average, are above a "
        + "threshold of a scale of exhaustion, and is never about single people. Groups of "
        + "fewer than five people are merged with others."),
    .riskTable: Phrase(
      italian: "Il rischio per gruppo, dal primo all'ultimo mese intero",
      english: "Risk by group, from the first to the last whole month"),
    .group: Phrase(italian: "Gruppo", english: "Group"),
    .people: Phrase(italian: "Persone", english: "People"),
    .highAtStart: Phrase(
      italian: "A rischio alto all'inizio",
      english: "At high risk at the start"),
    .highAtEnd: Phrase(italian: "A rischio alto alla fine", english: "At high risk at the end"),
    .exhaustionAtStart: Phrase(
      italian: "Esaurimento all'inizio (0–100)",
      english: "Exhaustion at the start (0–100)"),
    .exhaustionAtEnd: Phrase(
      italian: "Esaurimento alla fine (0–100)",
      english: "Exhaustion at the end (0–100)"),
    .twoAtHighRisk: Phrase(
      italian: "Futuri su 100 con due colleghi insieme a rischio alto",
      english: "Futures of 100 with two colleagues at high risk at once"),
    .riskNotModelled: Phrase(
      italian: "Lo scenario non descrive il benessere delle persone: il rischio non è previsto.",
      english: "The scenario does not describe people's wellbeing: risk is not forecast."),
  ]
}
