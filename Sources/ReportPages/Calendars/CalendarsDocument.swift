// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import OutputAnalysis
package import Reporting
internal import Scenarios
package import Wording
internal import WorkforceModel

extension CalendarReport: PublishedResult {
  package var record: RunRecord { ranking.record }

  package func document(_ language: Language, hasLibrary: Bool) -> Document {
    CalendarsDocument(report: self, words: ranking.scenario.words(language)).document(
      hasLibrary: hasLibrary)
  }

  package func workbook(_ language: Language) -> (heading: [String], sheets: [Document.Section])? {
    let document = CalendarsDocument(report: self, words: ranking.scenario.words(language))
    return (document.workbookHeading, document.sheets)
  }
}

extension CalendarRanking {
  /// Which calendar leads, on one line.
  package func leader(_ language: Language) -> String {
    let leader = best.map {
      language.say(
        CalendarSentence.firstRanking, ["calendar": CalendarWords(language).line($0.plan)])
    }
    return [shortfall(language), leader].compactMap { $0 }.joined(separator: "\n")
  }

  /// That nothing reaches what was asked for, and the best that can be had; nil where something does.
  package func shortfall(_ language: Language) -> String? {
    guard !isReachable, let most = mostAttended else { return nil }
    let attendance = most.interval(.attendance)
    let words = scenario.words(language)
    let asked = words.plain(minimumAttendance, unit: "share")
    // With as many decimals as it takes to see that it is less.
    let places = (0...2).first { language.percent(attendance.mean, places: $0) != asked } ?? 2
    let text = language.say(
      CalendarSentence.attendanceShort,
      [
        "asked": asked, "k": String(space.attend),
        "reached": language.percent(attendance.mean, places: places),
        "error": language.percent(attendance.halfWidth, places: places),
        "calendar": CalendarWords(language).line(most.plan),
        "wait": words.difference(most.interval(.wait), unit: "minutes"),
        "cover": language.decimal(most.mean(.cover), places: 1),
      ])
    let open = language.say(
      CalendarSentence.attendanceOpen, ["count": language.integer(undecided.count)])
    return undecided.isEmpty ? text : text + " " + open
  }
}

/// What a sector head reads after a search: the best calendar, the near-ties, the one to avoid, quota
/// against cover, and who misses what.
struct CalendarsDocument: DocumentMaker {
  typealias Phrases = CalendarPageSentence
  typealias Lines = CalendarSentence

  let report: CalendarReport
  let words: FigureWords

  var ranking: CalendarRanking { report.ranking }
  /// Sessions that everyone is to attend.
  var attend: String { String(ranking.space.attend) }
  /// The smallest difference that matters.
  var delta: String { words.plain(ranking.indifference, unit: ranking.objective.unit) }

  func line(_ plan: CalendarPlan) -> String { CalendarWords(language).line(plan) }

  func document(hasLibrary: Bool) -> Document {
    let notes =
      shortfall + words.centralValues([ranking.scenario]) + words.overrides(report.overrides)
    let interruption = ranking.ending == .interrupted ? [line(.interrupted)] : []
    return Document(
      kind: say(.kind), title: ranking.scenario.title(language),
      about: words.about(ranking.scenario.about), basis: basis,
      warnings: interruption + notes, lead: [basis, ranked] + notes,
      page: [best, rankingSection, quota, attendance, needed, method, provenance(hasLibrary)]
        .compactMap { $0 },
      terminal: [
        best, rankingSection, Document.Section("ties", line(.tiesTitle), [.text(tiesSentence)]),
        Document.Section("worst", line(.worstTitle), [.text(worstSentence)]), attendance, needed,
        quota,
      ].compactMap { $0 }, generated: words.generated(report.record, of: report.scenarioText))
  }

  // MARK: Head

  private var basis: String {
    line(
      .basis,
      [
        "count": integer(ranking.screened),
        "part": words.names.programme(ranking.space.part, language),
        "futures": integer(ranking.replications), "seed": String(ranking.masterSeed),
      ])
  }

