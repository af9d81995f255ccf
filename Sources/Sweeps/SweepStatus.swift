// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a sweep has come, and why it has not come further.
public struct SweepStatus: Sendable {
  /// State of a point.
  public enum PointState: Sendable, Hashable {
    /// All its futures are there.
    case done
    /// Some of its futures are there.
    case begun
    /// It was tried and cannot be run.
    case failed
    /// Nothing of it is there, for a reason.
    case pending(Reason)
  }

  /// Why a point has no results that count.
  public enum Reason: Sendable, Hashable {
    /// It was never run.
    case neverRun
    /// There are results of this place of the design, of another scenario or other values.
    case scenarioChanged
    /// There are results of it by another version of the model.
    case modelChanged(String)
    /// There are results of it with another seed.
    case seedChanged(UInt64)
  }

  /// The state of each point, in the order of the plan.
  public let states: [PointState]
  /// Futures that are there.
  public let replications: Int
  /// Futures that are wanted, those of failed points left out.
  public let wanted: Int
  /// Why points failed, by number of the point.
  public let failures: [Int: SweepFailure]
  /// Mean seconds of a processor for a future; nil before the first.
  public let secondsPerReplication: Double?
  /// Seconds of one job that all futures took together.
  public let jobSeconds: Double
  /// The futures that are there of each point.
  let counts: [Int]

  /// Looks through the files of a sweep.
  public init(_ plan: SweepPlan, _ results: SweepResults) throws(SweepError) {
    var byPoint = try results.counts(plan)
    let failures = try results.failures()
    var work = (replications: 0, seconds: 0.0)
    for store in results.stores {
      let done = try store.work()
      work.replications += done.replications
      work.seconds += done.seconds
    }
    jobSeconds = work.seconds
    secondsPerReplication =
      work.replications > 0 ? work.seconds / Double(work.replications) : nil

    var states: [PointState] = []
    states.reserveCapacity(plan.count)
    var failed: [Int: SweepFailure] = [:]
    var elsewhere: (places: Set<Int>, editions: [String: SweepEdition])?
    for point in 0..<plan.count {
      let count = min(plan.replications, byPoint[point])
      byPoint[point] = count
      if count == plan.replications {
        states.append(.done)
        continue
      }
      let digest = plan.digest(point)
      if let failure = failures[digest] {
        states.append(.failed)
        failed[point] = failure
      } else if count > 0 {
        states.append(.begun)
      } else {
        if elsewhere == nil { elsewhere = try Self.others(results) }
        states.append(.pending(Self.reason(point, digest, results.edition, elsewhere)))
      }
    }
    self.states = states
    self.failures = failed
    self.counts = byPoint
    replications = byPoint.reduce(0, +)
    wanted = (plan.count - failed.count) * plan.replications
  }

  private static func others(
    _ results: SweepResults
  ) throws(SweepError) -> (places: Set<Int>, editions: [String: SweepEdition]) {
    var places: Set<Int> = []
    var editions: [String: SweepEdition] = [:]
    for store in results.stores {
      for content in try store.contents() {
        places.insert(content.position)
        if content.edition != results.edition { editions[content.digest] = content.edition }
      }
    }
    return (places, editions)
  }

  private static func reason(
    _ point: Int, _ digest: String, _ edition: SweepEdition,
    _ others: (places: Set<Int>, editions: [String: SweepEdition])?
  ) -> Reason {
    if let other = others?.editions[digest] {
      return other.version != edition.version
        ? .modelChanged(other.version) : .seedChanged(other.seed)
    }
    return others?.places.contains(point) == true ? .scenarioChanged : .neverRun
  }

  /// Points in a state.
  public func count(_ state: PointState) -> Int { states.count { $0 == state } }

  /// Whether nothing is left to run but points that failed.
  public var isComplete: Bool { states.allSatisfy { $0 == .done || $0 == .failed } }

  /// Futures that are still to be run.
  public var pendingReplications: Int {
    zip(states, counts).reduce(0) { sum, point in
      point.0 == .failed ? sum : sum + max(0, wantedEach - point.1)
    }
  }

  private var wantedEach: Int {
    let running = states.count - failures.count
    return running > 0 ? wanted / running : 0
  }

  /// Seconds that the rest takes on some processors; nil before the first future.
  public func secondsLeft(jobs: Int) -> Double? {
    secondsPerReplication.map { $0 * Double(pendingReplications) / Double(max(1, jobs)) }
  }
}
