// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is at risk of burnout. Told of groups, never of a person.
public enum RiskSentence: String, Sentence {
  case title, columnGroup, columnPeople, columnStart, columnEnd, columnTwo, sector
  case sickDays, explanation, notDiagnosis

  public var phrase: Phrase {
    switch self {
    case .title: Phrase(italian: "CHI È A RISCHIO?", english: "WHO IS AT RISK?")
    case .columnGroup: Phrase(italian: "gruppo", english: "group")
    case .columnPeople: Phrase(italian: "persone", english: "people")
    case .columnStart: Phrase(italian: "a rischio alto: inizio", english: "at high risk: start")
    case .columnEnd: Phrase(italian: "fine", english: "end")
    case .columnTwo: Phrase(italian: "due insieme", english: "two at once")
    case .sector: Phrase(italian: "settore", english: "sector")
    case .explanation:
      Phrase(
        italian: "Due insieme: futuri su 100 in cui, nell'ultimo mese intero, due o più colleghi "
          + "sono a rischio alto.",
        english: "Two at once: futures of 100 in which two or more colleagues are at high risk in "
          + "the last whole month.")
    case .sickDays:
      Phrase(
        italian: "Assenze per malattia: {days} giorni di calendario l'anno per persona.",
        english: "Each person is sick on {days} calendar days a year.")
    case .notDiagnosis:
      Phrase(
        italian:
          "È un indicatore di rischio, non una diagnosi, e non riguarda mai singole persone.",
        english: "A risk indicator, not a diagnosis; never about single people.")
    }
  }
}
