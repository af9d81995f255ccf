// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// All results of a sweep, whatever files they lie in.
package struct SweepResults: Sendable {
  package let stores: [SweepStore]
  package let basis: SeedAndModel

  package init(_ stores: [SweepStore], basis: SeedAndModel) {
    self.stores = stores
    self.basis = basis
  }

  /// The results of a point that belong to the study, by replication: those up to the number that the plan asks for.
  ///
  /// Files may have more, from when it asked for more.
  ///
  /// - Throws: ``SweepError/conflict(point:replication:one:other:)`` when files disagree.
  package func rows(_ plan: SweepPlan, _ point: Int) throws(SweepError) -> [Int: [Double]] {
    try allRows(plan, point).filter { $0.key < plan.replications }
  }

  /// What counts of a point: the results that belong to the study, or why it failed.
  ///
  /// A point that failed after some replications counts as failed: those are not drawn at random from all.
  ///
  /// - Parameter failures: What ``failures()`` returns.
  package func outcome(
    _ plan: SweepPlan, _ point: Int, _ failures: [String: SweepFailure]
  ) throws(SweepError) -> (rows: [Int: [Double]], failure: SweepFailure?) {
    let rows = try rows(plan, point)
    guard let failure = failures[plan.digest(point)], rows.count < plan.replications,
      rows.count <= failure.replicationsBefore
    else { return (rows, nil) }
    return ([:], failure)
  }

  /// Everything that files have of a point, by replication.
  func allRows(_ plan: SweepPlan, _ point: Int) throws(SweepError) -> [Int: [Double]] {
    let digest = plan.digest(point)
    var found: [Int: [Double]] = [:]
    var source: [Int: String] = [:]
    for store in stores {
      for (replication, row) in try store.results(of: digest, basis) {
        if let other = found[replication], !Self.isSame(other, row) {
          throw .conflict(
            point: point, replication: replication, one: source[replication] ?? "",
            other: store.file.lastPathComponent)
        }
        found[replication] = row
        source[replication] = store.file.lastPathComponent
      }
    }
    return found
  }

  /// How many replications of each point of a plan are there from the first one without a gap.
  func counts(_ plan: SweepPlan, _ index: SweepIndex) throws(SweepError) -> [Int32] {
    var counts = [Int32](repeating: 0, count: plan.count)
    // Points that lie in several files or have gaps are looked at one by one.
    var unclear: Set<Int> = []
    for store in stores {
      try store.forEachCount(basis) { digest, count in
        guard let point = index.point(of: digest) else { return }
        if counts[point] > 0 || count == nil { unclear.insert(point) }
        counts[point] = max(counts[point], Int32(count ?? 1))
      }
    }
    for point in unclear {
      let digest = plan.digest(point)
      var replications: Set<Int> = []
      for store in stores { replications.formUnion(try store.results(of: digest, basis).keys) }
      var count = 0
      while replications.contains(count) { count += 1 }
      counts[point] = Int32(count)
    }
    for (point, first) in index.repeats { counts[Int(point)] = counts[Int(first)] }
    return counts
  }

  /// Why points failed and were not run since, by digest.
  func failures() throws(SweepError) -> [String: SweepFailure] {
    var failures: [String: SweepFailure] = [:]
    for store in stores { failures.merge(try store.failures(basis)) { $1 } }
    return failures
  }

  /// The same bits; NaN is the same as NaN.
  static func isSame(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0.bitPattern == $1.bitPattern }
  }
}
