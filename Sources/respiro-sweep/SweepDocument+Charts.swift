// SPDX-License-Identifier: GPL-3.0-or-later
import ReportPages
import Reporting
import Scenarios
import SensitivityAnalysis
import Sweeps
import Wording

extension SweepDocument {
  /// More points are not drawn.
  private static let mostDrawn = 2000
  /// More points do not stand in a page's table.
  private static let mostRows = 200

  // MARK: Which factors matter

  /// What a figure has of each factor: how it is shown, and its bars.
  private struct Importance {
    let title: SweepReportSentence
    let axis: SweepReportSentence
    /// What the columns are, for a terminal.
    let columns: SweepAnalysisSentence
    let format: String
    let heads: [String]
    let bars: [FactorBar]
    /// Factors by how much they count, as text.
    let order: [(weight: Double, text: String)]
  }

  /// Nil where there are too few points, or always the same value.
  private func importance(_ response: SweepAnalysis.Response) -> Importance? {
    let factors = plan.sweep.factors.map(names.factor)
    func ranked(_ weights: [Double], _ text: (Double) -> String) -> [(Double, String)] {
      zip(factors, weights).map { ($1, say(.factorWeight, ["factor": $0, "value": text($1)])) }
    }
    if let changes = response.changes { return importance(of: changes) }
    if let indices = response.indices {
      return Importance(
        title: .indexTitle, axis: .share, columns: .sobolColumns, format: ",.0%",
        heads: [
          say(.share), say(ReportLabel.rangeLow), say(ReportLabel.rangeHigh),
          say(.withoutNoise),
        ],
        bars: zip(factors, indices).flatMap { factor, index in
          [
            (SweepReportSentence.alone, index.first, index.withoutNoise?.first),
            (.together, index.total, index.withoutNoise?.total),
          ].map { part, value, factors in
            (
              say(part, ["factor": factor]), value.value, value.low, value.high,
              [value.value, value.low, value.high].map { Table.Cell(percent($0)) }
                + [Table.Cell(factors.map { percent($0) } ?? "–")]
            )
          }
        }, order: ranked(indices.map(\.total.value)) { percent($0) })
    }
    if let effects = response.effects {
      return Importance(
        title: .effectTitle, axis: .effectAxis, columns: .morrisColumns, format: ",.3~g",
        heads: [say(.meanEffect), say(.spread)],
        bars: zip(factors, effects).map { factor, effect in
          (
            factor, effect.meanSize, .nan, .nan,
            [effect.meanSize, effect.deviation].map { Table.Cell(language.figure($0)) }
          )
        }, order: ranked(effects.map(\.meanSize), language.figure))
    }
    return response.screening.map { screening in
      Importance(
        title: .shareTitle, axis: .shareAxis, columns: .screeningColumns, format: ",.0%",
        heads: [say(.share), say(.beyondChance)],
        bars: zip(factors, screening.terms).map { factor, term in
          (
            factor, term.share, .nan, .nan,
            [
              Table.Cell(percent(term.share)),
              Table.Cell(say(term.stands ? .yes : .no), short: term.stands ? "*" : ""),
            ]
          )
        }, order: ranked(screening.terms.map(\.share)) { percent($0) })
    }
  }

  /// What each value changes beside the base; factors are ranked by the largest change of a value of theirs.
  private func importance(of changes: [BaseChange]) -> Importance {
    func name(_ change: BaseChange) -> String {
      let factor = plan.sweep.factors[change.factor]
      return say(.factorWeight, ["factor": names.title(factor), "value": change.value])
    }
    let ranked = plan.sweep.factors.indices.compactMap { position -> (Double, String)? in
      let own = changes.filter { $0.factor == position && $0.change.isFinite }
      guard let most = own.max(by: { abs($0.change) < abs($1.change) }) else { return nil }
      let value = say(.factorWeight, ["factor": most.value, "value": language.figure(most.change)])
      return (
        abs(most.change),
        say(
          .factorWeight, ["factor": names.factor(plan.sweep.factors[position]), "value": value])
      )
    }
    return Importance(
      title: .changeTitle, axis: .changeAxis, columns: .changeColumns, format: ",.3~g",
      heads: [
        say(.baseValue), say(.change), say(ReportLabel.rangeLow), say(ReportLabel.rangeHigh),
      ],
      bars: changes.map { change in
        let (low, high) = (change.low, change.high)
        return (
          name(change), change.change, low, high,
          [Table.Cell(change.baseValue.isEmpty ? "–" : change.baseValue)]
            + [change.change, low, high].map { Table.Cell($0.isFinite ? language.figure($0) : "–") }
        )
      }, order: ranked)
  }

