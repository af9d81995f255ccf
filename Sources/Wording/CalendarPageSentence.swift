// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of a search for calendars says beside what the terminal does.
public enum CalendarPageSentence: String, Sentence {
  case kind, best, causes, attends, tie, tieItem, reading
  case ranking, rankingTable, lag, lagAxis, lagTitle, lagSummary, lagSummaryAlone
  case calendar, futures, everyone, waitColumn, coverColumn, attendColumn, exhaustionColumn
  case overtimeColumn, breachesColumn, tieColumn, tieYes, tieNo, shown
  case quota, coverTitle, coverSummary, waitTitle, waitSummary, attendTitle, attendSummary
  case quotaWord, coverAxis, waitAxis, attendAxis, tradeTable
  case attendance, ledgerOf, ledgerNote, sessionsOf, expected, session, others
  case needed, neededTitle, neededSummary, held, neededAxis, neededTable, share
  case method, methodBase, methodSearch, methodTies, methodFew, filesNote

  public var phrase: Phrase {
    guard let phrase = Self.phrases[self] else { preconditionFailure("no words for \(self)") }
    return phrase
  }

  private static let phrases = ranks.merging(trade) { first, _ in first }
    .merging(notes) { first, _ in first }

  private static let ranks: [CalendarPageSentence: Phrase] = [
    .kind: Phrase(italian: "Calendari di formazione", english: "Training calendars"),
    .best: Phrase(italian: "Il calendario migliore", english: "The best calendar"),
    .causes: Phrase(italian: "Che cosa provoca", english: "What it causes"),
    .attends: Phrase(italian: "Chi partecipa", english: "Who takes part"),
    .tie: Phrase(
      italian: "Si può scegliere per altre ragioni fra il primo e questi:",
      english: "One may choose for other reasons between the first and these:"),
    .tieItem: Phrase(
      italian: "{calendar}: peggiore di {lag}", english: "{calendar}: worse by {lag}"),
    .reading: Phrase(
      italian: "Un calendario si legge così: primo giorno, numero di sessioni e giorni fra l'una e "
        + "l'altra, ora, quota massima dei presenti che può partecipare.",
      english: "A calendar reads: first day, number of sessions and days from one to the next, "
        + "hour, largest share of those present that may take part."),
    .ranking: Phrase(italian: "La graduatoria", english: "The ranking"),
    .rankingTable: Phrase(
      italian: "I calendari, dal migliore", english: "The calendars, the best first"),
    .lag: Phrase(italian: "Peggiore del primo di", english: "Worse than the first by"),
    .lagAxis: Phrase(
      italian: "Peggiore del primo di ({unit})", english: "Worse than the first by ({unit})"),
    .lagTitle: Phrase(
      italian: "Quanto gli altri sono peggiori del primo",
      english: "By how much the others are worse than the first"),
    .lagSummary: Phrase(
      italian: "Entro {delta} (linea tratteggiata) la differenza non conta. Quasi alla pari: "
        + "{ties}; "
        + "il peggiore è {worst}, di {lag}.",
      english: "Within {delta} (dashed line) a difference does not matter. Near-ties: {ties}; the "
        + "worst is {worst}, by {lag}."),
    .lagSummaryAlone: Phrase(
      italian: "Entro {delta} (linea tratteggiata) la differenza non conta. Quasi alla pari: "
        + "{ties}; "
        + "nessuno risulta peggiore degli altri.",
      english: "Within {delta} (dashed line) a difference does not matter. Near-ties: {ties}; none "
        + "is seen to be worse than the others."),
    .calendar: Phrase(italian: "Calendario", english: "Calendar"),
    .futures: Phrase(italian: "Futuri", english: "Futures"),
    .everyone: Phrase(italian: "Tutti, in futuri", english: "Everyone, in futures"),
    .waitColumn: Phrase(italian: "Attesa in più (min)", english: "Extra wait (min)"),
    .coverColumn: Phrase(
      italian: "Agli sportelli, al minimo", english: "At the desks, at the fewest"),
    .attendColumn: Phrase(
      italian: "Frequenta {k} sessioni o più", english: "Attend {k} sessions or more"),
    .exhaustionColumn: Phrase(italian: "Esaurimento (punti)", english: "Exhaustion (points)"),
    .overtimeColumn: Phrase(italian: "Straordinario (ore)", english: "Overtime (hours)"),
    .breachesColumn: Phrase(italian: "Obiettivi non mantenuti", english: "Targets broken"),
    .tieColumn: Phrase(italian: "Quasi alla pari", english: "Near-tie"),
    .tieYes: Phrase(italian: "sì", english: "yes"),
    .tieNo: Phrase(italian: "no", english: "no"),
    .shown: Phrase(
      italian: "Sono mostrati i primi {count} di {of}; gli altri sono in calendars.csv.",
      english: "The first {count} of {of} are shown; the others are in calendars.csv."),
  ]

