// SPDX-License-Identifier: GPL-3.0-or-later

/// The three answers that a decision begins with: the desks, the people, the worst week.
public enum AnswerSentence: String, Sentence {
  case yesToAll, hardest, onlyTarget, mainly, yes, probably, open, probablyNot, no
  case untold, overloaded, noTargets, notObserved
  case waitAverage, hardlyAnyWait
  case riskNotForecast, riskTooFew, hardlyAnyone, alike, aboveAll, ofSector
  case rising, falling, noCertainChange
  case week, weekOfWaits, weekReasons, weekByChance, noWeek

  public var phrase: Phrase {
    switch self {
    case .yesToAll:
      Phrase(
        italian: "Sì: ogni obiettivo è rispettato in tutti i {count} futuri simulati{wait}.",
        english: "Yes: every target is kept in all {count} futures{wait}.")
    case .hardest:
      Phrase(
        italian:
          "{verdict}: il più difficile degli obiettivi di servizio, «{target}», non è rispettato "
          + "{frequency}{mainly}{wait}.",
        english:
          "{verdict}: the hardest target of service, “{target}”, is broken "
          + "{frequency}{mainly}{wait}.")
    case .onlyTarget:
      Phrase(
        italian: "{verdict}: l'obiettivo «{target}» non è rispettato {frequency}{mainly}{wait}.",
        english: "{verdict}: the target “{target}” is broken {frequency}{mainly}{wait}.")
    case .mainly:
      Phrase(
        italian: ", soprattutto per il servizio «{service}»",
        english: ", mainly at “{service}”")
    case .yes: Phrase(italian: "Sì", english: "Yes")
    case .probably: Phrase(italian: "Probabilmente sì", english: "Probably")
    case .open: Phrase(italian: "È incerto", english: "It can go either way")
    case .probablyNot: Phrase(italian: "Probabilmente no", english: "Probably not")
    case .no: Phrase(italian: "No, non reggono", english: "No")
    case .untold:
      Phrase(
        italian: "Con {count} futuri non si può dire: l'obiettivo «{target}» non è rispettato "
          + "{frequency}, e la sua probabilità può stare ovunque fra il {low} e il {high}{wait}.",
        english: "It cannot be told from {count} futures: the target “{target}” is broken "
          + "{frequency}, with a probability anywhere from {low} to {high}{wait}.")
    case .overloaded:
      Phrase(
        italian: "No, non reggono: la domanda supera già (+{share}) quella a cui il tempo "
          + "disponibile può bastare{wait}.",
        english: "No: demand is already {share} above what there is time for{wait}.")
    case .noTargets:
      Phrase(
        italian: "Lo scenario non pone obiettivi agli sportelli{wait}.",
        english: "The scenario sets no target for the desks{wait}.")
    case .notObserved:
      Phrase(
        italian: "Non si può dire: nessun obiettivo è stato osservato{wait}.",
        english: "It cannot be told: no target was observed{wait}.")
    case .waitAverage:
      Phrase(
        italian: "; in media si aspettano {wait} min",
        english: "; people wait {wait} min on average")
    case .hardlyAnyWait:
      Phrase(italian: "; non si aspetta quasi mai", english: "; people hardly wait at all")
    case .riskNotForecast:
      Phrase(
        italian: "Non si può dire: lo scenario non descrive il benessere delle persone.",
        english: "It cannot be told: the scenario does not describe people's wellbeing.")
    case .riskTooFew:
      Phrase(
        italian: "Il rischio non viene mostrato: le persone sono meno di cinque.",
        english: "Risk is not shown: there are fewer than five people.")
    case .hardlyAnyone:
      Phrase(
        italian: "Quasi nessuno: a {month} è a rischio alto il {share} delle persone.",
        english: "Hardly anyone: {share} of people are at high risk in {month}.")
    case .alike:
      Phrase(
        italian: "I gruppi non si distinguono con certezza: a {month} è a rischio alto fra il "
          + "{low} e il {high} delle persone; nell'intero settore il {share}{change}.",
        english: "The groups cannot be told apart: {low} to {high} of their people are at high "
          + "risk in {month}; in the whole sector {share}{change}.")
    case .aboveAll:
      Phrase(
        italian: "Soprattutto «{group}»: a {month} vi è a rischio alto il {high} delle persone; "
          + "nell'intero settore il {share}{change}.",
        english: "Above all “{group}”: {high} of its people are at high risk in {month}; in the "
          + "whole sector {share}{change}.")
    case .ofSector:
      Phrase(
        italian: "A {month} è a rischio alto il {share} delle persone del settore{change}.",
        english: "{share} of the sector's people are at high risk in {month}{change}.")
    case .rising:
      Phrase(
        italian: ", in aumento dal {share} di {month}", english: ", up from {share} in {month}")
    case .falling:
      Phrase(italian: ", in calo dal {share} di {month}", english: ", down from {share} in {month}")
    case .noCertainChange:
      Phrase(
        italian: ", senza differenze certe dal {share} di {month}",
        english: ", not certainly different from {share} in {month}")
    case .week:
      Phrase(
        italian: "La settimana del {date}: attesa media {wait} min (di solito {usual}), {why}.",
        english: "The week of {date}: mean wait {wait} min (usually {usual}), {why}.")
    case .weekOfWaits:
      Phrase(
        italian: "La settimana del {date}: attesa media {wait} min (di solito quasi nessuna), "
          + "{why}.",
        english: "The week of {date}: mean wait {wait} min (usually hardly any), {why}.")
    case .weekReasons: Phrase(italian: "con {reasons}", english: "with {reasons}")
    case .weekByChance:
      Phrase(
        italian: "senza una causa programmata: picchi di domanda e assenze vi si sommano per caso",
        english: "without a planned cause: peaks of demand and absence meet there by chance")
    case .noWeek:
      Phrase(
        italian: "Nessuna settimana si distingue con certezza dalle altre.",
        english: "No week stands out from the others with certainty.")
    }
  }
}
