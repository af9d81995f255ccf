// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of training calendars that were tried with common random numbers.
public enum CalendarSentence: String, Sentence {
  case basis, ranked, attendanceShort, firstRanking
  case bestTitle, selected, notSelected, causes, covers, attends, everyoneAttends, reliefs, breaks,
    overtimes
  case rankingTitle, headNumber, headCalendar, headObjective, headWait, headCover, headAttend,
    headExhaustion, headOvertime, headBreaches, noteExhaustion, noteOvertime, noteBreaches
  case rankingNote, tieMark, tooFew
  case tiesTitle, ties, noTies
  case worstTitle, worst, noWorst
  case ledgerTitle, ledgerSession, ledgerMore, ledgerFewest, ledgerCounts, ledgerCount
  case neededTitle, needed, neededNever, neededStep
  case tradeTitle, tradeQuota, tradeCover, tradeWait, tradeAttend, tradeNote
  case together, apart, timesEvery, once, groupsInTurn, leastTrainedFirst, rotation, random,
    fixedCover
  case objectiveWait, objectiveCover, objectiveAttendance, objectiveExhaustion, objectiveOvertime,
    objectiveBreaches
  case noSearch, noSuchPart, severalParts, noCalendar, badDelta, badObjective, badChoice,
    writeExists,
    chosenWritten, eventDescription, interrupted

  public var phrase: Phrase {
    guard let phrase = Self.phrases[self] else { preconditionFailure("no words for \(self)") }
    return phrase
  }

  private static let phrases = results.merging(ledger) { first, _ in first }
    .merging(commands) { first, _ in first }

  private static let results: [CalendarSentence: Phrase] = [
    .basis: Phrase(
      italian: "{count} calendari per \"{part}\", provati con la stessa sorte: fino a {futures} "
        + "futuri ciascuno (seme {seed})",
      english:
        "{count} calendars for \"{part}\", tried with common random numbers: up to {futures} futures "
        + "each (seed {seed})"),
    .ranked: Phrase(
      italian: "In ordine di {objective}, fra i calendari con cui almeno il {share} frequenta {k} "
        + "sessioni; differenze sotto {delta} non contano.",
      english: "In order of {objective}, among calendars by which {share} or more attend {k} "
        + "sessions; differences below {delta} do not matter."),
    .attendanceShort: Phrase(
      italian: "Nessun calendario arriva al {asked}: in ordine quelli che arrivano al {reached}.",
      english: "No calendar reaches {asked}: those that reach {reached} are ranked."),
    .firstRanking: Phrase(
      italian: "Prima graduatoria: in testa {calendar}.",
      english: "First ranking: {calendar} leads."),
    .bestTitle: Phrase(italian: "IL CALENDARIO MIGLIORE", english: "THE BEST CALENDAR"),
    .selected: Phrase(
      italian: "È il migliore con probabilità {confidence}, a meno di {delta}.",
      english: "It is the best with probability {confidence}, to within {delta}."),
    .notSelected: Phrase(
      italian: "Con {futures} futuri non si distingue ancora da altri.",
      english: "It cannot be told apart from others yet, after {futures} futures."),
    .causes: Phrase(
      italian: "Attesa media nelle settimane di sessione: {wait} min rispetto agli stessi futuri "
        + "senza sessioni.",
      english: "Mean wait in the session weeks: {wait} min against the same futures without "
        + "sessions."),
    .covers: Phrase(
      italian: "Allo sportello durante le sessioni restano almeno {cover} persone in media.",
      english: "At the desks during sessions {cover} people are left at the fewest, on average."),
    .attends: Phrase(
      italian: "Frequenta almeno {k} sessioni il {share} delle persone.",
      english: "{share} of the people attend {k} sessions or more."),
    .everyoneAttends: Phrase(
      italian: "Tutti, in {count} futuri su {of}.",
      english: "Everyone does in {count} of {of} futures."),
    .reliefs: Phrase(
      italian: "Esaurimento medio: {change} punti.", english: "Mean exhaustion: {change} points."),
    .overtimes: Phrase(
      italian: "Straordinario: {change} ore.", english: "Overtime: {change} hours."),
    .breaks: Phrase(
      italian: "Obiettivi non mantenuti: {change} a futuro.",
      english: "Targets broken: {change} a future."),
    .rankingTitle: Phrase(italian: "GRADUATORIA", english: "RANKING"),
    .headNumber: Phrase(italian: "n.", english: "no."),
    .headCalendar: Phrase(italian: "calendario", english: "calendar"),
    .headObjective: Phrase(italian: "ordine", english: "ranked by"),
    .headWait: Phrase(italian: "attesa", english: "wait"),
    .headCover: Phrase(italian: "presidio", english: "cover"),
    .headAttend: Phrase(italian: "{k}+ sess.", english: "{k}+ sess."),
    .headExhaustion: Phrase(italian: "esaur.", english: "exhaust."),
    .rankingNote: Phrase(
      italian:
        "attesa: minuti in più nelle settimane di sessione; presidio: persone allo sportello, "
        + "al minimo; {k}+ sess.: chi ne frequenta almeno {k}; {last}. = non si distingue dal "
        + "primo. Un calendario: primo giorno, sessioni e distanza, ora, quota.",
      english:
        "wait: more minutes in the session weeks; cover: people at the desks, at the fewest; "
        + "{k}+ sess.: who attends {k} or more; {last}. = cannot be told from the first. A "
        + "calendar: first day, sessions and distance, hour, quota."),
    .headOvertime: Phrase(italian: "straord.", english: "overtime"),
    .headBreaches: Phrase(italian: "non mant.", english: "broken"),
    .noteExhaustion: Phrase(
      italian: "esaur.: punti in più o in meno", english: "exhaust.: points more or less"),
    .noteOvertime: Phrase(
      italian: "straord.: ore in più o in meno", english: "overtime: hours more or less"),
    .noteBreaches: Phrase(
      italian: "non mant.: obiettivi non mantenuti in più o in meno",
      english: "broken: targets broken, more or fewer"),
    .tieMark: Phrase(italian: "=", english: "="),
    .tooFew: Phrase(
      italian: "{count} calendari formano troppo poche persone e restano fuori.",
      english: "{count} calendars train too few people and are left out."),
    .tiesTitle: Phrase(italian: "QUASI ALLA PARI", english: "NEAR-TIES"),
    .ties: Phrase(
      italian: "Si può scegliere per altre ragioni fra il primo e: {list}.",
      english: "One may choose for other reasons between the first and: {list}."),
    .noTies: Phrase(
      italian: "Nessuno: gli altri sono peggiori di più di {delta}.",
      english: "None: the others are worse by more than {delta}."),
    .worstTitle: Phrase(italian: "DA EVITARE", english: "TO BE AVOIDED"),
    .worst: Phrase(
      italian: "{calendar}: peggiore del primo di {lag}.",
      english: "{calendar}: worse than the first by {lag}."),
    .noWorst: Phrase(
      italian: "Nessun calendario risulta peggiore degli altri.",
      english: "No calendar is seen to be worse than the others."),
  ]

