// SPDX-License-Identifier: GPL-3.0-or-later

/// What commands say besides results: progress, confirmations and faults of use.
public enum CommandSentence: String, Sentence {
  case unknownLanguage, tooFewReplications, tooFewJobs, badPrecision
  case folderHoldsOtherThings, folderNotWritable, fileNotWritable, runFailed
  case progress, progressTimeLeft, secondsLeft, minutesLeft, hoursLeft
  case interrupted, interruptedTooEarly
  case noFaults, written, exists, unknownTemplate, faultsFound, faultFound

  public var phrase: Phrase {
    switch self {
    case .unknownLanguage:
      Phrase(
        italian: "'--lang' vuole 'it' o 'en', non '{value}'.",
        english: "'--lang' takes 'it' or 'en', not '{value}'.")
    case .tooFewReplications:
      Phrase(
        italian: "'--replications' deve essere almeno 2 per dare un'incertezza, non {value}.",
        english: "'--replications' must be at least 2 to give a half-width, not {value}.")
    case .tooFewJobs:
      Phrase(
        italian: "'--jobs' deve essere almeno 1, non {value}.",
        english: "'--jobs' must be at least 1, not {value}.")
    case .badPrecision:
      Phrase(
        italian: "'--precision' vuole una quota fra 0% e 100%, come '5%', non '{value}'.",
        english: "'--precision' takes a share between 0% and 100%, such as '5%', not '{value}'.")
    case .folderHoldsOtherThings:
      Phrase(
        italian: "'{path}' contiene altro, non risultati di Respiro, e resta com'è. "
          + "Scegli un'altra cartella con '--output'.",
        english: "'{path}' holds something other than results of Respiro and is left alone. "
          + "Choose another folder with '--output'.")
    case .folderNotWritable:
      Phrase(
        italian: "Non si può scrivere in '{path}': {reason}",
        english: "Cannot write to '{path}': {reason}")
    case .fileNotWritable:
      Phrase(
        italian: "Non si può scrivere '{path}': {reason}",
        english: "Cannot write '{path}': {reason}")
    case .runFailed:
      Phrase(
        italian: "La previsione non è riuscita: {reason}", english: "The forecast failed: {reason}")
    case .progress:
      Phrase(
        italian: "{done} di {planned} futuri", english: "{done} of {planned} futures")
    case .progressTimeLeft:
      Phrase(italian: "ancora {time}", english: "{time} left")
    case .secondsLeft: Phrase(italian: "{count} s", english: "{count} s")
    case .minutesLeft: Phrase(italian: "{count} min", english: "{count} min")
    case .hoursLeft: Phrase(italian: "{count} h", english: "{count} h")
    case .interrupted:
      Phrase(
        italian: "Interrotto: la previsione si basa sui {done} futuri già calcolati.",
        english: "Interrupted: the forecast rests on the {done} futures that were done.")
    case .interruptedTooEarly:
      Phrase(
        italian: "Interrotto prima che ci fossero due futuri da riferire; nulla è stato scritto.",
        english: "Interrupted before there were two futures to tell of; nothing is written.")
    case .noFaults: Phrase(italian: "{file}: nessun errore.", english: "{file}: no faults.")
    case .written:
      Phrase(
        italian: "Scritto {path}. Ora: respiro run {path}",
        english: "{path} is written. Next: respiro run {path}")
    case .exists:
      Phrase(
        italian: "'{path}' esiste già e resta com'è. Scegli un altro nome, o '--output'.",
        english: "'{path}' exists already and is left alone. Choose another name, or '--output'.")
    case .unknownTemplate:
      Phrase(
        italian: "Il modello '{value}' non esiste. Ci sono: {names}.",
        english: "There is no template '{value}'. There are: {names}.")
    case .faultFound:
      Phrase(italian: "1 errore.", english: "1 fault.")
    case .faultsFound:
      Phrase(italian: "{count} errori.", english: "{count} faults.")
    }
  }
}
