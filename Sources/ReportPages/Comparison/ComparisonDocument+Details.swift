// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import WholeNumbers
internal import Wording
internal import WorkforceModel

extension ComparisonDocument {
  func detail(_ scenario: Int) -> Document.Section {
    let table = Table(
      name(scenario),
      [
        Table.Column(line(.figure).capitalisedFirst), Table.Column(say(.base), short: line(.base)),
        Table.Column(line(.difference).capitalisedFirst),
        Table.Column(say(.relative), only: .page),
        Table.Column(say(.outcomes), short: line(.outcomes)),
        Table.Column(say(.mattersFrom), only: .page),
        Table.Column(say(.verdict), short: "", isLeft: true),
      ],
      criteria.map { index in
        let criterion = comparison.criteria[index]
        let difference = comparison.difference(index, of: scenario)
        let base = comparison.base(index, beside: scenario)
        let (mean, error) = (base.mean, base.halfWidth)
        return Table.Row(
          name(of: criterion).capitalisedFirst, start: criterion.name,
          [
            Table.Cell(
              criterion.unit == "euros"
                ? words.price(mean) : words.value(mean, unit: criterion.unit, error: error)),
            Table.Cell(
              amount(difference, index),
              short: difference.verdict == .same
                ? "0"
                : difference.isSymmetric
                  ? words.difference(difference.interval, unit: criterion.unit)
                  : amount(difference, index)),
            Table.Cell(relative(index, of: scenario) ?? "–"),
            Table.Cell(
              [difference.betterIn.successes, difference.pairs.equal, difference.worseIn]
                .map(integer).joined(separator: "/")),
            Table.Cell(matters(index)),
            Table.Cell(verdict(difference), short: say(Self.sentence(difference.verdict))),
          ])
      }, metric: "criteria", scope: report.entries[scenario].name)
    let items = criteria.compactMap { open($0, scenario) }
    let notes = [
      items.isEmpty
        ? ""
        : line(
          .openNote,
          ["futures": integer(comparison.futures[scenario]), "list": items.joined(separator: "; ")]),
      scenario == different.last ? pairedNote + " " + mattersNote : "",
      scenario == different.last ? togetherNote : "",
    ]
    return Document.Section(
      "scenario", name(scenario),
      [
        .table(table), .only(.terminal, notes.map { .text($0) }),
        .charts([counts(scenario), months(scenario)].compactMap { $0 }),
      ] + hours(of: scenario))
  }

  /// From which difference on each figure matters.
  private var mattersNote: String {
    // What matters of waits at a place is what matters of the sector's.
    let isSaid = { (index: Int) in
      comparison.criteria[index].place == nil || comparison.criteria[index].unit == "count"
        || comparison.criteria[index].unit == "hours"
    }
    let items = criteria.filter(isSaid).map { index in
      name(of: comparison.criteria[index]) + " " + matters(index)
    }
    return line(.mattersNote, ["list": items.joined(separator: ", ")])
  }

  static func sentence(_ verdict: CriterionDifference.Verdict) -> ComparisonSentence {
    switch verdict {
    case .better: .better
    case .worse: .worse
    case .same: .same
    case .equivalent: .equivalent
    case .open: .open
    case .undefined: .undefined
    }
  }

  func verdict(_ difference: CriterionDifference) -> String {
    guard case .open(let further) = difference.verdict else {
      return say(Self.sentence(difference.verdict))
    }
    let run = integer(difference.pairs.count)
    return further.map { say(.openFurther, ["futures": run, "count": rough($0)]) }
      ?? say(.openNever, ["futures": run, "count": integer(CriterionDifference.mostFurther)])
  }

  /// A criterion that is open, and how many futures would close it; nil for any other.
  private func open(_ index: Int, _ scenario: Int) -> String? {
    guard case .open(let further) = comparison.difference(index, of: scenario).verdict else {
      return nil
    }
    let name = name(of: comparison.criteria[index])
    return further.map { line(.openItem, ["name": name, "count": rough($0)]) }
      ?? line(
        .openItemNever, ["name": name, "count": integer(CriterionDifference.mostFurther)])
  }

