// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import Wording

extension ComparisonPage {
  /// Figures that an answer names of each kind.
  private static let mostNamed = 4

  /// The scenarios on a line each, their costs beside their effects.
  var brief: ResultsPage.Section {
    let answers = detailed.prefix(6).map { TermView(term: name($0), text: answer($0)) }
    return ResultsPage.Section(
      id: "brief", title: say(.brief),
      text.selectionSentences.map { .important($0) } + [.answers(answers)]
        + (others.count > detailed.count && report.keeping == nil
          ? [.text(say(.moreScenarios, ["count": language.integer(detailed.count)]))] : [])
        + [.table(overview), .text(words.say(ComparisonSentence.overviewNote))]
        + (others.count > 1 ? text.dominationSentences.map { .text($0) } : [])
        + [.charts([costs].compactMap { $0 })])
  }

  /// What is better, what is worse, what cannot be told apart.
  private func answer(_ scenario: Int) -> String {
    var named: [ComparisonPageSentence: [String]] = [:]
    for index in criteria {
      let difference = comparison.difference(index, of: scenario)
      let name = text.name(of: comparison.criteria[index])
      let told = name + " (" + amount(difference, index, isShort: true) + ")"
      switch difference.verdict {
      case .better: named[.better, default: []].append(told)
      case .worse: named[.worse, default: []].append(told)
      case .open: named[.open, default: []].append(name)
      case .same, .undefined: break
      }
    }
    let sentences = [ComparisonPageSentence.better, .worse, .open].compactMap { kind in
      named[kind].map { all -> String in
        var list = all.prefix(Self.mostNamed).joined(separator: ", ")
        if all.count > Self.mostNamed {
          list +=
            " "
            + say(.moreFigures, ["count": language.integer(all.count - Self.mostNamed)])
        }
        return say(kind, ["list": list])
      }
    }
    return sentences.isEmpty ? say(.same) : sentences.joined(separator: " ")
  }

  /// A difference with its unit, `-0.12 ±0.02 min`; the short one without its error.
  func amount(_ difference: CriterionDifference, _ index: Int, isShort: Bool = false) -> String {
    let unit = comparison.criteria[index].unit
    let interval = difference.interval
    if difference.verdict == .same { return "0" }
    if isShort {
      let symbol = text.figures.symbol(unit)
      let value = text.figures.short(interval.mean, interval.halfWidth, unit: unit)
      return symbol.isEmpty ? value : value + " " + symbol
    }
    let value = text.figures.difference(interval.mean, interval.halfWidth, unit: unit)
    let symbol = unit == "share" ? "" : text.figures.symbol(unit)
    return symbol.isEmpty || !interval.mean.isFinite ? value : value + " " + symbol
  }

  /// Every scenario by its main differences, and by whom it is dominated.
  private var overview: FigureTable {
    let columns = text.mainCriteria
    let dominators = comparison.dominators
    let isMarked = dominators.contains { $0 != nil }
    return FigureTable(
      caption: say(.mainDifferences),
      columns: [say(.scenario)]
        + columns.map { text.name(of: comparison.criteria[$0]).capitalisedFirst }
        + (isMarked ? [say(.dominatedBy)] : []),
      rows: others.map { scenario in
        FigureTable.Row(
          head: name(scenario),
          cells: columns.map { index in
            let difference = comparison.difference(index, of: scenario)
            let told = amount(difference, index)
            if case .open = difference.verdict { return told + " ?" }
            return told
          } + (isMarked ? [dominators[scenario].map(ComparisonReport.letter) ?? "–"] : []))
      }, scope: "overview")
  }

  // MARK: Cost beside effect

  private struct Trade {
    let scenario: Int
    let cost: CriterionDifference
    let effect: CriterionDifference
  }

  /// What each scenario costs and what that buys; nil without costs.
  private var costs: Chart? {
    guard let cost = comparison.criteria.firstIndex(where: { $0.kind == .cost }),
      let effect = text.mainCriteria.first, effect != cost
    else { return nil }
    let criterion = comparison.criteria[effect]
    let metric = text.name(of: criterion)
    let trades = others.map {
      Trade(
        scenario: $0, cost: comparison.difference(cost, of: $0),
        effect: comparison.difference(effect, of: $0))
    }.filter { $0.cost.interval.mean.isFinite && $0.effect.interval.mean.isFinite }
    guard trades.contains(where: { $0.cost.verdict != .same || $0.effect.verdict != .same })
    else { return nil }
    let title = say(.costTitle)
    let summary = say(
      .costSummary,
      [
        "list": trades.prefix(6).map { trade in
          say(
            .costItem,
            [
              "name": ComparisonReport.letter(trade.scenario),
              "cost": text.figures.short(
                trade.cost.interval.mean, trade.cost.interval.halfWidth, unit: "euros"),
              "metric": metric, "effect": amount(trade.effect, effect, isShort: true),
            ])
        }.joined(separator: "; ")
      ])
    let scale = criterion.unit == "share" ? 100.0 : 1
    func ends(_ interval: ConfidenceInterval, _ scale: Double) -> (mean: Double, halfWidth: Double)
    {
      (interval.mean * scale, interval.halfWidth.isFinite ? interval.halfWidth * scale : 0)
    }
    let chart = CostEffectChart(
      language: language,
      points: trades.map { trade in
        CostEffectChart.Point(
          letter: ComparisonReport.letter(trade.scenario), name: name(trade.scenario),
          cost: ends(trade.cost.interval, 1e-3), effect: ends(trade.effect.interval, scale))
      }, costTitle: say(.costAxis),
      effectTitle: say(
        .effectAxis,
        ["metric": metric.capitalisedFirst, "unit": text.figures.symbol(criterion.unit)]),
      words: (say(.scenario), words.say(ComparisonSentence.cost), metric))
    return Chart(
      id: "cost-and-effect", title: title, summary: summary,
      specification: chart.specification(title: title, summary: summary),
      table: FigureTable(
        caption: title, columns: [say(.scenario), say(.cheaper), metric.capitalisedFirst],
        rows: trades.map { trade in
          FigureTable.Row(
            head: name(trade.scenario),
            cells: [amount(trade.cost, cost), amount(trade.effect, effect)])
        }, scope: "costs"))
  }
}
