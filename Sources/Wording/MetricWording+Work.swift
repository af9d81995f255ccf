// SPDX-License-Identifier: GPL-3.0-or-later

extension MetricWording {
  static let work: [MetricWording] = [
    entry(
      "contacts", it: "contatti", en: "contacts",
      meaningIt: "Persone che si presentano, ritorni compresi.",
      meaningEn: "People who turn up, returns included."),
    entry(
      "contacts-served", it: "contatti serviti", en: "contacts served",
      meaningIt: "Persone servite allo sportello.",
      meaningEn: "People served at a desk."),
    entry(
      "repeat-contacts", it: "contatti ripetuti", en: "repeat contacts",
      meaningIt: "Contatti che tornano perché il primo non ha risolto la questione.",
      meaningEn: "Contacts that come back because the first did not settle the matter."),
    entry(
      "hostile-contacts", it: "contatti ostili", en: "hostile contacts",
      meaningIt: "Contatti serviti finiti in un conflitto.",
      meaningEn: "Contacts served that ended in conflict."),
    entry(
      "bookings", it: "appuntamenti", en: "appointments",
      meaningIt: "Appuntamenti allo sportello, anche quelli a cui nessuno si presenta.",
      meaningEn: "Appointments at the desks, also those to which nobody comes."),
    entry(
      "no-shows", it: "quota di appuntamenti mancati", en: "share of no-shows",
      meaningIt: "Quota degli appuntamenti a cui nessuno si presenta.",
      meaningEn: "Share of appointments to which nobody comes."),
    entry(
      "reminders", it: "solleciti", en: "reminders",
      meaningIt: "Contatti mandati dalle pratiche oltre il termine.",
      meaningEn: "Contacts that overdue cases send."),
    entry(
      "online-adoption", it: "utenti in rete", en: "users online",
      meaningIt: "Quota degli utenti che ha cominciato a usare il servizio in rete.",
      meaningEn: "Share of the users who have taken up the online service."),
    entry(
      "online-share", it: "quota di contatti in rete", en: "share of contacts online",
      meaningIt: "Quota dei primi contatti conclusa in rete, senza passare dallo sportello.",
      meaningEn: "Share of first contacts settled online, without coming to the desk."),
    entry(
      "online-contacts", it: "contatti in rete", en: "contacts online",
      meaningIt: "Contatti conclusi in rete.",
      meaningEn: "Contacts settled online."),
    entry(
      "online-returned", it: "ritorni dalla rete", en: "returned from online",
      meaningIt: "Contatti di chi usa la rete che vengono comunque allo sportello o vi tornano.",
      meaningEn: "Contacts of online users that come to the desk all the same, or come back to it."),
    entry(
      "hours-demanded", it: "ore richieste", en: "hours demanded",
      meaningIt:
        "Lavoro portato da contatti, pratiche e casi, per un operatore di velocità 1.",
      meaningEn: "Work that contacts, procedures and caseloads bring, for an operator of speed 1."),
  ]