  var ranked: String {
    let isScreened =
      ranking.isReachable || ranking.dropped.contains { $0.reason == .attendance }
    return line(
      isScreened ? .ranked : .rankedAll,
      [
        "objective": CalendarWords(language).name(of: ranking.objective),
        "share": percent(ranking.minimumAttendance), "k": attend, "delta": delta,
      ])
  }

  private var shortfall: [String] {
    ranking.shortfall(language).map { [$0] } ?? []
  }

  // MARK: The best calendar

  private var best: Document.Section {
    var blocks: [Block] = []
    if let best = ranking.best {
      let (dates, surety, causes, reach, others) = sentences(best)
      blocks = [
        .only(.terminal, [.list([dates, surety, causes, reach, others].filter { !$0.isEmpty })]),
        .only(
          .page,
          [
            .answers([
              Term(say(.calendar), (dates + " " + surety).capitalisedFirst),
              Term(say(.causes), [causes, others].filter { !$0.isEmpty }.joined(separator: " ")),
              Term(say(.attends), reach),
            ])
          ]),
      ]
    }
    // What misses what was asked for is the first of a ranking, and not the best.
    let isAsked = ranking.isReachable
    return Document.Section(
      "best", say(isAsked ? .best : .first), heading: line(isAsked ? .bestTitle : .firstTitle),
      blocks + [
        .only(
          .page,
          [.heading(line(.tiesTitle).sentenceCase)] + ties + [
            .heading(line(.worstTitle).sentenceCase),
            ranking.worst == nil ? .text(worstSentence) : .important(worstSentence),
            .text(say(.reading)),
          ])
      ])
  }

  private func sentences(_ best: CalendarOutcome) -> (
    dates: String, surety: String, causes: String, reach: String, others: String
  ) {
    func change(_ objective: CalendarObjective) -> String {
      words.difference(best.interval(objective), unit: objective.unit)
    }
    let reach = [
      isWhenClosed(best)
        ? line(.coversClosed)
        : line(
          best.mean(.cover) < 1 ? .coversNobody : .covers,
          ["cover": decimal(best.mean(.cover), places: 1)]),
      line(.attends, ["k": attend, "share": percent(best.mean(.attendance))]), below(best),
      line(
        .everyoneAttends,
        ["count": integer(best.everyone.successes), "of": integer(best.everyone.trials)]),
    ]
    let others = [
      // Hours of overtime are given where they are what calendars are ranked by.
      ranking.objective == .overtime ? line(.overtimes, ["change": change(.overtime)]) : nil,
      best.mean(.exhaustion).isNaN ? nil : line(.reliefs, ["change": change(.exhaustion)]),
      best.interval(.breaches).contains(0) || ranking.scenario.targets.isEmpty
        ? nil : line(.breaks, ["change": change(.breaches)]), outsideHours(best),
    ]
    return (
      CalendarWords(language).dates(best.plan, groups: groups),
      surety(best),
      line(.causes, ["wait": change(.wait)]),
      reach.filter { !$0.isEmpty }.joined(separator: " "),
      others.compactMap { $0 }.joined(separator: " ")
    )
  }

  /// Whether the desks are closed during all of its sessions, so that nobody is missed there.
  func isWhenClosed(_ outcome: CalendarOutcome) -> Bool {
    ranking.space.sessionsWhenClosed(outcome.plan) == outcome.plan.allDates.count
  }

  /// How many people are left at the desks during its sessions; nothing where these are closed.
  func cover(_ outcome: CalendarOutcome) -> String {
    isWhenClosed(outcome) ? "–" : decimal(outcome.mean(.cover), places: 1)
  }

  /// How sure it is that the first is the best; a selection among one has nothing to be sure of.
  private func surety(_ best: CalendarOutcome) -> String {
    guard ranking.isReachable else {
      return line(
        .notAsked,
        [
          "objective": CalendarWords(language).name(of: ranking.objective),
          "asked": percent(ranking.minimumAttendance), "k": attend,
        ])
    }
    if ranking.ranked.count == 1 { return line(.onlyOne) }
    return ranking.isSelected
      ? line(.selected, ["confidence": percent(ranking.confidence), "delta": delta])
      : line(.notSelected, ["futures": integer(best.replications)])
  }

