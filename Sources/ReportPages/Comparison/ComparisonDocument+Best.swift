// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import Scenarios
internal import WholeNumbers
internal import Wording

extension ComparisonDocument {
  /// More scenarios than this are in the table alone: a bar has no room for them.
  private static let mostParts = 6

  var best: Document.Section {
    let table = Table(
      say(.bestTitle),
      [line(.figure).capitalisedFirst] + report.entries.indices.map(ComparisonReport.letter),
      criteria.map { index in
        Table.Row(
          name(of: comparison.criteria[index]).capitalisedFirst,
          start: comparison.criteria[index].name, report.entries.indices.map { cell(index, $0) })
      }, metric: "best-probability")
    let chart = report.entries.count <= Self.mostParts ? probabilities(table) : nil
    let note = line(.bestNote, ["of": integer(comparison.commonFutures)])
    return Document.Section(
      "best", say(.best), heading: line(.bestTitle),
      [
        .only(.terminal, [.list(criteria.map(ranking))]), .text(note),
        .charts([chart].compactMap { $0 }), .only(.page, [.table(table)]),
        .only(.terminal, domination),
      ])
  }

  private func count(_ index: Int, _ scenario: Int) -> String {
    let share = comparison.bestShare[index][scenario]
    return integer(Int(bounded: (share * Double(comparison.commonFutures)).rounded()))
  }

  private func cell(_ index: Int, _ scenario: Int) -> String {
    let probability = comparison.bestProbability[index][scenario]
    guard probability.isFinite else { return "–" }
    return say(.bestCell, ["share": percent(probability), "count": count(index, scenario)])
  }

  private func ranking(_ index: Int) -> String {
    let probabilities = comparison.bestProbability[index]
    let first = probabilities.first ?? .nan
    let text: String
    if first.isNaN {
      text = line(.undefined)
    } else if probabilities.allSatisfy({ abs($0 - first) < 1e-9 }),
      others.allSatisfy({ comparison.difference(index, of: $0).verdict == .same })
    {
      text = line(.bestAll)
    } else if others.allSatisfy({
      [.same, .equivalent].contains(comparison.difference(index, of: $0).verdict)
    }) {
      text = line(.bestAlike)
    } else {
      let order = probabilities.indices.sorted {
        (-probabilities[$0], $0) < (-probabilities[$1], $1)
      }
      text = order.filter { probabilities[$0] >= 0.005 }.prefix(4).map { scenario in
        line(
          .bestItem,
          [
            "name": ComparisonReport.letter(scenario), "share": percent(probabilities[scenario]),
            "count": count(index, scenario),
          ])
      }.joined(separator: ", ")
    }
    return name(of: comparison.criteria[index]).capitalisedFirst + ": " + text
  }

  private func probabilities(_ table: Table) -> Chart? {
    let shown = criteria.filter { index in
      comparison.bestProbability[index].allSatisfy(\.isFinite)
        && others.contains { comparison.difference(index, of: $0).verdict != .same }
    }
    guard !shown.isEmpty else { return nil }
    let leaders = shown.prefix(4).compactMap { index -> String? in
      let row = comparison.bestProbability[index]
      guard let scenario = row.indices.max(by: { row[$0] < row[$1] }) else { return nil }
      return say(
        .bestItem,
        [
          "metric": name(of: comparison.criteria[index]), "name": ComparisonReport.letter(scenario),
          "share": percent(row[scenario]),
        ])
    }
    let colors = ["#ffffff", "#8db4dc", "#f2c9a5", "#9fd0b3", "#c9a4c4", "#f2d98a"]
    return Chart(
      "best", say(.bestTitle), say(.bestSummary, ["list": leaders.joined(separator: ", ")]),
      .segments(
        language,
        shown.map { index in
          (
            name(of: comparison.criteria[index]).capitalisedFirst,
            comparison.bestProbability[index].map { $0 * 100 }
          )
        }, parts: zip(report.entries.indices, colors).map { (name($0), $1) }, total: 100,
        axis: say(.probabilityOf100), mark: { scenario, _ in ComparisonReport.letter(scenario) }),
      table)
  }

  // MARK: Levels of a factor

  /// The smallest level that keeps each target; nil without a factor or without targets.
  var staffing: Document.Section? {
    guard let keeping = report.keeping else { return nil }
    let answers = StaffingAnswer.all(
      levels: Array(comparison.targets.dropFirst()), probability: keeping,
      confidence: comparison.confidence)
    guard !answers.isEmpty else { return nil }
    let observed = answers.filter { $0.kept.contains { $0.trials > 0 } }
    return Document.Section(
      "staffing", say(.staffing), heading: line(.staffingTitle),
      [
        .list(answers.map { sentence($0, keeping) }),
        .only(.terminal, [.text(line(.staffingNote)), .table(rates(answers))]),
      ] + (observed.isEmpty ? [] : kept(observed, keeping)))
  }

