// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
internal import Reporting
public import Scenarios
public import SensitivityAnalysis

extension SweepAnalysis {
  /// Writes the analysis as tidy files into a folder: `points.csv`, `screening.csv`, `boxes.csv`,
  /// and, by the design, `morris.csv` or `sobol.csv`.
  ///
  /// - Returns: Names of the files.
  public func write(_ plan: SweepPlan, to folder: URL) throws(SweepError) -> [String] {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try writePoints(plan, to: folder.appendingPathComponent("points.csv"))
      try writeScreening(plan, to: folder.appendingPathComponent("screening.csv"))
      try writeBoxes(plan, to: folder.appendingPathComponent("boxes.csv"))
      var names = ["points.csv", "screening.csv", "boxes.csv"]
      if responses.contains(where: { $0.effects != nil }) {
        try writeMorris(plan, to: folder.appendingPathComponent("morris.csv"))
        names.append("morris.csv")
      }
      if responses.contains(where: { $0.indices != nil }) {
        try writeSobol(plan, to: folder.appendingPathComponent("sobol.csv"))
        names.append("sobol.csv")
      }
      return names
    } catch {
      throw SweepError(cocoa: error, path: folder.path)
    }
  }

  private func writePoints(_ plan: SweepPlan, to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: ["point"] + plan.sweep.factors.map(\.id)
        + responses.flatMap { [$0.column, $0.column + ":half-width"] })
    for point in 0..<plan.count {
      writer.field(point + 1)
      for label in plan.labels(point) { writer.field(label) }
      for response in responses {
        writer.field(response.means[point])
        writer.field(response.halfWidths[point])
      }
      try writer.endRow()
    }
    try writer.close()
  }

  private func writeScreening(_ plan: SweepPlan, to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: ["figure", "factor", "coefficient", "share", "stands", "explained", "points"])
    for response in responses {
      guard let screening = response.screening else { continue }
      for (factor, term) in zip(plan.sweep.factors, screening.terms) {
        writer.field(response.column)
        writer.field(factor.id)
        writer.field(term.coefficient)
        writer.field(term.share)
        writer.field(term.stands ? 1 : 0)
        writer.field(screening.explained)
        writer.field(screening.count)
        try writer.endRow()
      }
    }
    try writer.close()
  }

  private func writeMorris(_ plan: SweepPlan, to file: URL) throws {
    let writer = try CSVWriter(
      to: file, columns: ["figure", "factor", "mu-star", "mu", "sigma", "steps"])
    for response in responses {
      for (factor, effect) in zip(plan.sweep.factors, response.effects ?? []) {
        writer.field(response.column)
        writer.field(factor.id)
        writer.field(effect.meanSize)
        writer.field(effect.mean)
        writer.field(effect.deviation)
        writer.field(effect.count)
        try writer.endRow()
      }
    }
    try writer.close()
  }

  private func writeSobol(_ plan: SweepPlan, to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: [
        "figure", "factor", "first", "first-low", "first-high", "total", "total-low", "total-high",
      ])
    for response in responses {
      for (factor, index) in zip(plan.sweep.factors, response.indices ?? []) {
        writer.field(response.column)
        writer.field(factor.id)
        for estimate in [index.first, index.total] {
          writer.field(estimate.value)
          writer.field(estimate.low)
          writer.field(estimate.high)
        }
        try writer.endRow()
      }
    }
    try writer.close()
  }

  private func writeBoxes(_ plan: SweepPlan, to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: [
        "target", "region", "factor", "low", "high", "levels", "points", "density", "coverage",
        "usual-density",
      ])
    for exceedance in exceedances {
      guard let box = exceedance.box else { continue }
      for (factor, limit) in box.limits.sorted(by: { $0.key < $1.key }) {
        writer.field(exceedance.target)
        writer.field(exceedance.isUsual ? "kept" : "at-risk")
        writer.field(plan.sweep.factors[factor].id)
        let (low, high, levels) = plan.sweep.factors[factor].texts(of: limit)
        writer.field(low)
        writer.field(high)
        writer.field(levels.joined(separator: " "))
        writer.field(box.points)
        writer.field(box.density)
        writer.field(box.coverage)
        writer.field(box.usualDensity)
        try writer.endRow()
      }
    }
    try writer.close()
  }
}

extension SweepFactor {
  /// A limit of a box in the factor's own values.
  public func texts(
    of limit: ScenarioBox.Limit
  ) -> (low: String, high: String, levels: [String]) {
    switch limit {
    case .range(let low, let high): return (label(at: low), label(at: high), [])
    case .levels(let levels):
      guard case .levels(let count) = shape else { return ("", "", []) }
      return (
        "", "",
        levels.sorted().map { label(at: shape.coordinate(ofLevel: $0, of: count)) }
      )
    }
  }
}