  /// A number of further futures: two digits are all that such an estimate has.
  private func rough(_ further: Int) -> String {
    let scale = further < 100 ? 10 : further < 1000 ? 50 : further < 10_000 ? 500 : 5000
    return integer((further + scale - 1) / scale * scale)
  }

  /// A scenario's letter as part of a file's name.
  private func stem(_ scenario: Int) -> String { ComparisonReport.letter(scenario).lowercased() }

  // MARK: In how many futures

  private func counts(_ scenario: Int) -> Chart? {
    let rows = criteria.compactMap { index -> (label: String, amounts: [Double])? in
      let difference = comparison.difference(index, of: scenario)
      let (count, equal) = (difference.pairs.count, difference.pairs.equal)
      guard count > 0 else { return nil }
      let better = difference.betterIn.successes
      return (
        name(of: comparison.criteria[index]).capitalisedFirst,
        [better, equal, count - better - equal].map(Double.init)
      )
    }
    guard let most = rows.map({ $0.amounts.reduce(0, +) }).max() else { return nil }
    let title = say(.betterTitle, ["name": ComparisonReport.letter(scenario)])
    let items = rows.prefix(4).map {
      $0.label.withSmallInitial + " " + line(.betterIn) + " " + integer(Int(bounded: $0.amounts[0]))
    }
    let parts = [
      (name: say(.betterPart), color: "#8db4dc"), (name: say(.equalPart), color: "#ffffff"),
      (name: say(.worsePart), color: "#f2c9a5"),
    ]
    return Chart(
      "better-" + stem(scenario), title,
      say(
        .betterSummary,
        ["count": integer(Int(bounded: most)), "list": items.joined(separator: ", ")]),
      .segments(
        language, rows, parts: parts, total: most, axis: say(.futures),
        mark: { _, amount in integer(Int(bounded: amount)) }),
      Table(
        title, [line(.figure).capitalisedFirst] + parts.map(\.name.capitalisedFirst),
        rows.map { row in Table.Row(row.label, row.amounts.map { integer(Int(bounded: $0)) }) },
        scope: report.entries[scenario].name))
  }

  // MARK: Month by month

  private func months(_ scenario: Int) -> Chart? {
    guard let index = mainCriteria.first,
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
      let interval = comparison.pairs(of: figure, scenario: scenario, month: month).interval(
        confidence: comparison.confidence)
      return interval.mean.isFinite && interval.halfWidth.isFinite
        ? (base.monthStarts[month], interval) : nil
    }
    guard points.count > 1, let lowest = points.min(by: { $0.1.mean < $1.1.mean }),
      let highest = points.max(by: { $0.1.mean < $1.1.mean })
    else { return nil }
    let title = say(
      .monthTitle, ["name": ComparisonReport.letter(scenario), "metric": words.name(of: metric)])
    let summary = say(
      .monthSummary,
      [
        "low": words.difference(lowest.1, unit: unit), "lowest": language.monthAndYear(lowest.0),
        "high": words.difference(highest.1, unit: unit),
        "highest": language.monthAndYear(highest.0),
        "count": integer(points.count { !$0.1.contains(0) }), "of": integer(points.count),
      ])
    let ends = points.flatMap { [$0.1.lower * scale, $0.1.upper * scale] }
    return Chart(
      "months-" + stem(scenario), title, summary,
      .steps(
        language,
        [
          (
            words.name(of: metric),
            points.map { start, interval in
              Drawing.Amount(
                label: language.shortMonth(start.month) + " " + String(start.year),
                mean: interval.mean * scale, low: interval.lower * scale,
                high: interval.upper * scale)
            }
          )
        ], along: "", axis: say(.differenceAxis, ["unit": words.symbol(unit)]),
        format: AxisFormat.signed(ends), isAgainstZero: true, isJoined: false,
        heads: (line(.difference), say(.low), say(.high))),
      Table(
        title, [say(ReportLabel.month), line(.difference).capitalisedFirst],
        points.map { start, interval in
          Table.Row(
            language.monthAndYear(start), start: start.description,
            [words.difference(interval, unit: unit)])
        }, metric: metric.rawValue, scope: scope))
  }
}
