// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording

extension CalendarsPage {
  private static let mostListed = 40
  private static let mostDrawn = 14

  /// The calendars in order, and by how much they are worse than the first.
  var rankingSection: ResultsPage.Section {
    var blocks: [ResultsPage.Block] = [.text(text.ranked)]
    if let lags { blocks.append(.charts([lags])) }
    blocks.append(.table(rankingTable))
    if ranking.ranked.count > Self.mostListed {
      blocks.append(
        .text(
          say(
            .shown,
            [
              "count": language.integer(Self.mostListed),
              "of": language.integer(ranking.ranked.count),
            ])))
    }
    if let tooFew = text.tooFew { blocks.append(.text(tooFew)) }
    return ResultsPage.Section(id: "ranking", title: say(.ranking), blocks)
  }

  private func lag(_ outcome: CalendarOutcome) -> ConfidenceInterval? {
    guard let best = ranking.best, outcome.candidate != best.candidate else { return nil }
    return outcome.lag(behind: best, ranking.objective)
  }

  private var rankingTable: FigureTable {
    let ties = Set(ranking.nearTies.map(\.candidate))
    let unit = ranking.objective.unit
    let hasExhaustion = ranking.best.map { !$0.mean(.exhaustion).isNaN } ?? false
    func column(_ objective: CalendarObjective) -> (CalendarOutcome) -> String {
      { outcome in self.told(outcome.interval(objective), objective.unit) }
    }
    var columns: [(name: String, cell: (CalendarOutcome) -> String)] = [
      (
        say(.lag) + unitInBrackets,
        { self.lag($0).map { self.told($0, unit) } ?? "–" }
      ),
      (say(.tieColumn), { self.say(ties.contains($0.candidate) ? .tieYes : .tieNo) }),
      (say(.waitColumn), column(.wait)),
      (say(.coverColumn), { self.language.decimal($0.mean(.cover), places: 1) }),
      (
        say(.attendColumn, ["k": text.attend]),
        { self.language.percent($0.mean(.attendance)) }
      ),
      (say(.everyone), { self.counted($0.everyone) }),
    ]
    if hasExhaustion { columns.append((say(.exhaustionColumn), column(.exhaustion))) }
    columns.append((say(.overtimeColumn), column(.overtime)))
    if !ranking.scenario.targets.isEmpty {
      columns.append((say(.breachesColumn), column(.breaches)))
    }
    columns.append((say(.futures), { self.language.integer($0.replications) }))
    return FigureTable(
      caption: say(.rankingTable), columns: [say(.calendar)] + columns.map(\.name),
      rows: ranking.ranked.prefix(Self.mostListed).enumerated().map { position, outcome in
        FigureTable.Row(
          head: String(position + 1) + ". " + line(outcome.plan),
          start: outcome.plan.first.description, cells: columns.map { $0.cell(outcome) })
      }, metric: "calendars")
  }

  func counted(_ proportion: Proportion) -> String {
    words.say(
      ComparisonSentence.betterOf,
      [
        "count": language.integer(proportion.successes),
        "of": language.integer(proportion.trials),
      ])
  }

  private var unitInBrackets: String {
    let symbol = text.figures.symbol(ranking.objective.unit)
    return symbol.isEmpty || ranking.objective.unit == "share" ? "" : " (\(symbol))"
  }

  /// The lags of the first calendars and of the worst; nil for a single one.
  private var lags: Chart? {
    let unit = ranking.objective.unit
    let scale = unit == "share" ? 100.0 : 1
    var drawn = Array(ranking.ranked.dropFirst().prefix(Self.mostDrawn))
    if let worst = ranking.worst, !drawn.contains(where: { $0.candidate == worst.candidate }) {
      drawn.append(worst)
    }
    func rank(_ outcome: CalendarOutcome) -> Int {
      (ranking.ranked.firstIndex { $0.candidate == outcome.candidate } ?? 0) + 1
    }
    let rows = drawn.compactMap { outcome in
      lag(outcome).map { (String(rank(outcome)) + ". " + line(outcome.plan), $0) }
    }.filter { $0.1.mean.isFinite && $0.1.halfWidth.isFinite }
    guard !rows.isEmpty else { return nil }
    let title = say(.lagTitle)
    let ties = language.integer(ranking.nearTies.count)
    let summary =
      ranking.worst.map { worst in
        say(
          .lagSummary,
          [
            "delta": text.delta, "ties": ties, "worst": line(worst.plan),
            "lag": (lag(worst).map { told($0, unit) } ?? "–") + amountUnit,
          ])
      } ?? say(.lagSummaryAlone, ["delta": text.delta, "ties": ties])
    let chart = RankedChart(
      language: language,
      rows: rows.map {
        RankedChart.Row(
          label: $0.0, mean: $0.1.mean * scale, halfWidth: $0.1.halfWidth * scale)
      }, axisTitle: say(.lagAxis, ["unit": axisUnit]), hasBars: false,
      limit: (ranking.indifference * scale, text.delta),
      words: (say(.lag), words.say(ReportLabel.error)))
    return Chart(
      id: "lags", title: title, summary: summary,
      specification: chart.specification(title: title, summary: summary),
      table: FigureTable(
        caption: title, columns: [say(.calendar), say(.lag) + unitInBrackets],
        rows: rows.map { FigureTable.Row(head: $0.0, cells: [told($0.1, unit)]) },
        metric: "lags"))
  }

