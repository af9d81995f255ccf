// SPDX-License-Identifier: GPL-3.0-or-later

extension ReportLabel {
  /// Method, what is not modelled, and assumptions.
  static let method: [ReportLabel: Phrase] = [
    .methodSection: Phrase(italian: "Il metodo", english: "Method"),
    .methodFutures: Phrase(
      italian: "Il programma simula molte volte gli stessi anni: ogni volta, un «futuro», cambiano "
        + "il numero degli utenti, la durata dei contatti, le malattie, le ferie, le assenze "
        + "alle sessioni. Tutto il resto è come lo scenario lo descrive.",
      english: "The program simulates the same years many times: each time, a “future”, the number "
        + "of people who come, how long each contact lasts, sickness, leave and absence from "
        + "sessions differ. All the rest is as the scenario describes it."),
    .methodRisk: Phrase(
      italian:
        "Le fasce (50 e 90 futuri su 100) dicono quanto i futuri differiscono: è il rischio, "
        + "e non si riduce simulando di più. L'errore di simulazione dice quanto può sbagliare "
        + "una media perché i futuri sono in numero finito: si riduce simulando di più. Le due "
        + "cose non vanno confuse.",
      english:
        "The bands (50 and 90 futures of 100) say how much futures differ: that is risk, and "
        + "more simulation does not reduce it. The simulation error says how far a mean may be "
        + "off because the number of futures is finite: more simulation reduces it. The two "
        + "must not be confused."),
    .methodCut: Phrase(
      italian: "Settimane e mesi che il periodo taglia a metà sono esclusi da grafici e confronti.",
      english: "Weeks and months that the period cuts are left out of charts and comparisons."),
    .methodSame: Phrase(
      italian: "Con lo stesso scenario e lo stesso seme si ottengono le stesse cifre, fino "
        + "all'ultima.",
      english: "The same scenario and the same seed give the same figures, to the last digit."),
    .notModelledTitle: Phrase(
      italian: "Che cosa non c'è nel modello",
      english: "What is not in the model"),
    .notModelledLead: Phrase(
      italian: "La previsione non tiene conto di quanto segue:",
      english: "The forecast does not take into account:"),
    .lackCasework: Phrase(
      italian: "procedimenti con più passaggi e termini di legge;",
      english: "procedures with several steps and legal terms;"),
    .lackTurnover: Phrase(
      italian: "dimissioni, pensionamenti e assunzioni;",
      english: "people who leave, retire or are hired;"),
    .lackClimate: Phrase(italian: "il clima nei gruppi;", english: "the climate in the groups;"),
    .lackConflict: Phrase(
      italian: "i conflitti con gli utenti;", english: "conflict with users;"),
    .lackMotivation: Phrase(
      italian: "la motivazione delle persone;", english: "people's motivation;"),
    .lackWellbeing: Phrase(
      italian: "la fatica e l'esaurimento delle persone;",
      english: "people's fatigue and exhaustion;"),
    .lackPressure: Phrase(
      italian: "il lavoro affrettato quando la pressione è alta;",
      english: "corners cut when pressure is high;"),
    .lackGroups: Phrase(
      italian: "la vita dei gruppi (affetto e tecnologia);",
      english: "the life of groups (affect and technology);"),
    .lackOnline: Phrase(
      italian: "i servizi in rete;", english: "online services;"),
    .lackIncentives: Phrase(
      italian: "gli incentivi alle squadre;", english: "incentives for teams;"),
    .lackBudget: Phrase(
      italian: "il limite di spesa per il personale;",
      english: "the budget for the staff;"),
    .lackPeople: Phrase(
      italian: "le singole persone: nessun dato personale entra nella previsione.",
      english: "single people: no personal data enter the forecast."),
    .knownTitle: Phrase(italian: "Valori noti dalla teoria", english: "Known answers of theory"),
    .known: Phrase(italian: "Valore noto", english: "Known"),
    .simulated: Phrase(italian: "Valore simulato", english: "Simulated"),
    .verdict: Phrase(italian: "Esito", english: "Verdict"),
    .assumptionsSection: Phrase(italian: "Le ipotesi", english: "Assumptions"),
    .assumptionsLead: Phrase(
      italian: "Ogni cifra dello scenario dice da dove viene. Le cifre ipotizzate vanno sostituite "
        + "con le proprie prima di decidere. L'intervallo plausibile è quello del modello; le sigle fra "
        + "parentesi quadre sono le fonti elencate nella pagina del modello (Model.md).",
      english: "Each figure of the scenario says where it comes from. Assumed figures should be "
        + "replaced with your own before you decide. The plausible range is the model's; letters in "
        + "brackets are sources listed on the model page (Model.md)."),
    .path: Phrase(italian: "Voce dello scenario", english: "Key of the scenario"),
    .value: Phrase(italian: "Valore", english: "Value"),
    .plausible: Phrase(italian: "Intervallo plausibile", english: "Plausible range"),
    .note: Phrase(italian: "Nota", english: "Note"),
    .defaultWord: Phrase(italian: "valore predefinito", english: "default"),
    .mark: Phrase(italian: "Provenienza", english: "Origin"),
    .verifiedMark: Phrase(
      italian: "verificate nella fonte indicata",
      english: "verified in the source that is named"),
    .computedMark: Phrase(
      italian: "calcolate da cifre verificate o formule esatte",
      english: "computed from verified figures or exact formulas"),
    .recalledMark: Phrase(
      italian: "note da una fonte non riletta",
      english: "recalled from a source that was not read again"),
    .assumedMark: Phrase(italian: "ipotizzate", english: "assumed"),
  ]
}
