// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a sweep has come, and why it has not come further.
package struct SweepStatus: Sendable {
  package enum PointState: Sendable, Hashable {
    case done
    case begun
    case failed
    /// Nothing of it is there, for a reason.
    case pending(Reason)
  }

  package enum Reason: Sendable, Hashable {
    case neverRun
    /// There are results of this place of the design, of another scenario or other values.
    case scenarioChanged
    case modelChanged(String)
    case seedChanged(UInt64)
  }

  /// A byte a point, by its place in `kinds`: designs may have very many points.
  private let codes: [UInt8]
  private let kinds: [PointState]
  /// Replications that are there, those of failed points left out.
  package let replications: Int
  /// Replications that are wanted, those of failed points left out.
  package let wanted: Int
  package let failures: [Int: SweepFailure]
  /// Mean seconds of a processor for a replication; nil before the first.
  let secondsPerReplication: Double?
  /// Replications that were ever run for it, and the seconds of one job that they took together.
  package let work: (replications: Int, seconds: Double)
  private let counts: [Int32]
  private let repeats: [Int32: Int32]

  package init(_ plan: SweepPlan, _ results: SweepResults) throws(SweepError) {
    let index = SweepIndex(plan)
    var byPoint = try results.counts(plan, index)
    let failures = try results.failures()
    var work = (replications: 0, seconds: 0.0)
    for store in results.stores {
      let done = try store.work()
      work.replications += done.replications
      work.seconds += done.seconds
    }
    self.work = work
    secondsPerReplication = work.replications > 0 ? work.seconds / Double(work.replications) : nil

    var codes = [UInt8](repeating: 0, count: plan.count)
    var kinds: [PointState] = [.done, .begun, .failed]
    var failed: [Int: SweepFailure] = [:]
    var elsewhere: (places: [Bool], bases: [String: SeedAndModel])?
    for point in 0..<plan.count {
      let count = min(plan.replications, Int(byPoint[point]))
      byPoint[point] = Int32(count)
      if count == plan.replications { continue }
      let digest = plan.digest(point)
      // A point with more results than when it failed was run since.
      if let failure = failures[digest], count <= failure.replicationsBefore {
        codes[point] = 2
        failed[point] = failure
      } else if count > 0 {
        codes[point] = 1
      } else {
        if elsewhere == nil { elsewhere = try Self.others(results, plan.count) }
        let kind = PointState.pending(Self.reason(point, digest, results.basis, elsewhere))
        // More reasons than a byte counts would be one for each seed or version that ever was.
        let known = kinds.firstIndex(of: kind) ?? kinds.count
        if known == kinds.count, known <= Int(UInt8.max) { kinds.append(kind) }
        codes[point] = UInt8(min(known, kinds.count - 1))
      }
    }
    self.codes = codes
    self.kinds = kinds
    self.failures = failed
    self.counts = byPoint
    repeats = index.repeats
    replications = byPoint.indices.reduce(0) { $0 + (failed[$1] == nil ? Int(byPoint[$1]) : 0) }
    wanted = (plan.count - failed.count) * plan.replications
  }

  private static func others(_ results: SweepResults, _ count: Int) throws(SweepError) -> (
    places: [Bool], bases: [String: SeedAndModel]
  ) {
    var places = [Bool](repeating: false, count: count)
    var bases: [String: SeedAndModel] = [:]
    for store in results.stores {
      try store.forEachContent { content in
        if content.position < count { places[content.position] = true }
        if content.basis != results.basis { bases[content.digest] = content.basis }
      }
    }
    return (places, bases)
  }

  private static func reason(
    _ point: Int, _ digest: String, _ basis: SeedAndModel,
    _ others: (places: [Bool], bases: [String: SeedAndModel])?
  ) -> Reason {
    if let other = others?.bases[digest] {
      return other.version != basis.version
        ? .modelChanged(other.version) : .seedChanged(other.seed)
    }
    return others?.places[point] == true ? .scenarioChanged : .neverRun
  }

  /// Whether an earlier point has the same settings, so that its results are this one's too.
  func repeats(_ point: Int) -> Bool { repeats[Int32(point)] != nil }

  package var points: Int { codes.count }

  package func state(_ point: Int) -> PointState { kinds[Int(codes[point])] }

  func count(of point: Int) -> Int { Int(counts[point]) }

  package var tally: [(state: PointState, count: Int)] {
    var counts = kinds.map { _ in 0 }
    for code in codes { counts[Int(code)] += 1 }
    return zip(kinds, counts).map { ($0, $1) }
  }

  package func count(_ state: PointState) -> Int { tally.first { $0.state == state }?.count ?? 0 }

  package var isComplete: Bool {
    tally.allSatisfy { $0.count == 0 || $0.state == .done || $0.state == .failed }
  }

  package var pendingReplications: Int {
    codes.indices.reduce(0) { sum, point in
      state(point) == .failed || repeats(point)
        ? sum : sum + max(0, wantedEach - Int(counts[point]))
    }
  }

  private var wantedEach: Int {
    let running = codes.count - failures.count
    return running > 0 ? wanted / running : 0
  }

  /// Seconds that the rest takes on some processors; nil before the first replication.
  package func secondsLeft(jobs: Int) -> Double? {
    secondsPerReplication.map { $0 * Double(pendingReplications) / Double(max(1, jobs)) }
  }
}
