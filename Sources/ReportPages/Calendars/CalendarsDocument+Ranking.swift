// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording

extension CalendarsDocument {
  private static let mostListed = 40
  private static let mostDrawn = 14
  private static let mostOnTerminal = 8

  private var unit: String { ranking.objective.unit }
  /// The unit of the objective behind a figure, or in brackets in the head of a column.
  private var unitInBrackets: String {
    let symbol = words.symbol(unit)
    return symbol.isEmpty || unit == "share" ? "" : " (\(symbol))"
  }

  /// The calendars in order, and by how much they are worse than the first.
  var rankingSection: Document.Section {
    let shown = say(
      .shown, ["count": integer(Self.mostListed), "of": integer(ranking.ranked.count)])
    let note: CalendarSentence =
      switch ranking.objective {
      case .overtime: .noteOvertime
      case .breaches: .noteBreaches
      case .inTerm: .noteInTerm
      case .quality: .noteQuality
      case .cost: .noteCost
      default: .noteExhaustion
      }
    return Document.Section(
      "ranking", say(.ranking), heading: line(.rankingTitle),
      [
        .only(.page, [.text(ranked)]), .charts([lags].compactMap { $0 }), .table(rankingTable),
        .only(.terminal, [.text(line(.rankingNote, ["k": attend, "last": line(note)]))]),
        .only(.page, [.text(ranking.ranked.count > Self.mostListed ? shown : "")]),
        .text(price),
      ] + drops)
  }

  /// What the first calendar costs the back office; nothing where there is none.
  private var price: String {
    guard let best = ranking.best else { return "" }
    let parts = [
      (CalendarObjective.inTerm, CalendarSentence.paysInTerm), (.quality, .paysQuality),
    ].compactMap { objective, sentence -> String? in
      let interval = best.interval(objective)
      guard !interval.mean.isNaN else { return nil }
      return line(sentence, ["change": words.difference(interval, unit: objective.unit)])
    }
    return parts.joined(separator: " ")
  }

  private func lag(_ outcome: CalendarOutcome) -> ConfidenceInterval? {
    guard let best = ranking.best, outcome.candidate != best.candidate else { return nil }
    return outcome.lag(behind: best, ranking.objective)
  }

  private var rankingTable: Table {
    typealias Part = (column: Table.Column, cell: (CalendarOutcome) -> Table.Cell)
    let ties = Set(ranking.nearTies.map(\.candidate))
    let unbeaten = Set(ranking.unbeaten.map(\.candidate))
    func difference(
      _ title: CalendarPageSentence, _ short: CalendarSentence, _ objective: CalendarObjective,
      only view: View? = nil
    ) -> Part {
      (
        Table.Column(say(title), short: line(short), only: view),
        { outcome in
          let interval = outcome.interval(objective)
          return Table.Cell(
            words.difference(interval, unit: objective.unit),
            short: words.short(interval, unit: objective.unit))
        }
      )
    }
    // A terminal has room for what calendars are ranked by, or else for exhaustion.
    let isExhaustionLast = ![.overtime, .breaches, .inTerm, .quality, .cost]
      .contains(ranking.objective)
    var parts: [Part] = [
      (
        Table.Column(say(.lag) + unitInBrackets, only: .page),
        { Table.Cell(lag($0).map { words.difference($0, unit: unit) } ?? "–") }
      ),
      (
        Table.Column(say(.tieColumn), short: "", isLeft: true),
        { outcome in
          let isTie = ties.contains(outcome.candidate)
          return Table.Cell(say(isTie ? .tieYes : .tieNo), short: isTie ? line(.tieMark) : "")
        }
      ), difference(.waitColumn, .headWait, .wait),
      (
        Table.Column(say(.coverColumn), short: line(.headCover)),
        { Table.Cell(cover($0)) }
      ),
      (
        Table.Column(say(.attendColumn, ["k": attend]), short: line(.headAttend, ["k": attend])),
        { Table.Cell(percent($0.mean(.attendance))) }
      ), (Table.Column(say(.everyone), only: .page), { Table.Cell(words.counted($0.everyone)) }),
    ]
    if ranking.best.map({ !$0.mean(.exhaustion).isNaN }) ?? false {
      parts.append(
        difference(
          .exhaustionColumn, .headExhaustion, .exhaustion, only: isExhaustionLast ? nil : .page))
    }
    parts.append(
      difference(
        .overtimeColumn, .headOvertime, .overtime,
        only: ranking.objective == .overtime ? nil : .page))
    if !ranking.scenario.targets.isEmpty {
      parts.append(
        difference(
          .breachesColumn, .headBreaches, .breaches,
          only: ranking.objective == .breaches ? nil : .page))
    }
    // What the back office pays.
    for (column, head, objective) in [
      (CalendarPageSentence.inTermColumn, CalendarSentence.headInTerm, CalendarObjective.inTerm),
      (.qualityColumn, .headQuality, .quality), (.costColumn, .headCost, .cost),
    ] where ranking.best.map({ !$0.mean(objective).isNaN }) ?? false {
      parts.append(
        difference(column, head, objective, only: ranking.objective == objective ? nil : .page))
    }
    parts += [
      (
        Table.Column(say(.unbeatenColumn), only: .page, isLeft: true),
        { Table.Cell(say(unbeaten.contains($0.candidate) ? .tieYes : .tieNo)) }
      ),
      (
        Table.Column(say(.orderColumn), only: .page, isLeft: true),
        { Table.Cell(say(ranking.space.keepsOrder($0.plan) ? .orderKept : .orderBroken)) }
      ),
      (
        Table.Column(say(.closedColumn), only: .page),
        { Table.Cell(integer(ranking.space.sessionsWhenClosed($0.plan))) }
      ), (Table.Column(say(.futures), only: .page), { Table.Cell(integer($0.replications)) }),
    ]
    return Table(
      say(.rankingTable),
      [Table.Column(say(.calendar), short: line(.headCalendar))] + parts.map(\.column),
      listed.map { rank, outcome in
        Table.Row(
          rank + line(outcome.plan) + mark(outcome), start: outcome.plan.first.description,
          parts.map { $0.cell(outcome) })
      }, metric: "calendars", mostRows: Self.mostOnTerminal + (isPresentAhead ? 0 : 1))
  }

