// SPDX-License-Identifier: GPL-3.0-or-later

/// What the commands of sweeps say.
public enum SweepCommandSentence: String, Sentence {
  case planTitle, planDesign, planPoints, planFutures, planTime, planDisk, planOrder, planFirst
  case orderPoints, orderRounds, seconds, minutes, hours, days
  case notASweep, badShard, badTime, badSize, nothingToExtend, extended
  case inUse, notAllowed, full, notAStore, conflict, system
  case keptAndMissing, becauseNeverRun, becauseScenario, becauseModel, becauseSeed
  case statusDone, statusBegun, statusFailed, statusPending, statusFutures, statusEnd
  case failedPoint, runDone, runFailed, runInterrupted, runTimeLimit, moreFailures
  case exported, merged, verified, differs, damaged, nothingYet
  case analysed, notEnough, noSuchFigure, noProgram
  case scriptWritten, unwritable, submitted, refused, taskEnded, noProgress, nothingMissing
  case taskStopped, noCluster, otherSweep, holdsOtherThings, parquet

  public var phrase: Phrase {
    switch self {
    case .planTitle: Phrase(italian: "{title}", english: "{title}")
    case .planDesign: Phrase(italian: "Piano: {kind}", english: "Design: {kind}")
    case .planPoints: Phrase(italian: "Punti: {count}", english: "Points: {count}")
    case .planFutures:
      Phrase(
        italian: "Futuri: {each} per punto, {count} in tutto",
        english: "Futures: {each} a point, {count} in all")
    case .planTime:
      Phrase(
        italian: "Tempo stimato: {time} con {jobs} processi ({each} ms a futuro, misurati ora)",
        english: "Estimated time: {time} with {jobs} jobs ({each} ms a future, measured now)")
    case .planDisk:
      Phrase(italian: "Disco stimato: {size} MB", english: "Estimated disk: {size} MB")
    case .planOrder: Phrase(italian: "Ordine: {order}", english: "Order: {order}")
    case .planFirst: Phrase(italian: "Primi punti:", english: "First points:")
    case .orderPoints:
      Phrase(
        italian: "punto per punto; i primi punti sono già un piano equilibrato",
        english: "point by point; the first points are a balanced design themselves")
    case .orderRounds:
      Phrase(
        italian: "a giri su tutti i punti, ogni giro con più futuri",
        english: "in rounds over all points, each with more futures")
    case .seconds: Phrase(italian: "{count} s", english: "{count} s")
    case .minutes: Phrase(italian: "{count} min", english: "{count} min")
    case .hours: Phrase(italian: "{count} h", english: "{count} h")
    case .days: Phrase(italian: "{count} giorni", english: "{count} days")
    case .notASweep:
      Phrase(
        italian: "'{path}' non è né il file di uno studio né la cartella dei suoi risultati.",
        english: "'{path}' is neither the file of a sweep nor the folder of its results.")
    case .badShard:
      Phrase(
        italian: "'--shard' richiede una parte come '2/8', non '{value}'.",
        english: "'--shard' takes a part such as '2/8', not '{value}'.")
    case .badTime:
      Phrase(
        italian: "'--time-limit' richiede un tempo come '45min', '8h' o '90s', non '{value}'.",
        english: "'--time-limit' takes a time such as '45min', '8h' or '90s', not '{value}'.")
    case .badSize:
      Phrase(
        italian: "'{option}' richiede un numero intero da 1 in su, non '{value}'.",
        english: "'{option}' takes a whole number from 1 up, not '{value}'.")
    case .nothingToExtend:
      Phrase(
        italian: "Di quanto estendere? Indicare '-n' o '--replications'.",
        english: "Extend by how much? Give '-n' or '--replications'.")
    case .extended:
      Phrase(
        italian: "Ora {points} punti con {replications} futuri ciascuno; quanto è fatto resta. "
          + "Per proseguire: respiro sweep run {path}",
        english: "Now {points} points of {replications} futures each; what is done stays. "
          + "To go on: respiro sweep run {path}")
    case .inUse:
      Phrase(
        italian: "Un altro processo sta scrivendo '{path}'.",
        english: "Another process is writing '{path}'.")
    case .notAllowed:
      Phrase(
        italian: "Non si può scrivere '{path}': accesso negato. I risultati già scritti restano.",
        english: "Cannot write '{path}': access denied. Results already written stay.")
    case .full:
      Phrase(
        italian: "Non si può scrivere '{path}': spazio esaurito. I risultati già scritti restano; "
          + "liberato lo spazio, lo stesso comando prosegue.",
        english: "Cannot write '{path}': no space left. Results already written stay; once there "
          + "is room, the same command goes on.")
    case .notAStore:
      Phrase(
        italian: "'{path}' non contiene risultati di Respiro, o è danneggiato.",
        english: "'{path}' holds no results of Respiro, or is damaged.")
    case .conflict:
      Phrase(
        italian: "Il futuro {replication} del punto {point} ha valori diversi in '{one}' e "
          + "'{other}'. Nulla è stato scritto.",
        english: "Future {replication} of point {point} has different values in '{one}' and "
          + "'{other}'. Nothing is written.")
    case .system:
      Phrase(italian: "'{path}': {reason}", english: "'{path}': {reason}")
    case .keptAndMissing:
      Phrase(
        italian: "{kept} futuri già fatti, {missing} da calcolare",
        english: "{kept} futures done already, {missing} to compute")
    case .becauseNeverRun:
      Phrase(italian: "mai calcolati: {count} punti", english: "never run: {count} points")
    case .becauseScenario:
      Phrase(
        italian: "scenario o valori cambiati: {count} punti",
        english: "scenario or values changed: {count} points")
    case .becauseModel:
      Phrase(
        italian: "calcolati dalla versione {value} del modello: {count} punti",
        english: "run by version {value} of the model: {count} points")
    case .becauseSeed:
      Phrase(
        italian: "calcolati con il seme {value}: {count} punti",
        english: "run with seed {value}: {count} points")
    case .statusDone: Phrase(italian: "Completi: {count}", english: "Done: {count}")
    case .statusBegun: Phrase(italian: "Iniziati: {count}", english: "Begun: {count}")
    case .statusFailed: Phrase(italian: "Non riusciti: {count}", english: "Failed: {count}")
    case .statusPending: Phrase(italian: "Da fare: {count}", english: "Pending: {count}")
    case .statusFutures:
      Phrase(italian: "Futuri: {done} di {planned}", english: "Futures: {done} of {planned}")
    case .statusEnd:
      Phrase(
        italian: "Tempo che manca: {time} con {jobs} processi",
        english: "Time left: {time} with {jobs} jobs")
    case .failedPoint:
      Phrase(italian: "punto {point}: {reason}", english: "point {point}: {reason}")
    case .moreFailures: Phrase(italian: "… e altri {count}", english: "… and {count} more")
    case .runDone:
      Phrase(
        italian: "Completo: {count} punti in {path}", english: "Complete: {count} points in {path}")
    case .runFailed:
      Phrase(
        italian: "{count} punti non sono riusciti (respiro sweep status {path} --why); gli altri "
          + "sono completi.",
        english: "{count} points failed (respiro sweep status {path} --why); the others are "
          + "complete.")
    case .runInterrupted:
      Phrase(
        italian: "Interruzione: {done} di {planned} futuri sono fatti; lo stesso comando prosegue.",
        english: "Interrupted: {done} of {planned} futures are done; the same command goes on.")
    case .runTimeLimit:
      Phrase(
        italian:
          "Tempo scaduto: {done} di {planned} futuri sono fatti; lo stesso comando prosegue.",
        english: "Out of time: {done} of {planned} futures are done; the same command goes on.")
    case .exported:
      Phrase(italian: "{path}: {count} righe", english: "{path}: {count} rows")
    case .merged:
      Phrase(
        italian: "{path}: {count} futuri, nessuna differenza tra i file",
        english: "{path}: {count} futures, no difference between the files")
    case .verified:
      Phrase(
        italian: "{count} futuri ricalcolati: identici bit per bit",
        english: "{count} futures run again: identical bit for bit")
    case .differs:
      Phrase(
        italian: "Punto {point}, futuro {replication}, {column}: era {stored}, ora {computed}.",
        english: "Point {point}, future {replication}, {column}: was {stored}, is now {computed}.")
    case .damaged:
      Phrase(italian: "'{path}' è danneggiato.", english: "'{path}' is damaged.")
    case .nothingYet:
      Phrase(
        italian: "Non ci sono ancora risultati in '{path}'.",
        english: "There are no results in '{path}' yet.")
    case .analysed:
      Phrase(
        italian: "Rapporto: {path}/report.html; i file dell'analisi accanto.",
        english: "Report: {path}/report.html; the files of the analysis beside it.")
    case .scriptWritten: Phrase(italian: "Script: {path}", english: "Script: {path}")
    case .submitted:
      Phrase(italian: "Affidato a Slurm: lavoro {job}", english: "Submitted to Slurm: job {job}")
    case .noCluster:
      Phrase(
        italian: "Qui non c'è '{command}' di Slurm. Lo script è pronto: sul cluster, "
          + "'sbatch {path}'.",
        english: "Slurm's '{command}' is not here. The script is ready: on the cluster, "
          + "'sbatch {path}'.")
    case .otherSweep:
      Phrase(
        italian: "'{path}' contiene lo studio '{name}', non '{value}'. Indicare un'altra cartella "
          + "con '--output'.",
        english: "'{path}' holds the sweep '{name}', not '{value}'. Name another folder with "
          + "'--output'.")
    case .holdsOtherThings:
      Phrase(
        italian: "'{path}' contiene altro, non uno studio. Indicare un'altra cartella con "
          + "'--output'.",
        english: "'{path}' holds other things, not a sweep. Name another folder with '--output'.")
    case .parquet:
      Phrase(
        italian:
          "I risultati si esportano in CSV, non in Parquet; 'duckdb' lo converte (si veda la "
          + "pagina degli studi nella documentazione).",
        english:
          "Results are exported as CSV, not as Parquet; 'duckdb' converts it (see the page on "
          + "sweeps in the documentation).")
    case .unwritable:
      Phrase(
        italian:
          "Uno script di Slurm non può portare «{value}»: cartella, nome, memoria e partizione "
          + "devono essere senza virgolette, '$', '`', '\\\\' e ritorni a capo.",
        english:
          "A script for Slurm cannot carry '{value}': folder, name, memory and partition must be "
          + "without quotation marks, '$', '`', '\\\\' and line breaks.")
    case .refused:
      Phrase(
        italian: "'{command}' ha rifiutato: {reason}", english: "'{command}' refused: {reason}")
    case .taskEnded:
      Phrase(
        italian: "La parte {task} è finita con {state}; quanto era fatto resta.",
        english: "Part {task} ended with {state}; what was done stays.")
    case .taskStopped:
      Phrase(
        italian: "La parte {task} si è fermata allo scadere del suo tempo e sarà ripresa.",
        english: "Part {task} stopped when its time was over and will be gone on with.")
    case .noProgress:
      Phrase(
        italian: "I lavori finiscono senza calcolare nulla; i motivi sono in '{path}'.",
        english: "Jobs end without computing anything; the reasons are in '{path}'.")
    case .nothingMissing:
      Phrase(italian: "Non manca nulla.", english: "Nothing is missing.")
    case .noProgram:
      Phrase(
        italian: "Il programma degli studi non c'è: '{path}'. Si compila con "
          + "'swift build -c release --product respiro-sweep'.",
        english: "The program of sweeps is not there: '{path}'. It is built by "
          + "'swift build -c release --product respiro-sweep'.")
    case .noSuchFigure:
      Phrase(
        italian: "Lo studio non conserva '{value}'. Ci sono: {names}.",
        english: "The sweep does not keep '{value}'. There are: {names}.")
    case .notEnough:
      Phrase(
        italian: "Ci sono troppo pochi risultati per un'analisi.",
        english: "There are too few results for an analysis.")
    }
  }
}
