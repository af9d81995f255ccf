// SPDX-License-Identifier: GPL-3.0-or-later

/// What `--help` says about commands and options.
public enum HelpSentence: String, Sentence {
  case respiro, respiroMore
  case report, reportMore, resultsFolder, beside, pdf, noReport
  case run, runMore, check, checkMore, schema, schemaMore, new, newMore
  case scenarioFile, scenarioFiles
  case replications, precision, seed, jobs, output, language, set, overwrite, quiet
  case metrics, parameters, name, template, newOutput
  case countWord, numberWord, folderWord, changeWord, nameWord, templateWord

  public var phrase: Phrase {
    switch self {
    case .respiro:
      Phrase(
        italian:
          "Prevede se un settore di servizi pubblici reggerà, e se le sue persone reggeranno.",
        english: "Forecasts whether a public service sector will cope, and whether its people will."
      )
    case .respiroMore:
      Phrase(
        italian: """
          Da uno scenario, un file YAML, ricava una previsione di capacità e di rischio di \
          esaurimento, con la relativa incertezza. Il rischio è un indicatore, non una diagnosi.
          """,
        english: """
          A scenario goes in, a YAML file; a forecast of capacity and of burnout risk comes out, \
          with its uncertainty. The risk is an indicator, not a diagnosis.
          """)
    case .run:
      Phrase(italian: "Calcola la previsione di uno scenario.", english: "Forecast one scenario.")
    case .runMore:
      Phrase(
        italian: """
          Simula molti futuri dello scenario e scrive la previsione in results/SCENARIO (o in \
          --output), con un riassunto sul terminale. I risultati di un altro scenario, o con altri \
          --set, restano dove sono, salvo --overwrite. Lo stesso seme dà gli stessi risultati, qualunque sia il \
          numero di processi. Ctrl-C conserva quanto è già calcolato.
          """,
        english: """
          Simulates many futures of the scenario and writes the forecast to results/SCENARIO (or \
          to --output), with a summary on the terminal. Results of another scenario, or with \
          other --set, stay where they are, except with --overwrite. The same seed gives the same results, whatever the number \
          of jobs. Ctrl-C keeps what is finished.
          """)
    case .report:
      Phrase(
        italian: "Ricostruisce la relazione dai risultati di una previsione.",
        english: "Rebuild the report from the results of a forecast.")
    case .reportMore:
      Phrase(
        italian: """
          Scrive report.html, nota.html, report.xlsx e charts accanto ai risultati, senza simulare \
          di nuovo. La relazione si apre senza rete e si stampa in A4.
          """,
        english: """
          Writes report.html, nota.html, report.xlsx and charts beside the results, without \
          simulating again. The report opens without a network and prints on A4.
          """)
    case .resultsFolder:
      Phrase(
        italian: "Cartella dei risultati, come results/spinea.",
        english: "Folder of results, such as results/spinea.")
    case .beside:
      Phrase(
        italian: "Risultati di altre opzioni, che la nota mette a confronto.",
        english: "Results of other options, which the note sets beside these.")
    case .pdf:
      Phrase(
        italian: "Stampa anche report.pdf, con Chromium.",
        english: "Print report.pdf too, with Chromium.")
    case .noReport:
      Phrase(
        italian: "Nessuna relazione: solo i file di dati.",
        english: "No report: the data files alone.")
    case .check:
      Phrase(
        italian: "Controlla scenari e dice che cosa ne segue prima di ogni simulazione.",
        english: "Check scenarios and tell what follows before any simulation.")
    case .checkMore:
      Phrase(
        italian: """
          Elenca tutti gli errori con file, riga e colonna; di uno scenario senza errori stima \
          carico, occupazione, attese e presidio degli sportelli in ogni sessione.
          """,
        english: """
          Lists all faults with file, line and column; for a scenario without faults it estimates \
          load, occupancy, waits and the cover left at the desks in each session.
          """)
    case .schema:
      Phrase(
        italian: "Stampa lo schema JSON dei file di scenario.",
        english: "Print the JSON Schema of scenario files.")
    case .schemaMore:
      Phrase(
        italian: "Con lo schema un editor completa le chiavi e segnala gli errori.",
        english: "With it an editor completes keys and marks faults.")
    case .new:
      Phrase(
        italian: "Crea uno scenario da un modello.", english: "Start a scenario from a template.")
    case .newMore:
      Phrase(
        italian: "Scrive NOME.yaml, pronto per 'respiro run'. Un file esistente resta com'è.",
        english: "Writes NAME.yaml, ready for 'respiro run'. A file that exists is left alone.")
    case .scenarioFile: Phrase(italian: "File di scenario.", english: "Scenario file.")
    case .scenarioFiles: Phrase(italian: "File di scenario.", english: "Scenario files.")
    case .replications:
      Phrase(
        italian: "Numero di futuri simulati (altrimenti quello dello scenario, o 200).",
        english: "Number of futures to simulate (default: the scenario's, or 200).")
    case .precision:
      Phrase(
        italian: "Simula finché l'incertezza delle medie principali scende sotto questa quota.",
        english: "Simulate until the uncertainty of the main means is below this share.")
    case .seed:
      Phrase(
        italian: "Seme dei numeri casuali (altrimenti quello dello scenario).",
        english: "Seed of the random numbers (default: the scenario's).")
    case .jobs:
      Phrase(
        italian: "Processi in parallelo (altrimenti uno per processore).",
        english: "Replications run in parallel (default: one a processor).")
    case .output:
      Phrase(
        italian: "Cartella dei risultati (altrimenti results/SCENARIO).",
        english: "Folder of the results (default: results/SCENARIO).")
    case .language:
      Phrase(
        italian: "Lingua dei testi, it o en (altrimenti quella dell'ambiente).",
        english: "Language of the texts, it or en (default: the environment's).")
    case .set:
      Phrase(
        italian: "Cambia un valore, come staff.registry-clerks.count=+1; si può ripetere.",
        english: "Change a value, such as staff.registry-clerks.count=+1; may be repeated.")
    case .overwrite:
      Phrase(
        italian: "Sostituisce i risultati di un'altra previsione nella stessa cartella.",
        english: "Replace the results of another run in the same folder.")
    case .quiet:
      Phrase(
        italian: "Nessun riassunto e nessun avanzamento.", english: "No summary and no progress.")
    case .countWord: Phrase(italian: "quanti", english: "count")
    case .numberWord: Phrase(italian: "numero", english: "number")
    case .folderWord: Phrase(italian: "cartella", english: "folder")
    case .changeWord: Phrase(italian: "percorso=valore", english: "path=value")
    case .nameWord: Phrase(italian: "nome", english: "name")
    case .templateWord: Phrase(italian: "modello", english: "template")
    case .parameters:
      Phrase(
        italian: "Stampa invece i parametri con intervallo, fonte e certezza, in Markdown.",
        english: "Print the parameters with range, source and mark instead, as Markdown.")
    case .metrics:
      Phrase(
        italian: "Stampa invece il catalogo delle metriche, in Markdown.",
        english: "Print the catalogue of metrics instead, as Markdown.")
    case .name: Phrase(italian: "Nome dello scenario.", english: "Name of the scenario.")
    case .template:
      Phrase(
        italian: "Modello: desk, sector, call-centre o training.",
        english: "Template: desk, sector, call-centre or training.")
    case .newOutput:
      Phrase(
        italian: "File da scrivere (altrimenti NOME.yaml).",
        english: "File to write (default: NAME.yaml).")
    }
  }
}
