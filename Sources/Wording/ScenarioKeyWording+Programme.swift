// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioKeyWording {
  static let programme: [String: Phrase] = [
    "programme.id": Phrase(
      italian: "Nome della parte del programma",
      english: "Name of the part of the programme"),
    "programme.like": Phrase(
      italian: "Parte da cui partire",
      english: "Part to start from"),
    "programme.name": Phrase(
      italian: "Nome per le persone",
      english: "Name for people"),
    "programme.phase": Phrase(
      italian: "Fase del programma",
      english: "Phase of the programme"),
    "programme.kind": Phrase(
      italian: "Formazione o riunione, per il conto delle ore",
      english: "Training or meeting, for the account of hours"),
    "programme.audience": Phrase(
      italian: "Chi è invitato: everyone, staff, coordinators o dei gruppi",
      english: "Who is invited: everyone, staff, coordinators or groups"),
    "programme.quota": Phrase(
      italian: "Quota massima dei presenti che può andare; senza, tutti",
      english: "Largest share of those present that may leave; without it, all"),
    "programme.quota-within": Phrase(
      italian: "Se la quota vale per il settore o in ogni gruppo",
      english: "Whether the quota holds for the sector or in each group"),
    "programme.sessions": Phrase(
      italian: "Numero di sessioni",
      english: "Number of sessions"),
    "programme.first": Phrase(
      italian: "Data della prima sessione",
      english: "Date of the first session"),
    "programme.every": Phrase(
      italian: "Distanza fra le sessioni",
      english: "Distance between sessions"),
    "programme.date": Phrase(
      italian: "Data dell'unica sessione",
      english: "Date of the only session"),
    "programme.dates": Phrase(
      italian: "Date delle sessioni",
      english: "Dates of the sessions"),
    "programme.at": Phrase(
      italian: "Ora di inizio",
      english: "Time at which it starts"),
    "programme.length": Phrase(
      italian: "Durata di una sessione",
      english: "Length of a session"),
    "programme.policy": Phrase(
      italian: "Chi va quando non possono andare tutti",
      english: "Who goes when not everybody may"),
    "programme.no-show": Phrase(
      italian: "Quota di chi doveva venire e non viene",
      english: "Share of those due who do not turn up"),
    "programme.desks": Phrase(
      italian: "Se gli sportelli restano aperti durante la sessione",
      english: "Whether desks stay open during the session"),
    "programme.effect": Phrase(
      italian: "Sollievo dall'esaurimento di chi partecipa a tutto",
      english: "Relief of exhaustion for those who attend everything"),
    "programme.effect.exhaustion": Phrase(
      italian: "Deviazioni standard del punteggio misurato",
      english: "Standard deviations of the measured score"),
    "programme.effect.fades": Phrase(
      italian: "Costante di tempo con cui svanisce",
      english: "Time constant of its fading"),
    "wellbeing.law": Phrase(
      italian: "Legge di fatica ed esaurimento",
      english: "Law of fatigue and exhaustion"),
    "wellbeing.u-ref": Phrase(
      italian: "Occupazione di riferimento, alla quale il lavoro né stanca né riposa",
      english: "Reference occupancy, at which work neither tires nor rests"),
    "wellbeing.tau-f": Phrase(
      italian: "Costante di tempo della fatica",
      english: "Time constant of fatigue"),
    "wellbeing.a-f": Phrase(
      italian: "Punti per unità di fatica",
      english: "Points per unit of fatigue"),
    "wellbeing.k-b": Phrase(
      italian: "Punti per unità di domanda relativa",
      english: "Points per unit of relative demand"),
    "wellbeing.tau-b": Phrase(
      italian: "Costante di tempo dell'esaurimento",
      english: "Time constant of exhaustion"),
    "wellbeing.m-ref": Phrase(
      italian: "Media del punteggio al riferimento",
      english: "Mean of the score at reference"),
    "wellbeing.s-m": Phrase(
      italian: "Deviazione standard del punteggio fra persone",
      english: "Standard deviation of the score between people"),
    "wellbeing.v-t": Phrase(
      italian: "Quota della varianza che è un tratto stabile",
      english: "Share of the variance that is a stable trait"),
    "wellbeing.chi": Phrase(
      italian: "Peso della media del gruppo",
      english: "Weight of the group's mean"),
    "wellbeing.spell-ratio": Phrase(
      italian: "Rapporto delle malattie per deviazione standard",
      english: "Ratio of sick spells per standard deviation"),
    "wellbeing.length-ratio": Phrase(
      italian: "Rapporto della loro durata per deviazione standard",
      english: "Ratio of their length per standard deviation"),
    "wellbeing.speed-loss": Phrase(
      italian: "Velocità persa per deviazione standard",
      english: "Speed lost per standard deviation"),
    "wellbeing.repeat-odds-ratio": Phrase(
      italian: "Rapporto delle probabilità di un ritorno per deviazione standard",
      english: "Ratio of the odds of a repeat contact per standard deviation"),
    "wellbeing.maximum-relief": Phrase(
      italian: "Sollievo massimo di tutte le parti insieme",
      english: "Largest relief of all parts together"),
    "programme.search": Phrase(
      italian: "Calendari fra cui cercare i migliori (respiro calendar)",
      english: "Calendars among which the best are sought (respiro calendar)"),
  ]
}
