// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the hours of the staff go, and what the training reaches.
public enum HoursSentence: String, Sentence {
  case title, perYear, contracted, vacancy, leave, sickness, otherAbsence, training, meetings,
    otherDuty
  case staffed, overtime
  case trainingTitle, attendance, attendanceFew, everyone, cover, coverAlike

  public var phrase: Phrase {
    switch self {
    case .title: Phrase(italian: "DOVE VANNO LE ORE", english: "WHERE THE HOURS GO")
    case .perYear: Phrase(italian: "ore l'anno", english: "hours a year")
    case .contracted: Phrase(italian: "da contratto", english: "contracted")
    case .vacancy: Phrase(italian: "posti vacanti", english: "vacant posts")
    case .leave: Phrase(italian: "ferie", english: "leave")
    case .sickness: Phrase(italian: "malattia", english: "sickness")
    case .otherAbsence: Phrase(italian: "altre assenze", english: "other absence")
    case .training: Phrase(italian: "formazione", english: "training")
    case .meetings: Phrase(italian: "riunioni", english: "meetings")
    case .otherDuty: Phrase(italian: "altre mansioni", english: "other duty")
    case .staffed: Phrase(italian: "in servizio", english: "staffed")
    case .overtime: Phrase(italian: "straordinario", english: "overtime")
    case .trainingTitle: Phrase(italian: "FORMAZIONE", english: "TRAINING")
    case .attendance:
      Phrase(
        italian: "{component}: in media {mean} sessioni su {count} per persona",
        english: "{component}: each person attends {mean} of {count} sessions")
    case .attendanceFew:
      Phrase(italian: "; chi ne frequenta meno, {least}", english: "; those who get least, {least}")
    case .everyone:
      Phrase(
        italian: "; tutti ne frequentano almeno {k} {frequency}",
        english: "; everyone attends at least {k} {frequency}")
    case .cover:
      Phrase(
        italian: "Durante la formazione restano agli sportelli in media {mean} persone; il "
          + "minimo è {least}, nella sessione di {component} del {date}.",
        english: "During training {mean} people are left at the desks on average; "
          + "fewest, {least}, in {component} on {date}.")
    case .coverAlike:
      Phrase(
        italian: "Durante la formazione restano agli sportelli in media {mean} persone.",
        english: "During training {mean} people are left at the desks on average.")
    }
  }
}
