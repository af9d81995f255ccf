// SPDX-License-Identifier: GPL-3.0-or-later

extension ParameterSource {
  static let work: [String: Phrase] = [
    "services.arrivals.growth": Phrase(
      italian: "il programma di Spinea dice la domanda in crescita; la misura è nostra",
      english: "the Spinea programme says that demand is rising; the size is ours"),
    "services.complexity-growth": Phrase(
      italian: "il programma di Spinea dice i casi più complessi; la misura è nostra",
      english: "the Spinea programme says that cases grow more complex; the size is ours"),
    "services.arrivals.day-factor.cv": Phrase(
      italian: "in una banca .037 fra settimane [OS]; nei centri di contatto [AVR]",
      english: "a bank's weekly .037 [OS]; contact centres [AVR]"),
    "services.service-time": Phrase(
      italian: "sportello 5–15 min, a Vicenza 7,8 [VIC]; scuola 8–25; colloquio sociale 30–75",
      english: "desk 5–15 min, at Vicenza 7.8 [VIC]; school 8–25; social interview 30–75"),
    "services.repeat-contacts.base": Phrase(
      italian: "la domanda da mancato esito esiste [SED]; la misura è nostra",
      english: "failure demand exists [SED]; the size is ours"),
    "services.repeat-contacts.at-zero-quality": Phrase(
      italian: "la misura è nostra: da .7 in su la fretta costa più di quanto renda",
      english: "the size is ours: from .7 on, haste costs more than it saves"),
    "wellbeing.reference-occupancy": Phrase(
      italian: "prassi di dimensionamento del personale", english: "staff planning practice"),
    "limits.follow-up": Phrase(
      italian: "legge 241/1990, art. 2", english: "law 241/1990, art. 2"),
    "casework.procedures.term": Phrase(
      italian: "legge 241/1990, art. 2", english: "law 241/1990, art. 2"),
    "services.bookings.no-show": Phrase(
      italian: "a Vicenza 196 su 8.772 [VIC]", english: "196 of 8,772 at Vicenza [VIC]"),
    "pressure.corner-cutting": Phrase(
      italian: "in una banca −.64 [OS]; il lavoro regolato per legge cede meno",
      english: "a bank: −.64 [OS]; statutory work is stiffer"),
    "pressure.memory": Phrase(
      italian: "perché il solo caso non consumi gli standard",
      english: "so that noise alone does not erode standards"),
    "pressure.standards-fall": citation("[OS]"),
    "pressure.standards-rise": Phrase(
      italian: "senza, gli standard non risalgono [OS]",
      english: "without it standards never rise again [OS]"),
  ]
}
