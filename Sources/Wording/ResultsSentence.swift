// SPDX-License-Identifier: GPL-3.0-or-later

/// What may be wrong with a folder of results.
public enum ResultsSentence: String, Sentence {
  case noFolder, noResults, missing, unreadable, otherScenario, wrongRow, wrongLength, runAgain

  public var phrase: Phrase {
    switch self {
    case .noFolder: Phrase(italian: "la cartella non esiste", english: "there is no such folder")
    case .noResults:
      Phrase(
        italian: "non contiene risultati di Respiro (manca manifest.json)",
        english: "it holds no results of Respiro (manifest.json is missing)")
    case .missing: Phrase(italian: "manca {file}", english: "{file} is missing")
    case .unreadable:
      Phrase(
        italian: "{file} non è leggibile: è rovinato o di un'altra versione",
        english: "{file} cannot be read: it is damaged or of another version")
    case .otherScenario:
      Phrase(
        italian: "{file} non è lo scenario di questi risultati: è stato modificato",
        english: "{file} is not the scenario of these results: it was changed")
    case .wrongRow:
      Phrase(
        italian: "{file}, riga {line}: non è la riga prevista per lo scenario",
        english: "{file}, line {line}: not the row that the scenario has there")
    case .wrongLength:
      Phrase(
        italian: "{file} ha {rows} righe invece di {expected}: è incompleto o di un altro scenario",
        english: "{file} has {rows} rows instead of {expected}: cut short or of another scenario")
    case .runAgain:
      Phrase(
        italian: "Per ricostruire i risultati: respiro run SCENARIO.",
        english: "To make the results again: respiro run SCENARIO.")
    }
  }
}
