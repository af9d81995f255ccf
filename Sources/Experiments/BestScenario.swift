// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates

/// How often, and how probably, each scenario is the best by each criterion.
struct BestScenario {
  let criteria: [ComparisonCriterion]
  /// For each criterion and scenario, the value in each replication.
  let values: [[[Double]]]
  /// What each weighs in the criterion, with as many replications or more.
  let weights: [[[Double]]]

  /// Sets of replications that are drawn.
  private static let resamples = 1000
  /// Replications are put together into this many blocks at most, which are drawn in their stead.
  private static let mostBlocks = 1000
  /// Purpose of the stream of the draws; no mechanism of the model has it.
  private static let purpose: StreamPurpose = 0x1000

  /// For each criterion and scenario, the share of replications in which it is the best.
  func shares() -> [[Double]] {
    zip(criteria, values).map { criterion, columns in
      var score = Array(repeating: 0.0, count: columns.count)
      let replications = columns.first?.count ?? 0
      for replication in 0..<replications {
        Self.award(columns.map { $0[replication] }, criterion.largerIsBetter, to: &score)
      }
      return score.map { replications > 0 ? $0 / Double(replications) : .nan }
    }
  }

  /// For each criterion and scenario, the probability that it is the best over all replications.
  func probabilities(masterSeed: UInt64) -> [[Double]] {
    var stream = RandomStream(masterSeed: masterSeed, replication: .max)
    return criteria.indices.map { position in
      let (criterion, columns) = (criteria[position], values[position])
      let blocks = zip(columns, weights[position]).map(Self.blocks)
      let count = blocks.first?.count ?? 0
      var score = Array(repeating: 0.0, count: columns.count)
      guard count > 0 else { return score.map { _ in .nan } }
      stream.rekey(purpose: Self.purpose, entity: UInt64(position))
      for _ in 0..<Self.resamples {
        var totals = Array(repeating: Block(), count: columns.count)
        for _ in 0..<count {
          let drawn = stream.uniformInt(below: count)
          for scenario in columns.indices { totals[scenario].add(blocks[scenario][drawn]) }
        }
        Self.award(totals.map(\.ratio), criterion.largerIsBetter, to: &score)
      }
      return score.map { $0 / Double(Self.resamples) }
    }
  }

  /// Gives a point to the best value, or shares it among equals.
  private static func award(_ values: [Double], _ largerIsBetter: Bool, to score: inout [Double]) {
    let defined = values.filter { !$0.isNaN }
    guard let best = largerIsBetter ? defined.max() : defined.min() else { return }
    // Means of equal values may differ in the last digits.
    let tolerance = 1e-12 * abs(best)
    let winners = values.indices.filter { abs(values[$0] - best) <= tolerance }
    for winner in winners { score[winner] += 1 / Double(winners.count) }
  }

  /// Replications together: their ratio is that of the totals.
  private struct Block {
    var amount = 0.0
    var weight = 0.0

    var ratio: Double { weight > 0 ? amount / weight : .nan }

    mutating func add(_ other: Block) {
      amount += other.amount
      weight += other.weight
    }
  }

  private static func blocks(_ column: [Double], weights: [Double]) -> [Block] {
    let count = min(column.count, mostBlocks)
    return (0..<count).map { block in
      var total = Block()
      for index in (block * column.count / count)..<((block + 1) * column.count / count)
      where !column[index].isNaN && weights[index] > 0 {
        total.add(Block(amount: column[index] * weights[index], weight: weights[index]))
      }
      return total
    }
  }
}
