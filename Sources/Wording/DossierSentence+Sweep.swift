// SPDX-License-Identifier: GPL-3.0-or-later

extension DossierSentence {
  /// What the document says of a sweep alone.
  static let sweep: [DossierSentence: Phrase] = [
    .sweepOutputsLead: Phrase(
      italian: "Di ogni futuro di ogni punto, sull'intero periodo:",
      english: "Of each future of each point, over the whole period:"),
    .sweepTargetsLead: Phrase(
      italian:
        "Obiettivi, e in quanti punti il rischio di mancarli è oltre la soglia dello studio:",
      english:
        "Targets, and at how many points the risk of breaking them is over the study's limit:"
    ),
    .sweepAims: Phrase(
      italian:
        "Piano `{kind}` su {factors} fattori: {points} punti, {each} futuri ciascuno. Ci sono "
        + "{done} futuri su {planned}; punti non riusciti: {failed}.",
      english: "Design `{kind}` over {factors} factors: {points} points, {each} futures each. "
        + "{done} of {planned} futures are there; points that failed: {failed}."),
    .sweepEstimation: Phrase(
      italian:
        "{count} futuri per punto, gli stessi in ogni punto (seme {seed}): le differenze fra "
        + "punti non vengono dal caso che li riguarda.",
      english: "{count} futures a point, the same at every point (seed {seed}): what differs "
        + "between points is not their luck."),
    .sweepMethods: Phrase(
      italian: "Fattori: regressione su tutti (con la prova F, corretta per il loro numero); nei "
        + "piani `morris` μ* e σ degli effetti elementari; nei piani `saltelli` gli indici di Sobol "
        + "con intervalli bootstrap. Zone a rischio: scatole per induzione paziente di regole "
        + "(PRIM).",
      english: "Factors: regression on all of them (F test, corrected for how many there are); in "
        + "designs `morris` μ* and σ of elementary effects; in designs `saltelli` Sobol's indices "
        + "with bootstrap intervals. Regions at risk: boxes by patient rule induction (PRIM)."),
    .sweepExecution: Phrase(
      italian: "Simulazione a eventi discreti; eventi allo stesso istante nell'ordine in cui sono "
        + "stati previsti. I futuri finiti restano in archivi SQLite, che la morte di un processo "
        + "o di una macchina non danneggia.",
      english: "Discrete-event simulation; events at the same instant in the order in which they "
        + "were scheduled. Finished futures lie in SQLite files, which the death of a process or a "
        + "machine does not harm."),
    .sweepRan: Phrase(
      italian: "{seconds} s di un processo per {count} futuri.",
      english: "{seconds} s of one job for {count} futures."),
    .factorRange: Phrase(
      italian: "{name} (`{paths}`): da {low} a {high}",
      english: "{name} (`{paths}`): {low} to {high}"),
    .factorSteps: Phrase(
      italian: "{name} (`{paths}`): da {low} a {high} a passi di {step}",
      english: "{name} (`{paths}`): {low} to {high} in steps of {step}"),
    .factorDrawn: Phrase(
      italian: "{name} (`{paths}`): da una distribuzione, per il 95% fra {low} e {high}",
      english: "{name} (`{paths}`): from a distribution, 95% of it between {low} and {high}"),
    .factorValues: Phrase(
      italian: "{name} (`{paths}`): {values}", english: "{name} (`{paths}`): {values}"),
    .factorOptions: Phrase(italian: "{name}: {values}", english: "{name}: {values}"),
  ]
}