  /// Calendars in their order, with the one of today after the first few if it stands further down or is out.
  private var listed: [(rank: String, outcome: CalendarOutcome)] {
    var listed = ranking.ranked.enumerated().map {
      (rank: "\($0.offset + 1). ", outcome: $0.element)
    }
    if !isPresentAhead {
      let present =
        listed.first { $0.outcome.candidate == ranking.present }
        ?? ranking.dropped.first { $0.outcome.candidate == ranking.present }
        .map { ("– ", $0.outcome) }
      listed.removeAll { $0.outcome.candidate == ranking.present }
      if let present { listed.insert(present, at: min(Self.mostOnTerminal, listed.count)) }
    }
    return Array(listed.prefix(Self.mostListed))
  }

  /// Whether the calendar of today stands among those that a terminal shows, or there is none.
  private var isPresentAhead: Bool {
    ranking.present == nil
      || ranking.ranked.prefix(Self.mostOnTerminal).contains { $0.candidate == ranking.present }
  }

  /// What is to be known of a calendar at once: that it is today's, or outside working hours.
  func mark(_ outcome: CalendarOutcome) -> String {
    (outcome.candidate == ranking.present ? " " + line(.presentMark) : "")
      + (ranking.sessionsOutsideHours(outcome.plan) > 0 ? " " + line(.outsideMark) : "")
  }

  /// The lags of the first calendars and of the worst; nil for a single one.
  private var lags: Chart? {
    let scale = unit == "share" ? 100.0 : 1
    var drawn = Array(ranking.ranked.dropFirst().prefix(Self.mostDrawn))
    if let worst = ranking.worst, !drawn.contains(where: { $0.candidate == worst.candidate }) {
      drawn.append(worst)
    }
    let rows = drawn.compactMap { outcome -> (label: String, lag: ConfidenceInterval)? in
      // The worst may be one that was dropped, which has no place among the others.
      let rank = ranking.ranked.firstIndex { $0.candidate == outcome.candidate }
      return lag(outcome).map {
        ((rank.map { String($0 + 1) + ". " } ?? "– ") + line(outcome.plan), $0)
      }
    }.filter { $0.lag.mean.isFinite && $0.lag.halfWidth.isFinite }
    guard !rows.isEmpty else { return nil }
    let ties = integer(ranking.nearTies.count)
    let summary =
      ranking.worst.map { worst in
        say(
          .lagSummary,
          [
            "delta": delta, "ties": ties, "worst": line(worst.plan),
            "lag": lag(worst).map { words.amount($0, unit: unit) } ?? "–",
          ])
      } ?? say(.lagSummaryAlone, ["delta": delta, "ties": ties])
    // What an axis counts; its name where it counts things without a unit.
    let symbol = words.symbol(unit)
    let axis = symbol.isEmpty ? CalendarWords(language).name(of: ranking.objective) : symbol
    return Chart(
      "lags", say(.lagTitle), summary,
      .ranked(
        language,
        rows.map {
          Drawing.Amount(
            label: $0.label, mean: $0.lag.mean * scale, low: $0.lag.lower * scale,
            high: $0.lag.upper * scale)
        }, axis: say(.lagAxis, ["unit": axis]), hasBars: false, limit: ranking.indifference * scale,
        unit: (say(.lag), say(ReportLabel.error))),
      Table(
        say(.lagTitle), [say(.calendar), say(.lag) + unitInBrackets],
        rows.map { Table.Row($0.label, [words.difference($0.lag, unit: unit)]) }, metric: "lags"))
  }

