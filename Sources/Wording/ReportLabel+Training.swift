// SPDX-License-Identifier: GPL-3.0-or-later

extension ReportLabel {
  /// Training and the calendar.
  static let training: [ReportLabel: Phrase] = [
    .trainingSection: Phrase(italian: "La formazione", english: "Training"),
    .sessionsTitle: Phrase(
      italian: "Le sessioni: chi va, chi resta agli sportelli",
      english: "The sessions: who goes, who stays at the desks"),
    .session: Phrase(italian: "Sessione", english: "Session"),
    .dateWord: Phrase(italian: "Data", english: "Date"),
    .present: Phrase(italian: "Presenti in servizio", english: "Present at work"),
    .attended: Phrase(italian: "Partecipanti", english: "Attending"),
    .quota: Phrase(italian: "Quota realizzata", english: "Realised quota"),
    .cover: Phrase(italian: "Restano agli sportelli (media)", english: "Left at the desks (mean)"),
    .fewestCover: Phrase(
      italian: "Restano agli sportelli (minimo)",
      english: "Left at the desks (fewest)"),
    .backlogHours: Phrase(
      italian: "Lavoro in attesa alla fine (ore)",
      english: "Work waiting at the end (hours)"),
    .ledgerTitle: Phrase(
      italian: "Registro delle presenze previste",
      english: "Ledger of expected attendance"),
    .ledgerNote: Phrase(
      italian: "Per ogni posto, la probabilità di partecipare a ciascuna sessione di formazione; "
        + "sotto il 50% è sottolineata. Il registro riguarda i posti di lavoro e non contiene "
        + "nulla sul rischio.",
      english: "For each post, the probability of attending each training session; below 50% it is "
        + "underlined. The ledger is about posts and holds nothing on risk."),
    .post: Phrase(italian: "Posto", english: "Post"),
    .meterTitle: Phrase(
      italian: "Ore di formazione a testa, anno per anno, e le 40 ore previste",
      english: "Training hours per person, year by year, and the 40 hours required"),
    .groupMapTitle: Phrase(
      italian: "La mappa dei gruppi: affetto e tecnologia, mese per mese",
      english: "The map of groups: affect and technology, month by month"),
    .cornerTeam: Phrase(italian: "TEAM", english: "TEAM"),
    .cornerClub: Phrase(italian: "Club", english: "Club"),
    .cornerBureaucracy: Phrase(italian: "burocrazia", english: "bureaucracy"),
    .cornerPoor: Phrase(italian: "armata Brancaleone", english: "ragtag band"),
    .affectStart: Phrase(italian: "Affetto all'inizio", english: "Affect at the start"),
    .affectEnd: Phrase(italian: "Affetto alla fine", english: "Affect at the end"),
    .technologyStart: Phrase(
      italian: "Tecnologia all'inizio", english: "Technology at the start"),
    .technologyEnd: Phrase(italian: "Tecnologia alla fine", english: "Technology at the end"),
    .hoursAPerson: Phrase(italian: "Ore a testa", english: "Hours per person"),
    .year: Phrase(italian: "Anno", english: "Year"),
    .noTraining: Phrase(
      italian: "Lo scenario non ha un programma di formazione.",
      english: "The scenario has no training programme."),
    .calendarSection: Phrase(italian: "Il calendario", english: "The calendar"),
    .calendarLead: Phrase(
      italian: "Ogni giorno: quante persone restano agli sportelli, quanto sono occupate e quante "
        + "sono a rischio alto, in media. Con la tastiera: frecce per i giorni, Pag su e Pag "
        + "giù per i mesi, Inizio e Fine per la settimana.",
      english: "Each day: how many people are at the desks, how busy they are and how many are at "
        + "high risk, on average. With the keyboard: arrows for days, Page Up and Page Down for "
        + "months, Home and End for the week."),
    .show: Phrase(italian: "Mostra", english: "Show"),
    .showCover: Phrase(
      italian: "persone agli sportelli e carico",
      english: "people at the desks and load"),
    .showRisk: Phrase(italian: "rischio alto", english: "high risk"),
    .legendLoad: Phrase(
      italian: "Colore e trama: carico di lavoro",
      english: "Colour and pattern: load of work"),
    .legendRisk: Phrase(
      italian: "Colore e trama: persone a rischio alto",
      english: "Colour and pattern: people at high risk"),
    .closed: Phrase(italian: "sportelli chiusi", english: "desks closed"),
    .trainingMark: Phrase(italian: "formazione", english: "training"),
    .meetingMark: Phrase(italian: "riunione", english: "meeting"),
    .trainingLetter: Phrase(italian: "F", english: "T"),
    .meetingLetter: Phrase(italian: "R", english: "M"),
    .calendarTable: Phrase(
      italian: "Il calendario come tabella",
      english: "The calendar as a table"),
    .weekday: Phrase(italian: "Giorno", english: "Day"),
    .coverWord: Phrase(italian: "Persone agli sportelli", english: "People at the desks"),
    .occupancyWord: Phrase(italian: "Occupazione", english: "Occupancy"),
    .waitWord: Phrase(italian: "Attesa media (min)", english: "Mean wait (min)"),
    .highRiskWord: Phrase(italian: "A rischio alto", english: "At high risk"),
    .sessionsWord: Phrase(italian: "Sessioni", english: "Sessions"),
    .pickDay: Phrase(
      italian: "Scegliere un giorno per leggerne i dettagli.",
      english: "Choose a day to read its details."),
  ]
}
