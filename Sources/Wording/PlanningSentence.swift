// SPDX-License-Identifier: GPL-3.0-or-later

/// What follows from a scenario before any simulation.
public enum PlanningSentence: String, Sentence {
  case title, service, contacts, load, servers, busy, wait, endless
  case hours, hoursWithoutContracts
  case session, date, time, away, left
  case online, incentivesShared, incentivesNotShared, budget, budgetWithIncentives
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
    case .online:
      Phrase(
        italian: "{service} in rete dal {date}: alla fine lo usa il {share} degli utenti, e il "
          + "{relief} dei contatti non passa più dallo sportello.",
        english: "{service} online from {date}: by the end {share} of its users have taken it up, "
          + "and {relief} of contacts no longer come to the desk.")
    case .incentivesShared:
      Phrase(
        italian: "Incentivi dal {date}, referenti compresi: {moved} posti su {eligible} in squadre "
          + "di {largest} al massimo, dove contano.",
        english: "Incentives from {date}, referents included: {moved} of {eligible} posts in teams "
          + "of at most {largest}, where they count.")
    case .incentivesNotShared:
      Phrase(
        italian: "Incentivi dal {date}, referenti esclusi: {moved} posti su {eligible} in squadre "
          + "di {largest} al massimo, dove contano; la collaborazione dei referenti scende al "
          + "{cooperation}.",
        english: "Incentives from {date}, referents left out: {moved} of {eligible} posts in teams "
          + "of at most {largest}, where they count; the referents' cooperation falls to "
          + "{cooperation}.")
    case .budget:
      Phrase(
        italian: "Spesa del {year}: {budget} €, di cui {posts} per i posti, tutti coperti, e "
          + "{sessions} per la formazione; restano {left} per straordinari e concorsi.",
        english: "Budget of {year}: €{budget}, of which {posts} for the posts, all held, and "
          + "{sessions} for training; {left} is left for overtime and competitions.")
    case .budgetWithIncentives:
      Phrase(
        italian: "Spesa del {year}: {budget} €, di cui {posts} per i posti, tutti coperti, "
          + "{sessions} per la formazione e {incentives} di incentivi; restano {left} per "
          + "straordinari e concorsi.",
        english: "Budget of {year}: €{budget}, of which {posts} for the posts, all held, "
          + "{sessions} for training and {incentives} of incentives; {left} is left for overtime "
          + "and competitions.")
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
