// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioKeyWording {
  static let services: [String: Phrase] = [
    "services.id": Phrase(
      italian: "Nome con cui altri punti del file si riferiscono al servizio",
      english: "Name by which other parts of the file refer to the service"),
    "services.like": Phrase(
      italian: "Servizio da cui partire: ciò che non è detto è uguale",
      english: "Service to start from: what is not said is the same"),
    "services.name": Phrase(
      italian: "Nome per le persone",
      english: "Name for people"),
    "services.arrivals": Phrase(
      italian: "Quanti cittadini vengono, e quando",
      english: "How many citizens come, and when"),
    "services.service-time": Phrase(
      italian: "Tempo allo sportello",
      english: "Time at the desk"),
    "services.service-time-by-hour": Phrase(
      italian: "Fattori sul tempo allo sportello per ora",
      english: "Factors on the time at the desk by hour"),
    "services.follow-up": Phrase(
      italian: "Lavoro d'ufficio che ogni contatto lascia",
      english: "Back-office work that each contact leaves behind"),
    "services.complexity-growth": Phrase(
      italian: "Crescita annua dei tempi di servizio e d'ufficio",
      english: "Yearly growth of service and follow-up time"),
    "services.patience": Phrase(
      italian: "Quanto si aspetta prima di andarsene; senza, senza limite",
      english: "How long people wait before they leave; without it, for ever"),
    "services.patience-by-hour": Phrase(
      italian: "Fattori sulla pazienza per ora",
      english: "Factors on patience by hour"),
    "services.waiting-room": Phrase(
      italian: "Posti in attesa; chi li trova occupati è respinto",
      english: "Places to wait in; who finds them taken is refused"),
    "services.balking": Phrase(
      italian: "Chi trova una coda lunga può andarsene subito",
      english: "Who finds a long queue may leave at once"),
    "services.balking.queue": Phrase(
      italian: "Persone in attesa da cui la coda è lunga",
      english: "People waiting from which the queue is long"),
    "services.balking.probability": Phrase(
      italian: "Quota che allora se ne va",
      english: "Share that then leaves"),
    "services.retrial": Phrase(
      italian: "Quota di chi se ne va non servito che torna il giorno di apertura dopo",
      english: "Share of those who leave unserved that return on the next opening day"),
    "services.repeat-contacts": Phrase(
      italian: "Contatti che tornano perché la questione non è risolta; il tasso li comprende",
      english: "Contacts that come back because the matter is not settled; the rate includes them"),
    "services.repeat-contacts.base": Phrase(
      italian: "Quota a piena qualità",
      english: "Share at full quality"),
    "services.repeat-contacts.at-zero-quality": Phrase(
      italian: "Quota in più a qualità nulla (la qualità segue la pressione)",
      english: "Share added at zero quality (quality follows pressure)"),
    "services.repeat-contacts.delay": Phrase(
      italian: "Giorni fino al ritorno",
      english: "Days until the return"),
    "services.bookings": Phrase(
      italian: "Appuntamenti: chi ne ha uno è servito prima di chi viene senza",
      english: "Appointments: those who have one are served before those who walk in"),
    "services.bookings.share": Phrase(
      italian: "Quota dei primi contatti che prende appuntamento",
      english: "Share of first contacts that make an appointment"),
    "services.bookings.no-show": Phrase(
      italian: "Quota degli appuntamenti a cui nessuno si presenta",
      english: "Share of appointments to which nobody comes"),
    "services.bookings.ahead": Phrase(
      italian: "Con quanti giorni di apertura d'anticipo si prende",
      english: "How many opening days ahead it is made"),
    "services.bookings.slot": Phrase(
      italian: "Minuti fra un'ora di appuntamento e la seguente",
      english: "Minutes from one time of appointment to the next"),
    "services.priority": Phrase(
      italian: "Ordine con routing: priority; i numeri piccoli prima",
      english: "Order under routing: priority; small numbers first"),
    "services.emotional-load": Phrase(
      italian: "Peso emotivo di un contatto; 1 è la media dello sportello",
      english: "Emotional weight of a contact; 1 is the counter average"),
    "services.target": Phrase(
      italian: "Obiettivo di servizio, come 80% within 15 min",
      english: "Service target, such as 80% within 15 min"),
    "services.at-closing": Phrase(
      italian: "Alla chiusura chi è in attesa è servito, oppure no",
      english: "At closing people inside are served, or sent away"),
    "services.backlog": Phrase(
      italian: "Lavoro d'ufficio che aspetta all'inizio",
      english: "Back-office work waiting at the start"),
    "services.arrivals.rate": Phrase(
      italian: "Contatti per giorno di apertura o per ora",
      english: "Contacts an opening day or an hour"),
    "services.arrivals.growth": Phrase(
      italian: "Crescita annua",
      english: "Yearly growth"),
    "services.arrivals.month": Phrase(
      italian: "Fattori per mese, gli altri 1, normalizzati a media 1",
      english: "Factors by month, others 1, normalised to mean 1"),
    "services.arrivals.weekday": Phrase(
      italian: "Fattori per giorno della settimana, gli altri 1, normalizzati sui giorni "
        + "di apertura",
      english: "Factors by weekday, others 1, normalised over the opening days"),
    "services.arrivals.hour": Phrase(
      italian: "Come i contatti di un giorno si spartiscono fra le ore",
      english: "How a day's contacts spread over the hours"),
    "services.arrivals.day-factor": Phrase(
      italian: "Giorni pieni e giorni calmi: un fattore gamma comune alle ore",
      english: "Busy and quiet days: a gamma factor shared by the hours"),
    "services.arrivals.day-factor.cv": Phrase(
      italian: "Coefficiente di variazione del fattore",
      english: "Coefficient of variation of the factor"),
    "services.arrivals.day-factor.memory": Phrase(
      italian: "Correlazione da un giorno di apertura al successivo",
      english: "Correlation from one opening day to the next"),
    "services.arrivals.day-factor.shared": Phrase(
      italian: "Quota della varianza comune a tutti i servizi",
      english: "Share of the variance that all services have in common"),
    "services.arrivals.shocks": Phrase(
      italian: "Ondate di domanda: stampa, crisi",
      english: "Bursts of demand: press, crises"),
    "services.arrivals.shocks.every": Phrase(
      italian: "Tempo fra un'ondata e l'altra",
      english: "Time between onsets"),
    "services.arrivals.shocks.size": Phrase(
      italian: "Aumento iniziale, come quota",
      english: "Rise at the onset, as a share"),
    "services.arrivals.shocks.fades": Phrase(
      italian: "Costante di tempo con cui svanisce",
      english: "Time constant of its fading"),
  ]
}
