// SPDX-License-Identifier: GPL-3.0-or-later

/// Help of the commands of sweeps.
public enum SweepHelp: String, Sentence {
  case sweep, sweepMore, plan, run, runMore, status, retry, extend, merge, verify, analyse, export
  case submit
  case sweepFile, output, jobs, shard, timeLimit, why, size, replications, otherFiles, sample, to
  case partition, nodeTime, wait, dryRun, shards, memory, figure, sweepFolder, again

  public var phrase: Phrase {
    switch self {
    case .sweep:
      Phrase(
        italian: "Studi su molti scenari: da un portatile a un cluster.",
        english: "Sweeps over many scenarios: from a laptop to a cluster.")
    case .sweepMore:
      Phrase(
        italian: "Uno studio varia uno scenario secondo un piano. 'run' prosegue da dove era "
          + "arrivato, comunque si fosse fermato.",
        english: "A sweep varies a scenario by a design. 'run' goes on from where it was, however "
          + "it stopped.")
    case .plan:
      Phrase(
        italian: "Punti, futuri, tempo e disco, prima di cominciare.",
        english: "Points, futures, time and disk, before anything starts.")
    case .run: Phrase(italian: "Calcola quanto manca.", english: "Run what is missing.")
    case .runMore:
      Phrase(
        italian: "Un punto che non riesce è annotato con il motivo e non ferma gli altri. Esito: 0 "
          + "completo, 1 con punti non riusciti, 2 dati errati, 130 da proseguire.",
        english: "A point that fails is noted with its reason and never stops the rest. Exit: 0 "
          + "complete, 1 with failed points, 2 bad input, 130 to be gone on with.")
    case .status:
      Phrase(
        italian: "Quanto è fatto, quanto manca e quando finisce.",
        english: "What is done, what is missing, and when it ends.")
    case .retry:
      Phrase(
        italian: "Come 'run', riprovando i punti non riusciti.",
        english: "As 'run', trying failed points again.")
    case .extend:
      Phrase(
        italian: "Aggiunge punti o futuri senza toccare quanto è fatto.",
        english: "Add points or futures without touching what is done.")
    case .merge:
      Phrase(
        italian: "Riunisce i risultati di più file; segnala quelli in contrasto.",
        english: "Bring the results of several files together; tell conflicts.")
    case .verify:
      Phrase(
        italian: "Controlla i file e ricalcola un campione, bit per bit.",
        english: "Check the files and run a sample again, bit for bit.")
    case .analyse:
      Phrase(
        italian: "Quali fattori contano, e dove gli obiettivi si rompono.",
        english: "Which factors matter, and where targets break.")
    case .export:
      Phrase(
        italian: "Tutti i risultati in un file CSV, con ogni parametro in ogni riga.",
        english: "All results in a CSV file, with every parameter in every row.")
    case .submit:
      Phrase(
        italian: "Affida lo studio a un cluster Slurm.", english: "Hand it to a Slurm cluster.")
    case .sweepFile:
      Phrase(
        italian: "File dello studio, o cartella dei suoi risultati",
        english: "File of the sweep, or folder of its results")
    case .sweepFolder:
      Phrase(
        italian: "Cartella dei risultati di uno studio", english: "Folder of a sweep's results")
    case .again:
      Phrase(
        italian: "Riprova anche i punti non riusciti", english: "Try failed points again too")
    case .output:
      Phrase(
        italian: "Cartella dei risultati (results/NOME)",
        english: "Folder of results (results/NAME)")
    case .jobs:
      Phrase(
        italian: "Processi contemporanei (tutti i processori)",
        english: "Points that run at once (all processors)")
    case .shard:
      Phrase(
        italian: "Solo una parte dei punti, come 2/8", english: "Only a part of the points, as 2/8")
    case .timeLimit:
      Phrase(
        italian: "Si ferma dopo questo tempo: 45min, 8h", english: "Stop after this time: 45min, 8h"
      )
    case .why:
      Phrase(italian: "Anche i motivi, punto per punto", english: "The reasons too, point by point")
    case .size:
      Phrase(
        italian: "Punti in tutto; percorsi per morris, blocchi per saltelli",
        english: "Points in all; walks of morris, blocks of saltelli")
    case .replications:
      Phrase(italian: "Futuri di ogni punto", english: "Futures of each point")
    case .otherFiles:
      Phrase(
        italian: "Altri file di risultati dello stesso studio",
        english: "More files of results of the same sweep")
    case .sample:
      Phrase(italian: "Futuri da ricalcolare (20)", english: "Futures to run again (20)")
    case .to:
      Phrase(
        italian: "File da scrivere (CARTELLA/results.csv)",
        english: "File to write (FOLDER/results.csv)")
    case .partition: Phrase(italian: "Partizione di Slurm", english: "Partition of Slurm")
    case .nodeTime:
      Phrase(italian: "Tempo massimo di ogni parte (1h)", english: "Time limit of each part (1h)")
    case .wait:
      Phrase(
        italian: "Segue i lavori fino alla fine e riunisce i risultati",
        english: "Follow the jobs to the end and merge the results")
    case .dryRun:
      Phrase(
        italian: "Scrive solo lo script, senza affidarlo",
        english: "Write the script only, submit nothing")
    case .figure:
      Phrase(
        italian: "Dato da raccontare; senza, il rischio di ogni obiettivo",
        english: "Figure to tell; without it, the risk of every target")
    case .shards: Phrase(italian: "Parti in cui dividere lo studio", english: "Parts of the sweep")
    case .memory: Phrase(italian: "Memoria di ogni parte (1G)", english: "Memory of each part (1G)")
    }
  }
}
