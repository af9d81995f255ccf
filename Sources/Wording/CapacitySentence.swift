// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the desks hold, and the promises made about them.
public enum CapacitySentence: String, Sentence {
  case title, moreFutures
  case hardlyAnyWait, waitAverage, waitRange, waitOneInTen, servedWithin, leave, refused
  case busy, headroom, noHeadroom, noRoom, backlog
  case target, atLeast, atMost, eachWeek, eachMonth, overHorizon, eachDay, tolerated, toleratedOne
  case broken, brokenBy, brokenWeeks, brokenMonths, brokenDays, everyService, everyGroup
  case probability, probabilityAtMost, probabilityAtLeast
  case notObserved, notObservedIn, notObservedScopes
  case byService, byGroup, othersNever, noneAlone

  public var phrase: Phrase {
    switch self {
    case .title: Phrase(italian: "GLI SPORTELLI REGGERANNO?", english: "WILL THE DESKS HOLD?")
    case .moreFutures:
      Phrase(
        italian: "Occorrono più futuri (--replications).",
        english: "More futures are needed (--replications).")
    case .hardlyAnyWait:
      Phrase(italian: "Non si aspetta quasi mai", english: "People hardly wait at all")
    case .waitAverage:
      Phrase(
        italian: "L'attesa media è di {wait} min",
        english: "People wait {wait} min on average")
    case .waitRange:
      Phrase(
        italian: " (fra {low} e {high} in nove futuri su dieci)",
        english: " (between {low} and {high} in nine futures of ten)")
    case .waitOneInTen:
      Phrase(
        italian: "; una persona su dieci aspetta più di {wait} min.",
        english: "; one in ten waits more than {wait} min.")
    case .servedWithin:
      Phrase(
        italian: "Utenti serviti entro il tempo promesso: {share}.",
        english: "{share} are served within the time promised.")
    case .leave:
      Phrase(italian: "Utenti che rinunciano: {share}.", english: "{share} give up.")
    case .refused:
      Phrase(italian: "Utenti non ricevuti: {share}.", english: "{share} are sent away.")
    case .busy:
      Phrase(
        italian: "Tempo di lavoro occupato: {share}.",
        english: "Staff are busy {share} of their time.")
    case .headroom:
      Phrase(
        italian: "La domanda può crescere ancora (+{share}) prima che il lavoro superi il tempo "
          + "disponibile.",
        english: "Demand can still grow by {share} before there is more work than time.")
    case .noHeadroom:
      Phrase(
        italian: "La domanda supera già (+{share}) quella a cui il tempo disponibile può bastare.",
        english: "Demand is already {share} above what there is time for.")
    case .noRoom:
      Phrase(
        italian: "Il lavoro prende già tutto il tempo disponibile.",
        english: "The work already takes all the time there is.")
    case .backlog:
      Phrase(
        italian: "Alla fine del periodo restano {hours} ore di lavoro d'ufficio da fare.",
        english: "At the end {hours} h of back-office work are left.")
    case .target:
      Phrase(
        italian: "{name}: {metric} ({scope}) {bound} {period}",
        english: "{name}: {metric} ({scope}) {bound} {period}")
    case .atLeast: Phrase(italian: "almeno {value}", english: "at least {value}")
    case .atMost: Phrase(italian: "al massimo {value}", english: "at most {value}")
    case .eachDay: Phrase(italian: "ogni giorno", english: "each day")
    case .eachWeek: Phrase(italian: "ogni settimana", english: "each week")
    case .eachMonth: Phrase(italian: "ogni mese", english: "each month")
    case .overHorizon: Phrase(italian: "nell'intero periodo", english: "over the whole period")
    case .tolerated:
      Phrase(italian: " (tolleranza: {count} volte l'anno)", english: " ({count} a year tolerated)")
    case .toleratedOne:
      Phrase(italian: " (tolleranza: una volta l'anno)", english: " (one a year tolerated)")
    case .broken:
      Phrase(
        italian: "non rispettato {frequency} ({probability})",
        english: "broken {frequency} ({probability})")
    case .probability:
      Phrase(
        italian: "probabilità fra il {low} e il {high}", english: "probability {low} to {high}")
    case .probabilityAtMost:
      Phrase(italian: "probabilità fino al {high}", english: "probability up to {high}")
    case .probabilityAtLeast:
      Phrase(italian: "probabilità dal {low} in su", english: "probability {low} or more")
    case .notObserved:
      Phrase(
        italian: "non osservato: la grandezza non è definita in nessun periodo.",
        english: "not observed: the figure is not defined in any period.")
    case .notObservedIn:
      Phrase(
        italian: "; non osservato in altri {count}", english: "; not observed in another {count}")
    case .notObservedScopes:
      Phrase(italian: "Non osservati: {list}.", english: "Not observed: {list}.")
    case .byService: Phrase(italian: "Per servizio: {list}", english: "By service: {list}")
    case .byGroup: Phrase(italian: "Per gruppo: {list}", english: "By group: {list}")
    case .othersNever:
      Phrase(italian: "; gli altri in nessuno", english: "; the others in none")
    case .noneAlone:
      Phrase(
        italian: "Nessuno preso da solo: si sommano i periodi dell'uno e dell'altro.",
        english: "None of them alone: the periods of one and another add up.")
    case .brokenBy:
      Phrase(
        italian: "; nella metà di questi casi entro {date}", english: "; in half of these by {date}"
      )
    case .brokenWeeks:
      Phrase(
        italian: "; quando accade, le settimane sono in media {count} su {of}",
        english: ", then in {count} of {of} weeks on average")
    case .brokenMonths:
      Phrase(
        italian: "; quando accade, i mesi sono in media {count} su {of}",
        english: ", then in {count} of {of} months on average")
    case .brokenDays:
      Phrase(
        italian: "; quando accade, i giorni sono in media {count} su {of}",
        english: ", then on {count} of {of} days on average")
    case .everyService: Phrase(italian: "ogni servizio", english: "every service")
    case .everyGroup: Phrase(italian: "ogni gruppo", english: "every group")
    }
  }
}
