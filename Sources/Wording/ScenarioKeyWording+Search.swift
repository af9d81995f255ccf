// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioKeyWording {
  static let search: [String: Phrase] = [
    "programme.search.from": Phrase(
      italian: "Primo giorno in cui può esserci una sessione",
      english: "First day on which a session may be"),
    "programme.search.to": Phrase(
      italian: "Ultimo giorno in cui può esserci una sessione",
      english: "Last day on which a session may be"),
    "programme.search.weekdays": Phrase(
      italian: "Giorni della settimana",
      english: "Weekdays"),
    "programme.search.at": Phrase(
      italian: "Ore di inizio; senza, quella della parte",
      english: "Times at which sessions start; without it, the part's"),
    "programme.search.sessions": Phrase(
      italian: "Numeri di sessioni; senza, quello della parte",
      english: "Numbers of sessions; without it, the part's"),
    "programme.search.every": Phrase(
      italian: "Distanze fra le sessioni; senza, quella della parte",
      english: "Distances between sessions; without it, the part's"),
    "programme.search.quota": Phrase(
      italian: "Quote dei presenti; senza, quella della parte",
      english: "Shares of those present; without it, the part's"),
    "programme.search.policy": Phrase(
      italian: "Criteri di scelta di chi va; senza, quello della parte",
      english: "Ways to choose who goes; without it, the part's"),
    "programme.search.groups": Phrase(
      italian: "Gruppi insieme (together), o ciascuno con sessioni proprie (apart)",
      english: "Groups together, or each with sessions of its own (apart)"),
    "programme.search.avoid": Phrase(
      italian: "Giorni da evitare: elezioni, iscrizioni, scadenze",
      english: "Days to avoid: elections, enrolment, deadlines"),
    "programme.search.avoid.from": Phrase(
      italian: "Primo giorno da evitare",
      english: "First day to avoid"),
    "programme.search.avoid.to": Phrase(
      italian: "Ultimo giorno da evitare",
      english: "Last day to avoid"),
    "programme.search.avoid.why": Phrase(
      italian: "Perché",
      english: "Why"),
    "programme.search.attend": Phrase(
      italian: "Sessioni che ciascuno deve frequentare",
      english: "Sessions that everyone is to attend"),
  ]
}
