// SPDX-License-Identifier: GPL-3.0-or-later
internal import Scenarios

/// Replications of a sweep, all or a sample, run again and compared bit by bit.
package struct SweepVerification: Sendable {
  /// A value that came out otherwise.
  package struct Difference: Sendable, Equatable {
    package var point: Int
    package var replication: Int
    package var column: String
    package var stored: Double
    package var computed: Double
  }

  /// Replications that were run again.
  package private(set) var compared = 0
  /// Replications that are there; settings that stand in several points count once.
  package let all: Int
  /// The first difference by point and replication, of those found before the check ended.
  package private(set) var difference: Difference?

  private typealias Chosen = (point: Int, replications: [Int])

  /// Runs replications again that are spread evenly over those that are there.
  ///
  /// - Parameter sample: How many; nil for all.
  package init(
    _ plan: SweepPlan, _ results: SweepResults, sample: Int?, jobs: Int = 1,
    progress: (Int, Int) -> Void = { _, _ in }
  ) async throws {
    let index = SweepIndex(plan)
    let counts = try results.counts(plan, index)
    let stored = counts.indices.map { point in
      index.repeats[Int32(point)] == nil ? min(Int(counts[point]), plan.replications) : 0
    }
    all = stored.reduce(0, +)
    let planned = min(sample ?? all, all)
    var rest = Self.chosen(planned, of: stored)[...]
    let variants = try VariableScenario(plan.sweep.base)
    let seed = results.basis.seed
    typealias Again = (point: Int, rows: [(replication: Int, row: [Double]?)])
    try await withThrowingTaskGroup(of: Again.self) { group in
      func start() {
        guard difference == nil, !Task.isCancelled, let next = rest.popFirst() else { return }
        group.addTask {
          let ready = try SweepPoint(variants, plan, next.point)
          return (
            next.point, next.replications.map { ($0, ready.row(seed: seed, replication: $0)) }
          )
        }
      }
      for _ in 0..<max(1, jobs) { start() }
      while let (point, rows) = try await group.next() {
        let old = try results.rows(plan, point)
        for case (let replication, let row?) in rows {
          compared += 1
          note(Self.difference(plan, point, replication, old[replication] ?? [], row))
        }
        progress(compared, planned)
        start()
      }
    }
  }

  private mutating func note(_ found: Difference?) {
    guard let found else { return }
    let isEarlier = difference.map {
      (found.point, found.replication) < ($0.point, $0.replication)
    }
    if isEarlier != false { difference = found }
  }

  private static func difference(
    _ plan: SweepPlan, _ point: Int, _ replication: Int, _ old: [Double], _ row: [Double]
  ) -> Difference? {
    guard !SweepResults.isSame(old, row) else { return nil }
    let column =
      zip(old, row).enumerated().first { $0.element.0.bitPattern != $0.element.1.bitPattern }?
      .offset ?? 0
    return Difference(
      point: point, replication: replication,
      column: plan.columns.names[min(column, plan.columns.count - 1)],
      stored: column < old.count ? old[column] : .nan, computed: row[column])
  }

  /// So many replications at equal distances, by point.
  private static func chosen(_ count: Int, of stored: [Int]) -> [Chosen] {
    let all = stored.reduce(0, +)
    var chosen: [Chosen] = []
    var (next, before) = (0, 0)
    for (point, own) in stored.enumerated() {
      var replications: [Int] = []
      while next < count, next * all / count < before + own {
        replications.append(next * all / count - before)
        next += 1
      }
      before += own
      if !replications.isEmpty { chosen.append((point, replications)) }
    }
    return chosen
  }
}