  private static let trade: [CalendarPageSentence: Phrase] = [
    .quota: Phrase(italian: "Quota e presidio", english: "Quota and cover"),
    .coverTitle: Phrase(
      italian: "Chi resta agli sportelli, per quota",
      english: "Who is left at the desks, by quota"),
    .coverSummary: Phrase(
      italian: "Durante le sessioni restano agli sportelli, al minimo, {high} persone con la quota "
        + "del {small} e {low} con quella del {large}.",
      english: "During sessions, at the fewest, {high} people are left at the desks with a quota "
        + "of "
        + "{small} and {low} with {large}."),
    .waitTitle: Phrase(
      italian: "Attesa in più nelle settimane di sessione, per quota",
      english: "Extra wait in the session weeks, by quota"),
    .waitSummary: Phrase(
      italian: "Rispetto agli stessi futuri senza sessioni: {first} min con la quota del {small}, "
        + "{last} min con quella del {large}.",
      english: "Against the same futures without sessions: {first} min with a quota of {small}, "
        + "{last} min with {large}."),
    .attendTitle: Phrase(
      italian: "Chi frequenta {k} sessioni o più, per quota",
      english: "Who attends {k} sessions or more, by quota"),
    .attendSummary: Phrase(
      italian: "Il {first} delle persone con la quota del {small}, il {last} con quella del "
        + "{large}.",
      english: "{first} of the people with a quota of {small}, {last} with {large}."),
    .quotaWord: Phrase(italian: "Quota", english: "Quota"),
    .coverAxis: Phrase(
      italian: "Persone agli sportelli, al minimo", english: "People at the desks, at the fewest"),
    .waitAxis: Phrase(italian: "Attesa in più (min)", english: "Extra wait (min)"),
    .attendAxis: Phrase(italian: "Persone su 100", english: "People of 100"),
    .tradeTable: Phrase(
      italian: "Le stesse date con altre quote", english: "The same dates with other quotas"),
    .attendance: Phrase(italian: "Chi manca a che cosa", english: "Who misses what"),
    .ledgerOf: Phrase(
      italian: "Registro delle presenze previste: {calendar}",
      english: "Ledger of expected attendance: {calendar}"),
    .ledgerNote: Phrase(
      italian: "Per ogni posto, la probabilità di partecipare a ciascuna sessione; sotto il 50% è "
        + "sottolineata. Il registro riguarda i posti di lavoro e non contiene nulla sul rischio.",
      english: "For each post, the probability of attending each session; below 50% it is "
        + "underlined. The ledger is about posts and holds nothing on risk."),
    .sessionsOf: Phrase(
      italian: "Le sessioni del calendario migliore", english: "The sessions of the best calendar"),
    .expected: Phrase(italian: "Sessioni attese", english: "Sessions expected"),
    .session: Phrase(italian: "Sessione", english: "Session"),
    .others: Phrase(
      italian: "I registri degli altri calendari in testa, di quelli quasi alla pari e del "
        + "peggiore:",
      english: "The ledgers of the other leading calendars, of the near-ties and of the worst:"),
    .needed: Phrase(
      italian: "Quante sessioni servono?", english: "How many sessions does it take?"),
    .neededTitle: Phrase(
      italian: "Chi ha frequentato {k} sessioni, secondo quante se ne tengono",
      english: "Who has attended {k} sessions, by how many are held"),
    .neededSummary: Phrase(
      italian: "Tutti le hanno frequentate in {first} futuri su {of} con {low} sessioni tenute, in "
        + "{last} con {high}.",
      english: "Everyone has in {first} of {of} futures when {low} sessions are held, in {last} "
        + "when "
        + "{high} are."),
    .held: Phrase(italian: "Sessioni tenute", english: "Sessions held"),
    .neededAxis: Phrase(italian: "Su 100", english: "Of 100"),
    .neededTable: Phrase(
      italian: "Il calendario migliore prolungato", english: "The best calendar, extended"),
    .share: Phrase(italian: "Persone, in media", english: "People, on average"),
  ]

  private static let notes: [CalendarPageSentence: Phrase] = [
    .method: Phrase(italian: "Come leggere", english: "How to read it"),
    .methodBase: Phrase(
      italian: "Un calendario è giudicato per ciò che provoca: attesa, esaurimento, straordinario "
        + "e "
        + "obiettivi non mantenuti sono differenze dagli stessi futuri senza le sessioni, così che "
        + "non risponda della stagione in cui cade.",
      english: "A calendar is judged by what it causes: wait, exhaustion, overtime and broken "
        + "targets are differences from the same futures without the sessions, so that it does not "
        + "answer for the season it stands in."),
    .methodSearch: Phrase(
      italian: "Fino a 60 calendari si provano tutti; di più, si provano in pochi futuri 60 sparsi "
        + "fra le possibilità e i vicini dei migliori. Chi resta passa per una selezione (KN++) "
        + "che "
        + "scarta un calendario appena risulta peggiore; la garanzia vale fra quelli rimasti.",
      english: "Up to 60 calendars are all tried; of more, 60 spread over the possibilities and "
        + "the "
        + "neighbours of the best are tried in few futures. Those that remain go through a "
        + "selection "
        + "(KN++) that drops a calendar as soon as it is seen to be worse; its guarantee holds "
        + "among "
        + "them."),
    .methodTies: Phrase(
      italian: "± è l'errore della simulazione al {confidence}, non il rischio. È quasi alla pari "
        + "un "
        + "calendario che non si può dire peggiore del primo di più di {delta}.",
      english: "± is the error of the simulation at {confidence}, not the risk. A near-tie is a "
        + "calendar that cannot be said to be worse than the first by more than {delta}."),
    .methodFew: Phrase(
      italian: "I calendari scartati presto hanno incontrato meno futuri degli altri: le loro "
        + "cifre "
        + "sono meno precise.",
      english: "Calendars that were dropped early met fewer futures than the others: their figures "
        + "are less precise."),
    .filesNote: Phrase(
      italian: "Tutte le cifre sono accanto a questo file: calendars.csv, attendance.csv, "
        + "quotas.csv "
        + "e sessions-needed.csv. Con --write il comando scrive il calendario scelto come scenario "
        + "e come file .ics.",
      english: "All figures are beside this file: calendars.csv, attendance.csv, quotas.csv and "
        + "sessions-needed.csv. With --write the command writes the chosen calendar as a scenario "
        + "and as an .ics file."),
  ]
}
