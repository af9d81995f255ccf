// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Scenarios
public import Wording
internal import WorkforceModel

/// What a sector head reads after a search: the best calendar, those as good, the one to avoid.
///
/// Plain text of at most 80 columns.
public struct CalendarText {
  let report: CalendarReport
  let language: Language
  private let isEmphatic: Bool

  /// - Parameter isEmphatic: Headings in bold, for a terminal.
  public init(_ report: CalendarReport, language: Language, isEmphatic: Bool = false) {
    self.report = report
    self.language = language
    self.isEmphatic = isEmphatic
  }

  var ranking: CalendarRanking { report.ranking }
  var figures: FigureText { FigureText(language: language) }
  var attend: String { String(ranking.space.attend) }
  private static let mostRanked = 8

  /// The whole text; `path` is where the files are.
  public func text(path: String) -> String {
    let sections = [
      heading, best, table, ties, worst, ledger, needed, tradeOff,
      [language.say(ComparisonSentence.filesIn, ["path": path])],
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// One line when every calendar has met the first few futures.
  public var firstRanking: String {
    guard let best = ranking.best else { return "" }
    return language.say(
      CalendarSentence.firstRanking, ["calendar": CalendarWords(language).line(best.plan)])
  }

  private var heading: [String] {
    let scenario = ranking.scenario
    let words = CalendarWords(language)
    var lines = [
      emphasised(TextLayout.wrap(scenario.about.title?[language] ?? scenario.name)),
      TextLayout.wrap(
        language.say(
          CalendarSentence.basis,
          [
            "count": language.integer(ranking.screened),
            "part": scenario.displayNames.programme(ranking.space.part, language),
            "futures": language.integer(ranking.replications),
            "seed": String(ranking.masterSeed),
          ])),
      TextLayout.wrap(
        language.say(
          CalendarSentence.ranked,
          [
            "objective": words.name(of: ranking.objective),
            "share": language.percent(ranking.minimumAttendance), "k": attend, "delta": delta,
          ])),
    ]
    if ranking.attendanceReached < ranking.minimumAttendance {
      lines.append(
        TextLayout.wrap(
          language.say(
            CalendarSentence.attendanceShort,
            [
              "asked": language.percent(ranking.minimumAttendance),
              "reached": language.percent(ranking.attendanceReached),
            ])))
    }
    return lines
  }

  private var delta: String {
    figures.plain(ranking.indifference, unit: ranking.objective.unit)
  }

  private var best: [String] {
    guard let best = ranking.best else { return [] }
    let lines = [
      CalendarWords(language).dates(best.plan),
      ranking.isSelected
        ? language.say(
          CalendarSentence.selected,
          ["confidence": language.percent(ranking.confidence), "delta": delta])
        : language.say(
          CalendarSentence.notSelected, ["futures": language.integer(best.replications)]),
      language.say(CalendarSentence.causes, ["wait": change(best, .wait)]),
      language.say(
        CalendarSentence.covers, ["cover": language.decimal(best.mean(.cover), places: 1)])
        + " "
        + language.say(
          CalendarSentence.attends,
          ["k": attend, "share": language.percent(best.mean(.attendance))])
        + " "
        + language.say(
          CalendarSentence.everyoneAttends,
          [
            "count": language.integer(best.everyone.successes),
            "of": language.integer(best.everyone.trials),
          ]),
      [
        best.mean(.exhaustion).isNaN
          ? nil : language.say(CalendarSentence.reliefs, ["change": change(best, .exhaustion)]),
        best.interval(.breaches).contains(0) || ranking.scenario.targets.isEmpty
          ? nil : language.say(CalendarSentence.breaks, ["change": change(best, .breaches)]),
      ].compactMap { $0 }.joined(separator: " "),
    ]
    return [title(.bestTitle)]
      + lines.filter { !$0.isEmpty }.map { TextLayout.wrap($0, indent: 2, hanging: 2) }
  }

  private func change(_ outcome: CalendarOutcome, _ objective: CalendarObjective) -> String {
    let interval = outcome.interval(objective)
    return figures.difference(interval.mean, interval.halfWidth, unit: objective.unit)
  }

  // MARK: The table

  private var table: [String] {
    let ties = Set(ranking.nearTies.map(\.candidate))
    var lines = [
      title(.rankingTitle),
      row(
        language.say(CalendarSentence.headNumber), language.say(CalendarSentence.headCalendar),
        language.say(CalendarSentence.headWait), language.say(CalendarSentence.headCover),
        language.say(CalendarSentence.headAttend, ["k": attend]),
        language.say(CalendarSentence.headExhaustion)),
    ]
    for (position, outcome) in ranking.ranked.prefix(Self.mostRanked).enumerated() {
      let mark = ties.contains(outcome.candidate) ? language.say(CalendarSentence.tieMark) : ""
      lines.append(row(of: outcome, number: String(position + 1) + mark))
    }
    lines.append(
      TextLayout.wrap(
        language.say(CalendarSentence.rankingNote, ["k": attend]), indent: 2, hanging: 2))
    if !ranking.tooFew.isEmpty {
      lines.append(
        TextLayout.wrap(
          language.say(
            CalendarSentence.tooFew, ["count": language.integer(ranking.tooFew.count)]),
          indent: 2))
    }
    return lines
  }

  private func row(of outcome: CalendarOutcome, number: String) -> String {
    let wait = outcome.interval(.wait)
    let exhaustion = outcome.interval(.exhaustion)
    return row(
      number, CalendarWords(language).line(outcome.plan),
      figures.short(wait.mean, wait.halfWidth, unit: "minutes"),
      language.decimal(outcome.mean(.cover), places: 1),
      language.percent(outcome.mean(.attendance)),
      figures.short(exhaustion.mean, exhaustion.halfWidth, unit: "points"))
  }

  private func row(
    _ number: String, _ calendar: String, _ wait: String, _ cover: String, _ attend: String,
    _ exhaustion: String
  ) -> String {
    ("  " + TextLayout.left(number, 4) + TextLayout.left(TextLayout.clipped(calendar, 40), 40)
      + TextLayout.right(wait, 7) + TextLayout.right(cover, 9) + TextLayout.right(attend, 9)
      + TextLayout.right(exhaustion, 9)).trimmedAtEnd
  }

  private var ties: [String] {
    let ties = ranking.nearTies
    let text =
      ties.isEmpty
      ? language.say(CalendarSentence.noTies, ["delta": delta])
      : language.say(
        CalendarSentence.ties,
        [
          "list": ties.prefix(8).map { CalendarWords(language).line($0.plan) }
            .joined(separator: "; ") + (ties.count > 8 ? "; …" : "")
        ])
    return [title(.tiesTitle), TextLayout.wrap(text, indent: 2)]
  }

  private var worst: [String] {
    guard let best = ranking.best, let worst = ranking.worst else {
      return [
        title(.worstTitle), TextLayout.wrap(language.say(CalendarSentence.noWorst), indent: 2),
      ]
    }
    let lag = worst.lag(behind: best, ranking.objective)
    let places = FigureText.places(lag.halfWidth)
    let text = language.say(
      CalendarSentence.worst,
      [
        "calendar": CalendarWords(language).line(worst.plan),
        "lag": language.decimal(lag.mean, places: places) + " ±"
          + language.decimal(lag.halfWidth, places: places) + " "
          + figures.symbol(ranking.objective.unit),
      ])
    return [title(.worstTitle), TextLayout.wrap(text, indent: 2, hanging: 2)]
  }

  // MARK: Words

  func title(_ sentence: CalendarSentence) -> String { emphasised(language.say(sentence)) }

  private func emphasised(_ text: String) -> String {
    isEmphatic ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
