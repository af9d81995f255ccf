// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of a run that is done again, and of the document that describes a study.
public enum ReproductionSentence: String, Sentence {
  case help, helpMore, identical, differs, place, cell, notWritten, values, nothing
  case otherVersion, notCompared, interrupted, sampleHelp

  public var phrase: Phrase {
    switch self {
    case .help:
      Phrase(
        italian: "Rifà una previsione e dice se è identica.",
        english: "Run a forecast again and tell whether it is identical.")
    case .helpMore:
      Phrase(
        italian: """
          Simula di nuovo lo scenario che sta nella cartella dei risultati, con lo stesso seme e \
          gli stessi futuri, e confronta i file byte per byte. Dice «identica», oppure la prima \
          differenza: file, riga, colonna (uscita 1). La cartella resta com'è.
          """,
        english: """
          Simulates the scenario of a folder of results again, by the same seed and in the same \
          futures, and compares the files byte for byte. Says “identical”, or the first \
          difference: file, line, column (exit 1). The folder is left as it is.
          """)
    case .identical:
      Phrase(
        italian: "Identica: {path}, {replications} futuri, seme {seed}. File confrontati: {files}.",
        english: "Identical: {path}, {replications} futures, seed {seed}. Files compared: {files}.")
    case .differs:
      Phrase(
        italian: "Non identica: {path}. Prima differenza: {place}.",
        english: "Not identical: {path}. First difference: {place}.")
    case .place: Phrase(italian: "{file}, riga {line}", english: "{file}, line {line}")
    case .cell:
      Phrase(
        italian: "{file}, riga {line}, colonna {column}",
        english: "{file}, line {line}, column {column}")
    case .sampleHelp:
      Phrase(
        italian: "Di uno studio: quanti futuri rifare (20)",
        english: "Of a sweep: how many futures to run again (20)")
    case .notWritten:
      Phrase(
        italian: "{file} è nella cartella, e la nuova esecuzione non lo scrive",
        english: "{file} is in the folder, and the run does not write it this time")
    case .values:
      Phrase(
        italian: "  nella cartella: {before}\n  rifacendola:    {after}",
        english: "  in the folder: {before}\n  run again:     {after}")
    case .nothing: Phrase(italian: "(niente)", english: "(nothing)")
    case .otherVersion:
      Phrase(
        italian: "I risultati sono di {before}; questo programma è {after}.",
        english: "The results are by {before}; this program is {after}.")
    case .notCompared:
      Phrase(
        italian:
          "La previsione era stata interrotta: summary.json, che lo dice, non è confrontato.",
        english: "The run had been interrupted: summary.json, which says so, is not compared.")
    case .interrupted:
      Phrase(
        italian: "Interruzione dopo {done} di {planned} futuri: nulla si può dire.",
        english: "Interrupted after {done} of {planned} futures: nothing can be told.")
    }
  }
}
