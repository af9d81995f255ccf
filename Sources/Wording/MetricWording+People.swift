// SPDX-License-Identifier: GPL-3.0-or-later

extension MetricWording {
  static let hours: [MetricWording] = [
    entry(
      "hours-contracted", it: "ore contrattuali", en: "hours contracted",
      meaningIt: "Ore di contratto nei giorni lavorativi.",
      meaningEn: "Hours of the contracts on working days."),
    entry(
      "hours-vacancy", it: "ore di posti vacanti", en: "hours of vacant posts",
      meaningIt: "Ore contrattuali di posti che nessuno occupa.",
      meaningEn: "Contracted hours of posts that nobody holds."),
    entry(
      "hours-leave", it: "ore di ferie", en: "hours of leave",
      meaningIt: "Ore perse per ferie.",
      meaningEn: "Hours lost to leave."),
    entry(
      "hours-sickness", it: "ore di malattia", en: "hours of sickness",
      meaningIt: "Ore perse per malattia.",
      meaningEn: "Hours lost to sickness."),
    entry(
      "hours-other-absence", it: "ore di altre assenze", en: "hours of other absence",
      meaningIt: "Ore perse per permessi, scioperi e altre assenze.",
      meaningEn: "Hours lost to permits, strikes and other absence."),
    entry(
      "hours-training", it: "ore di formazione", en: "hours of training",
      meaningIt: "Ore passate in formazione.",
      meaningEn: "Hours spent in training."),
    entry(
      "hours-meetings", it: "ore di riunione", en: "hours of meetings",
      meaningIt: "Ore passate in riunione.",
      meaningEn: "Hours spent in meetings."),
    entry(
      "hours-other-duty", it: "ore di altre mansioni", en: "hours of other duty",
      meaningIt: "Ore perse nel cambio di mansione o prestate a un gruppo di progetto.",
      meaningEn: "Hours lost in changing duty or lent to a project group."),
    entry(
      "hours-staffed", it: "ore presenti", en: "hours staffed",
      meaningIt: "Ore di lavoro al netto di ogni perdita.",
      meaningEn: "Hours at work after every loss."),
    entry(
      "hours-effective", it: "ore effettive", en: "hours effective",
      meaningIt: "Ore presenti per la velocità di chi lavora.",
      meaningEn: "Hours staffed times the speed of those who work."),
    entry(
      "hours-desk", it: "ore di sportello", en: "hours at desks",
      meaningIt: "Ore passate a servire.",
      meaningEn: "Hours spent serving."),
    entry(
      "hours-follow-up", it: "ore d'ufficio", en: "hours of follow-up",
      meaningIt: "Ore passate sulle pratiche lasciate dai contatti.",
      meaningEn: "Hours spent on the work that contacts leave behind."),
    entry(
      "hours-casework", it: "ore su pratiche e casi", en: "hours of casework",
      meaningIt: "Ore passate su procedimenti, colloqui e loro scrittura.",
      meaningEn: "Hours spent on procedures, interviews and their writing."),
    entry(
      "caseload", it: "casi in carico per persona", en: "caseload per person",
      meaningIt: "Casi aperti per ogni persona in servizio che ne ha in carico.",
      meaningEn: "Open cases for each person in post who has a caseload."),
    entry(
      "hours-overtime", it: "ore di straordinario", en: "hours of overtime",
      meaningIt: "Ore oltre il turno, sessioni e riunioni comprese.",
      meaningEn: "Hours beyond the shift, sessions and meetings included."),
    entry(
      "occupancy", it: "occupazione", en: "occupancy",
      meaningIt: "Quota delle ore presenti in cui si lavora.",
      meaningEn: "Share of the hours staffed that is spent working."),
    entry(
      "headcount", it: "persone in organico", en: "headcount",
      meaningIt: "Persone in servizio, in media.",
      meaningEn: "People employed, on average."),
    entry(
      "exits", it: "uscite", en: "exits",
      meaningIt: "Persone che lasciano il posto, pensionamenti compresi.",
      meaningEn: "People who leave their post, retirement included."),
    entry(
      "hires", it: "assunzioni", en: "hires",
      meaningIt: "Nuovi assunti al primo giorno.",
      meaningEn: "Newcomers on their first day."),
    entry(
      "headroom", it: "margine", en: "headroom",
      meaningIt:
        "Quota di cui può ancora crescere la domanda prima che il lavoro superi il tempo disponibile.",
      meaningEn: "Share by which demand can still grow before there is more work than time."),
    entry(
      "spending", it: "spesa per il personale", en: "spending on staff",
      meaningIt:
        "Ore di contratto dei posti coperti, straordinari, formazione, concorsi e incentivi.",
      meaningEn: "Contracted hours of posts held, overtime, training, competitions and incentives."),
    entry(
      "budget-left", it: "spesa ancora ammessa", en: "budget left",
      meaningIt: "Quanto resta della spesa ammessa dell'anno, alla fine del periodo.",
      meaningEn: "What is left of the year's budget at the end of the period."),
    entry(
      "days-without-overtime", it: "giorni senza straordinario", en: "days without overtime",
      meaningIt: "Giorni lavorativi in cui la spesa ammessa non consente straordinari.",
      meaningEn: "Working days on which the budget grants no overtime."),
    entry(
      "deferred-hires", it: "assunzioni rinviate", en: "hires put off",
      meaningIt: "Posti che aspettano la spesa ammessa, in media sui giorni.",
      meaningEn: "Posts that wait for the budget, averaged over the days."),
    entry(
      "cooperation", it: "collaborazione dei referenti", en: "cooperation of referents",
      meaningIt: "Quanto i referenti collaborano con lo sportello, da 0 a 1.",
      meaningEn: "How far referents cooperate with the counter, from 0 to 1."),
  ]

