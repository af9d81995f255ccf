// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ComparisonPage {
  /// Paired differences of each scenario, with what can be said of them.
  var differences: ResultsPage.Section {
    ResultsPage.Section(
      id: "differences", title: say(.differences),
      [.text(say(.differencesLead))]
        + detailed.flatMap { scenario -> [ResultsPage.Block] in
          [
            .table(table(scenario)),
            .charts([counts(scenario), months(scenario)].compactMap { $0 }),
          ]
        })
  }

  private func table(_ scenario: Int) -> FigureTable {
    FigureTable(
      caption: name(scenario),
      columns: [
        words.say(ComparisonSentence.figure).capitalisedFirst, say(.base),
        words.say(ComparisonSentence.difference).capitalisedFirst,
        words.say(ComparisonSentence.betterIn).capitalisedFirst, say(.verdict),
      ],
      rows: criteria.map { index in
        let criterion = comparison.criteria[index]
        let difference = comparison.difference(index, of: scenario)
        return FigureTable.Row(
          head: text.name(of: criterion).capitalisedFirst, start: criterion.name,
          cells: [
            text.figures.value(comparison.mean(index, of: 0).mean, unit: criterion.unit),
            amount(difference, index), text.counted(difference.betterIn), verdict(difference),
          ])
      }, metric: "criteria", scope: report.entries[scenario].name)
  }

  private func verdict(_ difference: CriterionDifference) -> String {
    guard case .open(let further) = difference.verdict else {
      return words.say(difference.verdict.sentence)
    }
    guard let further else { return say(.openNever) }
    return say(.openFurther, ["count": ComparisonText.rough(further, language)])
  }

  // MARK: In how many futures

  /// In how many identical futures a scenario does better, equally, worse.
  private func counts(_ scenario: Int) -> Chart? {
    let told = criteria.filter { comparison.difference($0, of: scenario).pairs.count > 0 }
    guard !told.isEmpty else { return nil }
    let rows = told.map { index -> (label: String, amounts: [Double], betterIn: Proportion) in
      let difference = comparison.difference(index, of: scenario)
      let better = difference.betterIn.successes
      let equal = difference.pairs.equal
      return (
        text.name(of: comparison.criteria[index]).capitalisedFirst,
        [better, equal, difference.pairs.count - better - equal].map(Double.init),
        difference.betterIn
      )
    }
    let most = told.map { comparison.difference($0, of: scenario).pairs.count }.max() ?? 0
    let title = say(.betterTitle, ["name": ComparisonReport.letter(scenario)])
    let summary = say(
      .betterSummary,
      [
        "count": language.integer(most),
        "list": rows.prefix(4).map {
          $0.label.withSmallInitial + " " + words.say(ComparisonSentence.betterIn) + " "
            + language.integer($0.betterIn.successes)
        }.joined(separator: ", "),
      ])
    let parts = [
      SegmentsChart.Part(name: say(.betterPart), color: Tone.band50),
      SegmentsChart.Part(name: say(.equalPart), color: "#ffffff"),
      SegmentsChart.Part(name: say(.worsePart), color: "#f2c9a5"),
    ]
    let chart = SegmentsChart(
      language: language, parts: parts, rows: rows.map { ($0.label, $0.amounts) },
      total: Double(most), axisTitle: say(.futures),
      mark: { _, amount in language.integer(Int(amount)) })
    return Chart(
      id: "better-" + stem(scenario), title: title, summary: summary,
      specification: chart.specification(title: title, summary: summary),
      table: FigureTable(
        caption: title,
        columns: [words.say(ComparisonSentence.figure).capitalisedFirst]
          + parts.map(\.name.capitalisedFirst),
        rows: rows.map { row in
          FigureTable.Row(head: row.label, cells: row.amounts.map { language.integer(Int($0)) })
        }, scope: report.entries[scenario].name))
  }

  /// A scenario's letter as part of a file's name.
  private func stem(_ scenario: Int) -> String { ComparisonReport.letter(scenario).lowercased() }

  // MARK: Month by month

  /// The difference of the first criterion in each whole month.
  private func months(_ scenario: Int) -> Chart? {
    guard let index = text.mainCriteria.first,
      case .metric(let metric, let scope) = comparison.criteria[index].kind,
      let figure = comparison.series.firstIndex(where: {
        $0.metric == metric && $0.scopeName == scope
      })
    else { return nil }
    let base = comparison.scenarios[0]
    let whole = PeriodLengths(base.parameters).comparable(.month, count: comparison.monthCount)
    let unit = metric.unit.rawValue
    let scale = unit == "share" ? 100.0 : 1
    let points = whole.compactMap { month -> (CivilDate, ConfidenceInterval)? in
      let interval = comparison.pairs(of: figure, scenario: scenario, month: month)
        .interval(confidence: comparison.confidence)
      return interval.mean.isFinite && interval.halfWidth.isFinite
        ? (base.monthStarts[month], interval) : nil
    }
    guard points.count > 1,
      let lowest = points.min(by: { $0.1.mean < $1.1.mean }),
      let highest = points.max(by: { $0.1.mean < $1.1.mean })
    else { return nil }
    func told(_ interval: ConfidenceInterval) -> String {
      text.figures.difference(interval.mean, interval.halfWidth, unit: unit)
    }
    let title = say(
      .monthTitle,
      ["name": ComparisonReport.letter(scenario), "metric": words.name(of: metric)])
    let summary = say(
      .monthSummary,
      [
        "low": told(lowest.1), "lowest": language.monthAndYear(lowest.0),
        "high": told(highest.1), "highest": language.monthAndYear(highest.0),
        "count": language.integer(points.count { !$0.1.contains(0) }),
        "of": language.integer(points.count),
      ])
    let ends = points.flatMap { [$0.1.lower * scale, $0.1.upper * scale] }
    let chart = StepsChart(
      language: language,
      series: [
        StepsChart.Series(
          name: words.name(of: metric),
          points: points.map { start, interval in
            StepsChart.Point(
              step: language.shortMonth(start.month) + " " + String(start.year),
              mean: interval.mean * scale, low: interval.lower * scale,
              high: interval.upper * scale)
          })
      ], stepTitle: "",
      axisTitle: say(.differenceAxis, ["unit": text.figures.symbol(unit)]),
      format: VegaLite.signedFormat((ends.max() ?? 1) - (ends.min() ?? 0)),
      isAgainstNothing: true, isJoined: false,
      words: (words.say(ComparisonSentence.difference), say(.low), say(.high)))
    return Chart(
      id: "months-" + stem(scenario), title: title, summary: summary,
      specification: chart.specification(title: title, summary: summary),
      table: FigureTable(
        caption: title,
        columns: [
          words.say(ReportLabel.month), words.say(ComparisonSentence.difference).capitalisedFirst,
        ],
        rows: points.map { start, interval in
          FigureTable.Row(
            head: language.monthAndYear(start), start: start.description, cells: [told(interval)])
        }, metric: metric.rawValue, scope: scope))
  }
}