  /// The figure with its factors from the one that counts most.
  func order(_ response: SweepAnalysis.Response) -> String {
    names.figure(response.column).capitalisedFirst + ". " + factors(response)
  }

  private func factors(_ response: SweepAnalysis.Response) -> String {
    guard let order = importance(response)?.order else {
      return line(.tooFew).capitalisedFirst + "."
    }
    let list = order.sorted { $0.weight > $1.weight }.map(\.text).joined(separator: ", ")
    return [say(.most, ["list": list]), noise(response)].compactMap { $0 }.joined(separator: " ")
  }

  /// How much of what Sobol's indices divide is the chance of replications.
  private func noise(_ response: SweepAnalysis.Response) -> String? {
    response.indices?.first?.withoutNoise.map {
      say(.noise, ["share": percent($0.noise, places: 1)])
    }
  }

  func chart(_ response: SweepAnalysis.Response) -> Chart? {
    guard let shown = importance(response) else { return nil }
    let title = say(shown.title, ["figure": names.figure(response.column).capitalisedFirst])
    return .factors(
      "factors-" + String(response.column.map { $0.isLetter || $0.isNumber ? $0 : "-" }), title,
      factors(response), language, shown.bars, axis: say(shown.axis),
      isWhole: shown.title == .shareTitle, format: shown.format, head: say(.factor), shown.heads)
  }

  /// A figure on a terminal.
  func section(_ response: SweepAnalysis.Response) -> Document.Section {
    let heading = line(.matters, ["figure": names.figure(response.column)])
    guard let shown = importance(response) else {
      return Document.Section(response.column, heading, [.text(line(.tooFew))])
    }
    var notes: [String] = []
    if let screening = response.screening, response.indices == nil, response.effects == nil {
      notes = [
        screening.terms.contains(where: \.stands) ? "" : line(.nothingStands),
        line(.mattersMore, ["share": percent(screening.explained)]),
      ]
    }
    notes += [noise(response)].compactMap { $0 }
    let bars = Table.factors(heading, shown.bars, head: say(.factor), shown.heads)
    return Document.Section(
      response.column, heading,
      [.text(line(shown.columns)), .table(bars)] + notes.map { .text($0) })
  }

  // MARK: Where targets are at risk

  func map(_ exceedance: SweepAnalysis.Exceedance) -> Chart? {
    guard let box = exceedance.box else { return nil }
    let shown = Array(
      exceedance.probabilities.indices.lazy.filter { !exceedance.probabilities[$0].isNaN }.prefix(
        Self.mostDrawn))
    let (first, second) = sides(exceedance, box)
    let limit = percent(plan.sweep.exceedance)
    let title = say(.mapTitle, ["target": names.target(exceedance.target), "limit": limit])
    let probabilities = shown.map { exceedance.probabilities[$0] }
    let summary =
      fate(exceedance)
      + (exceedance.known > shown.count
        ? " " + say(.firstPoints, ["count": integer(shown.count)]) : "")
    return .factorMap(
      "where-" + exceedance.target, title, summary, language, across: side(first, box, shown),
      upwards: second.map { side($0, box, shown) }
        ?? .numbers(say(.probability), probabilities, box: nil),
      isOfInterest: probabilities.map { $0 > plan.sweep.exceedance },
      classes: [say(.over, ["limit": limit]), say(.upTo, ["limit": limit])], values: probabilities,
      valueName: say(.probability), boxName: say(.inBox), table(title, shown, probabilities))
  }

