// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioSentence {
  /// About keys and values.
  static let values: [ScenarioSentence: Phrase] = [
    .unknownKey: Phrase(
      italian: "chiave sconosciuta",
      english: "unknown key"),
    .missingKey: Phrase(
      italian: "manca \"{key}\"",
      english: "\"{key}\" is missing"),
    .notYetModelled: Phrase(
      italian: "non ancora modellato da questa versione",
      english: "not modelled yet by this version"),
    .notASection: Phrase(
      italian: "qui serve una sezione con le sue chiavi",
      english: "a section with its keys is needed here"),
    .notUnderstood: Phrase(
      italian: "non si può leggere",
      english: "cannot be read"),
    .missingUnit: Phrase(
      italian: "manca l'unità",
      english: "the unit is missing"),
    .unknownUnit: Phrase(
      italian: "unità non adatta",
      english: "not a unit for this"),
    .outOfRange: Phrase(
      italian: "fuori dai limiti",
      english: "out of range"),
    .notAnHour: Phrase(
      italian: "non è un'ora del giorno (da 0 a 23, o 9:30)",
      english: "not an hour of the day (0 to 23, or 9:30)"),
    .duplicateID: Phrase(
      italian: "id già usato nella lista",
      english: "id already used in the list"),
    .emptyList: Phrase(
      italian: "la lista è vuota",
      english: "the list is empty"),
    .oneDistribution: Phrase(
      italian: "serve una distribuzione, e una sola",
      english: "one distribution is needed, and one only"),
    .unknownDistribution: Phrase(
      italian: "distribuzione sconosciuta",
      english: "unknown distribution"),
    .distributionForm: Phrase(
      italian: "parametri che non determinano la distribuzione {name}",
      english: "parameters that do not determine the {name} distribution"),
    .distributionParameter: Phrase(
      italian: "{name} non è un valore possibile",
      english: "{name} is out of range"),
    .negativeDistribution: Phrase(
      italian: "la distribuzione può dare valori negativi: dare min",
      english: "the distribution can give negative values: state min"),
    .unknownMetric: Phrase(
      italian: "indicatore sconosciuto",
      english: "unknown metric"),
    .oneBound: Phrase(
      italian: "serve uno fra at-least e at-most, e uno solo",
      english: "one of at-least and at-most is needed, and one only"),
  ]
}