  static let queue: [MetricWording] = [
    entry(
      "wait-mean", it: "attesa media", en: "mean wait",
      meaningIt: "Attesa media di chi è servito o rinuncia aspettando.",
      meaningEn: "Mean wait of those served or giving up while waiting."),
    entry(
      "wait-p90", it: "attesa, 90º percentile", en: "wait, 90th percentile",
      meaningIt: "Attesa superata da uno su dieci fra chi è servito o rinuncia aspettando.",
      meaningEn: "Wait exceeded by one in ten of those served or giving up while waiting."),
    entry(
      "wait-within-target", it: "serviti entro l'obiettivo", en: "served within target",
      meaningIt: "Quota servita entro l'attesa obiettivo, fra chi è servito o rinuncia.",
      meaningEn: "Share served within the target wait, of those served or giving up."),
    entry(
      "delayed", it: "quota che attende", en: "share delayed",
      meaningIt: "Quota che deve attendere, fra chi è servito o rinuncia aspettando.",
      meaningEn: "Share that has to wait, of those served or giving up while waiting."),
    entry(
      "abandoned", it: "quota che rinuncia", en: "share abandoning",
      meaningIt: "Quota dei contatti che rinuncia, subito o dopo un'attesa.",
      meaningEn: "Share of contacts that give up, at once or after waiting."),
    entry(
      "refused", it: "quota non ricevuta", en: "share refused",
      meaningIt: "Quota non ricevuta: sala piena, sportelli chiusi o fine giornata.",
      meaningEn: "Share sent away: waiting room full, desks closed or end of the day."),
    entry(
      "queue-length", it: "persone in coda", en: "queue length",
      meaningIt: "Numero medio di persone in attesa nei minuti di apertura.",
      meaningEn: "Mean number of people waiting over the opening minutes."),
    entry(
      "wait-booked", it: "attesa su appuntamento", en: "wait by appointment",
      meaningIt: "Attesa media di chi ha un appuntamento, dall'ora fissata.",
      meaningEn: "Mean wait of those with an appointment, from its time."),
    entry(
      "backlog", it: "arretrato", en: "backlog",
      meaningIt: "Lavoro d'ufficio in attesa alla fine del periodo.",
      meaningEn: "Follow-up work and ready casework waiting at the end of the period."),
    entry(
      "overdue", it: "lavori d'ufficio oltre il limite", en: "overdue items",
      meaningIt: "Lavori lasciati dai contatti oltre il loro limite alla fine del periodo.",
      meaningEn: "Follow-up items over their limit at the end of the period."),
    entry(
      "cases-opened", it: "pratiche aperte nel periodo", en: "cases opened",
      meaningIt: "Procedimenti avviati.",
      meaningEn: "Cases of procedures that were opened."),
    entry(
      "cases-closed", it: "pratiche concluse", en: "cases closed",
      meaningIt: "Procedimenti conclusi.",
      meaningEn: "Cases of procedures that were closed."),
    entry(
      "cases-open", it: "pratiche in corso", en: "open cases",
      meaningIt: "Procedimenti non conclusi alla fine del periodo.",
      meaningEn: "Cases of procedures that are open at the end of the period."),
    entry(
      "cases-overdue", it: "pratiche oltre il termine", en: "overdue cases",
      meaningIt: "Procedimenti oltre il termine di legge alla fine del periodo.",
      meaningEn: "Open cases whose legal term is over at the end of the period."),
    entry(
      "cases-in-term", it: "quota conclusa entro il termine", en: "share closed within the term",
      meaningIt: "Quota conclusa entro il termine, fra le pratiche concluse.",
      meaningEn: "Share closed within the legal term, of the cases closed."),
    entry(
      "case-time", it: "tempo di conclusione", en: "time to close",
      meaningIt: "Giorni di calendario dall'apertura alla conclusione, in media.",
      meaningEn: "Mean calendar days from opening to closing, of the cases closed."),
    entry(
      "interviews", it: "colloqui", en: "interviews",
      meaningIt: "Colloqui tenuti con i casi in carico.",
      meaningEn: "Interviews held with the cases of caseloads."),
    entry(
      "interview-delay", it: "ritardo dei colloqui", en: "delay of interviews",
      meaningIt: "Giorni in media da quando un colloquio è dovuto a quando si tiene.",
      meaningEn: "Mean days from when an interview is due to when it is held."),
    entry(
      "pressure", it: "pressione", en: "pressure",
      meaningIt: "Ore richieste su ore disponibili delle ultime settimane; 1 è il riferimento.",
      meaningEn: "Hours required over hours available in the last weeks; 1 is the reference."),
    entry(
      "standard-time", it: "tempo ritenuto normale", en: "standard time",
      meaningIt: "Tempo che si ritiene giusto dare a un contatto; 1 è il riferimento.",
      meaningEn: "Time that a contact is thought to deserve; 1 is the reference."),
    entry(
      "quality", it: "qualità", en: "quality",
      meaningIt: "Qualità di quanto si fa nel tempo dato; 1 è il riferimento.",
      meaningEn: "Quality of what is done in the time given; 1 is the reference."),
  ]
}
