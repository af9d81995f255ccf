// SPDX-License-Identifier: GPL-3.0-or-later

/// What the report of a sweep says beside its analysis.
public enum SweepReportSentence: String, Sentence {
  case kind, glance, factorsTitle, whereTitle, factorTold, variesTitle
  case riskOf, shareTitle, shareAxis, effectTitle, effectAxis, indexTitle, alone, together
  case mapTitle, over, upTo, inBox, firstPoints, tableCut
  case factor, share, beyondChance, yes, no, meanEffect, spread, point, probability
  case designTold, methodShare, methodEffect, methodIndex, methodBox, methodFiles
  case incomplete, failed, sweepWord, designWord, figuresWord, most, nothingAtRisk

  public var phrase: Phrase {
    guard let phrase = Self.phrases[self] else { preconditionFailure("no phrase for \(rawValue)") }
    return phrase
  }

  private static let phrases: [SweepReportSentence: Phrase] = [
    .kind: Phrase(italian: "Studio su molti scenari", english: "Sweep over many scenarios"),
    .glance: Phrase(italian: "In breve", english: "At a glance"),
    .factorsTitle: Phrase(italian: "Che cosa conta", english: "What matters"),
    .whereTitle: Phrase(
      italian: "Dove gli obiettivi sono a rischio", english: "Where targets are at risk"),
    .variesTitle: Phrase(italian: "Che cosa varia", english: "What varies"),
    .factorTold: Phrase(italian: "{factor} {value}", english: "{factor} {value}"),
    .most: Phrase(italian: "In ordine: {list}.", english: "In order: {list}."),
    .riskOf: Phrase(
      italian: "rischio di mancare «{target}»", english: "risk of missing “{target}”"),
    .shareTitle: Phrase(
      italian: "{figure}: quota della varianza dovuta a ogni fattore",
      english: "{figure}: share of the variance due to each factor"),
    .shareAxis: Phrase(
      italian: "quota della varianza che si perde senza il fattore",
      english: "share of the variance lost without the factor"),
    .effectTitle: Phrase(
      italian: "{figure}: effetto medio di ogni fattore (μ*)",
      english: "{figure}: mean effect of each factor (μ*)"),
    .effectAxis: Phrase(
      italian: "effetto medio μ*, da un capo all'altro del fattore",
      english: "mean effect μ*, from one end of the factor to the other"),
    .indexTitle: Phrase(
      italian: "{figure}: indici di Sobol di ogni fattore",
      english: "{figure}: Sobol indices of each factor"),
    .alone: Phrase(italian: "{factor}, da solo", english: "{factor}, alone"),
    .together: Phrase(italian: "{factor}, in tutto", english: "{factor}, in all"),
    .mapTitle: Phrase(
      italian: "{target}: dove il rischio supera il {limit}",
      english: "{target}: where the risk is over {limit}"),
    .over: Phrase(italian: "rischio oltre il {limit}", english: "risk over {limit}"),
    .upTo: Phrase(italian: "rischio fino al {limit}", english: "risk up to {limit}"),
    .inBox: Phrase(
      italian: "zona che li raccoglie (tratteggiata)",
      english: "region that gathers them (dashed)"),
    .firstPoints: Phrase(
      italian: "Il grafico mostra i primi {count} punti; tutti sono in points.csv.",
      english: "The chart shows the first {count} points; all are in points.csv."),
    .tableCut: Phrase(
      italian: "{title}; primi {count} punti, tutti in points.csv",
      english: "{title}; first {count} points, all in points.csv"),
    .factor: Phrase(italian: "Fattore", english: "Factor"),
    .share: Phrase(italian: "Quota della varianza", english: "Share of variance"),
    .beyondChance: Phrase(italian: "Oltre il caso", english: "Beyond chance"),
    .yes: Phrase(italian: "sì", english: "yes"),
    .no: Phrase(italian: "no", english: "no"),
    .meanEffect: Phrase(italian: "Effetto medio μ*", english: "Mean effect μ*"),
    .spread: Phrase(italian: "Dispersione σ", english: "Spread σ"),
    .point: Phrase(italian: "Punto", english: "Point"),
    .probability: Phrase(italian: "Probabilità", english: "Probability"),
    .designTold: Phrase(
      italian: "Piano {kind} su {factors} fattori: {points} punti, {each} futuri per punto, gli "
        + "stessi in ogni punto: le differenze non vengono dal caso che li riguarda.",
      english: "Design {kind} over {factors} factors: {points} points, {each} futures a point, the "
        + "same at every point: what differs between points is not their luck."),
    .methodShare: Phrase(
      italian:
        "La quota di un fattore è la parte della varianza fra i punti che una regressione su "
        + "tutti i fattori non spiega più quando quello manca: una retta e una curva per un "
        + "intervallo, una costante per ogni valore di un elenco. È oltre il caso se la prova F la "
        + "distingue, al 5% diviso per il numero dei fattori.",
      english: "A factor's share is the part of the variance between points that a regression on "
        + "all factors explains no more when it is left out: a line and a curve for a range, a "
        + "constant for each value of a list. It is beyond chance where the F test tells it apart, "
        + "at 5% divided by the number of factors."),
    .methodEffect: Phrase(
      italian:
        "μ* è la grandezza media dell'effetto di un fattore lungo i percorsi di Morris; una σ "
        + "grande dice che l'effetto non è lineare o dipende dagli altri fattori.",
      english: "μ* is the mean size of a factor's effect along Morris's walks; a large σ says that "
        + "the effect is not a line or depends on the other factors."),
    .methodIndex: Phrase(
      italian: "Gli indici di Sobol dividono la varianza fra i fattori: da soli (Saltelli 2010) e "
        + "insieme agli altri (Jansen 1999); gli intervalli al 95% ricampionano blocchi interi. I "
        + "valori negativi sono errore di campionamento.",
      english: "Sobol's indices share the variance out over the factors: alone (Saltelli 2010) and "
        + "together with others (Jansen 1999); 95% intervals resample whole blocks. Negative "
        + "values are sampling error."),
    .methodBox: Phrase(
      italian: "Le zone sono scatole trovate per induzione paziente di regole (PRIM: Friedman e "
        + "Fisher 1999, Bryant e Lempert 2010): descrivono i punti calcolati, non provano cause.",
      english: "Regions are boxes found by patient rule induction (PRIM: Friedman and Fisher 1999, "
        + "Bryant and Lempert 2010): they describe the points computed and prove no cause."),
    .methodFiles: Phrase(
      italian: "Le stesse cifre per altri programmi: {files}.",
      english: "The same figures for other programs: {files}."),
    .incomplete: Phrase(
      italian: "Ci sono {done} futuri su {planned}: la lettura è provvisoria.",
      english: "There are {done} of {planned} futures: the reading is provisional."),
    .failed: Phrase(
      italian:
        "{count} punti non sono riusciti e mancano: i motivi con 'respiro sweep status --why'.",
      english: "{count} points failed and are missing: 'respiro sweep status --why' says why."),
    .sweepWord: Phrase(italian: "Studio", english: "Sweep"),
    .designWord: Phrase(italian: "Piano", english: "Design"),
    .figuresWord: Phrase(italian: "Dati per futuro", english: "Figures a future"),
    .nothingAtRisk: Phrase(
      italian: "Lo scenario non ha obiettivi (`targets`).",
      english: "The scenario has no targets (`targets`)."),
  ]
}
