// SPDX-License-Identifier: GPL-3.0-or-later
import ReportPages
import Scenarios
import SensitivityAnalysis
import Sweeps
import Wording

extension SweepPage {
  /// More points are not drawn.
  private static let mostDrawn = 2000
  /// More points do not stand in a page's table.
  private static let mostRows = 200

  private func percent(_ share: Double) -> String { language.percent(share, places: 0) }

  // MARK: Which factors matter

  /// The factors of a figure from the one that counts most.
  func order(_ response: SweepAnalysis.Response) -> String {
    guard response.screening != nil || response.indices != nil || response.effects != nil else {
      return language.say(SweepAnalysisSentence.tooFew).capitalisedFirst + "."
    }
    let ranked = plan.sweep.factors.indices.map { factor -> (Double, String) in
      let name = names.factor(plan.sweep.factors[factor])
      if let index = response.indices?[factor] {
        return (index.total.value, told(name, percent(index.total.value)))
      }
      if let effect = response.effects?[factor] {
        return (effect.meanSize, told(name, language.figure(effect.meanSize)))
      }
      let share = response.screening?.terms[factor].share ?? .nan
      return (share, told(name, percent(share)))
    }
    return say(
      .most, ["list": ranked.sorted { $0.0 > $1.0 }.map(\.1).joined(separator: ", ")])
  }

  private func told(_ factor: String, _ value: String) -> String {
    say(.factorTold, ["factor": factor, "value": value])
  }

  func factorChart(_ column: String) -> Chart? {
    guard let response = analysis.responses.first(where: { $0.column == column }) else {
      return nil
    }
    let id = "factors-" + column.map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let figure = names.figure(column).capitalisedFirst
    func chart(
      _ title: SweepReportSentence, axis: String, format: String, columns: [String],
      _ bars: [FactorChart.Bar]
    ) -> Chart {
      FactorChart.chart(
        id: String(id), title: say(title, ["figure": figure]), summary: order(response),
        axis: axis, isWhole: title == .shareTitle, format: format,
        columns: [say(.factor)] + columns, bars: bars,
        language: language)
    }
    let factors = plan.sweep.factors.map(names.factor)
    if let indices = response.indices {
      return chart(
        .indexTitle, axis: say(.share), format: ",.0%",
        columns: [
          say(.share), language.say(ReportLabel.intervalLow),
          language.say(ReportLabel.intervalHigh),
        ],
        zip(factors, indices).flatMap { factor, index in
          [(SweepReportSentence.alone, index.first), (.together, index.total)].map { part, value in
            FactorChart.Bar(
              name: say(part, ["factor": factor]), value: value.value, low: value.low,
              high: value.high, cells: [value.value, value.low, value.high].map(percent))
          }
        })
    }
    if let effects = response.effects {
      return chart(
        .effectTitle, axis: say(.effectAxis), format: ",.3~g",
        columns: [say(.meanEffect), say(.spread)],
        zip(factors, effects).map { factor, effect in
          FactorChart.Bar(
            name: factor, value: effect.meanSize,
            cells: [effect.meanSize, effect.deviation].map(language.figure))
        })
    }
    return response.screening.map { screening in
      chart(
        .shareTitle, axis: say(.shareAxis), format: ",.0%",
        columns: [say(.share), say(.beyondChance)],
        zip(factors, screening.terms).map { factor, term in
          FactorChart.Bar(
            name: factor, value: term.share,
            cells: [percent(term.share), say(term.stands ? .yes : .no)])
        })
    }
  }

  // MARK: Where targets are at risk

  func mapChart(_ exceedance: SweepAnalysis.Exceedance) -> Chart? {
    guard let box = exceedance.box else { return nil }
    let points = exceedance.probabilities.indices.lazy
      .filter { !exceedance.probabilities[$0].isNaN }.prefix(Self.mostDrawn)
    let shown = Array(points)
    let (first, second) = mostTelling(exceedance, box)
    let limit = percent(plan.sweep.exceedance)
    let title = say(
      .mapTitle, ["target": names.target(exceedance.target), "limit": limit])
    let probabilities = shown.map { exceedance.probabilities[$0] }
    let text = AnalysisText(analysis, plan, language)
    var summary = text.told(exceedance).joined(separator: " ")
    if exceedance.known > shown.count {
      summary += " " + say(.firstPoints, ["count": language.integer(shown.count)])
    }
    return FactorMapChart.chart(
      id: "where-" + exceedance.target, title: title, summary: summary,
      across: side(first, box, shown),
      upwards: second.map { side($0, box, shown) }
        ?? FactorMapChart.Side(
          title: say(.probability), places: .numbers(probabilities, box: nil)),
      meaning: FactorMapChart.Meaning(
        isOfInterest: probabilities.map { $0 > plan.sweep.exceedance },
        interesting: say(.over, ["limit": limit]), others: say(.upTo, ["limit": limit]),
        values: probabilities, valueName: say(.probability), boxName: say(.inBox)),
      table: table(title, shown, probabilities), language: language)
  }

  private func table(_ title: String, _ shown: [Int], _ probabilities: [Double]) -> FigureTable {
    let rows = shown.prefix(Self.mostRows)
    return FigureTable(
      caption: rows.count < shown.count
        ? say(.tableCut, ["title": title, "count": language.integer(rows.count)]) : title,
      columns: [say(.point)] + plan.sweep.factors.map(names.title) + [say(.probability)],
      rows: zip(rows, probabilities).map { point, probability in
        FigureTable.Row(
          head: language.integer(point + 1),
          cells: plan.labels(point).map { $0.isEmpty ? "–" : $0 } + [percent(probability)])
      })
  }

  /// The two factors to draw: those that bound the box, then those that explain most; ranges before
  /// lists, so that points do not lie on one another.
  private func mostTelling(
    _ exceedance: SweepAnalysis.Exceedance, _ box: ScenarioBox
  ) -> (Int, Int?) {
    let column = "broken:" + exceedance.target
    let screening = analysis.responses.first { $0.column == column }?.screening
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

  private func side(
    _ factor: Int, _ box: ScenarioBox, _ shown: [Int]
  ) -> FactorMapChart.Side {
    let described = plan.sweep.factors[factor]
    let title = names.title(described)
    switch described.shape {
    case .range:
      var bounds: ClosedRange<Double>?
      if case .range(let low, let high)? = box.limits[factor] {
        bounds = described.number(at: low)...described.number(at: high)
      }
      return FactorMapChart.Side(
        title: title,
        places: .numbers(
          shown.map { described.number(at: plan.matrix[$0, factor]) }, box: bounds))
    case .levels(let count):
      func label(_ level: Int) -> String {
        described.label(at: described.shape.coordinate(ofLevel: level, of: count))
      }
      var held: [String]?
      if case .levels(let levels)? = box.limits[factor] { held = levels.sorted().map(label) }
      return FactorMapChart.Side(
        title: title,
        places: .values(
          shown.map { described.label(at: plan.matrix[$0, factor]) },
          all: (0..<count).map(label), box: held))
    }
  }
}
