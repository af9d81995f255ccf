// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ComparisonDocument {
  /// The scenarios on a line each, their costs beside their effects.
  var brief: Document.Section {
    let answers = detailed.prefix(6).map { Term(name($0), answer($0)) }
    let rest =
      others.count > detailed.count && !isFactor
      ? say(.moreScenarios, ["count": integer(detailed.count)]) : ""
    return Document.Section(
      "brief", say(.brief),
      selectionSentences.map { .important($0) } + [.answers(answers), .text(rest)] + glance.blocks
        + domination + [.charts([costs].compactMap { $0 })])
  }

  /// Every scenario by its main differences, and by whom it is dominated.
  var glance: Document.Section {
    let (columns, dominators) = (mainCriteria, comparison.dominators)
    let isMarked = dominators.contains { $0 != nil }
    let table = Table(
      say(.mainDifferences),
      [Table.Column(say(.scenario))]
        + columns.map { Table.Column(name(of: comparison.criteria[$0]).capitalisedFirst) }
        + (isMarked ? [Table.Column(say(.dominatedBy), only: .page)] : []),
      others.map { scenario in
        let cells = columns.map { index -> Table.Cell in
          let difference = comparison.difference(index, of: scenario)
          let mark = mark(index, of: scenario)
          return Table.Cell(
            amount(difference, index) + mark, short: amount(difference, index, isShort: true) + mark
          )
        }
        return Table.Row(
          name(scenario),
          cells
            + (isMarked
              ? [Table.Cell(dominators[scenario].map(ComparisonReport.letter) ?? "–")] : []))
      }, scope: "overview")
    return Document.Section(
      "glance", say(.brief), heading: line(.overviewTitle),
      (columns.isEmpty
        ? []
        : [
          .table(table),
          .text(
            comparison.commonFutures < comparison.replications
              ? line(.overviewNoteSelected)
              : line(.overviewNote, ["count": integer(comparison.replications)])),
        ]) + aloneNote)
  }

  /// What stands behind a difference of which not as much is known as of others, or that does not matter.
  private func mark(_ index: Int, of scenario: Int) -> String {
    switch comparison.difference(index, of: scenario).verdict {
    case .open: " ?"
    case .equivalent: " ≈"
    case .better, .worse: standsAlone(index, of: scenario) ? " *" : ""
    case .same, .undefined: ""
    }
  }

  /// A difference with its unit, `-0.12 ±0.02 min`; the short one without its error.
  func amount(_ difference: CriterionDifference, _ index: Int, isShort: Bool = false) -> String {
    let unit = comparison.criteria[index].unit
    if difference.verdict == .same { return "0" }
    return isShort
      ? words.shortAmount(difference.interval, unit: unit)
      : words.amount(difference, unit: unit)
  }

  func name(of criterion: ComparisonCriterion) -> String {
    switch criterion.kind {
    case .cost: line(.cost)
    case .perPerson(let metric): line(.perPerson, ["name": words.name(of: metric)])
    case .onSessionDays(let metric): line(.onSessionDays, ["name": words.name(of: metric)])
    case .broken(let target): line(.broken, ["name": words.names.target(target, language)])
    case .metric(let metric, let scope): words.name(of: metric, scope: scope)
    }
  }

  /// Criteria that the overview has columns for.
  var mainCriteria: [Int] {
    let wanted: [ComparisonCriterion.Kind] = [
      .metric(.waitMean, scope: "sector"), .metric(.waitWithinTarget, scope: "sector"),
      .metric(.backlog, scope: "sector"), .metric(.exhaustion, scope: "sector"), .cost,
    ]
    var found = wanted.compactMap { kind in comparison.criteria.firstIndex { $0.kind == kind } }
    if found.count > 4 {
      found.removeAll { comparison.criteria[$0].kind == .metric(.backlog, scope: "sector") }
    }
    return found
  }

  // MARK: The best

  var selection: Document.Section {
    Document.Section("selection", line(.selectionTitle), selectionSentences.map { .text($0) })
  }

  /// Which scenario is selected, or which may still be the best; nothing without a selection.
  private var selectionSentences: [String] {
    guard let selection = comparison.selection else { return [] }
    func list(_ scenarios: [Int]) -> String {
      scenarios.map(ComparisonReport.letter).joined(separator: ", ")
    }
    let criterion = comparison.criteria[selection.criterion]
    let delta = words.plain(selection.rule.indifference, unit: criterion.unit)
    let answer =
      selection.selected.map {
        line(
          .selected,
          [
            "name": ComparisonReport.letter($0), "figure": name(of: criterion),
            "probability": percent(selection.rule.confidence), "delta": delta,
          ])
      }
      ?? line(
        .notSelected,
        [
          "list": list(selection.survivors), "figure": name(of: criterion), "delta": delta,
          "count": integer(comparison.replications),
        ])
    let dropped = Dictionary(
      grouping: comparison.scenarios.indices.filter { selection.droppedAfter[$0] != nil }
    ) { selection.droppedAfter[$0] ?? 0 }
    guard !dropped.isEmpty else { return [answer] }
    let items = dropped.sorted { $0.key < $1.key }.map { count, scenarios in
      line(.droppedItem, ["list": list(scenarios), "count": integer(count)])
    }
    return [answer, line(.dropped, ["list": items.joined(separator: "; ")])]
  }

  /// Scenarios that another beats in everything, a sentence each; nothing for two scenarios.
  var domination: [Block] {
    guard others.count > 1 else { return [] }
    let sentences = comparison.dominators.enumerated().compactMap { scenario, by in
      by.map {
        line(
          .dominated,
          ["name": ComparisonReport.letter(scenario), "by": ComparisonReport.letter($0)])
      }
    }
    return (sentences.isEmpty ? [line(.notDominated)] : sentences).map { .text($0) }
  }

  // MARK: Cost beside effect

  /// What each scenario costs and what that buys; nil without costs.
  private var costs: Chart? {
    guard let cost = comparison.criteria.firstIndex(where: { $0.kind == .cost }),
      let effect = mainCriteria.first, effect != cost
    else { return nil }
    let criterion = comparison.criteria[effect]
    let metric = name(of: criterion)
    let trades = others.map {
      (
        scenario: $0, cost: comparison.difference(cost, of: $0),
        effect: comparison.difference(effect, of: $0)
      )
    }.filter { $0.cost.interval.mean.isFinite && $0.effect.interval.mean.isFinite }
    guard trades.contains(where: { $0.cost.verdict != .same || $0.effect.verdict != .same }) else {
      return nil
    }
    let items = trades.prefix(6).map { trade in
      say(
        .costItem,
        [
          "name": ComparisonReport.letter(trade.scenario),
          "cost": words.short(trade.cost.interval, unit: "euros"), "metric": metric,
          "effect": amount(trade.effect, effect, isShort: true),
        ])
    }
    let scale = criterion.unit == "share" ? 100.0 : 1
    func values(_ name: String, _ interval: ConfidenceInterval, _ scale: Double) -> Drawing.Row {
      let mean = interval.mean * scale
      let half = interval.halfWidth.isFinite ? interval.halfWidth * scale : 0
      return [
        name: .number(mean.asWritten), name + "Low": .number((mean - half).asWritten),
        name + "High": .number((mean + half).asWritten),
      ]
    }
    func format(_ intervals: [ConfidenceInterval], _ scale: Double) -> String {
      AxisFormat.signed(
        intervals.flatMap { interval in
          let half = interval.halfWidth.isFinite ? interval.halfWidth : 0
          return [0, (interval.mean - half) * scale, (interval.mean + half) * scale]
        })
    }
    let formats = (
      cost: format(trades.map(\.cost.interval), 1e-3),
      effect: format(trades.map(\.effect.interval), scale)
    )
    let axis = say(
      .effectAxis, ["metric": metric.capitalisedFirst, "unit": words.symbol(criterion.unit)])
    return Chart(
      "cost-and-effect", say(.costTitle),
      say(.costSummary, ["list": items.joined(separator: "; ")]),
      Drawing(
        "cost-effect", language,
        trades.map { trade in
          let names: Drawing.Row = [
            "letter": .text(ComparisonReport.letter(trade.scenario)),
            "name": .text(name(trade.scenario)),
          ]
          return names.merging(values("cost", trade.cost.interval, 1e-3)) { $1 }.merging(
            values("effect", trade.effect.interval, scale)
          ) { $1 }
        },
        [
          "across": .text(say(.costAxis)), "upwards": .text(axis),
          "cost-format": .text(formats.cost), "effect-format": .text(formats.effect),
          "tooltip": Drawing.tooltip([
            ("name", say(.scenario), nil), ("cost", line(.cost), formats.cost),
            ("effect", metric, formats.effect),
          ]),
        ]),
      Table(
        say(.costTitle), [say(.scenario), say(.cheaper), metric.capitalisedFirst],
        trades.map { trade in
          Table.Row(name(trade.scenario), [amount(trade.cost, cost), amount(trade.effect, effect)])
        }, scope: "costs"))
  }
}