  private static let ledger: [CalendarSentence: Phrase] = [
    .ledgerTitle: Phrase(
      italian: "CHI MANCA A CHE COSA (calendario migliore)",
      english: "WHO MISSES WHAT (best calendar)"),
    .ledgerSession: Phrase(
      italian:
        "{date}: frequentano {attended} dei {present} presenti, allo sportello ne restano {cover}",
      english: "{date}: {attended} of the {present} present attend, {cover} stay at the desks"),
    .ledgerMore: Phrase(
      italian: "… e altre {count} sessioni (attendance.csv).",
      english: "… and {count} more sessions (attendance.csv)."),
    .ledgerFewest: Phrase(
      italian: "Meno sessioni in media: {list}.", english: "Fewest sessions on average: {list}."),
    .ledgerCounts: Phrase(
      italian: "Persone per sessioni frequentate: {list}.",
      english: "People by sessions attended: {list}."),
    .ledgerCount: Phrase(italian: "{count} → {share}", english: "{count} → {share}"),
    .neededTitle: Phrase(
      italian: "QUANTE SESSIONI SERVONO?", english: "HOW MANY SESSIONS DOES IT TAKE?"),
    .needed: Phrase(
      italian:
        "Perché tutti ne frequentino {k}: {count} sessioni (bastano in {successes} futuri su "
        + "{of}).",
      english:
        "For everyone to attend {k}: {count} sessions (enough in {successes} of {of} futures)."),
    .neededNever: Phrase(
      italian:
        "Perché tutti ne frequentino {k} in nove futuri su dieci non bastano {count} sessioni "
        + "(bastano in {successes} futuri su {of}).",
      english: "For everyone to attend {k} in nine futures of ten, {count} sessions are not enough "
        + "(they are in {successes} of {of} futures)."),
    .neededStep: Phrase(
      italian: "Con {count}: {share} delle persone, tutti in {successes} futuri su {of}.",
      english: "With {count}: {share} of the people, everyone in {successes} of {of} futures."),
    .tradeTitle: Phrase(italian: "QUOTA E PRESIDIO", english: "QUOTA AND COVER"),
    .tradeQuota: Phrase(italian: "quota", english: "quota"),
    .tradeCover: Phrase(italian: "presidio", english: "cover"),
    .tradeWait: Phrase(italian: "attesa in più", english: "extra wait"),
    .tradeAttend: Phrase(italian: "{k}+ sessioni", english: "{k}+ sessions"),
    .tradeNote: Phrase(
      italian: "Le stesse date con altre quote, in {futures} futuri.",
      english: "The same dates with other quotas, in {futures} futures."),
    .together: Phrase(italian: "gruppi insieme", english: "groups together"),
    .apart: Phrase(italian: "gruppi separati", english: "groups apart"),
    .timesEvery: Phrase(italian: "×{count} ogni {days} g", english: "×{count} every {days} d"),
    .once: Phrase(italian: "una volta", english: "once"),
    .rotation: Phrase(italian: "rotazione", english: "rotation"),
    .random: Phrase(italian: "sorteggio", english: "random"),
    .fixedCover: Phrase(italian: "presidio fisso", english: "fixed cover"),
    .leastTrainedFirst: Phrase(italian: "prima i meno formati", english: "least trained first"),
    .groupsInTurn: Phrase(italian: "gruppi a turno", english: "groups in turn"),
    .objectiveWait: Phrase(
      italian: "attesa in più nelle settimane di sessione",
      english: "extra wait in the session weeks"),
    .objectiveCover: Phrase(
      italian: "presidio minimo durante le sessioni",
      english: "fewest people at the desks in sessions"),
    .objectiveAttendance: Phrase(italian: "frequenza", english: "attendance"),
    .objectiveExhaustion: Phrase(italian: "esaurimento", english: "exhaustion"),
    .objectiveOvertime: Phrase(italian: "ore di straordinario", english: "hours of overtime"),
    .objectiveBreaches: Phrase(italian: "obiettivi non mantenuti", english: "targets broken"),
  ]