  // MARK: Quota against cover

  /// The best calendar's dates with other quotas; nil where that was not tried.
  var quota: Document.Section? {
    let outcomes = ranking.tradeOff
    guard let first = outcomes.first, let last = outcomes.last, outcomes.count > 1 else {
      return nil
    }
    let (small, large) = (percent(first.plan.quota), percent(last.plan.quota))
    func wait(_ outcome: CalendarOutcome) -> String {
      words.difference(outcome.interval(.wait), unit: "minutes")
    }
    let table = tradeTable(outcomes)
    func chart(
      _ id: String, _ objective: CalendarObjective, _ title: String, _ summary: String,
      axis: CalendarPageSentence, format: String
    ) -> Chart {
      let scale = objective.unit == "share" ? 100.0 : 1
      let points = outcomes.map { outcome -> Drawing.Amount in
        let interval = outcome.interval(objective)
        let half = interval.halfWidth.isFinite ? interval.halfWidth : 0
        return Drawing.Amount(
          label: percent(outcome.plan.quota), mean: interval.mean * scale,
          low: (interval.mean - half) * scale, high: (interval.mean + half) * scale)
      }
      return Chart(
        id, title, summary,
        .steps(
          language, [(say(axis), points)], along: say(.quotaWord), axis: say(axis), format: format,
          isAgainstZero: objective == .wait, heads: ends(say(axis))), table)
    }
    let charts = [
      isWhenClosed(first)
        ? nil
        : chart(
          "quota-cover", .cover, say(.coverTitle),
          say(
            .coverSummary,
            ["high": cover(first), "small": small, "low": cover(last), "large": large]),
          axis: .coverAxis, format: ",.1f"),
      chart(
        "quota-wait", .wait, say(.waitTitle),
        say(
          .waitSummary, ["first": wait(first), "small": small, "last": wait(last), "large": large]),
        axis: .waitAxis, format: "+,.3~f"),
      chart(
        "quota-attendance", .attendance, say(.attendTitle, ["k": attend]),
        say(
          .attendSummary,
          [
            "first": percent(first.mean(.attendance)), "small": small,
            "last": percent(last.mean(.attendance)), "large": large,
          ]), axis: .attendAxis, format: ",.0f"),
    ].compactMap { $0 }
    let note = line(.tradeNote, ["futures": integer(first.replications)])
    return Document.Section(
      "quota", say(.quota), heading: line(.tradeTitle),
      [.text(note), .charts(charts), .table(table)])
  }

  /// The words of a tooltip with an interval.
  func ends(_ mean: String) -> (mean: String, low: String, high: String) {
    (mean, say(ComparisonPageSentence.low), say(ComparisonPageSentence.high))
  }

  private func tradeTable(_ outcomes: [CalendarOutcome]) -> Table {
    let most = outcomes.map { $0.mean(.cover) }.max() ?? 0
    return Table(
      say(.tradeTable),
      [
        Table.Column(say(.quotaWord), short: line(.tradeQuota)),
        Table.Column("", only: .terminal, isLeft: true),
        Table.Column(say(.coverColumn), short: line(.tradeCover)),
        Table.Column(say(.waitColumn), short: line(.tradeWait)),
        Table.Column(say(.attendColumn, ["k": attend]), short: line(.tradeAttend, ["k": attend])),
        Table.Column(say(.everyone), only: .page), Table.Column(say(.overtimeColumn), only: .page),
      ],
      outcomes.map { outcome in
        let share = isWhenClosed(outcome) || most <= 0 ? 0 : outcome.mean(.cover) / most
        let wait = words.difference(outcome.interval(.wait), unit: "minutes")
        return Table.Row(
          percent(outcome.plan.quota),
          [
            Table.Cell(TextLayout.bar(share, 24)), Table.Cell(cover(outcome)),
            Table.Cell(wait, short: wait + " min"),
            Table.Cell(percent(outcome.mean(.attendance))),
            Table.Cell(words.counted(outcome.everyone)),
            Table.Cell(words.difference(outcome.interval(.overtime), unit: "hours")),
          ])
      }, metric: "quotas")
  }
}
