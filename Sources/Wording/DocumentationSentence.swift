// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of the catalogues of metrics and of parameters.
public enum DocumentationSentence: String, Sentence {
  case metric, unit, scopes, period, better, meaning
  case sector, sectorAndServices, sectorAndGroups, sectorAndRiskGroups, daily
  case total, ratio, average, closing, quantile, event
  case more, less
  case symbol, key, standard, range, source, mark, value, remark

  public var phrase: Phrase {
    switch self {
    case .metric: Phrase(italian: "metrica", english: "metric")
    case .unit: Phrase(italian: "unità", english: "unit")
    case .scopes: Phrase(italian: "ambiti", english: "scopes")
    case .period: Phrase(italian: "in un periodo", english: "over a period")
    case .better: Phrase(italian: "meglio", english: "better")
    case .meaning: Phrase(italian: "significato", english: "meaning")
    case .sector: Phrase(italian: "settore", english: "sector")
    case .sectorAndServices: Phrase(italian: "settore, servizi", english: "sector, services")
    case .sectorAndGroups: Phrase(italian: "settore, gruppi", english: "sector, groups")
    case .sectorAndRiskGroups:
      Phrase(
        italian: "settore, gruppi di almeno cinque persone",
        english: "sector, groups of five people or more")
    case .daily: Phrase(italian: "anche per giorno", english: "days too")
    case .total: Phrase(italian: "somma", english: "sum")
    case .ratio: Phrase(italian: "rapporto fra somme", english: "ratio of sums")
    case .average: Phrase(italian: "media dei giorni", english: "mean of the days")
    case .closing: Phrase(italian: "valore alla fine", english: "value at the end")
    case .quantile:
      Phrase(italian: "quantile delle osservazioni", english: "quantile of observations")
    case .event:
      Phrase(italian: "1 se accade; quota dei mesi", english: "1 when it happens; share of months")
    case .more: Phrase(italian: "di più", english: "more")
    case .less: Phrase(italian: "di meno", english: "less")
    case .symbol: Phrase(italian: "simbolo", english: "symbol")
    case .key: Phrase(italian: "chiave", english: "key")
    case .standard: Phrase(italian: "predefinito", english: "default")
    case .range: Phrase(italian: "intervallo", english: "range")
    case .source: Phrase(italian: "fonte", english: "source")
    case .mark: Phrase(italian: "certezza", english: "mark")
    case .value: Phrase(italian: "valore", english: "value")
    case .remark:
      Phrase(italian: "che cosa ne dice lo scenario", english: "what the scenario says of it")
    }
  }
}
