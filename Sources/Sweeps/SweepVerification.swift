// SPDX-License-Identifier: GPL-3.0-or-later
internal import Scenarios

/// A sample of a sweep, run again and compared bit by bit.
public struct SweepVerification: Sendable {
  /// The first value that came out otherwise.
  public struct Difference: Sendable, Equatable {
    /// Number of the point.
    public var point: Int
    /// Number of the replication.
    public var replication: Int
    /// Name of the column.
    public var column: String
    /// What the file holds.
    public var stored: Double
    /// What came out now.
    public var computed: Double
  }

  /// Replications that were run again.
  public var compared = 0
  /// The first difference; nil when all are the same.
  public var difference: Difference?

  /// Runs replications again that are spread evenly over those that are there.
  public init(
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
      guard let row = ready.row(seed: results.edition.seed, replication: replication) else {
        return
      }
      compared += 1
      progress(compared, chosen)
      let old = stored[replication] ?? []
      guard !SweepResults.isSame(old, row) else { continue }
      let column =
        zip(old, row).enumerated()
        .first { $0.element.0.bitPattern != $0.element.1.bitPattern }?.offset ?? 0
      difference = Difference(
        point: point, replication: replication, column: plan.columns.names[column],
        stored: column < old.count ? old[column] : .nan, computed: row[column])
      return
    }
  }
}
