// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
public import Foundation
internal import OutputAnalysis
public import Reporting
internal import Scenarios
public import Wording
internal import WorkforceModel

/// The page of a search: the best calendars, the near-ties, the one to avoid, quota against cover, and
/// who misses what.
public struct CalendarsPage {
  let text: CalendarText
  let language: Language
  private let library: ChartLibrary?

  /// The page of a search.
  ///
  /// - Parameters:
  ///   - report: The results.
  ///   - language: The language of the page.
  ///   - library: What draws the charts; without it the page has tables alone.
  public init(_ report: CalendarReport, language: Language, library: ChartLibrary?) {
    text = CalendarText(report, language: language)
    self.language = language
    self.library = library
  }

  /// Writes `report.html` and `charts/*.vl.json` into a folder.
  public func write(to folder: URL) throws {
    try page.write(to: folder, language: language, library: library)
  }

  var report: CalendarReport { text.report }
  var ranking: CalendarRanking { text.ranking }
  var words: FigureWords {
    FigureWords(names: ranking.scenario.displayNames, language: language)
  }
  func say(
    _ sentence: CalendarPageSentence, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    language.say(sentence, values)
  }
  func line(_ plan: CalendarPlan) -> String { CalendarWords(language).line(plan) }

  /// An objective with its error: `+0.31 ±0.05`; shares in percentage points.
  func told(_ interval: ConfidenceInterval, _ unit: String) -> String {
    text.figures.difference(interval.mean, interval.halfWidth, unit: unit)
  }

  var page: ResultsPage {
    ResultsPage(
      kind: say(.kind), title: text.scenarioTitle, about: words.about(ranking.scenario.about),
      basis: text.basis, warnings: warnings,
      sections: [best, rankingSection, quota, attendance, needed, method, provenance]
        .compactMap { $0 },
      generated: words.say(
        ReportSentence.generated,
        [
          "version": words.language.program(), "seed": String(ranking.masterSeed),
          "digest": ScenarioDigest.sha256(of: report.scenarioText),
        ]))
  }

  private var warnings: [String] {
    var lines = [text.shortfall].compactMap { $0 }
    if ranking.ending == .interrupted {
      lines.append(words.say(CalendarSentence.interrupted))
    }
    if !report.overrides.isEmpty {
      lines.append(
        words.say(
          SummarySentence.overrides, ["list": report.overrides.joined(separator: "; ")]))
    }
    return lines
  }

  private var best: ResultsPage.Section {
    let told = text.bestSentences
    // The dates and how sure they are; what they cause; who attends.
    let answers =
      told.count < 4
      ? []
      : [
        TermView(term: say(.calendar), text: (told[0] + " " + told[1]).capitalisedFirst),
        TermView(
          term: say(.causes), text: ([told[2]] + told.dropFirst(4)).joined(separator: " ")),
        TermView(term: say(.attends), text: told[3]),
      ]
    return ResultsPage.Section(
      id: "best", title: say(.best),
      [.answers(answers), .heading(words.say(CalendarSentence.tiesTitle).sentenceCase)] + ties
        + [
          .heading(words.say(CalendarSentence.worstTitle).sentenceCase),
          ranking.worst == nil ? .text(text.worstSentence) : .important(text.worstSentence),
          .text(say(.reading)),
        ])
  }

  private var ties: [ResultsPage.Block] {
    guard let best = ranking.best, !ranking.nearTies.isEmpty else {
      return [.text(text.tiesSentence)]
    }
    let symbol = text.figures.symbol(ranking.objective.unit)
    let unit = symbol.isEmpty || ranking.objective.unit == "share" ? "" : " " + symbol
    return [
      .text(say(.tie)),
      .list(
        ranking.nearTies.map { outcome in
          let lag = told(outcome.lag(behind: best, ranking.objective), ranking.objective.unit)
          return say(.tieItem, ["calendar": line(outcome.plan), "lag": lag + unit])
        }),
    ]
  }

  // MARK: How many sessions

  private var needed: ResultsPage.Section? {
    let steps = ranking.sessionsNeeded
    guard let first = steps.first, let last = steps.last, steps.count > 1 else { return nil }
    let title = say(.neededTitle, ["k": text.attend])
    let summary = say(
      .neededSummary,
      [
        "first": language.integer(first.everyone.successes),
        "of": language.integer(first.everyone.trials), "low": String(first.sessions),
        "last": language.integer(last.everyone.successes), "high": String(last.sessions),
      ])
    let table = FigureTable(
      caption: say(.neededTable), columns: [say(.held), say(.share), say(.everyone)],
      rows: steps.map { step in
        FigureTable.Row(
          head: String(step.sessions),
          cells: [
            language.percent(step.attendance),
            words.say(
              ComparisonSentence.betterOf,
              [
                "count": language.integer(step.everyone.successes),
                "of": language.integer(step.everyone.trials),
              ]),
          ])
      }, metric: "sessions-needed")
    let chart = StepsChart(
      language: language,
      series: [
        StepsChart.Series(
          name: say(.share),
          points: steps.map {
            let share = $0.attendance * 100
            return StepsChart.Point(
              step: String($0.sessions), mean: share, low: share, high: share)
          }),
        StepsChart.Series(
          name: say(.everyone),
          points: steps.map {
            let interval = $0.everyone.wilsonInterval(confidence: ranking.confidence)
            return StepsChart.Point(
              step: String($0.sessions), mean: $0.everyone.share * 100,
              low: interval.lowerBound * 100, high: interval.upperBound * 100)
          }),
      ], stepTitle: say(.held), axisTitle: say(.neededAxis), format: ",.0f", domain: (0, 100),
      words: (
        say(.neededAxis), language.say(ComparisonPageSentence.low),
        language.say(ComparisonPageSentence.high)
      ))
    return ResultsPage.Section(
      id: "needed", title: say(.needed),
      text.neededSentences.map { .text($0) }
        + [
          .charts([
            Chart(
              id: "sessions-needed", title: title, summary: summary,
              specification: chart.specification(title: title, summary: summary), table: table)
          ]), .table(table),
        ])
  }

  // MARK: Method and provenance

  private var method: ResultsPage.Section {
    ResultsPage.Section(
      id: "method", title: say(.method),
      [
        .text(say(.methodBase)), .text(say(.methodSearch)),
        .text(
          say(
            .methodTies,
            ["confidence": language.percent(ranking.confidence), "delta": text.delta])),
        .text(say(.methodFew)),
      ])
  }

  private var provenance: ResultsPage.Section {
    let digest = TermView(
      term: words.say(ReportLabel.digestWord),
      text: ScenarioDigest.sha256(of: report.scenarioText))
    let terms = PageProvenance(words, hasCharts: library != nil).terms(
      seed: ranking.masterSeed, replications: ranking.replications, ending: ranking.ending)
    return ResultsPage.Section(
      id: "provenance", title: words.say(ReportLabel.provenanceSection),
      [
        .text(words.say(ReportLabel.provenanceLead)), .terms([digest] + terms),
        .text(say(.filesNote)),
        .details(words.say(ReportLabel.scenarioText), [.source(report.scenarioText)]),
      ])
  }
}

extension String {
  /// A heading of a terminal as one of a page: `NEAR-TIES` as `Near-ties`.
  var sentenceCase: String { lowercased().capitalisedFirst }
}
