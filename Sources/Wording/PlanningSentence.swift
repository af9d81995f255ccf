// SPDX-License-Identifier: GPL-3.0-or-later

/// What follows from a scenario before any simulation.
public enum PlanningSentence: String, Sentence {
  case title, service, contacts, load, servers, busy, wait, endless
  case hours, hoursWithoutContracts
  case session, date, time, away, left
  case assumptions, assumptionsOne, warning

  public var phrase: Phrase {
    switch self {
    case .title:
      Phrase(
        italian: "Prima di simulare (media del primo anno, senza picchi né stanchezza):",
        english: "Before any simulation (mean of the first year, without peaks or fatigue):")
    case .service: Phrase(italian: "servizio", english: "service")
    case .contacts: Phrase(italian: "contatti/giorno", english: "contacts/day")
    case .load: Phrase(italian: "carico", english: "load")
    case .servers: Phrase(italian: "operatori", english: "servers")
    case .busy: Phrase(italian: "occupati", english: "busy")
    case .wait: Phrase(italian: "attesa", english: "wait")
    case .endless: Phrase(italian: "senza fine", english: "endless")
    case .hours:
      Phrase(
        italian: "Ore a settimana: {demanded} richieste, {available} disponibili su {contracted} "
          + "di contratto (assenze {absence}); occupazione {occupancy}.",
        english: "Hours a week: {demanded} demanded, {available} available of {contracted} "
          + "contracted (absence {absence}); occupancy {occupancy}.")
    case .hoursWithoutContracts:
      Phrase(
        italian: "Ore a settimana: {demanded} richieste; occupazione {occupancy}.",
        english: "Hours a week: {demanded} demanded; occupancy {occupancy}.")
    case .session: Phrase(italian: "sessione", english: "session")
    case .date: Phrase(italian: "data", english: "date")
    case .time: Phrase(italian: "ora", english: "time")
    case .away: Phrase(italian: "in aula", english: "away")
    case .left: Phrase(italian: "restano", english: "left")
    case .assumptionsOne:
      Phrase(
        italian: "1 valore dello scenario è un'ipotesi non verificata.",
        english: "1 figure of the scenario is an assumption that nobody verified.")
    case .assumptions:
      Phrase(
        italian: "{count} valori dello scenario sono ipotesi non verificate.",
        english: "{count} figures of the scenario are assumptions that nobody verified.")
    case .warning: Phrase(italian: "Avviso: {message}", english: "Warning: {message}")
    }
  }
}
