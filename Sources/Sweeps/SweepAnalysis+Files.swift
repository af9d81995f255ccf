// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import OutputAnalysis
internal import Reporting
package import Scenarios
package import SensitivityAnalysis

extension SweepAnalysis {
  /// Writes the analysis as tidy files into a folder: `points.csv`, `screening.csv`, `boxes.csv`, `boxes-steps.csv`,
  /// and, by the design, `morris.csv`, `sobol.csv`, `changes.csv` or `means.csv`.
  ///
  /// - Returns: Names of the files.
  package func write(_ plan: SweepPlan, to folder: URL) throws(SweepError) -> [String] {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var names: [String] = []
      func write<Row>(_ rows: [Row], _ columns: [Column<Row>], to name: String) throws {
        try RowWriter.write(rows, columns, to: folder.appendingPathComponent(name))
        names.append(name)
      }
      try write(Array(0..<plan.count), pointColumns(plan), to: "points.csv")
      try write(rows(plan) { $0.screening?.terms }, screeningColumns, to: "screening.csv")
      try write(boxRows(plan), boxColumns, to: "boxes.csv")
      try write(stepRows, stepColumns, to: "boxes-steps.csv")
      if responses.contains(where: { $0.space != nil }) {
        try write(responses.filter { $0.space != nil }, spaceColumns, to: "means.csv")
      }
      if responses.contains(where: { $0.effects != nil }) {
        try write(rows(plan) { $0.effects }, effectColumns, to: "morris.csv")
      }
      if responses.contains(where: { $0.indices != nil }) {
        try write(rows(plan) { $0.indices }, indexColumns, to: "sobol.csv")
      }
      if responses.contains(where: { $0.changes != nil }) {
        let rows = responses.flatMap { response in
          (response.changes ?? []).map { (response, plan.sweep.factors[$0.factor], $0) }
        }
        try write(rows, changeColumns, to: "changes.csv")
      }
      return names
    } catch { throw SweepError(cocoa: error, path: folder.path) }
  }

  private func pointColumns(_ plan: SweepPlan) -> [Column<Int>] {
    let factors = plan.sweep.factors.enumerated().map { place, factor -> Column<Int> in
      .text(factor.id) { factor.exported(plan.labels($0)[place]) }
    }
    let figures = responses.flatMap { response -> [Column<Int>] in
      [
        .number(response.column) { response.means[$0] },
        .number(response.column + ":low") { response.ends(ofPoint: $0).low },
        .number(response.column + ":high") { response.ends(ofPoint: $0).high },
      ]
    }
    return [.count("point") { $0 + 1 }] + factors + figures
  }

  // MARK: What each factor counts for a figure

  private typealias FactorRow<Value> = (response: Response, factor: SweepFactor, value: Value)

  private func rows<Value>(_ plan: SweepPlan, _ values: (Response) -> [Value]?) -> [FactorRow<
    Value
  >] {
    responses.flatMap { response in
      zip(plan.sweep.factors, values(response) ?? []).map { (response, $0, $1) }
    }
  }

  private func columns<Value>(_ more: [Column<FactorRow<Value>>]) -> [Column<FactorRow<Value>>] {
    [.text("figure") { $0.response.column }, .text("factor") { $0.factor.id }] + more
  }

  private var screeningColumns: [Column<FactorRow<FactorScreening.Term>>] {
    columns([
      .number("coefficient") { $0.value.coefficient }, .number("share") { $0.value.share },
      .count("stands") { $0.value.stands ? 1 : 0 },
      .number("explained") { $0.response.screening?.explained ?? .nan },
      .count("points") { $0.response.screening?.count ?? 0 },
    ])
  }

  private var effectColumns: [Column<FactorRow<ElementaryEffects>>] {
    columns([
      .number("mu-star") { $0.value.meanSize }, .number("mu") { $0.value.mean },
      .number("sigma") { $0.value.deviation }, .count("steps") { $0.value.count },
      .count("walks") { $0.response.groups?.whole ?? 0 },
    ])
  }

  private var indexColumns: [Column<FactorRow<SobolIndices>>] {
    columns([
      .number("first") { $0.value.first.value }, .number("first-low") { $0.value.first.low },
      .number("first-high") { $0.value.first.high }, .number("total") { $0.value.total.value },
      .number("total-low") { $0.value.total.low }, .number("total-high") { $0.value.total.high },
      .number("first-without-noise") { $0.value.withoutNoise?.first ?? .nan },
      .number("total-without-noise") { $0.value.withoutNoise?.total ?? .nan },
      .number("noise") { $0.value.withoutNoise?.noise ?? .nan },
      .count("blocks") { $0.response.groups?.whole ?? 0 },
    ])
  }

  private var changeColumns: [Column<FactorRow<BaseChange>>] {
    columns([
      .text("value") { $0.factor.exported($0.value.value) },
      .text("base") { $0.factor.exported($0.value.baseValue) },
      .number("change") { $0.value.change }, .number("half-width") { $0.value.halfWidth },
      .number("low") { $0.value.low }, .number("high") { $0.value.high },
    ])
  }

  // MARK: Over all settings

  private var spaceColumns: [Column<Response>] {
    [
      .text("figure") { $0.column }, .number("mean") { $0.space?.mean ?? .nan },
      .number("half-width") { $0.space?.halfWidth ?? .nan },
      .number("half-width-of-random-points") { $0.space?.halfWidthOfRandom ?? .nan },
      .count("scrambles") { $0.space?.scrambles ?? 0 }, .count("points") { $0.space?.points ?? 0 },
    ]
  }

  // MARK: Where targets are at risk

  private typealias BoxRow = (
    exceedance: Exceedance, number: Int, box: ScenarioBox, place: Int, factor: SweepFactor,
    limit: (low: String, high: String, levels: [String])
  )

  private func boxRows(_ plan: SweepPlan) -> [BoxRow] {
    exceedances.flatMap { exceedance in
      exceedance.boxes.enumerated().flatMap { number, box -> [BoxRow] in
        box.limits.sorted { $0.key < $1.key }.map { place, limit in
          let factor = plan.sweep.factors[place]
          return (exceedance, number + 1, box, place, factor, factor.texts(of: limit))
        }
      }
    }
  }

  private var boxColumns: [Column<BoxRow>] {
    [
      .text("target") { $0.exceedance.target },
      .text("region") { $0.exceedance.isUsual ? "kept" : "at-risk" }, .count("box") { $0.number },
      .text("factor") { $0.factor.id }, .text("low") { $0.factor.exported($0.limit.low) },
      .text("high") { $0.factor.exported($0.limit.high) },
      .text("levels") { row in
        row.limit.levels.isEmpty
          ? "" : SweepCodebook.json(row.limit.levels.map(row.factor.exported))
      },
      .number("quasi-p") { $0.box.quasiProbabilities[$0.place] ?? .nan },
      .count("points") { $0.box.points }, .number("density") { $0.box.density },
      .number("coverage") { $0.box.coverage }, .number("usual-density") { $0.box.usualDensity },
    ]
  }

  private typealias StepRow = (
    exceedance: Exceedance, number: Int, step: Int, isChosen: Bool, box: ScenarioBox
  )

  private var stepRows: [StepRow] {
    exceedances.flatMap { exceedance in
      (exceedance.discovery?.regions ?? []).enumerated().flatMap { number, region in
        region.steps.enumerated().map { step, box in
          (exceedance, number + 1, step, step == region.chosen, box)
        }
      }
    }
  }

  private var stepColumns: [Column<StepRow>] {
    [
      .text("target") { $0.exceedance.target },
      .text("region") { $0.exceedance.isUsual ? "kept" : "at-risk" }, .count("box") { $0.number },
      .count("step") { $0.step }, .count("limits") { $0.box.limits.count },
      .count("points") { $0.box.points }, .number("density") { $0.box.density },
      .number("coverage") { $0.box.coverage }, .count("chosen") { $0.isChosen ? 1 : 0 },
    ]
  }
}

extension SweepFactor {
  /// A limit of a box in the factor's own values.
  package func texts(of limit: ScenarioBox.Limit) -> (low: String, high: String, levels: [String]) {
    switch limit {
    case .range(let low, let high): return (Self.text(low), Self.text(high), [])
    case .levels(let levels):
      guard case .levels(let count) = shape else { return ("", "", []) }
      return ("", "", levels.sorted().map { label(at: shape.coordinate(ofLevel: $0, of: count)) })
    }
  }
}