  /// That the first attracts fewer than asked for, where others do not; empty where it does not.
  private func below(_ best: CalendarOutcome) -> String {
    let others = ranking.ranked.filter(ranking.reaches)
    guard ranking.isReachable, !ranking.reaches(best),
      let other = others.first ?? ranking.mostAttended
    else { return "" }
    return line(
      .below,
      [
        "share": percent(best.mean(.attendance), places: 1),
        "error": percent(best.interval(.attendance).halfWidth, places: 1),
        "asked": percent(ranking.minimumAttendance), "calendar": line(other.plan),
        "reached": percent(other.mean(.attendance), places: 1),
      ])
  }

  /// That some of its sessions lie outside working hours, and which calendar has none; nil where none does.
  private func outsideHours(_ best: CalendarOutcome) -> String? {
    let outside = ranking.sessionsOutsideHours(best.plan)
    guard outside > 0 else { return nil }
    let text = line(
      .outsideHours, ["count": integer(outside), "of": integer(best.plan.allDates.count)])
    let within = ranking.ranked.first { ranking.sessionsOutsideHours($0.plan) == 0 }
    return text + " "
      + (within.map { line(.withinHours, ["calendar": line($0.plan)]) } ?? line(.allOutsideHours))
  }

  /// Near-ties that are named one by one.
  private static let mostTies = 8

  private var ties: [Block] {
    guard let best = ranking.best, !ranking.nearTies.isEmpty else { return [.text(tiesSentence)] }
    return [
      .text(say(.tie)),
      .list(
        ranking.nearTies.prefix(Self.mostTies).map { outcome in
          let lag = outcome.lag(behind: best, ranking.objective)
          return say(
            .tieItem,
            [
              "calendar": line(outcome.plan),
              "lag": words.amount(lag, unit: ranking.objective.unit),
            ])
        } + [moreTies].compactMap { $0 }),
    ]
  }

  private var tiesSentence: String {
    let ties = ranking.nearTies
    guard ranking.ranked.count > 1 else { return line(.noOthers) }
    guard !ties.isEmpty else { return line(.noTies, ["delta": delta]) }
    let list = ties.prefix(Self.mostTies).map { line($0.plan) } + [moreTies].compactMap { $0 }
    return line(.ties, ["list": list.joined(separator: "; ")])
  }

  /// How many near-ties are not named, and where they are; nil where all are.
  private var moreTies: String? {
    let more = ranking.nearTies.count - Self.mostTies
    return more > 0 ? line(.moreTies, ["count": integer(more)]) : nil
  }

  private var worstSentence: String {
    guard ranking.ranked.count > 1 else { return line(.noOthers) }
    guard let best = ranking.best, let worst = ranking.worst else { return line(.noWorst) }
    let lag = worst.lag(behind: best, ranking.objective)
    let places = FigureWords.places(lag.halfWidth)
    return line(
      .worst,
      [
        "calendar": line(worst.plan),
        "lag": decimal(lag.mean, places: places) + " ±" + decimal(lag.halfWidth, places: places)
          + " " + words.symbol(ranking.objective.unit),
      ])
  }

  // MARK: Method and provenance

  private var method: Document.Section {
    let ties = say(.methodTies, ["confidence": percent(ranking.confidence), "delta": delta])
    return Document.Section(
      "method", say(.method),
      [say(.methodBase), say(.methodSearch), ties, say(.methodFew)].map { .text($0) })
  }

  private func provenance(_ hasLibrary: Bool) -> Document.Section {
    .provenance(of: report.scenarioText, report.record, files: say(.filesNote), words, hasLibrary)
  }
}

extension Document.Section {
  /// What it takes to get the figures of one scenario again.
  static func provenance(
    of scenarioText: String, _ record: RunRecord, files: String, _ words: FigureWords,
    _ hasLibrary: Bool
  ) -> Document.Section {
    let digest = Term(words.say(ReportLabel.digestWord), ScenarioDigest.sha256(of: scenarioText))
    return Document.Section(
      "provenance", words.say(ReportLabel.provenanceSection),
      [
        .text(words.say(ReportLabel.provenanceLead)),
        .terms([digest] + words.provenance(record, hasLibrary)), .text(files),
        .details(words.say(ReportLabel.scenarioText), [.source(scenarioText, language: "yaml")]),
      ])
  }
}
