// SPDX-License-Identifier: GPL-3.0-or-later

/// The worst week and why, and the course of the months.
public enum WeekSentence: String, Sentence {
  case title, others
  case moreDemand, leave, sickness, otherAbsence, training, meetings, otherDuty, fewerHours
  case monthsTitle, wait, occupancy, exhaustion, range, monthsNote, quartersNote

  public var phrase: Phrase {
    switch self {
    case .title: Phrase(italian: "QUAL È LA SETTIMANA PEGGIORE?", english: "WHICH WEEK IS WORST?")
    case .others:
      Phrase(
        italian: "Seguono le settimane del {first} e del {second}.",
        english: "Next worst: the weeks of {first} and {second}.")
    case .moreDemand:
      Phrase(italian: "+{share} di domanda", english: "{share} more demand")
    case .leave:
      Phrase(italian: "{hours} ore in più di ferie", english: "{hours} more hours of leave")
    case .sickness:
      Phrase(italian: "{hours} ore in più di malattia", english: "{hours} more hours of sickness")
    case .otherAbsence:
      Phrase(
        italian: "{hours} ore in più di altre assenze",
        english: "{hours} more hours of other absence")
    case .training:
      Phrase(
        italian: "{hours} ore in più di formazione", english: "{hours} more hours of training")
    case .meetings:
      Phrase(italian: "{hours} ore in più di riunioni", english: "{hours} more hours of meetings")
    case .otherDuty:
      Phrase(
        italian: "{hours} ore in più di altre mansioni",
        english: "{hours} more hours of other duty"
      )
    case .fewerHours:
      Phrase(
        italian: "{hours} ore di contratto in meno (festività)",
        english: "{hours} fewer contracted hours (holidays)")
    case .monthsTitle: Phrase(italian: "MESE PER MESE", english: "MONTH BY MONTH")
    case .wait: Phrase(italian: "attesa", english: "wait")
    case .occupancy: Phrase(italian: "occupazione", english: "occupancy")
    case .exhaustion: Phrase(italian: "esaurimento", english: "exhaustion")
    case .range: Phrase(italian: "da {low} a {high}", english: "{low} to {high}")
    case .monthsNote:
      Phrase(
        italian: "Medie dei mesi interi, {first} – {last}; una barra per mese.",
        english: "Means of whole months, {first} – {last}; one bar a month.")
    case .quartersNote:
      Phrase(
        italian: "Medie dei mesi interi, {first} – {last}; una barra ogni {count} mesi.",
        english: "Means of whole months, {first} – {last}; one bar for {count} months.")
    }
  }
}
