// SPDX-License-Identifier: GPL-3.0-or-later

extension DossierSentence {
  /// What the model is made of.
  static let model: [DossierSentence: Phrase] = [
    .arrivals: Phrase(italian: "Arrivi", english: "Arrivals"),
    .waits: Phrase(italian: "Coda", english: "Queue"),
    .served: Phrase(italian: "Sportello", english: "Desk"),
    .leaves: Phrase(italian: "Rinuncia", english: "Gives up"),
    .followUp: Phrase(italian: "Lavoro d'ufficio", english: "Back office"),
    .comesBack: Phrase(italian: "ritorna", english: "comes back"),
    .logicLead: Phrase(
      italian: "Gli utenti portano contatti agli sportelli; ogni contatto chiede il tempo di un "
        + "operatore e lascia lavoro d'ufficio; gli operatori sono in ferie, malati, in "
        + "formazione, a turno altrove. Le presenze si decidono ogni giorno, l'esaurimento ogni "
        + "settimana, il resto a eventi.",
      english: "Citizens bring contacts to desks; each contact takes an operator's time and leaves "
        + "back-office work; operators are on leave, sick, in training, elsewhere in turn. "
        + "Attendance is decided every day, exhaustion every week, all else by events."),
    .logicMore: Phrase(
      italian: "Equazioni, parametri e fonti: pagina «Model» della documentazione di Respiro.",
      english: "Equations, parameters and sources: page “Model” of Respiro's documentation."),
    .mechanisms: Phrase(
      italian: "Meccanismi attivi in questo scenario, per sezione: {list}.",
      english: "Mechanisms that are on in this scenario, by section: {list}."),
    .noDifference: Phrase(
      italian: "nessuna differenza nei valori", english: "no difference in values"),
    .longestWait: Phrase(
      italian: "Un operatore libero chiama chi attende da più tempo fra le code che sa servire.",
      english: "A free operator calls whoever has waited longest in the queues that they can serve."
    ),
    .priority: Phrase(
      italian: "Un operatore libero chiama dalla coda con la priorità più alta, e in essa chi "
        + "attende da più tempo.",
      english: "A free operator calls from the queue of highest priority, and in it whoever has "
        + "waited longest."),
    .ownSkillFirst: Phrase(
      italian: "Un operatore libero guarda le code nell'ordine delle proprie competenze.",
      english: "A free operator looks at the queues in the order of their skills."),
    .rotation: Phrase(
      italian: "Rotazione agli sportelli: {groups}; blocchi di {days} giorni.",
      english: "Rotation at the desks: {groups}; blocks of {days} days."),
    .attendance: Phrase(
      italian: "{name}: posti assegnati secondo `{policy}`, quota {quota}, {count} sessioni.",
      english: "{name}: places given by `{policy}`, quota {quota}, {count} sessions."),
    .contacts: Phrase(
      italian: "Contatti: {names}.", english: "Contacts: {names}."),
    .people: Phrase(
      italian: "Persone: {count}; gruppi: {groups}. Nessun dato personale: posti senza nome.",
      english: "People: {count}; groups: {groups}. No personal data: posts without a name."),
    .atDesk: Phrase(
      italian: "{name}: contatto allo sportello, in media {mean} min.",
      english: "{name}: contact at the desk, {mean} min on average."),
    .backOffice: Phrase(
      italian: "{name}: lavoro d'ufficio dopo il contatto, in media {mean} min.",
      english: "{name}: back-office work after the contact, {mean} min on average."),
    .session: Phrase(
      italian: "Formazione e riunioni: {names}.", english: "Training and meetings: {names}."),
    .staffLine: Phrase(
      italian: "{name}: {count}, per {skills}", english: "{name}: {count}, for {skills}"),
    .desks: Phrase(italian: "Sportelli: {list}.", english: "Desks: {list}."),
    .queue: Phrase(
      italian: "{name}: in ordine di arrivo{room}{patience}.",
      english: "{name}: first come, first served{room}{patience}."),
    .room: Phrase(italian: ", al massimo {count} in attesa", english: ", {count} waiting at most"),
    .entersAs: Phrase(
      italian: "{name}: arrivi di Poisson a intensità variabile, {count} contatti attesi in tutto "
        + "il periodo.",
      english: "{name}: Poisson arrivals of varying rate, {count} contacts expected over the "
        + "whole period."),
    .renege: Phrase(
      italian: ", pazienza media {mean} min", english: ", mean patience {mean} min"),
    .retrial: Phrase(
      italian: "{name}: chi rinuncia ritorna nel {share} dei casi.",
      english: "{name}: those who give up come back in {share} of cases."),
    .repeats: Phrase(
      italian: "{name}: dopo il {share} dei contatti almeno, la stessa questione ritorna.",
      english: "{name}: after {share} of contacts at least, the same matter comes back."),
    .turnover: Phrase(
      italian: "Le persone lasciano il settore e sono sostituite secondo la sezione `turnover`.",
      english: "People leave the sector and are replaced as section `turnover` says."),
  ]
}
