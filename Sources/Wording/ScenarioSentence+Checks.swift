// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioSentence {
  /// About what the parts together lead to.
  static let checks: [ScenarioSentence: Phrase] = [
    .horizonTooLong: Phrase(
      italian: "il periodo della previsione supera i 40 anni",
      english: "the horizon is longer than 40 years"),
    .warmUpTooLong: Phrase(
      italian: "l'avvio (warm-up) dura quanto l'intero periodo o di più",
      english: "the warm-up is as long as the horizon or longer"),
    .neverOpen: Phrase(
      italian: "gli sportelli non aprono mai nel periodo della previsione",
      english: "the desks never open within the horizon"),
    .overlap: Phrase(
      italian: "orari che si sovrappongono",
      english: "hours overlap"),
    .noPopulation: Phrase(
      italian: "un tasso per residente richiede population",
      english: "a rate by residents needs population"),
    .ratesAndFactors: Phrase(
      italian: "i tassi per ora bastano: togliere i fattori hour",
      english: "rates by hour say it all: leave out the hour factors"),
    .unknownGroup: Phrase(
      italian: "gruppo sconosciuto",
      english: "unknown group"),
    .unknownService: Phrase(
      italian: "servizio sconosciuto",
      english: "unknown service"),
    .skillTwice: Phrase(
      italian: "competenza scritta due volte",
      english: "skill given twice"),
    .nobodyServes: Phrase(
      italian: "nessuno ha la competenza per questo servizio",
      english: "nobody has the skill for this service"),
    .emptyGroup: Phrase(
      italian: "il gruppo non ha persone",
      english: "the group has no people"),
    .serviceInTwoPools: Phrase(
      italian: "il servizio ha già sportelli in \"{other}\"",
      english: "the service already has desks in \"{other}\""),
    .noDesk: Phrase(
      italian: "nessuno sportello a nessuna ora: nessuno sarà servito",
      english: "no desk at any hour: nobody will be served"),
    .rotationGroups: Phrase(
      italian: "la rotazione richiede almeno due gruppi diversi",
      english: "rotation takes at least two different groups"),
    .rotationAtDesk: Phrase(
      italian: "allo sportello va meno del numero dei gruppi, altrimenti nessuno ruota",
      english: "fewer than all groups go to the desk, or nobody rotates"),
    .rotationUncovered: Phrase(
      italian: "la rotazione lascia il servizio \"{service}\" senza personale con la competenza",
      english: "the rotation leaves nobody who can give the service \"{service}\""),
    .pastMidnight: Phrase(
      italian: "la sessione finisce dopo mezzanotte",
      english: "the session ends after midnight"),
    .endsBeforeStart: Phrase(
      italian: "la fine viene prima dell'inizio",
      english: "the end comes before the start"),
    .oneWayOfDates: Phrase(
      italian: "le date delle sessioni vanno indicate in un solo modo",
      english: "the dates of sessions are given in one way, and one only"),
    .waysOfDates: Phrase(
      italian: "date, dates, oppure first con every e sessions",
      english: "date, dates, or first with every and sessions"),
    .datesAndSessions: Phrase(
      italian: "sessions ed every vanno con first",
      english: "sessions and every go with first"),
    .outsideHorizon: Phrase(
      italian: "data fuori dal periodo della previsione",
      english: "date outside the horizon"),
    .notAWorkingDay: Phrase(
      italian: "giorno non lavorativo",
      english: "nobody works on that day"),
    .unknownScope: Phrase(
      italian: "ambito sconosciuto",
      english: "unknown scope"),
    .notTold: Phrase(
      italian: "l'indicatore {metric} non è disponibile per questo ambito",
      english: "the metric {metric} is not told for this scope"),
    .mechanismOff: Phrase(
      italian: "l'indicatore richiede la sezione {section}",
      english: "the metric needs the section {section}"),
    .hoursNeeded: Phrase(
      italian: "la sezione wellbeing richiede le ore settimanali (hours) di tutto il personale",
      english: "the section wellbeing needs the weekly hours of all staff"),
    .unstable: Phrase(
      italian: "la coda cresce senza fine: occupazione di chi serve {occupancy}",
      english: "the queue grows without end: work fills {occupancy} of those who serve"),
    .desksTooFew: Phrase(
      italian: "occupazione di chi serve nelle ore di apertura: {occupancy}: le code "
        + "passano alla chiusura",
      english: "in opening hours work fills {occupancy} of those who serve: queues last "
        + "until closing"),
    .highOccupancy: Phrase(
      italian: "ore disponibili occupate dal lavoro: {occupancy}; l'arretrato crescerà",
      english: "work fills {occupancy} of the hours available: the backlog will grow"),
    .groupLifeUnused: Phrase(
      italian: "nessun gruppo indica affetto o tecnologia: la sezione non ha effetto",
      english: "no group states its affect or technology: the section has no effect"),
    .groupsWithoutLife: Phrase(
      italian: "agisce sui gruppi, che non indicano affetto né tecnologia: resta senza effetto",
      english: "it acts on groups, which state neither affect nor technology: without effect"),
    .effectWithoutMotivation: Phrase(
      italian: "agisce sulla motivazione, che lo scenario non modella: resta senza effetto",
      english: "it acts on motivation, which the scenario does not model: without effect"),
    .implausible: Phrase(
      italian: "fuori dall'intervallo plausibile del modello ({range}): vale, ma è voluto?",
      english: "outside the model's plausible range ({range}): it holds, but is it meant?"),
    .effectWithoutClimate: Phrase(
      italian: "agisce sul clima, che lo scenario non modella: resta senza effetto",
      english: "it acts on climate, which the scenario does not model: without effect"),
    .outsideOpening: Phrase(
      italian: "sessione fuori dall'orario di lavoro di tutti gli invitati",
      english: "session outside the working hours of everybody invited"),
    .outsideShifts: Phrase(
      italian: "sessione in tutto o in parte fuori dall'orario di lavoro degli invitati "
        + "({outside} su {invited}): quel tempo conta come straordinario",
      english: "session wholly or partly outside the working hours of people invited "
        + "({outside} of {invited}): that time counts as overtime"),
    .tooManyBorrowed: Phrase(
      italian: "il progetto chiede più persone di quante ne abbiano i gruppi che le prestano",
      english: "the project asks for more people than the groups that lend them have"),
    .noProjectDay: Phrase(
      italian: "un progetto ha bisogno di almeno un giorno della settimana",
      english: "a project needs a day of the week at least"),
    .tooManyServices: Phrase(
      italian: "troppi servizi: al massimo {count}",
      english: "too many services: {count} at most"),
    .tooManyContacts: Phrase(
      italian: "troppi contatti attesi in un giorno: al massimo {count} per servizio",
      english: "too many contacts expected on a day: {count} a service at most"),
    .nobodyWorks: Phrase(
      italian: "nessuno degli invitati lavora quel giorno: la sessione resta vuota",
      english: "nobody invited works on that day: the session stays empty"),
  ]
}
