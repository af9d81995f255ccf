// SPDX-License-Identifier: GPL-3.0-or-later

/// What `--help` says of the commands that run scenarios in the same futures.
public enum ComparisonHelp: String, Sentence {
  case compare, compareMore, baseFile, otherFiles, vary, varyWord, keep, comparePrecision

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
