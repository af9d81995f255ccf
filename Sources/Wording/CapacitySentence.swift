// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the desks hold, and the promises made about them.
public enum CapacitySentence: String, Sentence {
  case title, yes, probably, open, probablyNot, no, overloaded
  case waitAverage, waitRange, waitOneInTen, servedWithin, leave, refused
  case busy, headroom, noHeadroom, backlog
  case target, atLeast, atMost, eachWeek, eachMonth, overHorizon, eachDay, tolerated, toleratedOne
  case notObserved, broken, brokenBy, brokenWeeks, brokenMonths, brokenDays, everyService,
    everyGroup

  public var phrase: Phrase {
    switch self {
    case .title: Phrase(italian: "GLI SPORTELLI REGGERANNO?", english: "WILL THE DESKS HOLD?")
    case .yes: Phrase(italian: "Sì.", english: "Yes.")
    case .probably: Phrase(italian: "Probabilmente sì.", english: "Probably.")
    case .open:
      Phrase(italian: "È incerto.", english: "It can go either way.")
    case .probablyNot: Phrase(italian: "Probabilmente no.", english: "Probably not.")
    case .no: Phrase(italian: "No.", english: "No.")
    case .overloaded:
      Phrase(
        italian: "No: il lavoro supera le ore disponibili.",
        english: "No: there is more work than hours to do it.")
    case .waitAverage:
      Phrase(
        italian: "Si aspetta in media {wait} min",
        english: "People wait {wait} min on average")
    case .waitRange:
      Phrase(
        italian: " (fra {low} e {high} in nove futuri su dieci)",
        english: " (between {low} and {high} in nine futures of ten)")
    case .waitOneInTen:
      Phrase(
        italian: "; uno su dieci più di {wait} min.", english: "; one in ten more than {wait} min.")
    case .servedWithin:
      Phrase(
        italian: "Serviti entro il tempo promesso: {share}.",
        english: "{share} are served within the time promised.")
    case .leave:
      Phrase(italian: "Rinunciano: {share}.", english: "{share} give up.")
    case .refused:
      Phrase(italian: "Mandati via: {share}.", english: "{share} are sent away.")
    case .busy:
      Phrase(
        italian: "Tempo del personale occupato: {share}.",
        english: "Staff are busy {share} of their time.")
    case .headroom:
      Phrase(
        italian: "La domanda può crescere ancora ({share}) prima che il lavoro non ci stia più.",
        english: "Demand can still grow by {share} before the work no longer fits.")
    case .noHeadroom:
      Phrase(
        italian: "La domanda supera già ({share}) ciò che ci sta nelle ore.",
        english: "Demand is already {share} above what fits into the hours.")
    case .backlog:
      Phrase(
        italian: "Alla fine restano {hours} h di pratiche arretrate.",
        english: "At the end {hours} h of follow-up work are left.")
    case .target:
      Phrase(
        italian: "{id}: {metric} ({scope}) {bound} {period}",
        english: "{id}: {metric} ({scope}) {bound} {period}")
    case .atLeast: Phrase(italian: "almeno {value}", english: "at least {value}")
    case .atMost: Phrase(italian: "al massimo {value}", english: "at most {value}")
    case .eachDay: Phrase(italian: "ogni giorno", english: "each day")
    case .eachWeek: Phrase(italian: "ogni settimana", english: "each week")
    case .eachMonth: Phrase(italian: "ogni mese", english: "each month")
    case .overHorizon: Phrase(italian: "nell'intero periodo", english: "over the whole period")
    case .tolerated:
      Phrase(italian: " (tollerate {count} volte l'anno)", english: " ({count} a year tolerated)")
    case .toleratedOne:
      Phrase(italian: " (tollerata una volta l'anno)", english: " (one a year tolerated)")
    case .notObserved:
      Phrase(
        italian: "non osservato: la grandezza non è definita in nessun periodo.",
        english: "not observed: the figure is not defined in any period.")
    case .broken: Phrase(italian: "mancato {frequency}", english: "broken {frequency}")
    case .brokenBy:
      Phrase(
        italian: "; nella metà di questi entro {date}", english: "; in half of these by {date}")
    case .brokenWeeks:
      Phrase(
        italian: ", allora in media in {count} su {of} settimane",
        english: ", then in {count} of {of} weeks on average")
    case .brokenMonths:
      Phrase(
        italian: ", allora in media in {count} su {of} mesi",
        english: ", then in {count} of {of} months on average")
    case .brokenDays:
      Phrase(
        italian: ", allora in media in {count} su {of} giorni",
        english: ", then on {count} of {of} days on average")
    case .everyService: Phrase(italian: "ogni servizio", english: "every service")
    case .everyGroup: Phrase(italian: "ogni gruppo", english: "every group")
    }
  }
}