  /// For each target, the futures in a hundred in which each level keeps it.
  private func rates(_ answers: [StaffingAnswer]) -> Table {
    let levels = answers[0].kept.indices
    return Table(
      say(.keptTitle), [line(.staffingTable)] + levels.map(level),
      answers.map { answer in
        Table.Row(
          words.names.target(answer.target, language),
          answer.kept.map { decimal($0.share * 100, places: 0) })
      })
  }

  private func kept(_ answers: [StaffingAnswer], _ keeping: Double) -> [Block] {
    let targets = answers.map { words.names.target($0.target, language) }
    let levels = answers[0].kept.indices.map(level)
    let intervals = answers.map { answer in
      answer.kept.map { $0.wilsonInterval(confidence: comparison.confidence) }
    }
    let rates = zip(targets, answers).map { target, answer in
      target + " "
        + answer.kept.prefix(8).map { decimal($0.share * 100, places: 0) }.joined(separator: ", ")
    }
    let table = Table(
      say(.keptTitle), [say(.level)] + targets.map { say(.keptColumn, ["target": $0]) },
      levels.indices.map { level in
        Table.Row(
          levels[level],
          answers.enumerated().map { place, answer in
            let interval = intervals[place][level]
            return words.counted(answer.kept[level]) + " (" + percent(interval.lowerBound) + "–"
              + percent(interval.upperBound) + ")"
          })
      }, metric: "kept")
    let chart = Chart(
      "kept", say(.keptTitle),
      say(
        .keptSummary,
        [
          "confidence": percent(comparison.confidence), "list": rates.joined(separator: "; "),
          "keep": percent(keeping),
        ]),
      .steps(
        language,
        answers.enumerated().map { place, answer in
          (
            targets[place],
            answer.kept.indices.map { level in
              Drawing.Amount(
                label: levels[level], mean: answer.kept[level].share * 100,
                low: intervals[place][level].lowerBound * 100,
                high: intervals[place][level].upperBound * 100)
            }
          )
        }, along: say(.level), axis: say(.keptOf100), format: ",.0f", most: 100,
        limit: keeping * 100, heads: (say(.keptOf100), say(.low), say(.high))), table)
    return [.charts([chart]), .only(.page, [.table(table)])]
  }

  private func sentence(_ answer: StaffingAnswer, _ keeping: Double) -> String {
    let target = words.names.target(answer.target, language)
    guard answer.kept.contains(where: { $0.trials > 0 }) else {
      return line(.notObserved, ["target": target])
    }
    // Of several values that move there is no order, and more need not be better: all that keep it are named.
    let isOrdered = report.entries[1].overrides.count == 1
    if !isOrdered || answer.established == nil, !answer.holding.isEmpty {
      return line(
        .staffingAmong,
        [
          "target": target, "levels": answer.holding.map(level).joined(separator: ", "),
          "probability": percent(keeping), "confidence": percent(comparison.confidence),
        ])
    }
    let lone = answer.kept.firstIndex { $0.share >= keeping }
    let shown = answer.established ?? answer.apparent ?? lone ?? answer.kept.count - 1
    let kept = answer.kept[shown]
    let (count, of) = (integer(kept.successes), integer(kept.trials))
    let probability = percent(keeping)
    if let established = answer.established {
      return say(
        established == 0 ? ComparisonSentence.staffingFirst : .staffingEstablished,
        [
          "target": target, "level": level(shown), "probability": probability,
          "confidence": percent(comparison.confidence), "count": count, "of": of,
        ])
    }
    guard lone != nil else {
      return line(
        .staffingNever,
        [
          "target": target, "level": level(shown), "probability": probability, "count": count,
          "of": of,
        ])
    }
    let interval = kept.wilsonInterval(confidence: comparison.confidence)
    return line(
      isOrdered && answer.apparent != nil ? .staffingApparent : .staffingPerhaps,
      [
        "target": target, "level": level(shown), "count": count, "of": of,
        "low": percent(interval.lowerBound), "high": percent(interval.upperBound),
      ])
  }

  /// A level by its value; by its letter where several values move.
  private func level(_ position: Int) -> String {
    let values = report.entries[position + 1].overrides.map {
      String($0.drop { $0 != "=" }.dropFirst())
    }
    return values.count == 1 ? values[0] : ComparisonReport.letter(position + 1)
  }
}
