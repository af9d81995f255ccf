// SPDX-License-Identifier: GPL-3.0-or-later

extension DossierSentence {
  /// Data, experiments, implementation and access.
  static let study: [DossierSentence: Phrase] = [
    .marks: Phrase(
      italian: "Ogni cifra porta la propria provenienza: {list}. L'elenco completo è in "
        + "`assumptions.csv`.",
      english: "Each figure bears its origin: {list}. The whole list is in `assumptions.csv`."),
    .marksGap: Phrase(
      italian: "da dove vengono le cifre: nessuna porta la propria provenienza (un commento come "
        + "`# verified: …` accanto al valore).",
      english: "where the figures come from: none bears its origin (a comment such as "
        + "`# verified: …` beside the value)."),
    .noneAssumed: Phrase(
      italian: "Nessuna cifra è segnata come ipotizzata.",
      english: "No figure is marked as assumed."),
    .preprocessingGap: Phrase(
      italian: "come le cifre dello scenario sono state ricavate dai dati del settore (periodo, "
        + "esclusioni, stima delle distribuzioni).",
      english: "how the scenario's figures were worked out from the sector's data (period, what "
        + "was left out, how distributions were fitted)."),
    .parametersLead: Phrase(
      italian: "Lo scenario come è stato simulato (SHA-256 `{digest}`):",
      english: "The scenario as it was simulated (SHA-256 `{digest}`):"),
    .assumedLead: Phrase(
      italian: "Cifre ipotizzate o lasciate al valore predefinito:",
      english: "Figures that are assumed or left to their default:"),
    .assumedGap: Phrase(
      italian: "sostituire con cifre proprie le {count} cifre ipotizzate, o dire perché reggono.",
      english: "replace the {count} assumed figures with your own, or say why they stand."),
    .starts: Phrase(
      italian:
        "Al primo giorno ({date}) le code sono vuote; malattia, ferie ed esaurimento iniziano dalle loro "
        + "condizioni usuali.",
      english:
        "On the first day ({date}) queues are empty; sickness, leave and exhaustion start from their usual "
        + "conditions."),
    .backlog: Phrase(
      italian: "{name}: arretrato iniziale di {hours} ore.",
      english: "{name}: {hours} hours of backlog at the start."),
    .warmUp: Phrase(
      italian: "I primi {days} giorni non sono osservati.",
      english: "The first {days} days are not observed."),
    .horizon: Phrase(
      italian: "Periodo simulato: {start} – {end}; {days} giorni osservati, a orizzonte finito.",
      english: "Period simulated: {start} – {end}; {days} days observed, a terminating simulation."),
    .replications: Phrase(
      italian: "{count} futuri indipendenti, seme {seed}; conclusione: {ending}.",
      english: "{count} independent futures, seed {seed}; ending: {ending}."),
    .precision: Phrase(
      italian: "Precisione richiesta alle medie: {asked}; raggiunta: {reached}.",
      english: "Precision asked of the means: {asked}; reached: {reached}."),
    .interval: Phrase(
      italian: "Medie con semiampiezza di Student al {confidence}; probabilità con intervallo di "
        + "Wilson; il rischio è detto con i quantili dei futuri, mai con la semiampiezza.",
      english: "Means with a Student half-width at {confidence}; probabilities with a Wilson "
        + "interval; risk is told by quantiles of futures, never by the half-width."),
    .commonLuck: Phrase(
      italian: "Gli scenari usano gli stessi numeri casuali quando il seme è lo stesso: le "
        + "differenze si stimano futuro per futuro.",
      english: "Scenarios share their random numbers where the seed is the same: differences are "
        + "estimated future by future."),
    .software: Phrase(
      italian: "Respiro {version} in Swift {swift}, con la GNU Scientific Library {gsl} per ogni "
        + "estrazione casuale.",
      english:
        "Respiro {version} in Swift {swift}, with the GNU Scientific Library {gsl} for every "
        + "random draw."),
    .sampling: Phrase(
      italian:
        "Generatore Philox4x32-10, una successione per futuro, scopo ed entità: il risultato "
        + "non dipende dal numero di processi. Seme {seed}.",
      english: "Generator Philox4x32-10, a stream for each future, purpose and entity: the result "
        + "does not depend on the number of jobs. Seed {seed}."),
    .execution: Phrase(
      italian: "Simulazione a eventi discreti; eventi allo stesso istante nell'ordine in cui sono "
        + "stati previsti. {events} eventi in tutto.",
      english: "Discrete-event simulation; events at the same instant in the order in which they "
        + "were scheduled. {events} events in all."),
    .ran: Phrase(
      italian: "{seconds} s con {jobs} processi.", english: "{seconds} s with {jobs} jobs."),
    .machineGap: Phrase(
      italian: "processore, memoria e sistema operativo della macchina su cui è stato eseguito.",
      english: "processor, memory and operating system of the machine that it ran on."),
    .licence: Phrase(
      italian: "Respiro è software libero (GPL-3.0-or-later). Per rifare le stesse cifre: "
        + "`respiro reproduce {path}`.",
      english: "Respiro is free software (GPL-3.0-or-later). To get the same figures again: "
        + "`respiro reproduce {path}`."),
    .sharingGap: Phrase(
      italian: "dove sono pubblicati scenario e risultati, e con quale licenza.",
      english: "where scenario and results are published, and under which licence."),
  ]
}
