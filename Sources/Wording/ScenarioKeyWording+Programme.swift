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
      italian: "Che cosa dà a chi partecipa e al suo gruppo",
      english: "What it gives those who attend, and their groups"),
    "programme.effect.exhaustion": Phrase(
      italian: "Sollievo di chi partecipa a tutto, in deviazioni standard del punteggio",
      english: "Relief of those who attend everything, in standard deviations of the score"),
    "programme.effect.fades": Phrase(
      italian: "Costante di tempo con cui svanisce",
      english: "Time constant of its fading"),
    "programme.effect.affect": Phrase(
      italian: "Quota della strada verso l'affetto pieno che un incontro fa fare al gruppo",
      english: "Share of the way to full affect that a session takes a group"),
    "programme.effect.technology": Phrase(
      italian: "Quota della strada verso la tecnologia piena che un incontro fa fare al gruppo",
      english: "Share of the way to full technology that a session takes a group"),
    "programme.effect.coordinator-skill": Phrase(
      italian: "Capacità di coordinare che un incontro aggiunge a chi partecipa",
      english: "Skill in coordinating that a session adds to those who attend"),
    "programme.observer": Phrase(
      italian: "Un osservatore esterno accompagna la parte, dal primo all'ultimo incontro",
      english: "An external observer accompanies the part, from first session to last"),
    "projects.id": Phrase(
      italian: "Nome breve, unico fra i gruppi di progetto",
      english: "Short name, unique among project groups"),
    "projects.like": Phrase(
      italian: "Un altro gruppo di progetto da cui partire",
      english: "Another project group to start from"),
    "projects.name": Phrase(italian: "Nome per chi legge", english: "Name for readers"),
    "projects.begins": Phrase(
      italian: "Tempo fino a che il gruppo si forma, e di nuovo dopo che si è sciolto",
      english: "Time until the group is formed, and again after it has dissolved"),
    "projects.lasts": Phrase(italian: "Quanto dura", english: "How long it lasts"),
    "projects.people": Phrase(
      italian: "Quante persone prende in prestito, estratte a sorte",
      english: "How many people it borrows, drawn by lot"),
    "projects.from": Phrase(
      italian: "Gruppi che le prestano; tutti, se non si dice",
      english: "Groups that lend them; all unless stated"),
    "projects.on": Phrase(
      italian: "Giorni della settimana dedicati al progetto",
      english: "Weekdays given to the project"),
    "projects.effect": Phrase(
      italian: "Che cosa una settimana di progetto porta ai gruppi, per la quota prestata",
      english: "What a week of the project brings to the groups, by the share that was lent"),
    "projects.effect.affect": Phrase(
      italian: "Quota della strada verso l'affetto pieno",
      english: "Share of the way to full affect"),
    "projects.effect.technology": Phrase(
      italian: "Quota della strada verso la tecnologia piena",
      english: "Share of the way to full technology"),
    "turnover.exits": Phrase(
      italian: "Uscite a persona e anno, pensionamenti esclusi, al riferimento",
      english: "Exits a person and year, retirement apart, at reference"),
    "turnover.exit-ratio": Phrase(
      italian: "Rapporto delle uscite per deviazione standard del punteggio",
      english: "Ratio of exits per standard deviation of the score"),
    "turnover.retirements": Phrase(
      italian: "Pensionamenti a persona e anno",
      english: "Retirements a person and year"),
    "turnover.vacancies": Phrase(
      italian: "Posti vacanti all'inizio: come nel lungo periodo, o nessuno",
      english: "Posts vacant at the start: as in the long run, or none"),
    "turnover.newcomers": Phrase(
      italian: "Come lavorano e imparano i nuovi assunti",
      english: "How newcomers work and learn"),
    "turnover.newcomers.speed": Phrase(
      italian: "Velocità del primo giorno rispetto agli altri",
      english: "Speed on the first day against the others'"),
    "turnover.newcomers.proficient-after": Phrase(
      italian: "Tempo per lavorare come gli altri",
      english: "Time to work as fast as the others"),
    "turnover.newcomers.mentor": Phrase(
      italian: "Tempo dei colleghi per ogni nuovo assunto, in posti",
      english: "Time of colleagues for each newcomer, in posts"),
    "limits.replacement": Phrase(
      italian: "Quota di chi esce che si può sostituire",
      english: "Share of leavers who may be replaced"),
    "limits.hiring-delay": Phrase(
      italian: "Tempo dall'uscita al primo giorno di chi sostituisce",
      english: "Time from an exit to the newcomer's first day"),
    "pressure.corner-cutting": Phrase(
      italian: "Di quanto il tempo dato a un contatto cede alla pressione (elasticità)",
      english: "How much the time given to a contact yields to pressure (elasticity)"),
    "pressure.memory": Phrase(
      italian: "Settimane su cui si misura la pressione",
      english: "Weeks over which pressure is measured"),
    "pressure.standards-fall": Phrase(
      italian: "Costante di tempo con cui lo standard si abbassa",
      english: "Time constant with which the standard falls"),
    "pressure.standards-rise": Phrase(
      italian: "Costante di tempo con cui lo standard si rialza; senza, mai",
      english: "Time constant with which the standard rises; without it, never"),
    "pressure.shortest-time": Phrase(
      italian: "Tempo minimo rispetto a quello di riferimento",
      english: "Shortest time against the reference time"),
    "group-life.affect-half-life": Phrase(
      italian: "Tempo in cui metà di un guadagno di affetto si perde",
      english: "Time in which half of a gain in affect is lost"),
    "group-life.technology-half-life": Phrase(
      italian: "Tempo in cui metà di un guadagno di tecnologia si perde",
      english: "Time in which half of a gain in technology is lost"),
    "group-life.initial-sd": Phrase(
      italian: "Deviazione standard dei valori iniziali dichiarati, come stime",
      english: "Standard deviation of the stated initial values, as estimates"),
    "group-life.fluctuation": Phrase(
      italian: "Deviazione standard di affetto e tecnologia attorno al loro corso",
      english: "Standard deviation of affect and technology around their course"),
    "group-life.resource-points": Phrase(
      italian: "Punti di esaurimento tolti da 0,2 di affetto in più",
      english: "Points of exhaustion taken off by 0.2 more affect"),
    "group-life.method-speed": Phrase(
      italian: "Velocità relativa per unità di tecnologia",
      english: "Relative speed per unit of technology"),
    "group-life.method-repeats": Phrase(
      italian: "Ritorni evitati per unità di tecnologia",
      english: "Repeat contacts saved per unit of technology"),
    "group-life.coordinator-skill": Phrase(
      italian: "Capacità iniziale di chi coordina, da 0 a 1",
      english: "Initial skill of coordinators, from 0 to 1"),
    "group-life.observer-factor": Phrase(
      italian: "Di quanto un osservatore allunga i due tempi di dimezzamento",
      english: "Factor by which an observer lengthens both half-lives"),
    "programme.effect.climate": Phrase(
      italian: "Clima che un incontro aggiunge a un gruppo che partecipa al completo",
      english: "Climate that a session adds to a group of whom all attend"),
    "programme.effect.direction": Phrase(
      italian: "Quota di impegno sugli obiettivi comuni che un incontro aggiunge",
      english: "Share of effort on shared objectives that a session adds"),
    "programme.effect.level": Phrase(
      italian: "Intensità della motivazione che un incontro aggiunge",
      english: "Level of motivation that a session adds"),
    "motivation.level": Phrase(
      italian: "Intensità il primo giorno",
      english: "Level on the first day"),
    "motivation.motivation-level": Phrase(
      italian: "Intensità a riposo",
      english: "Level at rest"),
    "motivation.motivation-direction": Phrase(
      italian: "Quota di impegno sugli obiettivi comuni, a riposo",
      english: "Share of effort on shared objectives, at rest"),
    "motivation.motivation-time-constant": Phrase(
      italian: "Persistenza: costante di tempo del ritorno a riposo",
      english: "Persistence: time constant of the return to rest"),
    "motivation.motivation-strain": Phrase(
      italian: "Intensità persa per deviazione standard di esaurimento",
      english: "Level lost per standard deviation of exhaustion"),
    "motivation.motivation-speed": Phrase(
      italian: "Velocità relativa per unità di motivazione",
      english: "Relative speed per unit of motivation"),
    "motivation.overtime-intercept": Phrase(
      italian: "Logit dello straordinario volontario senza motivazione",
      english: "Logit of voluntary overtime without motivation"),
    "motivation.overtime-slope": Phrase(
      italian: "Logit per unità di motivazione",
      english: "Logit per unit of motivation"),
    "conflict.rate": Phrase(
      italian: "Quota di contatti ostili dopo l'attesa di riferimento",
      english: "Share of contacts that are hostile after the reference wait"),
    "conflict.wait": Phrase(
      italian: "Attesa di riferimento",
      english: "Reference wait"),
    "conflict.wait-effect": Phrase(
      italian: "Logit per 20 minuti di attesa",
      english: "Logit per 20 minutes of waiting"),
    "conflict.refusal-effect": Phrase(
      italian: "Logit per chi era stato mandato via",
      english: "Logit for those who were sent away before"),
    "conflict.crisis": Phrase(
      italian: "Logit aggiunto da una crisi",
      english: "Logit added by a crisis"),
    "conflict.hostility-weight": Phrase(
      italian: "Peso dei contatti ostili in ciò che stanca",
      english: "Weight of hostile contacts in what tires"),
    "climate.start": Phrase(
      italian: "Clima iniziale, al quale ritorna, da 0 a 1",
      english: "Climate at the start, to which it returns, from 0 to 1"),
    "climate.half-life": Phrase(
      italian: "Tempo in cui metà di un cambiamento si perde",
      english: "Time in which half of a change is lost"),
    "climate.hostile-loss": Phrase(
      italian: "Clima che toglie un contatto ostile di cui non si parla",
      english: "Climate that a hostile contact takes when it is not talked over"),
    "climate.debriefed": Phrase(
      italian: "Quota di contatti ostili di cui si parla dopo",
      english: "Share of hostile contacts that are talked over"),
    "climate.climate-points": Phrase(
      italian: "Punti di esaurimento tolti da 0,2 di clima in più",
      english: "Points of exhaustion taken off by 0.2 more climate"),
    "climate.surveys": Phrase(
      italian: "Indagini fra il personale",
      english: "Surveys of the staff"),
    "climate.surveys.first": Phrase(
      italian: "Data della prima",
      english: "Date of the first"),
    "climate.surveys.every": Phrase(
      italian: "Ogni quanto si ripete; senza, una sola",
      english: "How often it is repeated; without it, once"),
    "climate.surveys.response": Phrase(
      italian: "Quota del personale che risponde",
      english: "Share of the staff that answers"),
    "climate.surveys.acted-on": Phrase(
      italian: "Probabilità che all'indagine seguano azioni",
      english: "Chance that a survey is acted on"),
    "climate.surveys.within": Phrase(
      italian: "Tempo dopo il quale si vede se sono seguite",
      english: "Time after which it shows whether it was"),
    "climate.surveys.gain": Phrase(
      italian: "Clima guadagnato quando seguono azioni",
      english: "Climate gained when it was"),
    "climate.surveys.loss": Phrase(
      italian: "Clima perso quando l'indagine resta senza seguito",
      english: "Climate lost when it was not"),
    "wellbeing.law": Phrase(
      italian: "Legge di fatica ed esaurimento: due scale di tempo, archetipo o due lisciamenti",
      english: "Law of fatigue and exhaustion: two time scales, archetype or two smooths"),
    "wellbeing.reference-occupancy": Phrase(
      italian: "Occupazione di riferimento, alla quale il lavoro né stanca né riposa",
      english: "Reference occupancy, at which work neither tires nor rests"),
    "wellbeing.fatigue-time-constant": Phrase(
      italian: "Costante di tempo della fatica",
      english: "Time constant of fatigue"),
    "wellbeing.fatigue-points": Phrase(
      italian: "Punti per unità di fatica",
      english: "Points per unit of fatigue"),
    "wellbeing.load-points": Phrase(
      italian: "Punti per unità di domanda relativa",
      english: "Points per unit of relative demand"),
    "wellbeing.exhaustion-time-constant": Phrase(
      italian: "Costante di tempo dell'esaurimento",
      english: "Time constant of exhaustion"),
    "wellbeing.reference-score": Phrase(
      italian: "Media del punteggio al riferimento",
      english: "Mean of the score at reference"),
    "wellbeing.score-spread": Phrase(
      italian: "Deviazione standard del punteggio fra persone",
      english: "Standard deviation of the score between people"),
    "wellbeing.stable-share": Phrase(
      italian: "Quota della varianza che è un tratto stabile",
      english: "Share of the variance that is a stable trait"),
    "wellbeing.crossover-strength": Phrase(
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
