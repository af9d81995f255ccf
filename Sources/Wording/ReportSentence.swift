// SPDX-License-Identifier: GPL-3.0-or-later

/// Sentences of a report that have places for its figures.
public enum ReportSentence: String, Sentence {
  case chartHint, chartHintAgain, assumptionsOne, groupMapSummary, groupWay
  case weekOf, chartTitle, fanSummary, hoursSummary, targetBroken, neverBroken, mostBroken
  case meterSummary, hoursIn, sessionName, dayClosed, dayOpen, dayRisk
  case daySessions, loadBelow, loadBetween, loadAbove, monthRisk, assumptionsCount
  case confidence, limitFutures, limitAssumptions, optionTarget, between, generated

  public var phrase: Phrase {
    switch self {
    case .chartHint:
      Phrase(
        italian: "Per ottenerla: {command}, poi respiro report.",
        english: "To get it: {command}, then respiro report.")
    case .chartHintAgain:
      Phrase(
        italian: "Per ottenerla: {command}, poi di nuovo lo stesso comando.",
        english: "To get it: {command}, then the same command again.")
    case .groupMapSummary:
      Phrase(
        italian: "Da {start} a {end}: {list}. Affetto: come si sta insieme; tecnologia: con quanto "
          + "metodo si lavora; entrambi da 0 a 1.",
        english: "From {start} to {end}: {list}. Affect: how people get on; technology: with how "
          + "much method they work; both from 0 to 1.")
    case .groupWay:
      Phrase(
        italian: "{group}: affetto da {affect} a {affectEnd}, tecnologia da {technology} a "
          + "{technologyEnd}",
        english: "{group}: affect from {affect} to {affectEnd}, technology from {technology} to "
          + "{technologyEnd}")
    case .assumptionsOne: Phrase(italian: "{count} cifra", english: "{count} figure")
    case .weekOf: Phrase(italian: "settimana del {date}", english: "week of {date}")
    case .chartTitle: Phrase(italian: "{metric}: {scope}", english: "{metric}: {scope}")
    case .fanSummary:
      Phrase(
        italian: "La mediana passa da {first} ({start}) a {last} ({end}); il minimo è {low} "
          + "({lowest}), il massimo {high} ({highest}). Alla fine 90 futuri su 100 stanno fra "
          + "{p05} e {p95}.",
        english: "The median goes from {first} ({start}) to {last} ({end}); it is lowest at {low} "
          + "({lowest}) and highest at {high} ({highest}). At the end 90 futures of 100 lie "
          + "between {p05} and {p95}.")
    case .hoursSummary:
      Phrase(
        italian: "Il mese più stretto è {month}: il lavoro chiede {demanded} ore e ne restano "
          + "{staffed} in servizio (ne servirebbe il {share}).",
        english: "The tightest month is {month}: the work asks for {demanded} hours and {staffed} "
          + "are staffed ({share} of them are needed).")
    case .targetBroken:
      Phrase(
        italian: "«{target}» non è rispettato {frequency}",
        english: "“{target}” is broken {frequency}")
    case .neverBroken:
      Phrase(
        italian: "«{target}» è sempre rispettato",
        english: "“{target}” is never broken")
    case .mostBroken:
      Phrase(
        italian: "«{target}»: soprattutto {period} ({count} futuri su 100)",
        english: "“{target}”: above all {period} ({count} futures of 100)")
    case .meterSummary:
      Phrase(
        italian: "Al massimo {hours} ore a testa (gruppo «{group}», {year}), contro le {required} "
          + "ore annue previste.",
        english:
          "At most {hours} hours per person (group “{group}”, {year}), against the {required} "
          + "required a year.")
    case .hoursIn: Phrase(italian: "Ore {year}", english: "Hours {year}")
    case .sessionName: Phrase(italian: "{component} {number}", english: "{component} {number}")
    case .dayClosed: Phrase(italian: "{day}: sportelli chiusi", english: "{day}: desks closed")
    case .dayOpen:
      Phrase(
        italian:
          "{day}: {cover} persone agli sportelli, occupazione {occupancy}, attesa {wait} min",
        english: "{day}: {cover} people at the desks, occupancy {occupancy}, wait {wait} min")
    case .dayRisk: Phrase(italian: ", a rischio alto {share}", english: ", at high risk {share}")
    case .daySessions: Phrase(italian: "; {list}", english: "; {list}")
    case .loadBelow: Phrase(italian: "sotto il {share}", english: "below {share}")
    case .loadBetween: Phrase(italian: "dal {low} al {high}", english: "{low} to {high}")
    case .loadAbove: Phrase(italian: "dal {share} in su", english: "{share} and more")
    case .monthRisk: Phrase(italian: "rischio alto {share}", english: "high risk {share}")
    case .assumptionsCount: Phrase(italian: "{count} cifre", english: "{count} figures")
    case .confidence:
      Phrase(
        italian: "Gli errori di simulazione e le fasce di probabilità valgono con una fiducia del "
          + "{share}.",
        english: "Simulation errors and ranges of probability hold with a confidence of {share}.")
    case .limitFutures:
      Phrase(
        italian: "La previsione si basa su {count} futuri simulati.",
        english: "The forecast rests on {count} simulated futures.")
    case .limitAssumptions:
      Phrase(
        italian: "Lo scenario contiene {count} cifre ipotizzate: la previsione vale se valgono "
          + "quelle.",
        english: "The scenario holds {count} assumed figures: the forecast holds if they do.")
    case .optionTarget: Phrase(italian: "Non rispettato: «{target}»", english: "Broken: “{target}”")
    case .between:
      Phrase(
        italian: "{mean} (fra {low} e {high} in 90 futuri su 100)",
        english: "{mean} ({low} to {high} in 90 futures of 100)")
    case .generated:
      Phrase(
        italian: "Respiro {version}, seme {seed}, impronta {digest}",
        english: "Respiro {version}, seed {seed}, digest {digest}")
    }
  }
}
