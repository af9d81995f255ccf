// SPDX-License-Identifier: GPL-3.0-or-later

extension ParameterSource {
  static let organisation: [String: Phrase] = [
    "programme.quota": Phrase(
      italian: "il programma di Spinea: 70 %", english: "the Spinea programme: 70 %"),
    "programme.length": Phrase(
      italian: "formazione da un'ora e mezza; le riunioni anche meno",
      english: "training from an hour and a half; meetings may be shorter"),
    "programme.effect.exhaustion": Phrase(
      italian: "formazione da sola .17, fino a .25 [MAR]; con riorganizzazione fino a .4 [LEB]",
      english: "training alone .17, up to .25 [MAR]; with reorganisation up to .4 [LEB]"),
    "programme.effect.fades": Phrase(
      italian: "formazione delle persone 12–30 settimane, con la riorganizzazione 40–104 [AWA]",
      english: "person-directed training 12–30 weeks, with reorganisation 40–104 [AWA]"),
    "wellbeing.maximum-relief": citation("[MAR]"),
    "groups.affect": Phrase(
      italian: "il programma di Spinea: appartenenza e fiducia deboli",
      english: "the Spinea programme: weak belonging and trust"),
    "groups.technology": Phrase(
      italian: "il programma di Spinea: tecnologia debole",
      english: "the Spinea programme: weak technology"),
    "group-life.technology-half-life": Phrase(
      italian: "perdita delle abilità [TA]", english: "decay of skills [TA]"),
    "programme.effect.affect": Phrase(
      italian: "il verso: [KLE] [MCE]; la misura è nostra",
      english: "direction: [KLE] [MCE]; the size is ours"),
    "programme.effect.technology": Phrase(
      italian: "il verso: [KLE] [MCE]; la misura è nostra",
      english: "direction: [KLE] [MCE]; the size is ours"),
    "group-life.resource-points": Phrase(
      italian: "il sostegno protegge [ARO]; la misura è nostra",
      english: "support protects [ARO]; the size is ours"),
    "motivation.level": Phrase(
      italian: "il programma di Spinea: motivazione forte",
      english: "the Spinea programme: strong motivation"),
    "conflict.hostility-weight": Phrase(
      italian: "dell'ordine del 14 % della varianza [DZ]",
      english: "of the order of 14 % of variance [DZ]"),
    "climate.surveys.within": Phrase(
      italian: "quanto si aspetta prima di sentirsi ignorati",
      english: "how long people wait before they feel ignored"),
  ]
}
