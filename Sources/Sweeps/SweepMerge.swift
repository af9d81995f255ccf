// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// Brings the results of many files together in one.
package enum SweepMerge {
  /// Points that are copied in one transaction.
  private static let pointsAtOnce = 200

  /// Copies all results of a plan's points into a new file; the files that they come from stay.
  ///
  /// - Throws: ``SweepError/conflict(point:replication:one:other:)`` when files disagree,
  ///   ``SweepError/otherStudy(_:)`` for one of another sweep; the merged file is then not made.
  package static func merge(_ plan: SweepPlan, _ results: SweepResults, into file: URL)
    throws(SweepError) -> Int
  {
    let index = SweepIndex(plan)
    // Files of the sweep's own folder may be of an earlier seed or scenario.
    let own = file.standardizedFileURL.deletingLastPathComponent()
    for store in results.stores
    where store.file.standardizedFileURL.deletingLastPathComponent() != own {
      try store.requirePoints(of: index, seed: results.basis.seed)
    }
    let draft = file.deletingPathExtension().appendingPathExtension("draft-\(getpid())")
    defer {
      try? FileManager.default.removeItem(at: draft)
      try? FileManager.default.removeItem(at: draft.appendingPathExtension("lock"))
    }
    var count = 0
    do {
      let store = try SweepStore(writing: draft)
      let failures = try results.failures()
      var waiting: [SweepOutcome] = []
      for point in 0..<plan.count {
        let digest = plan.digest(point)
        let rows = try results.allRows(plan, point).sorted { $0.key < $1.key }
        count += rows.count
        // Each replication by itself, so that gaps stay gaps.
        waiting += rows.map { replication, row in
          SweepOutcome(point: point, digest: digest, firstReplication: replication, rows: [row])
        }
        if let failure = failures[digest], rows.count <= failure.replicationsBefore {
          waiting.append(
            SweepOutcome(
              point: point, digest: digest, firstReplication: 0, rows: [], failure: failure))
        }
        if point % pointsAtOnce == pointsAtOnce - 1 || point == plan.count - 1 {
          try store.add(waiting, basis: results.basis)
          waiting.removeAll(keepingCapacity: true)
        }
      }
    }
    do {
      _ = try? FileManager.default.removeItem(at: file)
      try FileManager.default.moveItem(at: draft, to: file)
    } catch { throw SweepError(cocoa: error, path: file.path) }
    return count
  }
}
