// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import OutputAnalysis
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ComparisonText {
  /// Criteria that the overview has columns for.
  package var mainCriteria: [Int] {
    let wanted: [ComparisonCriterion.Kind] = [
      .metric(.waitMean, scope: "sector"), .metric(.waitWithinTarget, scope: "sector"),
      .metric(.backlog, scope: "sector"), .metric(.exhaustion, scope: "sector"), .cost,
    ]
    var found = wanted.compactMap { kind in comparison.criteria.firstIndex { $0.kind == kind } }
    if found.count > 4 {
      found.removeAll { comparison.criteria[$0].kind == .metric(.backlog, scope: "sector") }
    }
    return Array(found.prefix(4))
  }

  /// Every scenario on a line, by its main differences.
  func overview(_ others: [Int]) -> [String] {
    let columns = mainCriteria
    guard !columns.isEmpty else { return [] }
    let width = 13
    let header = columns.map { index in
      let criterion = comparison.criteria[index]
      let unit = figures.symbol(criterion.unit)
      return (name(of: criterion), unit)
    }
    // Names of figures take two lines where one is too short.
    let words = header.map { TextLayout.wrap($0.0, width: width - 1).split(separator: "\n") }
    let height = words.map(\.count).max() ?? 1
    var lines = [title(.overviewTitle)]
    for line in 0..<height {
      lines.append(
        TextLayout.row(
          "", 24,
          words.map { TextLayout.right(line < $0.count ? String($0[line]) : "", width) }.joined()
        ).trimmedAtEnd)
    }
    lines.append(
      TextLayout.row(
        "", 24, header.map { TextLayout.right($0.1.isEmpty ? "" : "(\($0.1))", width) }.joined()
      ).trimmedAtEnd)
    for scenario in others {
      let fields = columns.map { index in
        let difference = comparison.difference(index, of: scenario)
        let text =
          difference.verdict == .same
          ? "0"
          : figures.short(
            difference.interval.mean, difference.interval.halfWidth,
            unit: comparison.criteria[index].unit)
        if case .open = difference.verdict { return TextLayout.right(text + " ?", width) }
        return TextLayout.right(text, width)
      }
      let name = ComparisonReport.letter(scenario) + "  " + report.entries[scenario].name
      lines.append(TextLayout.row(shortened(name), 24, fields.joined()))
    }
    return lines + [TextLayout.wrap(language.say(ComparisonSentence.overviewNote), indent: 2)]
  }

  /// The end of a long name is what tells levels apart.
  private func shortened(_ name: String) -> String {
    guard report.keeping != nil, name.count > 24, let equals = name.firstIndex(of: "=") else {
      return TextLayout.clipped(name, 24)
    }
    let end = String(name[equals...])
    return TextLayout.clipped(String(name[..<equals]), max(4, 24 - end.count)) + end
  }

  var selection: [String] {
    selectionSentences.isEmpty
      ? [] : [title(.selectionTitle)] + selectionSentences.map { TextLayout.wrap($0, indent: 2) }
  }

  /// Which scenario is selected, or which may still be the best; nothing without a selection.
  package var selectionSentences: [String] {
    guard let selection = comparison.selection else { return [] }
    let criterion = comparison.criteria[selection.criterion]
    func list(_ scenarios: [Int]) -> String {
      scenarios.map(ComparisonReport.letter).joined(separator: ", ")
    }
    let delta = figures.plain(selection.rule.indifference, unit: criterion.unit)
    var sentences: [String] = []
    if let selected = selection.selected {
      sentences.append(
        language.say(
          ComparisonSentence.selected,
          [
            "name": ComparisonReport.letter(selected), "figure": name(of: criterion),
            "probability": language.percent(selection.rule.confidence), "delta": delta,
          ]))
    } else {
      sentences.append(
        language.say(
          ComparisonSentence.notSelected,
          [
            "list": list(selection.survivors), "figure": name(of: criterion), "delta": delta,
            "count": language.integer(comparison.replications),
          ]))
    }
    let dropped = Dictionary(
      grouping: comparison.scenarios.indices.filter { selection.droppedAfter[$0] != nil }
    ) { selection.droppedAfter[$0] ?? 0 }
    if !dropped.isEmpty {
      sentences.append(
        language.say(
          ComparisonSentence.dropped,
          [
            "list": dropped.keys.sorted().map { count in
              language.say(
                ComparisonSentence.droppedItem,
                ["list": list(dropped[count] ?? []), "count": language.integer(count)])
            }.joined(separator: "; ")
          ]))
    }
    return sentences
  }

  /// How probably each scenario is best by each criterion.
  var best: [String] {
    var lines = [title(.bestTitle)]
    for (index, criterion) in comparison.criteria.enumerated() where !isAbsent(index) {
      let probabilities = comparison.bestProbability[index]
      let shares = comparison.bestShare[index]
      let first = probabilities.first ?? .nan
      let text: String
      if first.isNaN {
        text = language.say(ComparisonSentence.undefined)
      } else if probabilities.allSatisfy({ abs($0 - first) < 1e-9 }),
        comparison.scenarios.indices.dropFirst().allSatisfy({
          comparison.difference(index, of: $0).verdict == .same
        })
      {
        text = language.say(ComparisonSentence.bestAll)
      } else {
        let order = probabilities.indices.sorted {
          (-probabilities[$0], $0) < (-probabilities[$1], $1)
        }
        text = order.filter { probabilities[$0] >= 0.005 }.prefix(4).map { scenario in
          let count = Int((shares[scenario] * Double(comparison.commonFutures)).rounded())
          return language.say(
            ComparisonSentence.bestItem,
            [
              "name": ComparisonReport.letter(scenario),
              "share": language.percent(probabilities[scenario]),
              "count": language.integer(count),
            ])
        }.joined(separator: ", ")
      }
      lines.append(TextLayout.row(name(of: criterion), 27, " " + TextLayout.clipped(text, 50)))
    }
    return lines + [TextLayout.wrap(bestNote, indent: 2)]
  }

  /// What the probability and the count of the best mean.
  package var bestNote: String {
    language.say(ComparisonSentence.bestNote, ["of": language.integer(comparison.commonFutures)])
  }

  var domination: [String] {
    dominationSentences.map { TextLayout.wrap($0, indent: 2, hanging: 2) }
  }

  /// Scenarios that another beats in everything, a sentence each.
  package var dominationSentences: [String] {
    let sentences = comparison.dominators.enumerated().compactMap { scenario, by in
      by.map {
        language.say(
          ComparisonSentence.dominated,
          ["name": ComparisonReport.letter(scenario), "by": ComparisonReport.letter($0)])
      }
    }
    return sentences.isEmpty ? [language.say(ComparisonSentence.notDominated)] : sentences
  }

  // MARK: Levels of a factor

  /// For each target, the smallest level that keeps it; nothing without a factor.
  package var staffingAnswers: [StaffingAnswer] {
    guard let keeping = report.keeping else { return [] }
    return StaffingAnswer.all(
      levels: Array(comparison.targets.dropFirst()), probability: keeping,
      confidence: comparison.confidence)
  }

  var staffing: [String] {
    let answers = staffingAnswers
    guard !answers.isEmpty else { return [] }
    let levels = comparison.targets.dropFirst()
    var lines = [title(.staffingTitle)]
    lines += answers.map { TextLayout.wrap(sentence($0), indent: 2, hanging: 2) }
    lines.append("")
    lines.append(TextLayout.wrap(language.say(ComparisonSentence.staffingNote), indent: 2))
    let shown = Array((0..<levels.count).prefix(10))
    lines.append(
      TextLayout.row(
        language.say(ComparisonSentence.staffingTable), 28,
        shown.map { TextLayout.right(level($0).last, 5) }.joined()))
    let names = comparison.scenarios[0].displayNames
    for answer in answers {
      lines.append(
        TextLayout.row(
          names.target(answer.target, language), 28,
          shown.map {
            TextLayout.right(language.decimal(answer.kept[$0].share * 100, places: 0), 5)
          }
          .joined()))
    }
    return lines
  }

  /// How much staff keeps a target, with what confidence.
  package func sentence(_ answer: StaffingAnswer) -> String {
    let keeping = report.keeping ?? 1
    let target = comparison.scenarios[0].displayNames.target(answer.target, language)
    let probability = language.percent(keeping)
    guard answer.kept.contains(where: { $0.trials > 0 }) else {
      return language.say(ComparisonSentence.notObserved, ["target": target])
    }
    func counts(_ level: Int) -> (String, String) {
      (language.integer(answer.kept[level].successes), language.integer(answer.kept[level].trials))
    }
    if let established = answer.established {
      let (count, of) = counts(established)
      return language.say(
        established == 0 ? ComparisonSentence.staffingFirst : .staffingEstablished,
        [
          "target": target, "level": level(established).name, "probability": probability,
          "confidence": language.percent(comparison.confidence), "count": count, "of": of,
        ])
    }
    if let apparent = answer.apparent {
      let (count, of) = counts(apparent)
      let interval = answer.kept[apparent].wilsonInterval(confidence: comparison.confidence)
      return language.say(
        ComparisonSentence.staffingApparent,
        [
          "target": target, "level": level(apparent).name, "count": count, "of": of,
          "low": language.percent(interval.lowerBound),
          "high": language.percent(interval.upperBound),
        ])
    }
    let last = answer.kept.count - 1
    let (count, of) = counts(last)
    return language.say(
      ComparisonSentence.staffingNever,
      [
        "target": target, "level": level(last).name, "probability": probability, "count": count,
        "of": of,
      ])
  }

  /// A level by its value; by its letter where several values move.
  package func level(_ position: Int) -> (name: String, last: String) {
    let entry = report.entries[position + 1]
    let values = entry.overrides.map { String($0.drop { $0 != "=" }.dropFirst()) }
    guard values.count == 1, let value = values.first else {
      return (ComparisonReport.letter(position + 1), ComparisonReport.letter(position + 1))
    }
    return (value, value)
  }
}