  private var amountUnit: String {
    let symbol = text.figures.symbol(ranking.objective.unit)
    return symbol.isEmpty || ranking.objective.unit == "share" ? "" : " " + symbol
  }

  /// What an axis of the objective counts; its name where it counts things without a unit.
  private var axisUnit: String {
    let symbol = text.figures.symbol(ranking.objective.unit)
    return symbol.isEmpty ? CalendarWords(language).name(of: ranking.objective) : symbol
  }

  // MARK: Quota against cover

  /// The best calendar's dates with other quotas; nil where that was not tried.
  var quota: ResultsPage.Section? {
    let outcomes = ranking.tradeOff
    guard let first = outcomes.first, let last = outcomes.last, outcomes.count > 1 else {
      return nil
    }
    let (small, large) = (
      language.percent(first.plan.quota), language.percent(last.plan.quota)
    )
    func mean(_ outcome: CalendarOutcome, _ objective: CalendarObjective) -> String {
      language.decimal(outcome.mean(objective), places: 1)
    }
    let table = tradeTable(outcomes)
    let charts = [
      chart(
        "quota-cover", .cover, outcomes, title: say(.coverTitle),
        summary: say(
          .coverSummary,
          [
            "high": mean(first, .cover), "small": small, "low": mean(last, .cover),
            "large": large,
          ]), axis: say(.coverAxis), format: ",.1f", table),
      chart(
        "quota-wait", .wait, outcomes, title: say(.waitTitle),
        summary: say(
          .waitSummary,
          [
            "first": told(first.interval(.wait), "minutes"), "small": small,
            "last": told(last.interval(.wait), "minutes"), "large": large,
          ]), axis: say(.waitAxis), format: "+,.2f", table),
      chart(
        "quota-attendance", .attendance, outcomes,
        title: say(.attendTitle, ["k": text.attend]),
        summary: say(
          .attendSummary,
          [
            "first": language.percent(first.mean(.attendance)), "small": small,
            "last": language.percent(last.mean(.attendance)), "large": large,
          ]), axis: say(.attendAxis), format: ",.0f", table),
    ]
    return ResultsPage.Section(
      id: "quota", title: say(.quota),
      [
        .text(
          words.say(
            CalendarSentence.tradeNote,
            ["futures": language.integer(first.replications)])),
        .charts(charts), .table(table),
      ])
  }

  private func tradeTable(_ outcomes: [CalendarOutcome]) -> FigureTable {
    FigureTable(
      caption: say(.tradeTable),
      columns: [
        say(.quotaWord), say(.coverColumn), say(.waitColumn),
        say(.attendColumn, ["k": text.attend]), say(.everyone), say(.overtimeColumn),
      ],
      rows: outcomes.map { outcome in
        FigureTable.Row(
          head: language.percent(outcome.plan.quota),
          cells: [
            language.decimal(outcome.mean(.cover), places: 1),
            told(outcome.interval(.wait), "minutes"),
            language.percent(outcome.mean(.attendance)), counted(outcome.everyone),
            told(outcome.interval(.overtime), "hours"),
          ])
      }, metric: "quotas")
  }

  private func chart(
    _ id: String, _ objective: CalendarObjective, _ outcomes: [CalendarOutcome], title: String,
    summary: String, axis: String, format: String, _ table: FigureTable
  ) -> Chart {
    let scale = objective.unit == "share" ? 100.0 : 1
    let chart = StepsChart(
      language: language,
      series: [
        StepsChart.Series(
          name: axis,
          points: outcomes.map { outcome in
            let interval = outcome.interval(objective)
            let half = interval.halfWidth.isFinite ? interval.halfWidth : 0
            return StepsChart.Point(
              step: language.percent(outcome.plan.quota), mean: interval.mean * scale,
              low: (interval.mean - half) * scale, high: (interval.mean + half) * scale)
          })
      ], stepTitle: say(.quotaWord), axisTitle: axis, format: format, hasZero: true,
      isAgainstNothing: objective == .wait,
      words: (
        axis, language.say(ComparisonPageSentence.low), language.say(ComparisonPageSentence.high)
      ))
    return Chart(
      id: id, title: title, summary: summary,
      specification: chart.specification(title: title, summary: summary), table: table)
  }
}
