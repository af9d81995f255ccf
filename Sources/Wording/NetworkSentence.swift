// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of the municipalities of a network, and of the command that forecasts them.
public enum NetworkSentence: String, Sentence {
  case title, basis
  case sizesTitle, residents, operators, residentsNote, legendTitle, figuresTitle, rangesTitle,
    ranksTitle
  case figuresNote, rangesNote, ranksNote
  case contacts, contactsMeaning, served, servedMeaning, wait, waitMeaning, within, withinMeaning
  case busy, busyMeaning, sick, sickMeaning, risk, riskMeaning, cost, costMeaning
  case command, commandMore, folder
  case noFolder, noScenario, tooFew, tooMany, noResidents, otherYears, interrupted

  public var phrase: Phrase {
    guard let phrase = Self.phrases[self] else { preconditionFailure("no words for \(self)") }
    return phrase
  }

  private static let phrases = tables.merging(indicators) { first, _ in first }
    .merging(commands) { first, _ in first }

  private static let tables: [NetworkSentence: Phrase] = [
    .title: Phrase(
      italian: "Rete «{name}»: {count} comuni a confronto",
      english: "Network “{name}”: {count} municipalities side by side"),
    .basis: Phrase(
      italian: "{count} futuri per comune, {start} – {end}; ogni comune con il proprio seme.",
      english: "{count} futures each, {start} – {end}; every municipality by its own seed."),
    .sizesTitle: Phrase(italian: "I COMUNI", english: "THE MUNICIPALITIES"),
    .residents: Phrase(italian: "abitanti", english: "residents"),
    .operators: Phrase(italian: "operatori", english: "operators"),
    .residentsNote: Phrase(
      italian:
        "Cifre degli abitanti, come ogni file le dichiara: {list}. Operatori: tutti i posti, "
        + "anche dei referenti.",
      english: "Figures of residents, as each file states them: {list}. Operators: all posts, "
        + "those of referents too."),
    .legendTitle: Phrase(italian: "CHE COSA SI CONFRONTA", english: "WHAT IS COMPARED"),
    .figuresTitle: Phrase(italian: "LE CIFRE", english: "FIGURES"),
    .rangesTitle: Phrase(italian: "FRA QUALI VALORI", english: "BETWEEN WHICH VALUES"),
    .ranksTitle: Phrase(italian: "FRA QUALI POSTI", english: "BETWEEN WHICH RANKS"),
    .figuresNote: Phrase(
      italian: "Medie sui futuri simulati; l'errore di simulazione è in network.csv.",
      english: "Means over the simulated futures; their simulation error is in network.csv."),
    .rangesNote: Phrase(
      italian: "Ogni cifra sta fra questi valori in 90 futuri su 100.",
      english: "Each figure lies between these values in 90 of 100 futures."),
    .ranksNote: Phrase(
      italian: "Posto in graduatoria in 90 futuri su 100: posti che si sovrappongono non sono "
        + "distinguibili in un anno qualunque.",
      english: "Rank in 90 of 100 futures: municipalities whose ranks overlap may change places "
        + "by luck alone."),
  ]

  private static let indicators: [NetworkSentence: Phrase] = [
    .contacts: Phrase(italian: "Cont.", english: "Visits"),
    .contactsMeaning: Phrase(
      italian: "contatti l'anno ogni 1.000 abitanti, ritorni compresi (posto 1: il più alto)",
      english: "contacts a year for 1,000 residents, returns included (rank 1: the most)"),
    .served: Phrase(italian: "Serv.", english: "Served"),
    .servedMeaning: Phrase(
      italian: "contatti serviti l'anno per posto di lavoro (posto 1: il più alto)",
      english: "contacts served a year for each post (rank 1: the most)"),
    .wait: Phrase(italian: "Attesa", english: "Wait"),
    .waitMeaning: Phrase(
      italian: "attesa media in minuti (posto 1: la più breve)",
      english: "mean wait in minutes (rank 1: the shortest)"),
    .within: Phrase(italian: "Entro", english: "Within"),
    .withinMeaning: Phrase(
      italian: "serviti entro il tempo promesso (posto 1: il più alto)",
      english: "served within the promised time (rank 1: the most)"),
    .busy: Phrase(italian: "Occ.", english: "Busy"),
    .busyMeaning: Phrase(
      italian: "tempo di lavoro occupato (posto 1: il più basso)",
      english: "share of working time that is busy (rank 1: the least)"),
    .sick: Phrase(italian: "Mal.", english: "Sick"),
    .sickMeaning: Phrase(
      italian: "giorni di malattia l'anno per posto di lavoro (posto 1: il più basso)",
      english: "days of sickness a year for each post (rank 1: the fewest)"),
    .risk: Phrase(italian: "Risch.", english: "Risk"),
    .riskMeaning: Phrase(
      italian: "quota di persone a rischio alto, un indicatore e non una diagnosi (posto 1: la più "
        + "bassa)",
      english: "share of people at high risk, an indicator and no diagnosis (rank 1: the lowest)"),
    .cost: Phrase(italian: "Euro", english: "Euros"),
    .costMeaning: Phrase(
      italian: "euro l'anno per abitante, secondo i prezzi dello scenario (posto 1: il più basso)",
      english: "euros a year for each resident, by the scenario's prices (rank 1: the lowest)"),
  ]

  private static let commands: [NetworkSentence: Phrase] = [
    .command: Phrase(
      italian: "Prevede tutti i comuni di una rete e li mette a confronto.",
      english: "Forecast all municipalities of a network and compare them."),
    .commandMore: Phrase(
      italian: """
        Ogni file .yaml della cartella è un comune; quelli delle sottocartelle sono parti comuni. \
        Stampa le cifre per abitante e per operatore, fra quali valori stanno e fra quali posti in \
        graduatoria. Ogni comune usa il seme del proprio scenario, perciò le sue cifre sono quelle \
        di 'respiro run'. Ctrl-C conserva quanto è già calcolato.
        """,
      english: """
        Every .yaml file of the folder is a municipality; those in folders below are parts that \
        they share. Prints figures per resident and per operator, between which values they lie \
        and between which ranks. Every municipality runs on the seed of its own scenario, so its \
        figures are those of 'respiro run'. Ctrl-C keeps what is finished.
        """),
    .folder: Phrase(
      italian: "Cartella con gli scenari della rete.",
      english: "Folder with the scenarios of the network."),
    .noFolder: Phrase(
      italian: "{path} non è una cartella che si possa leggere.",
      english: "{path} is not a folder that can be read."),
    .noScenario: Phrase(
      italian: "{path} non contiene file .yaml.", english: "{path} holds no .yaml file."),
    .tooFew: Phrase(
      italian: "{path} contiene un solo scenario: una rete ne vuole almeno due.",
      english: "{path} holds one scenario only: a network needs at least two."),
    .tooMany: Phrase(
      italian: "{path} contiene {count} scenari; al massimo {most}.",
      english: "{path} holds {count} scenarios; at most {most}."),
    .noResidents: Phrase(
      italian: "{file}: manca population, gli abitanti: senza non c'è cifra per abitante.",
      english: "{file}: population, the residents, is missing: there is no figure per resident."),
    .otherYears: Phrase(
      italian: "{file}: prevede {period}, {base} invece {basePeriod}: si confrontano solo gli "
        + "stessi giorni.",
      english: "{file}: forecasts {period}, but {base} {basePeriod}: only the same days compare."),
    .interrupted: Phrase(
      italian: "Interrotto: {done} futuri per comune sono stati conservati.",
      english: "Interrupted: {done} futures of each municipality were kept."),
  ]
}