  /// What a region covers beside how dense it is, as points are cut off.
  func tradeOff(_ exceedance: SweepAnalysis.Exceedance) -> Chart? {
    guard let region = exceedance.discovery?.regions.first else { return nil }
    let title = say(.tradeOffTitle, ["target": names.target(exceedance.target)])
    let steps = region.steps
    let heads = [say(.coverageAxis), say(.densityAxis)]
    let summary = say(
      .tradeOffSummary,
      [
        "coverage": percent(steps[region.chosen].coverage),
        "density": percent(steps[region.chosen].density),
      ])
    return .factorMap(
      "trade-off-" + exceedance.target, title, summary, language,
      across: .numbers(heads[0], steps.map { 100 * $0.coverage }, box: nil),
      upwards: .numbers(heads[1], steps.map { 100 * $0.density }, box: nil),
      isOfInterest: steps.indices.map { $0 == region.chosen }, classes: [say(.taken), say(.met)],
      values: steps.map { Double($0.points) / Double($0.allPoints) }, valueName: say(.partOfPoints),
      boxName: "",
      Table(
        title, [say(.step)] + heads + [say(.partOfPoints), say(.limitCount)],
        steps.enumerated().map { number, box in
          Table.Row(
            integer(number),
            [
              percent(box.coverage), percent(box.density),
              percent(Double(box.points) / Double(box.allPoints)), integer(box.limits.count),
            ])
        }))
  }

  private func table(_ title: String, _ shown: [Int], _ probabilities: [Double]) -> Table {
    let rows = shown.prefix(Self.mostRows)
    return Table(
      rows.count < shown.count
        ? say(.tableCut, ["title": title, "count": integer(rows.count)]) : title,
      [say(.point)] + plan.sweep.factors.map(names.title) + [say(.probability)],
      zip(rows, probabilities).map { point, probability in
        Table.Row(
          integer(point + 1),
          plan.labels(point).map { $0.isEmpty ? "–" : $0 } + [percent(probability)])
      })
  }

  /// The two factors to draw: those that bound the box, then those that explain most; ranges before
  /// lists, so that points do not lie on one another.
  private func sides(_ exceedance: SweepAnalysis.Exceedance, _ box: ScenarioBox) -> (Int, Int?) {
    let screening = analysis.responses.first { $0.column == "broken:" + exceedance.target }?
      .screening
    func weight(_ factor: Int) -> Double {
      (box.limits[factor] == nil ? 0 : 10) + (screening?.terms[factor].share ?? 0)
        + (plan.sweep.factors[factor].shape == .range ? 0.001 : 0)
    }
    let order = plan.sweep.factors.indices.sorted { weight($0) > weight($1) }
    guard order.count > 1 else { return (order[0], nil) }
    // A list of names is better read at the left.
    return plan.sweep.factors[order[0]].shape == .range
      ? (order[0], order[1]) : (order[1], order[0])
  }

  private func side(_ position: Int, _ box: ScenarioBox, _ shown: [Int]) -> FactorSide {
    let factor = plan.sweep.factors[position]
    let values = plan.values
    let title = names.title(factor)
    switch factor.shape {
    case .range:
      var bounds: ClosedRange<Double>?
      if case .range(let low, let high)? = box.limits[position] {
        bounds = low...high
      }
      return .numbers(
        title, shown.map { values[$0, position] }, box: bounds)
    case .levels(let count):
      func label(_ level: Int) -> String {
        factor.label(at: factor.shape.coordinate(ofLevel: level, of: count))
      }
      var held: [String]?
      if case .levels(let levels)? = box.limits[position] { held = levels.sorted().map(label) }
      return .values(
        title, shown.map { factor.label(at: plan.matrix[$0, position]) },
        all: (0..<count).map(label), box: held)
    }
  }
}
