// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioSentence {
  static let levers: [ScenarioSentence: Phrase] = [
    .usersNeeded: Phrase(
      italian: "mancano gli utenti (users), e lo scenario non indica la popolazione",
      english: "the users are missing, and the scenario states no population"),
    .onlineSharesOverOne: Phrase(
      italian: "leakage e failure insieme superano il 100%",
      english: "leakage and failure together are over 100%"),
    .launchedLongAgo: Phrase(
      italian: "avvio più di 40 anni prima dell'inizio",
      english: "launched more than 40 years before the start"),
    .beginsTooLate: Phrase(
      italian: "comincia dopo la fine del periodo: resta senza effetto",
      english: "it begins after the end of the horizon: without effect"),
    .unknownGroupOrStaff: Phrase(
      italian: "né un gruppo né una riga di personale ha questo nome",
      english: "neither a group nor a staff group has this name"),
    .teamsTooLarge: Phrase(
      italian: "nessuna squadra ha al massimo {count} posti: nessuno lavora più in fretta",
      english: "no team has at most {count} posts: nobody works faster for it"),
    .nothingComesBack: Phrase(
      italian: "nessun servizio degli interessati ha contatti ripetuti (repeat-contacts): la "
        + "collaborazione dei referenti resta senza effetto",
      english: "no service of the eligible has repeat-contacts: the referents' cooperation is "
        + "without effect"),
    .budgetWithoutPrice: Phrase(
      italian: "un limite di spesa richiede il prezzo di un'ora (costs.hour)",
      english: "a budget needs the price of an hour (costs.hour)"),
    .budgetTooSmall: Phrase(
      italian: "non basta per tutti i posti, per esempio nel {year}: niente straordinari finché "
        + "nessun posto è vacante",
      english: "it does not pay for all posts, in {year} for instance: no overtime until a post is "
        + "vacant"),
  ]
}
