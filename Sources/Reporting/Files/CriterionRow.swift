// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Foundation

/// A row of `criteria.csv`: a criterion in a replication, exact, with what it weighs.
struct CriterionRow {
  static let file = "criteria.csv"

  let replication: Int
  let criterion: ComparisonCriterion
  var value = Double.nan
  var weight = Double.nan

  static var columns: [Column<CriterionRow>] {
    [
      .key("replication") { String($0.replication + 1) }, .key("criterion") { $0.criterion.name },
      .text("unit") { $0.criterion.unit }, .exact("value", \.value), .exact("weight", \.weight),
    ]
  }

  /// The rows that a run has, without their values.
  static func all(_ criteria: [ComparisonCriterion], replications: Int) -> [CriterionRow] {
    (0..<replications).flatMap { replication in
      criteria.map { CriterionRow(replication: replication, criterion: $0) }
    }
  }
}

extension CriterionTable {
  var rows: some Sequence<CriterionRow> {
    (0..<replications).lazy.flatMap { replication in
      criteria.indices.map {
        CriterionRow(
          replication: replication, criterion: criteria[$0], value: values[$0][replication],
          weight: weights[$0][replication])
      }
    }
  }

  /// A table of rows that stand as they are written.
  init(_ criteria: [ComparisonCriterion], rows: [CriterionRow]) {
    func column(_ value: KeyPath<CriterionRow, Double>, _ place: Int) -> [Double] {
      stride(from: place, to: rows.count, by: criteria.count).map { rows[$0][keyPath: value] }
    }
    self.init(
      criteria: criteria, values: criteria.indices.map { column(\.value, $0) },
      weights: criteria.indices.map { column(\.weight, $0) })
  }
}
