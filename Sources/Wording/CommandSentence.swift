// SPDX-License-Identifier: GPL-3.0-or-later

/// What commands say besides results: progress, confirmations and faults of use.
public enum CommandSentence: String, Sentence {
  case unknownLanguage, notANumber, tooFewReplications, tooManyReplications, tooFewJobs, tooManyJobs
  case badPrecision, badSeed
  case folderHoldsOtherThings, folderHoldsAnotherRun, runAsInFile, folderNotWritable,
    fileNotWritable, runFailed
  case progress, progressTimeLeft, secondsLeft, minutesLeft, hoursLeft
  case interrupted, interruptedTooEarly
  case badName, reasonNoFolder, reasonNotAllowed, reasonFull, reasonBadName
  case noCharts, noBrowser, notPrinted, reportWritten
  case noFaults, written, exists, unknownTemplate, faultsFound, faultFound

  public var phrase: Phrase {
    switch self {
    case .unknownLanguage:
      Phrase(
        italian: "'--lang' richiede 'it' o 'en', non '{value}'.",
        english: "'--lang' takes 'it' or 'en', not '{value}'.")
    case .notANumber:
      Phrase(
        italian: "'{option}' richiede un numero intero, non '{value}'.",
        english: "'{option}' takes a whole number, not '{value}'.")
    case .tooManyReplications:
      Phrase(
        italian: "'--replications' può essere al massimo {most}, non {value}.",
        english: "'--replications' may be {most} at most, not {value}.")
    case .tooManyJobs:
      Phrase(
        italian: "'--jobs' può essere al massimo {most}, non {value}.",
        english: "'--jobs' may be {most} at most, not {value}.")
    case .badSeed:
      Phrase(
        italian: "'--seed' richiede un numero intero da 0 a 18446744073709551615, non '{value}'.",
        english: "'--seed' takes a whole number from 0 to 18446744073709551615, not '{value}'.")
    case .runAsInFile:
      Phrase(italian: "{scenario}, senza --set", english: "{scenario}, without --set")
    case .folderHoldsAnotherRun:
      Phrase(
        italian: "'{path}' contiene i risultati di un'altra previsione ({run}) e resta com'è. "
          + "Indicare un'altra cartella con '--output', o sostituirli con '--overwrite'.",
        english: "'{path}' holds the results of another run ({run}) and is left alone. "
          + "Choose another folder with '--output', or replace them with '--overwrite'.")
    case .tooFewReplications:
      Phrase(
        italian: "'--replications' deve essere almeno 2, per stimare l'incertezza, non {value}.",
        english: "'--replications' must be at least 2 to give a half-width, not {value}.")
    case .tooFewJobs:
      Phrase(
        italian: "'--jobs' deve essere almeno 1, non {value}.",
        english: "'--jobs' must be at least 1, not {value}.")
    case .badPrecision:
      Phrase(
        italian: "'--precision' richiede una quota fra 0% e 100%, come '5%', non '{value}'.",
        english: "'--precision' takes a share between 0% and 100%, such as '5%', not '{value}'.")
    case .folderHoldsOtherThings:
      Phrase(
        italian: "'{path}' contiene altro, non risultati di Respiro, e resta com'è. "
          + "Indicare un'altra cartella con '--output'.",
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
        italian: "Interruzione: la previsione si basa sui {done} futuri già calcolati.",
        english: "Interrupted: the forecast rests on the {done} futures that were done.")
    case .interruptedTooEarly:
      Phrase(
        italian: "Interruzione prima che fossero calcolati due futuri: nulla è stato scritto.",
        english: "Interrupted before there were two futures to tell of; nothing is written.")
    case .noCharts:
      Phrase(
        italian: "I grafici non sono disegnati nella relazione: manca la libreria. Per ottenerla: "
          + "{command}, poi respiro report.",
        english: "The report's charts are not drawn: their library is missing. To get it: "
          + "{command}, then respiro report.")
    case .noBrowser:
      Phrase(
        italian: "'--pdf' richiede Chromium, che qui non è installato (apt-get install chromium).",
        english: "'--pdf' needs Chromium, which is not installed here (apt-get install chromium).")
    case .notPrinted:
      Phrase(
        italian: "'{browser}' non è riuscito a stampare la relazione.",
        english: "'{browser}' could not print the report.")
    case .reportWritten:
      Phrase(italian: "Scritti in {path}: {list}", english: "Written to {path}: {list}")
    case .noFaults: Phrase(italian: "{file}: nessun errore.", english: "{file}: no faults.")
    case .written:
      Phrase(
        italian: "{path} è pronto. Per la previsione: respiro run {argument}",
        english: "{path} is written. Next: respiro run {argument}")
    case .badName:
      Phrase(
        italian: "'{value}' non può essere il nome di uno scenario: serve un nome senza '/', che "
          + "non inizi con '.', '-' o uno spazio. Per scrivere altrove: '--output'.",
        english: "'{value}' cannot name a scenario: a name has no '/' and does not begin with "
          + "'.', '-' or a space. To write elsewhere: '--output'.")
    case .reasonNoFolder: Phrase(italian: "la cartella non c'è", english: "there is no such folder")
    case .reasonNotAllowed: Phrase(italian: "accesso negato", english: "access denied")
    case .reasonFull: Phrase(italian: "spazio esaurito", english: "no space left")
    case .reasonBadName: Phrase(italian: "nome non ammesso", english: "no name for a file")
    case .exists:
      Phrase(
        italian: "'{path}' esiste già e resta com'è. Indicare un altro nome, o '--output'.",
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
