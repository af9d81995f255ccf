// SPDX-License-Identifier: GPL-3.0-or-later

/// What `--help` says of the commands that run scenarios in the same futures.
public enum ComparisonHelp: String, Sentence {
  case compare, compareMore, baseFile, otherFiles, vary, varyWord, keep, comparePrecision
  case compareBy, compareDelta
  case calendar, calendarMore, part, by, byWord, delta, attend, selection, write, choose
  case explain, explainMore, resultsFolder, metric, scope, when, metricWord, whenWord

  public var phrase: Phrase {
    switch self {
    case .compare:
      Phrase(
        italian: "Confronta scenari negli stessi futuri.",
        english: "Compare scenarios in the same futures.")
    case .compareMore:
      Phrase(
        italian: """
          Gli stessi utenti e le stesse assenze in ogni scenario, con il seme della base: la \
          differenza è effetto della scelta e non del caso. Dice che cosa cambia fra i file, di \
          quanto, in quanti futuri lo scenario va meglio, che cosa ancora non si distingue, quanto \
          costa (sezione costs). Con --vary prova più valori dello stesso scenario e trova il \
          personale che basta a mantenere gli obiettivi. Ctrl-C conserva quanto è già calcolato.
          """,
        english: """
          The same citizens and the same absences in every scenario, by the base's seed: a \
          difference is the effect of the choice and not of chance. Tells in what the files \
          differ, by how much, in how many futures a scenario does better, what cannot be told \
          apart yet, and what it costs (section costs). With --vary it tries several values in \
          one scenario and finds the staff that is enough for the targets. Ctrl-C keeps what is \
          finished.
          """)
    case .baseFile:
      Phrase(italian: "File dello scenario di base.", english: "File of the base scenario.")
    case .otherFiles:
      Phrase(
        italian: "File degli scenari da confrontare con la base.",
        english: "Files of the scenarios to compare with the base.")
    case .vary:
      Phrase(
        italian: "Prova più valori, come staff.registry-clerks.count=+0..+3; si può ripetere.",
        english: "Try several values, such as staff.registry-clerks.count=+0..+3; may be repeated.")
    case .varyWord: Phrase(italian: "percorso=da..a", english: "path=from..to")
    case .keep:
      Phrase(
        italian: "Con --vary: probabilità con cui mantenere ogni obiettivo (altrimenti 90%).",
        english: "With --vary: probability of keeping each target (default: 90%).")
    case .compareBy:
      Phrase(
        italian: "Con --delta: grandezza per cui scegliere, come in comparison.csv (altrimenti "
          + "wait-mean).",
        english: "With --delta: figure to choose by, as in comparison.csv (default: wait-mean).")
    case .compareDelta:
      Phrase(
        italian: "Sceglie il migliore, scartando via via i peggiori; differenze più piccole di "
          + "questa non contano.",
        english: "Choose the best, dropping the worse as they show; differences smaller than this "
          + "do not matter.")
    case .calendar:
      Phrase(
        italian: "Prova calendari di formazione con la stessa sorte.",
        english: "Try training calendars with common random numbers.")
    case .calendarMore:
      Phrase(
        italian: """
          Le possibilità stanno nello scenario, nella sezione search della parte del programma: \
          periodo, giorni, ore, numero di sessioni, quote, criteri, gruppi insieme o separati, \
          giorni da evitare. Risponde con il calendario migliore, quelli quasi alla pari, quello \
          da evitare, chi manca a che cosa e il rapporto fra quota e presidio. Con --write scrive \
          il calendario scelto come scenario e come file .ics. Ctrl-C conserva quanto è già \
          calcolato.
          """,
        english: """
          What is possible stands in the scenario, in the search section of a part of the \
          programme: window, weekdays, hours, number of sessions, quotas, policies, groups \
          together or apart, days to avoid. Answers with the best calendar, those as good, the \
          one to avoid, who misses what and the trade-off between quota and cover. With --write \
          it writes the chosen calendar as a scenario and as an .ics file. Ctrl-C keeps what is \
          finished.
          """)
    case .part:
      Phrase(
        italian: "Parte del programma da collocare, se più d'una ha una sezione search.",
        english: "Part of the programme to place, where several have a search section.")
    case .by:
      Phrase(
        italian: "Criterio: wait, cover, attendance, exhaustion, overtime o breaches.",
        english: "What to rank by: wait, cover, attendance, exhaustion, overtime or breaches.")
    case .byWord: Phrase(italian: "criterio", english: "objective")
    case .delta:
      Phrase(
        italian: "Differenza sotto la quale due calendari si equivalgono.",
        english: "Difference below which two calendars are as good.")
    case .attend:
      Phrase(
        italian: "Quota di persone che deve frequentare le sessioni richieste (altrimenti 70%).",
        english: "Share of people who must attend the sessions asked for (default: 70%).")
    case .selection:
      Phrase(
        italian:
          "Probabilità con cui scegliere il migliore (altrimenti quella dello scenario, 95%).",
        english: "Probability of choosing the best (default: the scenario's, 95%).")
    case .write:
      Phrase(
        italian: "Scrive il calendario scelto in questo file .yaml e in uno .ics.",
        english: "Write the chosen calendar to this .yaml file and to an .ics file.")
    case .choose:
      Phrase(
        italian: "Con --write: numero del calendario nella graduatoria (altrimenti 1).",
        english: "With --write: number of the calendar in the ranking (default: 1).")
    case .explain:
      Phrase(
        italian: "Dice quale causa porta quale parte di un risultato.",
        english: "Tell which cause carries which share of an outcome.")
    case .explainMore:
      Phrase(
        italian: """
          Rifà i futuri di una previsione senza ciascuna causa: una sessione, il picco delle ferie, \
          la crescita della domanda, un meccanismo. La differenza, futuro per futuro, è la parte \
          di quella causa; il resto non è di nessuna da sola. Senza --when spiega il mese \
          peggiore. Ctrl-C conserva quanto è già calcolato.
          """,
        english: """
          Runs the futures of a forecast again without each cause: a session, the leave peak, the \
          growth of demand, a mechanism. The difference, future by future, is that cause's share; \
          what remains belongs to none alone. Without --when it explains the worst month. Ctrl-C \
          keeps what is finished.
          """)
    case .resultsFolder:
      Phrase(
        italian: "Cartella dei risultati di una previsione.", english: "Folder of a run's results.")
    case .metric:
      Phrase(
        italian: "Grandezza da spiegare (altrimenti wait-mean).",
        english: "Figure to explain (default: wait-mean).")
    case .scope:
      Phrase(
        italian: "Ambito, come service:registry (altrimenti il settore).",
        english: "Scope, such as service:registry (default: the sector).")
    case .when:
      Phrase(
        italian: "Mese (2027-10), settimana (un suo giorno, 2027-10-14) o 'horizon' (tutto).",
        english: "Month (2027-10), week (a day of it, 2027-10-14) or 'horizon' (all of it).")
    case .metricWord: Phrase(italian: "metrica", english: "metric")
    case .whenWord: Phrase(italian: "quando", english: "when")
    case .comparePrecision:
      Phrase(
        italian:
          "Simula finché l'incertezza delle differenze scende sotto questa quota della base.",
        english:
          "Simulate until the uncertainty of the differences is below this share of the base."
      )
    }
  }
}
