// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of an explanation says beside what the terminal does.
public enum AttributionPageSentence: String, Sentence {
  case kind, brief, titleMonth, titleWeek, titleHorizon, outcome, together, first, firstOpen
  case firstTold, causes, chartTitle, summary, axis, cause, part, share, verdict
  case told, notTold, method, methodSame, methodSession, filesNote

  public var phrase: Phrase {
    switch self {
    case .kind: Phrase(italian: "Da che cosa viene", english: "Where it comes from")
    case .brief: Phrase(italian: "In breve", english: "At a glance")
    case .titleMonth:
      Phrase(italian: "{metric}, {month}", english: "{metric}, {month}")
    case .titleWeek:
      Phrase(italian: "{metric}, settimana dal {date}", english: "{metric}, week from {date}")
    case .titleHorizon:
      Phrase(italian: "{metric}, intero periodo", english: "{metric}, whole horizon")
    case .outcome: Phrase(italian: "La previsione", english: "The forecast")
    case .together: Phrase(italian: "Tutte le cause insieme", english: "All causes together")
    case .first: Phrase(italian: "La prima causa", english: "The first cause")
    case .firstOpen:
      Phrase(
        italian: "{cause}: {part}, ma non si distingue da zero.",
        english: "{cause}: {part}, but it cannot be told from zero.")
    case .firstTold: Phrase(italian: "{cause}: {part}.", english: "{cause}: {part}.")
    case .causes: Phrase(italian: "Le cause", english: "The causes")
    case .chartTitle:
      Phrase(italian: "Quanto porta ciascuna causa", english: "What each cause carries")
    case .summary:
      Phrase(
        italian: "Di {total} in tutto: {list}; di nessuna da sola {remainder} (barra "
          + "tratteggiata). "
          + "Le linee sono l'errore della simulazione.",
        english: "Of {total} in all: {list}; of none alone {remainder} (dashed bar). The lines are "
          + "the error of the simulation.")
    case .axis: Phrase(italian: "Ne porta ({unit})", english: "Carries ({unit})")
    case .cause: Phrase(italian: "Causa", english: "Cause")
    case .part: Phrase(italian: "Ne porta", english: "Carries")
    case .share: Phrase(italian: "Parte del totale", english: "Share of the total")
    case .verdict: Phrase(italian: "Si distingue da zero?", english: "Told from zero?")
    case .told: Phrase(italian: "sì", english: "yes")
    case .notTold: Phrase(italian: "no, servono più futuri", english: "no, more futures are needed")
    case .method: Phrase(italian: "Come leggere", english: "How to read it")
    case .methodSame:
      Phrase(
        italian: "Gli stessi futuri sono stati rifatti senza ciascuna causa e senza tutte: gli "
          + "utenti, le malattie e la durata dei contatti restano gli stessi finché la causa tolta "
          + "non li tocca.",
        english: "The same futures were run again without each cause and without all of them: "
          + "citizens, sickness and the length of contacts stay the same until the cause taken "
          + "away "
          + "touches them.")
    case .methodSession:
      Phrase(
        italian: "Togliere una sessione sposta i turni di quelle successive.",
        english: "Taking a session away moves the turns of later ones.")
    case .filesNote:
      Phrase(
        italian: "Le stesse cifre sono in attribution.csv, accanto a questo file.",
        english: "The same figures are in attribution.csv, beside this file.")
    }
  }
}
