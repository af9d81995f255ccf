// SPDX-License-Identifier: GPL-3.0-or-later
internal import Scenarios

/// A sample of a sweep, run again and compared bit by bit.
package struct SweepVerification: Sendable {
  /// The first value that came out otherwise.
  package struct Difference: Sendable, Equatable {
    package var point: Int
    package var replication: Int
    package var column: String
    package var stored: Double
    package var computed: Double
  }

  package var compared = 0
  package var difference: Difference?

  /// Runs replications again that are spread evenly over those that are there.
  package init(
    _ plan: SweepPlan, _ results: SweepResults, sample: Int,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws {
    let variants = try VariableScenario(plan.sweep.base)
    let counts = try results.counts(plan, SweepIndex(plan))
    let points = counts.indices.filter { counts[$0] > 0 }
    let chosen = min(sample, points.count)
    for number in 0..<chosen {
      let point = points[number * points.count / chosen]
      let stored = try results.rows(plan, point)
      let replications = stored.keys.sorted()
      let replication = replications[number % replications.count]
      let ready = try SweepPoint(variants, plan, point)
      guard let row = ready.row(seed: results.basis.seed, replication: replication) else { return }
      compared += 1
      progress(compared, chosen)
      let old = stored[replication] ?? []
      guard !SweepResults.isSame(old, row) else { continue }
      let column =
        zip(old, row).enumerated().first { $0.element.0.bitPattern != $0.element.1.bitPattern }?
        .offset ?? 0
      difference = Difference(
        point: point, replication: replication,
        column: plan.columns.names[min(column, plan.columns.count - 1)],
        stored: column < old.count ? old[column] : .nan, computed: row[column])
      return
    }
  }
}
