// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioKeyWording {
  static let sector: [String: Phrase] = [
    "extends": Phrase(
      italian: "File di cui questo scenario è la differenza",
      english: "File of which this scenario is the difference"),
    "about": Phrase(
      italian: "Le parole di chi pianifica: viaggiano con i risultati",
      english: "The planner's own words, which travel with the results"),
    "about.title": Phrase(
      italian: "Titolo",
      english: "Title"),
    "about.question": Phrase(
      italian: "Domanda a cui la previsione deve rispondere",
      english: "Question that the forecast is to answer"),
    "about.expectation": Phrase(
      italian: "Che cosa ci si aspetta, scritto prima di guardare",
      english: "What is expected, written down before looking"),
    "about.decision": Phrase(
      italian: "Che cosa si è deciso, scritto dopo aver letto",
      english: "What was decided, written down after reading"),
    "horizon": Phrase(
      italian: "Periodo della previsione",
      english: "Span of the forecast"),
    "horizon.start": Phrase(
      italian: "Primo giorno",
      english: "First day"),
    "horizon.length": Phrase(
      italian: "Durata secondo il calendario",
      english: "Length by the calendar"),
    "horizon.warm-up": Phrase(
      italian: "Giorni iniziali lasciati fuori dai risultati",
      english: "Days at the start that are left out of the results"),
    "calendar": Phrase(
      italian: "Quando aprono gli sportelli e quando nessuno lavora; senza, sono sempre aperti",
      english: "When the desks open and when nobody works; without it they are always open"),
    "calendar.holidays": Phrase(
      italian: "Festività nazionali",
      english: "National holidays"),
    "calendar.patron": Phrase(
      italian: "Santo patrono: mese e giorno",
      english: "Patron saint: month and day"),
    "calendar.opening": Phrase(
      italian: "Orari di apertura al pubblico per giorno della settimana; all vale per i "
        + "giorni non nominati",
      english: "Hours open to the public by weekday; all stands for days that are not named"),
    "calendar.closed": Phrase(
      italian: "Altre date di chiusura",
      english: "Other dates on which the office is closed"),
    "calendar.shift": Phrase(
      italian: "Orari di lavoro per giorno della settimana, di chi non ne ha di propri",
      english: "Working hours by weekday, for staff without their own"),
    "population": Phrase(
      italian: "Residenti",
      english: "Residents"),
    "services": Phrase(
      italian: "Servizi, ciascuno con la sua coda",
      english: "Services, each with its own queue"),
    "groups": Phrase(
      italian: "Gruppi di appartenenza",
      english: "Home groups"),
    "staff": Phrase(
      italian: "Personale, per righe con le stesse competenze",
      english: "Staff, by lines with the same skills"),
    "duties": Phrase(
      italian: "Sportelli, chi serve chi, turni",
      english: "Desks, who serves whom, turns"),
    "limits": Phrase(
      italian: "Limiti di ore e di giorni",
      english: "Limits on hours and days"),
    "absence": Phrase(
      italian: "Ferie, malattie e altre assenze",
      english: "Leave, sickness and other absences"),
    "programme": Phrase(
      italian: "Formazione e riunioni",
      english: "Training and meetings"),
    "casework": Phrase(
      italian: "Procedimenti con un termine e casi in carico agli assistenti sociali",
      english: "Procedures under a term, and caseloads of social workers"),
    "turnover": Phrase(
      italian: "Uscite, pensionamenti e nuovi assunti",
      english: "Exits, retirement and newcomers"),
    "projects": Phrase(
      italian: "Gruppi di progetto, che prendono in prestito le persone",
      english: "Project groups, which borrow people"),
    "pressure": Phrase(
      italian: "Fretta sotto pressione e standard che si abbassano",
      english: "Corner cutting under pressure and eroding standards"),
    "group-life": Phrase(
      italian: "Coefficienti di affetto e tecnologia dei gruppi",
      english: "Coefficients of the groups' affect and technology"),
    "motivation": Phrase(
      italian: "Direzione, intensità e persistenza della motivazione",
      english: "Direction, level and persistence of motivation"),
    "conflict": Phrase(
      italian: "Contatti ostili, per attesa e rifiuto",
      english: "Hostile contacts, by wait and refusal"),
    "climate": Phrase(
      italian: "Clima dei gruppi e indagini fra il personale",
      english: "Climate of the groups and surveys of the staff"),
    "wellbeing": Phrase(
      italian: "Fatica ed esaurimento; ogni coefficiente ha il suo valore predefinito",
      english: "Fatigue and exhaustion; every coefficient has its default"),
    "costs": Phrase(
      italian: "Prezzi, per i confronti; non cambiano la previsione",
      english: "Prices, for comparisons; they do not change the forecast"),
    "targets": Phrase(
      italian: "Obiettivi, rispettati o no in ogni periodo",
      english: "Promises, kept or broken in each period"),
    "experiment": Phrase(
      italian: "Quante repliche e con quale precisione",
      english: "How many replications and how precise"),
    "expected": Phrase(
      italian: "Risposte note di uno scenario teorico",
      english: "Known answers of a theory scenario"),
    "groups.id": Phrase(
      italian: "Nome con cui altri punti del file si riferiscono al gruppo",
      english: "Name by which other parts of the file refer to the group"),
    "groups.like": Phrase(
      italian: "Gruppo da cui partire",
      english: "Group to start from"),
    "groups.name": Phrase(
      italian: "Nome per le persone",
      english: "Name for people"),
    "groups.kind": Phrase(
      italian: "Interno, esterno o di progetto",
      english: "Internal, external or for a project"),
    "groups.coordinator": Phrase(
      italian: "Coordinatore fisso o a rotazione",
      english: "Coordinator fixed or in turn"),
    "groups.affect": Phrase(
      italian: "Affetto iniziale da 0 a 1: come si sta insieme",
      english: "Initial affect from 0 to 1: how people get on"),
    "groups.technology": Phrase(
      italian: "Tecnologia iniziale da 0 a 1: con quale metodo si lavora",
      english: "Initial technology from 0 to 1: how people work"),
  ]
}