  private static let commands: [CalendarSentence: Phrase] = [
    .noSearch: Phrase(
      italian: "In {file} nessuna parte del programma ha una sezione 'search': aggiungerla, per "
        + "esempio 'search: {range}'.",
      english: "No part of the programme in {file} has a 'search' section: add one, for example "
        + "'search: {range}'."),
    .noSuchPart: Phrase(
      italian: "Nessuna parte '{value}' con una sezione 'search'. Ci sono: {names}.",
      english: "There is no part '{value}' with a 'search' section. There are: {names}."),
    .severalParts: Phrase(
      italian: "Più parti hanno una sezione 'search' ({names}): indicarne una con '--training'.",
      english: "Several parts have a 'search' section ({names}): name one with '--training'."),
    .noCalendar: Phrase(
      italian:
        "La sezione 'search' di '{part}' non ammette alcun calendario: le sessioni non stanno "
        + "fra 'from' e 'to', o tutti i giorni sono da evitare.",
      english:
        "The 'search' section of '{part}' allows no calendar: the sessions do not fit between "
        + "'from' and 'to', or all days are to be avoided."),
    .badDelta: Phrase(
      italian: "'--delta' richiede un numero positivo, come '2min' o '0,1', non '{value}'.",
      english: "'--delta' takes a positive number, such as '2min' or '0.1', not '{value}'."),
    .badObjective: Phrase(
      italian: "'--by' richiede uno fra {names}, non '{value}'.",
      english: "'--by' takes one of {names}, not '{value}'."),
    .badChoice: Phrase(
      italian: "'--choose' richiede un numero della graduatoria, da 1 a {count}, non '{value}'.",
      english: "'--choose' takes a number of the ranking, 1 to {count}, not '{value}'."),
    .writeExists: Phrase(
      italian: "'{path}' esiste già e resta com'è: indicare un altro file con '--write'.",
      english: "'{path}' exists already and is left alone: name another file with '--write'."),
    .chosenWritten: Phrase(
      italian: "Calendario scritto in {path} e {calendar}",
      english: "Calendar written to {path} and {calendar}"),
    .eventDescription: Phrase(
      italian: "Sessione {number} di {count}. Può partecipare al massimo il {quota} dei presenti.",
      english: "Session {number} of {count}. At most {quota} of those present may attend."),
    .interrupted: Phrase(
      italian: "Interruzione: la graduatoria si basa sui futuri già calcolati.",
      english: "Interrupted: the ranking rests on the futures that were done."),
  ]
}
