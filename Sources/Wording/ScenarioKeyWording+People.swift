// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioKeyWording {
  static let people: [String: Phrase] = [
    "staff.id": Phrase(
      italian: "Nome della riga di personale",
      english: "Name of the staff group"),
    "staff.like": Phrase(
      italian: "Riga da cui partire",
      english: "Line to start from"),
    "staff.name": Phrase(
      italian: "Nome per le persone",
      english: "Name for people"),
    "staff.group": Phrase(
      italian: "Gruppo di appartenenza",
      english: "Home group"),
    "staff.count": Phrase(
      italian: "Persone; per ora, quante sono presenti",
      english: "People; by hour, how many are present"),
    "staff.hours": Phrase(
      italian: "Ore settimanali di contratto; senza, presenti esattamente all'apertura",
      english: "Contracted hours a week; without it, present exactly in opening hours"),
    "staff.days-per-week": Phrase(
      italian: "Giorni di lavoro a settimana",
      english: "Working days a week"),
    "staff.skills": Phrase(
      italian: "Servizi che sa dare, in ordine di preferenza, con la velocità",
      english: "Services they can give, in order of preference, with the speed"),
    "staff.shift": Phrase(
      italian: "Orari di lavoro per giorno della settimana",
      english: "Working hours by weekday"),
    "staff.role-shift": Phrase(
      italian: "Punti di esaurimento che il ruolo aggiunge o toglie",
      english: "Points of exhaustion that the role adds or takes away"),
    "duties.desks": Phrase(
      italian: "Sportelli per servizio, anche per ora, o condivisi",
      english: "Desks by service, by hour too, or shared"),
    "duties.desks.id": Phrase(
      italian: "Nome degli sportelli condivisi",
      english: "Name of the shared desks"),
    "duties.desks.services": Phrase(
      italian: "Servizi che si danno a questi sportelli",
      english: "Services given at these desks"),
    "duties.desks.count": Phrase(
      italian: "Quanti, anche per ora",
      english: "How many, by hour too"),
    "duties.routing": Phrase(
      italian: "Chi è servito per primo",
      english: "Who is served first"),
    "duties.rotation": Phrase(
      italian: "Gruppi che si alternano agli stessi sportelli",
      english: "Groups that take turns at the same desks"),
    "duties.rotation.between": Phrase(
      italian: "Fra che cosa si ruota",
      english: "What the turns are between"),
    "duties.rotation.groups": Phrase(
      italian: "Gruppi che ruotano; senza, tutti",
      english: "Groups that rotate; without it, all"),
    "duties.rotation.at-desk": Phrase(
      italian: "Quanti gruppi alla volta allo sportello",
      english: "How many groups are at the desk at a time"),
    "duties.rotation.block": Phrase(
      italian: "Durata di un turno",
      english: "Length of a turn"),
    "duties.rotation.switch-cost": Phrase(
      italian: "Minuti persi da ciascuno al cambio",
      english: "Minutes lost by each person at a change"),
    "duties.rotation.order": Phrase(
      italian: "Ordine sorteggiato o quello scritto",
      english: "Order drawn or as stated"),
    "limits.overtime": Phrase(
      italian: "Straordinario ammesso per persona e settimana",
      english: "Overtime allowed a person and week"),
    "limits.follow-up": Phrase(
      italian: "Età oltre la quale il lavoro d'ufficio è scaduto",
      english: "Age at which back-office work is overdue"),
    "absence.leave": Phrase(
      italian: "Ferie, pianificate anno per anno",
      english: "Leave, planned for each year"),
    "absence.leave.days": Phrase(
      italian: "Giorni lavorativi all'anno per chi lavora cinque giorni a settimana",
      english: "Working days a year for whoever works five days a week"),
    "absence.leave.season": Phrase(
      italian: "Peso di ogni mese, gli altri 1, normalizzato",
      english: "Weight of each month, others 1, normalised"),
    "absence.leave.at-most-away": Phrase(
      italian: "Quota massima di un gruppo in ferie insieme",
      english: "Largest share of a group on leave at once"),
    "absence.sickness": Phrase(
      italian: "Malattie",
      english: "Sick spells"),
    "absence.sickness.spells": Phrase(
      italian: "Malattie all'anno e persona",
      english: "Spells a year and person"),
    "absence.sickness.frailty": Phrase(
      italian: "Forma della fragilità personale (gamma di media 1)",
      english: "Shape of the personal frailty (gamma with mean 1)"),
    "absence.sickness.length": Phrase(
      italian: "Durata in giorni di calendario",
      english: "Length in calendar days"),
    "absence.other": Phrase(
      italian: "Altre assenze, giorni all'anno per chi lavora cinque giorni a settimana",
      english: "Other absences, days a year for whoever works five days a week"),
  ]
}
