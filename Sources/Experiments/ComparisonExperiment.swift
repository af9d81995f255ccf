// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
public import Scenarios
internal import WorkforceModel

/// A base scenario and others, run in the same futures.
public struct ComparisonExperiment: Sendable {
  /// When enough replications have run.
  public enum Stopping: Sendable {
    /// After a number of replications.
    case replications(Int)
    /// When the half-width of every difference is small enough as a share of the base's mean.
    case precision(SequentialPrecision)
  }

  /// The most replications: each leaves a value a criterion and scenario in memory.
  public static let mostReplications = 100_000

  /// The base scenario, then the others.
  public let scenarios: [LoweredScenario]
  /// Master seed of all of them.
  public let masterSeed: UInt64
  /// How many replications run at once.
  public let jobs: Int
  /// When to stop.
  public var stopping: Stopping
  /// Confidence of intervals.
  public var confidence: Double

  private let simulations: [SectorSimulation]

  /// Prepares the simulations.
  ///
  /// - Precondition: ``ScenarioPairing`` finds no fault, and there are two scenarios or more.
  /// - Throws: `DistributionError` when a demand process has impossible parameters.
  public init(
    _ scenarios: [LoweredScenario], masterSeed: UInt64, stopping: Stopping, jobs: Int,
    confidence: Double = 0.95
  ) throws {
    precondition(scenarios.count > 1, "something to compare with")
    self.scenarios = scenarios
    self.masterSeed = masterSeed
    self.stopping = stopping
    self.jobs = jobs
    self.confidence = confidence
    simulations = try scenarios.map { try SectorSimulation($0.parameters) }
  }

  /// Runs the scenarios in the same futures; cancelling the task keeps those that are finished.
  ///
  /// - Parameter progress: Told after each finished run of a scenario.
  /// - Throws: ``ExperimentError``.
  public func run(
    progress: (RunProgress) -> Void = { _ in }
  ) async throws -> ScenarioComparison {
    let clock = ContinuousClock()
    let began = clock.now
    let tally = try ComparisonTally(scenarios, layouts: simulations.map(\.layout))
    var rule = ComparisonStopping(stopping)
    var units = 0
    var events: UInt64 = 0
    let counted = try await CandidateRunner(simulations, masterSeed: masterSeed, jobs: jobs).run(
      Array(scenarios.indices), replications: 0..<rule.limit,
      progress: {
        units += 1
        progress(
          RunProgress(
            done: units, total: max(units, rule.expected * scenarios.count), events: events,
            elapsed: clock.now - began))
      },
      count: { replication, row in
        for result in row { events += result.events }
        tally.add(row)
        return rule.verdict(after: replication + 1) { tally.worstRatio(confidence: confidence) }
      })
    return tally.comparison(
      masterSeed: masterSeed, confidence: confidence, ending: rule.ending(counted: counted),
      events: events, elapsed: clock.now - began)
  }
}

/// Decides after each joint replication whether there are enough.
struct ComparisonStopping {
  let limit: Int
  private(set) var expected: Int
  private let precision: SequentialPrecision?
  private var nextLook = Int.max
  private var isReached = false

  init(_ stopping: ComparisonExperiment.Stopping) {
    switch stopping {
    case .replications(let number):
      limit = number
      expected = number
      precision = nil
    case .precision(let rule):
      limit = rule.cap
      expected = rule.minimum
      precision = rule
      nextLook = rule.nextLook(after: 0)
    }
  }

  /// `worst` is the largest half-width of a difference as a share of the base's mean.
  mutating func verdict(after count: Int, worst: () -> Double) -> ReplicationRunner.Verdict {
    guard let precision, count == nextLook else { return .goOn }
    nextLook = precision.nextLook(after: count)
    let ratio = worst() / precision.relativeHalfWidth
    isReached = ratio <= 1
    if isReached || count >= precision.cap { return .stop }
    let needed = Double(count) * ratio * ratio
    expected = needed < Double(precision.cap) ? max(nextLook, Int(needed)) : precision.cap
    return .goOn
  }

  func ending(counted: Int) -> RunEnding {
    if isReached { return .precise }
    if counted < limit { return .interrupted }
    return precision == nil ? .completed : .capped
  }
}
