// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioKeyWording {
  static let results: [String: Phrase] = [
    "costs.hour": Phrase(
      italian: "Un'ora di contratto",
      english: "A contracted hour"),
    "costs.overtime-hour": Phrase(
      italian: "Un'ora di straordinario",
      english: "An hour of overtime"),
    "costs.session": Phrase(
      italian: "Una sessione di formazione",
      english: "A training session"),
    "costs.vacancy": Phrase(
      italian: "Coprire un posto vacante, una volta",
      english: "Filling a vacant post, once"),
    "targets.id": Phrase(
      italian: "Nome dell'obiettivo",
      english: "Name of the target"),
    "targets.like": Phrase(
      italian: "Obiettivo da cui partire",
      english: "Target to start from"),
    "targets.name": Phrase(
      italian: "Nome per le persone",
      english: "Name for people"),
    "targets.metric": Phrase(
      italian: "Indicatore",
      english: "Metric"),
    "targets.scope": Phrase(
      italian: "Ambito: sector, service:registry, group:family, every service, every group",
      english: "Scope: sector, service:registry, group:family, every service, every group"),
    "targets.period": Phrase(
      italian: "Periodo in cui si guarda",
      english: "Period that is looked at"),
    "targets.at-least": Phrase(
      italian: "Valore sotto il quale non è rispettato",
      english: "Value below which it is broken"),
    "targets.at-most": Phrase(
      italian: "Valore sopra il quale non è rispettato",
      english: "Value above which it is broken"),
    "targets.tolerated": Phrase(
      italian: "Periodi non rispettati ammessi all'anno",
      english: "Broken periods allowed a year"),
    "experiment.replications": Phrase(
      italian: "Futuri simulati",
      english: "Futures simulated"),
    "experiment.seed": Phrase(
      italian: "Seme: lo stesso dà gli stessi futuri",
      english: "Seed: the same gives the same futures"),
    "experiment.precision": Phrase(
      italian: "Semiampiezza relativa da raggiungere; senza, repliche fisse",
      english: "Relative half-width to reach; without it, replications are fixed"),
    "experiment.precise": Phrase(
      italian: "Indicatori a cui si chiede la precisione; senza, attesa media ed esaurimento medio",
      english: "Figures that precision is asked of; without it, mean wait and mean exhaustion"),
    "experiment.precise.metric": Phrase(
      italian: "Indicatore",
      english: "Metric"),
    "experiment.precise.scope": Phrase(
      italian: "Ambito dell'indicatore",
      english: "Scope of the metric"),
    "experiment.confidence": Phrase(
      italian: "Fiducia degli intervalli",
      english: "Confidence of intervals"),
    "expected.metric": Phrase(
      italian: "Indicatore",
      english: "Metric"),
    "expected.scope": Phrase(
      italian: "Ambito dell'indicatore",
      english: "Scope of the metric"),
    "expected.value": Phrase(
      italian: "Valore noto",
      english: "Known value"),
    "expected.tolerance": Phrase(
      italian: "Errore relativo ammesso",
      english: "Relative error allowed"),
    "expected.source": Phrase(
      italian: "Da dove viene",
      english: "Where it comes from"),
  ]
}
