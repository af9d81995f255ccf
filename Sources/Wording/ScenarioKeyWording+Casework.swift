// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioKeyWording {
  static let casework: [String: Phrase] = [
    "casework.procedures": Phrase(
      italian: "Tipi di procedimento: attività in fila, da concludere entro il termine",
      english: "Kinds of procedure: tasks in a row, to be closed within the term"),
    "casework.procedures.id": Phrase(
      italian: "Nome del procedimento",
      english: "Name of the procedure"),
    "casework.procedures.like": Phrase(
      italian: "Procedimento da cui partire: ciò che non è detto è uguale",
      english: "Procedure to start from: what is not said is the same"),
    "casework.procedures.service": Phrase(
      italian: "Servizio a cui il procedimento appartiene",
      english: "Service to which the procedure belongs"),
    "casework.procedures.opened": Phrase(
      italian: "Pratiche aperte per giorno lavorativo, contatti a parte",
      english: "Cases opened a working day, contacts apart"),
    "casework.procedures.of-contacts": Phrase(
      italian: "Quota dei primi contatti serviti che aprono una pratica",
      english: "Share of first contacts served that open a case"),
    "casework.procedures.growth": Phrase(
      italian: "Crescita annua delle pratiche aperte a un tasso",
      english: "Yearly growth of the cases opened at a rate"),
    "casework.procedures.term": Phrase(
      italian: "Termine di conclusione, in giorni di calendario dopo quello di apertura",
      english: "Legal term, in calendar days after that of opening"),
    "casework.procedures.tasks": Phrase(
      italian: "Attività, nell'ordine in cui si svolgono",
      english: "Tasks, in the order in which they are done"),
    "casework.procedures.tasks.id": Phrase(
      italian: "Nome dell'attività",
      english: "Name of the task"),
    "casework.procedures.tasks.work": Phrase(
      italian: "Lavoro dell'attività",
      english: "Work of the task"),
    "casework.procedures.tasks.skill": Phrase(
      italian: "Servizio la cui competenza è necessaria; senza, quello del procedimento",
      english: "Service whose skill is needed; without it, the procedure's"),
    "casework.procedures.tasks.times": Phrase(
      italian: "Quante volte di seguito si svolge, almeno una",
      english: "How often it is done in a row, at least once"),
    "casework.procedures.tasks.wait": Phrase(
      italian: "Attesa prima dell'attività seguente, per esempio di un documento",
      english: "Wait before the next task, for a document for instance"),
    "casework.caseloads": Phrase(
      italian: "Casi seguiti ciascuno da una persona, con colloqui periodici",
      english: "Cases that each belong to a person, with recurring interviews"),
    "casework.caseloads.id": Phrase(
      italian: "Nome dei casi in carico",
      english: "Name of the caseload"),
    "casework.caseloads.like": Phrase(
      italian: "Voce da cui partire: ciò che non è detto è uguale",
      english: "Item to start from: what is not said is the same"),
    "casework.caseloads.staff": Phrase(
      italian: "Riga di personale che ha i casi in carico",
      english: "Staff group that has the cases"),
    "casework.caseloads.service": Phrase(
      italian: "Servizio dei colloqui",
      english: "Service of the interviews"),
    "casework.caseloads.cases": Phrase(
      italian: "Casi aperti all'inizio, in tutto; ne arrivano quanti se ne chiudono",
      english: "Cases open at the start, in all; as many come as close"),
    "casework.caseloads.growth": Phrase(
      italian: "Crescita annua dei casi nuovi",
      english: "Yearly growth of new cases"),
    "casework.caseloads.lasts": Phrase(
      italian: "Quanto un caso resta aperto",
      english: "How long a case stays open"),
    "casework.caseloads.every": Phrase(
      italian: "Intervallo da un colloquio al seguente",
      english: "Interval from one interview to the next"),
    "casework.caseloads.interview": Phrase(
      italian: "Durata di un colloquio",
      english: "Length of an interview"),
    "casework.caseloads.writing": Phrase(
      italian: "Scrittura dopo ogni colloquio",
      english: "Writing after each interview"),
    "casework.caseloads.emotional-load": Phrase(
      italian: "Peso emotivo di un colloquio; senza, quello del servizio",
      english: "Emotional weight of an interview; without it, the service's"),
    "casework.caseloads.at-most-a-day": Phrase(
      italian: "Colloqui di una persona al giorno, al massimo",
      english: "Most interviews of a person on a day"),
    "casework.reminders": Phrase(
      italian: "Contatti di sollecito delle pratiche oltre il termine",
      english: "Contacts that ask about overdue cases"),
    "casework.reminders.rate": Phrase(
      italian: "Solleciti per pratica oltre il termine",
      english: "Reminders of an overdue case"),
    "casework.reminders.service": Phrase(
      italian: "Servizio a cui si sollecita; senza, quello della pratica",
      english: "Service to which reminders come; without it, the case's"),
  ]
}
