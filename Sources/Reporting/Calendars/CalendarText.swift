// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import OutputAnalysis
package import Scenarios
public import Wording
internal import WorkforceModel

/// What a sector head reads after a search: the best calendar, those as good, the one to avoid.
///
/// Plain text of at most 80 columns.
public struct CalendarText {
  package let report: CalendarReport
  package let language: Language
  private let isEmphatic: Bool

  /// The text of a search.
  ///
  /// - Parameters:
  ///   - report: The results.
  ///   - language: The language of the text.
  ///   - isEmphatic: Headings in bold, for a terminal.
  public init(_ report: CalendarReport, language: Language, isEmphatic: Bool = false) {
    self.report = report
    self.language = language
    self.isEmphatic = isEmphatic
  }

  package var ranking: CalendarRanking { report.ranking }
  package var figures: FigureText { FigureText(language: language) }
  /// Sessions that everyone is to attend.
  package var attend: String { String(ranking.space.attend) }
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
    [emphasised(TextLayout.wrap(scenarioTitle))]
      + ([basis, ranked] + [shortfall].compactMap { $0 }).map { TextLayout.wrap($0) }
  }

  /// The scenario as it is called.
  package var scenarioTitle: String {
    ranking.scenario.about.title?[language] ?? ranking.scenario.name
  }

  /// How many calendars of what, in how many futures.
  package var basis: String {
    language.say(
      CalendarSentence.basis,
      [
        "count": language.integer(ranking.screened),
        "part": ranking.scenario.displayNames.programme(ranking.space.part, language),
        "futures": language.integer(ranking.replications), "seed": String(ranking.masterSeed),
      ])
  }

  /// By what calendars are ranked, and which of them.
  package var ranked: String {
    language.say(
      CalendarSentence.ranked,
      [
        "objective": CalendarWords(language).name(of: ranking.objective),
        "share": language.percent(ranking.minimumAttendance), "k": attend, "delta": delta,
      ])
  }

  /// That no calendar trains as many as asked for; nil otherwise.
  package var shortfall: String? {
    guard ranking.attendanceReached < ranking.minimumAttendance else { return nil }
    return language.say(
      CalendarSentence.attendanceShort,
      [
        "asked": language.percent(ranking.minimumAttendance),
        "reached": language.percent(ranking.attendanceReached),
      ])
  }

  /// Names of the groups that the sessions are for.
  package var groups: [String] {
    ranking.space.groups.map {
      ranking.scenario.displayNames.group(ranking.scenario.parameters.groups[$0].id, language)
    }
  }

  /// The group of a calendar's session by its place among them; nil when all meet together.
  package func group(of session: Int, _ plan: CalendarPlan) -> String? {
    guard plan.isApart, plan.sessions > 0 else { return nil }
    let place = session / plan.sessions
    return place < groups.count ? groups[place] : nil
  }

  /// The smallest difference that matters.
  package var delta: String {
    figures.plain(ranking.indifference, unit: ranking.objective.unit)
  }

  private var best: [String] {
    [title(.bestTitle)] + bestSentences.map { TextLayout.wrap($0, indent: 2, hanging: 2) }
  }

  /// The best calendar, how sure that is, and what it causes.
  package var bestSentences: [String] {
    guard let best = ranking.best else { return [] }
    let reach =
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
        ])
    let others = [
      // Hours of overtime are told where they are what calendars are ranked by.
      ranking.objective == .overtime
        ? language.say(CalendarSentence.overtimes, ["change": change(best, .overtime)]) : nil,
      best.mean(.exhaustion).isNaN
        ? nil : language.say(CalendarSentence.reliefs, ["change": change(best, .exhaustion)]),
      best.interval(.breaches).contains(0) || ranking.scenario.targets.isEmpty
        ? nil : language.say(CalendarSentence.breaks, ["change": change(best, .breaches)]),
    ].compactMap { $0 }.joined(separator: " ")
    return [
      CalendarWords(language).dates(best.plan, groups: groups),
      ranking.isSelected
        ? language.say(
          CalendarSentence.selected,
          ["confidence": language.percent(ranking.confidence), "delta": delta])
        : language.say(
          CalendarSentence.notSelected, ["futures": language.integer(best.replications)]),
      language.say(CalendarSentence.causes, ["wait": change(best, .wait)]), reach, others,
    ].filter { !$0.isEmpty }
  }

  private func change(_ outcome: CalendarOutcome, _ objective: CalendarObjective) -> String {
    let interval = outcome.interval(objective)
    return figures.difference(interval.mean, interval.halfWidth, unit: objective.unit)
  }

  // MARK: The table

  /// What the last column tells: what calendars are ranked by where no other column does.
  private var last: (objective: CalendarObjective, head: CalendarSentence, note: CalendarSentence) {
    switch ranking.objective {
    case .overtime: (.overtime, .headOvertime, .noteOvertime)
    case .breaches: (.breaches, .headBreaches, .noteBreaches)
    default: (.exhaustion, .headExhaustion, .noteExhaustion)
    }
  }

  private var table: [String] {
    let ties = Set(ranking.nearTies.map(\.candidate))
    var lines = [
      title(.rankingTitle),
      row(
        language.say(CalendarSentence.headNumber), language.say(CalendarSentence.headCalendar),
        language.say(CalendarSentence.headWait), language.say(CalendarSentence.headCover),
        language.say(CalendarSentence.headAttend, ["k": attend]),
        language.say(last.head)),
    ]
    for (position, outcome) in ranking.ranked.prefix(Self.mostRanked).enumerated() {
      let mark = ties.contains(outcome.candidate) ? language.say(CalendarSentence.tieMark) : ""
      lines.append(row(of: outcome, number: String(position + 1) + mark))
    }
    lines.append(
      TextLayout.wrap(
        language.say(
          CalendarSentence.rankingNote, ["k": attend, "last": language.say(last.note)]), indent: 2,
        hanging: 2))
    if let tooFew { lines.append(TextLayout.wrap(tooFew, indent: 2)) }
    return lines
  }

  /// How many calendars train too few people; nil when none does.
  package var tooFew: String? {
    guard !ranking.tooFew.isEmpty else { return nil }
    return language.say(
      CalendarSentence.tooFew, ["count": language.integer(ranking.tooFew.count)])
  }

  private func row(of outcome: CalendarOutcome, number: String) -> String {
    let wait = outcome.interval(.wait)
    let other = outcome.interval(last.objective)
    return row(
      number, CalendarWords(language).line(outcome.plan),
      figures.short(wait.mean, wait.halfWidth, unit: "minutes"),
      language.decimal(outcome.mean(.cover), places: 1),
      language.percent(outcome.mean(.attendance)),
      figures.short(other.mean, other.halfWidth, unit: last.objective.unit))
  }

  private func row(
    _ number: String, _ calendar: String, _ wait: String, _ cover: String, _ attend: String,
    _ exhaustion: String
  ) -> String {
    ("  " + TextLayout.left(number, 4) + TextLayout.left(TextLayout.clipped(calendar, 40), 40)
      + TextLayout.right(wait, 7) + TextLayout.right(cover, 9) + TextLayout.right(attend, 9)
      + TextLayout.right(exhaustion, 9)).trimmedAtEnd
  }

  private var ties: [String] { [title(.tiesTitle), TextLayout.wrap(tiesSentence, indent: 2)] }

  /// Among which calendars one may choose for other reasons.
  package var tiesSentence: String {
    let ties = ranking.nearTies
    guard !ties.isEmpty else { return language.say(CalendarSentence.noTies, ["delta": delta]) }
    return language.say(
      CalendarSentence.ties,
      [
        "list": ties.prefix(8).map { CalendarWords(language).line($0.plan) }
          .joined(separator: "; ") + (ties.count > 8 ? "; …" : "")
      ])
  }

  private var worst: [String] {
    [title(.worstTitle), TextLayout.wrap(worstSentence, indent: 2, hanging: 2)]
  }

  /// The calendar to be avoided.
  package var worstSentence: String {
    guard let best = ranking.best, let worst = ranking.worst else {
      return language.say(CalendarSentence.noWorst)
    }
    let lag = worst.lag(behind: best, ranking.objective)
    let places = FigureText.places(lag.halfWidth)
    return language.say(
      CalendarSentence.worst,
      [
        "calendar": CalendarWords(language).line(worst.plan),
        "lag": language.decimal(lag.mean, places: places) + " ±"
          + language.decimal(lag.halfWidth, places: places) + " "
          + figures.symbol(ranking.objective.unit),
      ])
  }

  // MARK: Words

  func title(_ sentence: CalendarSentence) -> String { emphasised(language.say(sentence)) }

  private func emphasised(_ text: String) -> String {
    isEmphatic ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