  static let risk: [MetricWording] = [
    entry(
      "exhaustion", it: "esaurimento", en: "exhaustion",
      meaningIt: "Punteggio medio di esaurimento, da 0 a 100 (scala CBI).",
      meaningEn: "Mean score of exhaustion, 0 to 100 (CBI scale)."),
    entry(
      "fatigue", it: "fatica", en: "fatigue",
      meaningIt: "Fatica acuta media; 1 è la settimana di riferimento.",
      meaningEn: "Mean acute fatigue; 1 is the reference week."),
    entry(
      "share-high", it: "quota a rischio alto", en: "share at high risk",
      meaningIt: "Quota di persone con punteggio 50 o più.",
      meaningEn: "Share of people with a score of 50 or more."),
    entry(
      "share-very-high", it: "quota a rischio molto alto", en: "share at very high risk",
      meaningIt: "Quota di persone con punteggio 75 o più.",
      meaningEn: "Share of people with a score of 75 or more."),
    entry(
      "two-at-high-risk", it: "due colleghi a rischio alto", en: "two at high risk",
      meaningIt: "Almeno due colleghi di un gruppo a rischio alto nello stesso mese.",
      meaningEn: "Two colleagues of a group or more at high risk in the same month."),
    entry(
      "sick-days", it: "giorni di malattia", en: "sick days",
      meaningIt: "Giorni di calendario in malattia.",
      meaningEn: "Calendar days of sick spells."),
    entry(
      "sick-spells", it: "episodi di malattia", en: "sick spells",
      meaningIt: "Assenze per malattia iniziate.",
      meaningEn: "Spells of sickness that began."),
  ]

  static let training: [MetricWording] = [
    entry(
      "sessions-attended", it: "sessioni frequentate", en: "sessions attended",
      meaningIt: "Presenze alle sessioni del programma.",
      meaningEn: "Attendances at sessions of the programme."),
    entry(
      "training-hours-per-person", it: "ore di formazione a testa", en: "training hours per person",
      meaningIt: "Ore di formazione a testa, da leggere contro le 40 ore annue.",
      meaningEn: "Training hours per person, to be read against 40 hours a year."),
    entry(
      "affect", it: "affetto", en: "affect",
      meaningIt: "Come si sta insieme nel gruppo, da 0 a 1.",
      meaningEn: "How people of the group get on, from 0 to 1."),
    entry(
      "technology", it: "tecnologia", en: "technology",
      meaningIt: "Con quanto metodo e quali strumenti lavora il gruppo, da 0 a 1.",
      meaningEn: "With how much method and which tools the group works, from 0 to 1."),
    entry(
      "climate", it: "clima", en: "climate",
      meaningIt: "Clima nel gruppo, da 0 a 1.",
      meaningEn: "Climate in the group, from 0 to 1."),
    entry(
      "motivation", it: "motivazione", en: "motivation",
      meaningIt: "Intensità per direzione della motivazione, da 0 a 1.",
      meaningEn: "Level times direction of motivation, from 0 to 1."),
    entry(
      "survey-score", it: "punteggio nelle indagini", en: "score in surveys",
      meaningIt: "Esaurimento medio misurato dalle indagini, con il loro errore.",
      meaningEn: "Mean exhaustion as surveys measure it, with their error."),
    entry(
      "desk-cover", it: "persone allo sportello", en: "desk cover",
      meaningIt:
        "Persone al lavoro con servizio di sportello e fuori dalle sessioni, in media sulle ore di apertura, quelle senza sessione comprese.",
      meaningEn:
        "People at work on desk duty and outside sessions, on average over all opening hours, those without a session included."
    ),
  ]
}
