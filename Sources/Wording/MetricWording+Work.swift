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
      "hours-demanded", it: "ore richieste", en: "hours demanded",
      meaningIt:
        "Lavoro portato dai contatti, sportello e pratiche, per un operatore di velocità 1.",
      meaningEn: "Work that contacts bring, desk and follow-up, for an operator of speed 1."),
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
      "backlog", it: "arretrato", en: "backlog",
      meaningIt: "Lavoro d'ufficio in attesa alla fine del periodo.",
      meaningEn: "Follow-up work waiting at the end of the period."),
    entry(
      "overdue", it: "pratiche oltre il termine", en: "overdue items",
      meaningIt: "Pratiche oltre il termine alla fine del periodo.",
      meaningEn: "Follow-up items over their limit at the end of the period."),
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
