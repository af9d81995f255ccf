// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of causes and the share of an outcome that each carries.
public enum AttributionSentence: String, Sentence {
  case title, titleHorizon, titleWeek, basis, total
  case headCause, headPart, headShare, remainder, note, open, openNote
  case session, otherSessions, demandGrowth, complexityGrowth, demandSeason, shocks, dayFactor,
    retrials, bookings, casework, online, incentives, budget,
    leavePeak, sickness, otherAbsences, turnover, projects, rotation,
    pressure,
    groupLife,
    motivation, conflict, climate, wellbeing
  case noResults, badManifest, changedScenario, badWhen, outsideHorizon, unknownFigure, noCauses,
    interrupted

  public var phrase: Phrase {
    switch self {
    case .title:
      Phrase(
        italian: "DA CHE COSA VIENE: {metric} di {value}, {month}",
        english: "WHERE IT COMES FROM: {metric} of {value}, {month}")
    case .titleHorizon:
      Phrase(
        italian: "DA CHE COSA VIENE: {metric} di {value}, intero periodo",
        english: "WHERE IT COMES FROM: {metric} of {value}, whole horizon")
    case .titleWeek:
      Phrase(
        italian: "DA CHE COSA VIENE: {metric} di {value}, settimana dal {date}",
        english: "WHERE IT COMES FROM: {metric} of {value}, week from {date}")
    case .basis:
      Phrase(
        italian: "Gli stessi {count} futuri, rifatti senza ciascuna causa (seme {seed})",
        english: "The same {count} futures, run again without each cause (seed {seed})")
    case .total:
      Phrase(
        italian: "Senza tutte queste cause sarebbe {without}: insieme portano {total}.",
        english: "Without all of these causes it would be {without}: together they carry {total}.")
    case .headCause: Phrase(italian: "causa", english: "cause")
    case .headPart: Phrase(italian: "ne porta", english: "carries")
    case .headShare: Phrase(italian: "parte", english: "share")
    case .remainder: Phrase(italian: "di nessuna da sola", english: "of none alone")
    case .note:
      Phrase(
        italian: "Quanto cambia, negli stessi futuri, togliendo la sola causa; ± è l'errore della "
          + "simulazione al {confidence}. Cause che si rafforzano contano insieme più che una per "
          + "una: è la parte che non è di nessuna da sola.",
        english: "What changes in the same futures when this cause alone is taken away; ± is the "
          + "error of the simulation at {confidence}. Causes that reinforce each other weigh more "
          + "together than one by one: that is the share of none alone.")
    case .open: Phrase(italian: "?", english: "?")
    case .openNote:
      Phrase(italian: "? Non si distingue da zero.", english: "? Cannot be told from zero.")
    case .session:
      Phrase(italian: "sessione del {date}: {name}", english: "session on {date}: {name}")
    case .otherSessions:
      Phrase(
        italian: "altre sessioni e riunioni", english: "other sessions and meetings")
    case .demandGrowth: Phrase(italian: "crescita della domanda", english: "growth of demand")
    case .complexityGrowth:
      Phrase(italian: "pratiche sempre più complesse", english: "growing complexity")
    case .demandSeason: Phrase(italian: "stagione della domanda", english: "season of demand")
    case .shocks: Phrase(italian: "crisi e campagne di stampa", english: "press and crises")
    case .dayFactor: Phrase(italian: "giornate più e meno piene", english: "busy and quiet days")
    case .retrials:
      Phrase(italian: "chi rinuncia e ritorna", english: "people who give up and return")
    case .bookings: Phrase(italian: "appuntamenti", english: "appointments")
    case .casework:
      Phrase(italian: "procedimenti e casi in carico", english: "procedures and caseloads")
    case .online: Phrase(italian: "servizi in rete", english: "online services")
    case .incentives: Phrase(italian: "incentivi", english: "incentives")
    case .budget: Phrase(italian: "limite di spesa", english: "limit of the budget")
    case .leavePeak: Phrase(italian: "picco delle ferie", english: "leave peak")
    case .sickness: Phrase(italian: "malattia", english: "sickness")
    case .otherAbsences: Phrase(italian: "altre assenze", english: "other absences")
    case .projects: Phrase(italian: "gruppi di progetto", english: "project groups")
    case .turnover:
      Phrase(italian: "uscite e posti vacanti", english: "exits and vacant posts")
    case .pressure: Phrase(italian: "pressione del lavoro", english: "work pressure")
    case .groupLife:
      Phrase(italian: "affetto e tecnologia dei gruppi", english: "affect and technology of groups")
    case .motivation: Phrase(italian: "motivazione", english: "motivation")
    case .conflict: Phrase(italian: "conflitti con gli utenti", english: "conflict with citizens")
    case .climate: Phrase(italian: "clima dei gruppi", english: "climate of the groups")
    case .rotation: Phrase(italian: "rotazione agli sportelli", english: "rotation at the desks")
    case .wellbeing: Phrase(italian: "stanchezza ed esaurimento", english: "fatigue and exhaustion")
    case .noResults:
      Phrase(
        italian: "'{path}' non contiene i risultati di una previsione (manifest.json e "
          + "scenario.yaml).",
        english: "'{path}' does not hold the results of a run (manifest.json and scenario.yaml).")
    case .badManifest:
      Phrase(
        italian: "Il manifesto in '{path}' non è quello di una previsione ('respiro run').",
        english: "The manifest in '{path}' is not that of a forecast ('respiro run').")
    case .changedScenario:
      Phrase(
        italian: "Lo scenario in '{path}' non è più quello della previsione: l'impronta è diversa.",
        english: "The scenario in '{path}' is no longer the one that was run: its digest differs.")
    case .badWhen:
      Phrase(
        italian: "'--when' richiede un mese (2027-10), un giorno della settimana da spiegare "
          + "(2027-10-14) o 'horizon', non '{value}'.",
        english: "'--when' takes a month (2027-10), a day of the week to explain (2027-10-14) or "
          + "'horizon', not '{value}'.")
    case .outsideHorizon:
      Phrase(
        italian: "'{value}' è fuori dal periodo della previsione.",
        english: "'{value}' is outside the horizon.")
    case .unknownFigure:
      Phrase(
        italian: "Questo scenario non prevede '{metric}' di '{scope}'.",
        english: "This scenario does not tell '{metric}' of '{scope}'.")
    case .noCauses:
      Phrase(
        italian: "Lo scenario non indica nessuna causa da togliere.",
        english: "The scenario states no cause that could be taken away.")
    case .interrupted:
      Phrase(
        italian: "Interruzione: le parti si basano sui {done} futuri già calcolati.",
        english: "Interrupted: the shares rest on the {done} futures that were done.")
    }
  }
}
