// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Scenarios
internal import SensitivityAnalysis

/// What one value of one factor changes beside the base, all others being as they are there.
package struct BaseChange: Sendable, Equatable {
  /// Position of the factor.
  package let factor: Int
  /// The value, and that of the base, as rows have them.
  package let value: String
  package let baseValue: String
  /// Mean difference from the base in the same replications, of a ratio the difference of the ratios of totals.
  package let change: Double
  /// Half-width of its interval at 95 %; NaN below two replications, and of the risk of missing a target, whose
  /// interval is not symmetric.
  package let halfWidth: Double
  /// The ends of the interval, NaN where there is none: Newcombe's of a risk.
  package let low: Double
  package let high: Double
}

/// Pairs the points of a design that varies one factor at a time with its first, the base.
struct BaseChanges {
  private let plan: SweepPlan
  private let weights: [Int?]
  private var base: [Int: [Double]] = [:]
  private var pairs: [(point: Int, columns: [PairedDifference], risks: [PairedProportion])] = []

  /// Nil for other designs.
  init?(_ plan: SweepPlan, weights: [Int?]) {
    guard plan.design.kind == .oneAtATime else { return nil }
    self.plan = plan
    self.weights = weights
  }

  mutating func add(_ rows: [Int: [Double]], of point: Int) {
    guard point > 0 else {
      base = rows
      return
    }
    var columns = weights.map { _ in PairedDifference() }
    var risks = plan.columns.targets.map { _ in PairedProportion() }
    for (replication, row) in rows.sorted(by: { $0.key < $1.key }) {
      guard let before = base[replication] else { continue }
      for (column, weight) in weights.enumerated() {
        if let weight {
          columns[column].add(
            base: before[column], other: row[column], weights: (before[weight], row[weight]))
        } else {
          columns[column].add(base: before[column], other: row[column])
        }
      }
      for target in risks.indices {
        let column = plan.columns.column(ofTarget: target)
        guard !before[column].isNaN, !row[column].isNaN else { continue }
        risks[target].add(first: before[column] > 0.5, second: row[column] > 0.5)
      }
    }
    pairs.append((point, columns, risks))
  }

  func changes(ofColumn column: Int) -> [BaseChange] {
    pairs.compactMap { point, columns, risks in
      guard let factor = plan.matrix[point].firstIndex(where: { !$0.isNaN }) else { return nil }
      let position = factor - plan.matrix[point].startIndex
      let pair = columns[column]
      let interval = pair.interval()
      var halfWidth = pair.count > 1 ? interval.halfWidth : .nan
      var (low, high) = (interval.mean - halfWidth, interval.mean + halfWidth)
      // With the base's own value it is the base again, and no chance is between them.
      let isBase = plan.labels(point) == plan.labels(0)
      let target = column - plan.columns.figures.count
      if target >= 0, pair.count > 0, !isBase {
        let ends = risks[target].differenceInterval()
        (halfWidth, low, high) = (.nan, ends.lowerBound, ends.upperBound)
      }
      return BaseChange(
        factor: position, value: plan.labels(point)[position],
        baseValue: plan.labels(0)[position], change: pair.count > 0 ? interval.mean : .nan,
        halfWidth: halfWidth, low: low, high: high)
    }
  }
}
