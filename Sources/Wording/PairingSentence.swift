// SPDX-License-Identifier: GPL-3.0-or-later

/// Why scenarios cannot be compared, and what comparing commands ask for.
public enum PairingSentence: String, Sentence {
  case refused, start, length, warmUp, services, staffMoved, staffGone, waitTarget, missing
  case nothingToCompare, badFactor, tooManyLevels, tooManyReplications, badShare, varyAndSet
  case progress, deltaAndPrecision, byNeedsDelta, badCriterion
  case interrupted

  public var phrase: Phrase {
    switch self {
    case .refused:
      Phrase(
        italian: "{other} non si può confrontare con {base} negli stessi futuri:",
        english: "{other} cannot be compared with {base} in the same futures:")
    case .start:
      Phrase(
        italian: "la previsione comincia il {other}, quella della base il {base}",
        english: "its horizon starts on {other}, the base's on {base}")
    case .length:
      Phrase(
        italian: "la previsione dura {other} giorni, quella della base {base}",
        english: "its horizon has {other} days, the base's {base}")
    case .warmUp:
      Phrase(
        italian: "esclude i primi {other} giorni, la base i primi {base}",
        english: "it leaves out the first {other} days, the base the first {base}")
    case .services:
      Phrase(
        italian: "ha i servizi {other}, la base {base}: gli stessi, nello stesso ordine, hanno gli "
          + "stessi utenti",
        english: "it has the services {other}, the base {base}: the same ones in the same order "
          + "meet the same citizens")
    case .staffMoved:
      Phrase(
        italian: "la riga di personale '{line}' è al posto {other}, nella base al {base}: le righe "
          + "nuove vanno in fondo, perché ognuno conservi la propria sorte",
        english: "the staff group '{line}' stands at place {other}, in the base at {base}: new "
          + "lines go to the end, so that everyone keeps their luck")
    case .staffGone:
      Phrase(
        italian: "manca la riga di personale '{line}' e le seguenti si spostano: ridurne invece le "
          + "persone (count), o toglierla solo se è l'ultima",
        english: "the staff group '{line}' is gone and those after it move up: lower its count "
          + "instead, or remove it only where it is the last")
    case .waitTarget:
      Phrase(
        italian: "per il servizio '{service}' l'attesa promessa è {other}, nella base {base}: le "
          + "quote servite entro l'obiettivo non sono la stessa grandezza",
        english: "service '{service}' promises a wait of {other}, in the base {base}: the shares "
          + "served within target are not the same figure")
    case .missing:
      Phrase(
        italian: "non prevede '{metric}' di '{scope}', su cui la base ha l'obiettivo '{target}'",
        english: "it does not tell '{metric}' of '{scope}', of which the base has the target "
          + "'{target}'")
    case .nothingToCompare:
      Phrase(
        italian: "Con che cosa si confronta? Indicare altri scenari, o '--vary percorso=+0..+3'.",
        english: "Compared with what? Name other scenarios, or '--vary path=+0..+3'.")
    case .badFactor:
      Phrase(
        italian:
          "'--vary' richiede percorso=+0..+3, percorso=4..8 o percorso=4,6,8, non '{value}'.",
        english: "'--vary' takes path=+0..+3, path=4..8 or path=4,6,8, not '{value}'.")
    case .tooManyLevels:
      Phrase(
        italian: "'--vary' darebbe {count} scenari; al massimo {most}.",
        english: "'--vary' would make {count} scenarios; {most} at most.")
    case .tooManyReplications:
      Phrase(
        italian: "Un confronto usa al massimo {most} futuri, non {value}.",
        english: "A comparison takes {most} futures at most, not {value}.")
    case .badShare:
      Phrase(
        italian: "'{option}' richiede una quota fra 0% e 100%, come '90%', non '{value}'.",
        english: "'{option}' takes a share between 0% and 100%, such as '90%', not '{value}'.")
    case .varyAndSet:
      Phrase(
        italian: "'--vary' e altri scenari non vanno insieme: l'uno o gli altri.",
        english: "'--vary' and other scenarios do not go together: one or the other.")
    case .interrupted:
      Phrase(
        italian: "Interruzione: il confronto si basa sui {done} futuri già calcolati.",
        english: "Interrupted: the comparison rests on the {done} futures that were done.")
    case .progress:
      Phrase(italian: "{done} di {planned} simulazioni", english: "{done} of {planned} runs")
    case .deltaAndPrecision:
      Phrase(
        italian: "'--delta' si ferma quando il migliore è scelto, '--precision' quando ogni "
          + "differenza è precisa: l'uno o l'altro.",
        english: "'--delta' stops when the best is chosen, '--precision' when every difference is "
          + "precise: one or the other.")
    case .byNeedsDelta:
      Phrase(
        italian: "'--by' dice per che cosa scegliere il migliore: serve anche '--delta', come "
          + "'--delta 0,25min'.",
        english: "'--by' says by what to choose the best: it needs '--delta' too, such as "
          + "'--delta 0.25min'.")
    case .badCriterion:
      Phrase(
        italian: "'--by' richiede una fra queste grandezze: {names}; non '{value}'.",
        english: "'--by' takes one of these figures: {names}; not '{value}'.")
    }
  }
}
