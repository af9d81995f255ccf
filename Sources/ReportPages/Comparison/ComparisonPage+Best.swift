// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import Scenarios
internal import Wording

extension ComparisonPage {
  /// More scenarios than this are told in the table alone: a bar has no room for them.
  private static let mostParts = 6

  /// How probably each scenario is the best by each criterion; nil for two scenarios.
  var best: ResultsPage.Section? {
    guard others.count > 1 else { return nil }
    let table = FigureTable(
      caption: say(.bestTitle),
      columns: [words.say(ComparisonSentence.figure).capitalisedFirst]
        + report.entries.indices.map(ComparisonReport.letter),
      rows: criteria.map { index in
        FigureTable.Row(
          head: text.name(of: comparison.criteria[index]).capitalisedFirst,
          start: comparison.criteria[index].name,
          cells: report.entries.indices.map { cell(index, $0) })
      }, metric: "best-probability")
    let chart = report.entries.count <= Self.mostParts ? probabilities(table) : nil
    return ResultsPage.Section(
      id: "best", title: say(.best),
      [.text(text.bestNote)]
        + (chart.map { [.charts([$0])] } ?? [])
        + [.table(table)])
  }

  private func cell(_ index: Int, _ scenario: Int) -> String {
    let probability = comparison.bestProbability[index][scenario]
    guard probability.isFinite else { return "–" }
    let count = comparison.bestShare[index][scenario] * Double(comparison.commonFutures)
    return say(
      .bestCell,
      [
        "share": language.percent(probability), "count": language.integer(Int(count.rounded())),
      ])
  }

  private func probabilities(_ table: FigureTable) -> Chart? {
    let told = criteria.filter { index in
      comparison.bestProbability[index].allSatisfy(\.isFinite)
        && others.contains { comparison.difference(index, of: $0).verdict != .same }
    }
    guard !told.isEmpty else { return nil }
    let title = say(.bestTitle)
    let leaders = told.prefix(4).compactMap { index -> String? in
      let row = comparison.bestProbability[index]
      guard let scenario = row.indices.max(by: { row[$0] < row[$1] }) else { return nil }
      return say(
        .bestItem,
        [
          "metric": text.name(of: comparison.criteria[index]),
          "name": ComparisonReport.letter(scenario), "share": language.percent(row[scenario]),
        ])
    }
    let summary = say(.bestSummary, ["list": leaders.joined(separator: ", ")])
    let colors = ["#ffffff", "#8db4dc", "#f2c9a5", "#9fd0b3", "#c9a4c4", "#f2d98a"]
    let chart = SegmentsChart(
      language: language,
      parts: report.entries.indices.map { scenario in
        SegmentsChart.Part(name: name(scenario), color: colors[scenario])
      },
      rows: told.map { index in
        (
          text.name(of: comparison.criteria[index]).capitalisedFirst,
          comparison.bestProbability[index].map { $0 * 100 }
        )
      }, total: 100, axisTitle: say(.probabilityOf100),
      mark: { scenario, _ in ComparisonReport.letter(scenario) })
    return Chart(
      id: "best", title: title, summary: summary,
      specification: chart.specification(title: title, summary: summary), table: table)
  }

  // MARK: Levels of a factor

  /// The smallest level that keeps each target; nil without a factor or without targets.
  var staffing: ResultsPage.Section? {
    let answers = text.staffingAnswers.filter { $0.kept.contains { $0.trials > 0 } }
    guard let keeping = report.keeping, !answers.isEmpty else { return nil }
    let targets = answers.map { words.names.target($0.target, language) }
    let levels = answers[0].kept.indices.map { text.level($0).name }
    let intervals = answers.map { answer in
      answer.kept.map { $0.wilsonInterval(confidence: comparison.confidence) }
    }
    let title = say(.keptTitle)
    let summary = say(
      .keptSummary,
      [
        "confidence": language.percent(comparison.confidence),
        "list": zip(targets, answers).map { target, answer in
          target + " "
            + answer.kept.prefix(8).map { language.decimal($0.share * 100, places: 0) }
            .joined(separator: ", ")
        }.joined(separator: "; "), "keep": language.percent(keeping),
      ])
    let chart = StepsChart(
      language: language,
      series: answers.enumerated().map { place, answer in
        StepsChart.Series(
          name: targets[place],
          points: answer.kept.indices.map { level in
            StepsChart.Point(
              step: levels[level], mean: answer.kept[level].share * 100,
              low: intervals[place][level].lowerBound * 100,
              high: intervals[place][level].upperBound * 100)
          })
      }, stepTitle: say(.level), axisTitle: say(.keptOf100), format: ",.0f", domain: (0, 100),
      limit: keeping * 100,
      words: (say(.keptOf100), say(.low), say(.high)))
    let table = FigureTable(
      caption: title, columns: [say(.level)] + targets.map { say(.keptColumn, ["target": $0]) },
      rows: levels.indices.map { level in
        FigureTable.Row(
          head: levels[level],
          cells: answers.enumerated().map { place, answer in
            let interval = intervals[place][level]
            return text.counted(answer.kept[level]) + " ("
              + language.percent(interval.lowerBound) + "–"
              + language.percent(interval.upperBound) + ")"
          })
      }, metric: "kept")
    return ResultsPage.Section(
      id: "staffing", title: say(.staffing),
      [
        .list(answers.map { text.sentence($0) }),
        .charts([
          Chart(
            id: "kept", title: title, summary: summary,
            specification: chart.specification(title: title, summary: summary), table: table)
        ]), .table(table),
      ])
  }
}
