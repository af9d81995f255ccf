// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioSentence {
  /// What may stand somewhere.
  static let allowedValues: [ScenarioSentence: Phrase] = [
    .allowedText: Phrase(
      italian: "un testo",
      english: "text"),
    .allowedID: Phrase(
      italian: "lettere minuscole, cifre e trattini, come registry-clerks",
      english: "lower-case letters, digits and hyphens, such as registry-clerks"),
    .allowedPhrase: Phrase(
      italian: "un testo, o {it: …, en: …}",
      english: "text, or {it: …, en: …}"),
    .allowedDate: Phrase(
      italian: "una data che esiste, come 2027-01-11",
      english: "a date that exists, such as 2027-01-11"),
    .allowedMonthDay: Phrase(
      italian: "mese e giorno, come 08-04",
      english: "month and day, such as 08-04"),
    .allowedInterval: Phrase(
      italian: "un orario, come 09:00-13:00",
      english: "hours, such as 09:00-13:00"),
    .allowedTime: Phrase(
      italian: "un'ora, come 14:00",
      english: "a time, such as 14:00"),
    .allowedQuantity: Phrase(
      italian: "valori come {examples}",
      english: "values such as {examples}"),
    .allowedNumber: Phrase(
      italian: "un numero senza unità, come {examples}",
      english: "a number without a unit, such as {examples}"),
    .rangeBetween: Phrase(
      italian: "da {low} a {high}",
      english: "from {low} to {high}"),
    .rangeAbove: Phrase(
      italian: "sopra {low}",
      english: "above {low}"),
    .rangeFrom: Phrase(
      italian: "almeno {low}",
      english: "at least {low}"),
    .rangeUpTo: Phrase(
      italian: "al massimo {high}",
      english: "at most {high}"),
    .allowedCount: Phrase(
      italian: "un numero intero da {low} a {high}",
      english: "a whole number from {low} to {high}"),
    .allowedSeed: Phrase(
      italian: "un numero intero da 0 a 18446744073709551615",
      english: "a whole number from 0 to 18446744073709551615"),
    .allowedList: Phrase(
      italian: "una lista di: {item}",
      english: "a list of: {item}"),
    .allowedItems: Phrase(
      italian: "una lista di voci con un id",
      english: "a list of items with an id"),
    .allowedTable: Phrase(
      italian: "una tabella con le chiavi {keys} e come valori: {item}",
      english: "a table with the keys {keys} and as values: {item}"),
    .allowedByHour: Phrase(
      italian: "una tabella per ora, come {9: …, 15: …}, di: {item}",
      english: "a table by hour, such as {9: …, 15: …}, of: {item}"),
    .allowedMixture: Phrase(
      italian: "una lista come [{share: 5%, constant: 0 min}, {share: 95%, exponential: "
        + "{mean: 40 min}}]",
      english: "a list such as [{share: 5%, constant: 0 min}, {share: 95%, exponential: "
        + "{mean: 40 min}}]"),
    .allowedDistributionTable: Phrase(
      italian: "una lista di {from, to, share} o {value, share}",
      english: "a list of {from, to, share} or {value, share}"),
    .allowedDistribution: Phrase(
      italian: "una quantità come {example}, o una distribuzione come {lognormal: {mean: …, "
        + "cv: …}}",
      english: "a quantity such as {example}, or a distribution such as {lognormal: {mean: "
        + "…, cv: …}}"),
    .weightsPositive: Phrase(
      italian: "pesi di cui almeno uno sopra 0",
      english: "weights of which at least one is above 0"),
    .allowedRate: Phrase(
      italian: "2.0 per 1000 residents per day, 120 per day, 20 per hour, o {9: 20 per hour, …}",
      english: "2.0 per 1000 residents per day, 120 per day, 20 per hour, or {9: 20 per hour, …}"),
    .allowedSkills: Phrase(
      italian: "[registry, {urp: 0.8}] o {registry: 1, urp: 0.8}",
      english: "[registry, {urp: 0.8}] or {registry: 1, urp: 0.8}"),
    .allowedGroups: Phrase(
      italian: "una lista di gruppi",
      english: "a list of groups"),
    .allowedMetricValue: Phrase(
      italian: "un valore nell'unità dell'indicatore",
      english: "a value in the metric's unit"),
    .markVerified: Phrase(
      italian: "verificato",
      english: "verified"),
    .markComputed: Phrase(
      italian: "calcolato",
      english: "computed"),
    .markRecalled: Phrase(
      italian: "ricordato",
      english: "recalled"),
    .markAssumed: Phrase(
      italian: "ipotesi",
      english: "assumed"),
  ]
}
