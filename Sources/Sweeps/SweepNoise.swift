// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Scenarios
internal import SensitivityAnalysis

/// Collects, block by block, what the chance of replications adds to Sobol's indices of each figure.
struct SweepNoise {
  private let plan: SweepPlan
  private let weights: [Int?]
  private let size: Int
  /// By figure, then point of the block, then replication; empty where a point lacks one.
  private var block: [[[Double]]]
  private var tallies: [SobolNoise]
  /// Figures with a whole block of which the noise is not known.
  private var unknown: Set<Int> = []

  /// Nil for designs without blocks, and where one replication shows no chance.
  init?(_ plan: SweepPlan, weights: [Int?]) {
    guard plan.design.kind == .saltelli, let size = plan.groupSize, plan.replications > 1 else {
      return nil
    }
    self.plan = plan
    self.weights = weights
    self.size = size
    block = weights.map { _ in [] }
    tallies = weights.map { _ in
      SobolNoise(factors: plan.matrix.width, replications: plan.replications)
    }
  }

  /// Takes the rows of the next point, in the order of their replications.
  mutating func add(_ rows: [[Double]]) {
    for (column, weight) in weights.enumerated() {
      block[column].append(values(rows, column, weight))
      guard block[column].count == size else { continue }
      if block[column].allSatisfy({ $0.count == plan.replications }) {
        tallies[column].add(block[column])
      } else if block[column].allSatisfy({ !$0.isEmpty }) {
        unknown.insert(column)
      }
      block[column] = []
    }
  }

  /// The noise of a figure; nil where a block that indices are made of lacks a replication.
  func noise(ofColumn column: Int) -> SobolNoise? {
    unknown.contains(column) ? nil : tallies[column]
  }

  /// What each replication contributes to the mean of a point: a ratio's by its totals, linearised.
  private func values(_ rows: [[Double]], _ column: Int, _ weight: Int?) -> [Double] {
    guard let weight else { return rows.map { $0[column] }.filter { !$0.isNaN } }
    let kept = rows.filter { row in !row[column].isNaN && row[weight] > 0 }
    guard !kept.isEmpty else { return [] }
    let (ratios, weights) = (kept.map { $0[column] }, kept.map { $0[weight] })
    let ratio = RatioTally(ratios, weights: weights).ratio
    let mean = weights.reduce(0, +) / Double(kept.count)
    return zip(ratios, weights).map { own, weight -> Double in
      ratio + weight / mean * (own - ratio)
    }
  }
}
