// SPDX-License-Identifier: GPL-3.0-or-later
public import OutputAnalysis
public import Scenarios
internal import WorkforceModel

/// A base scenario and others, run in the same replications.
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
  /// A search for the best scenario, which then decides when to stop; nil for none.
  public var selecting: ScenarioSelection.Rule?

  private let simulations: [SectorSimulation]

  /// Prepares the simulations.
  ///
  /// - Precondition: ``ScenarioPairing`` finds no fault, and there are two scenarios or more.
  /// - Throws: `DistributionError` when a demand process has impossible parameters.
  public init(
    _ scenarios: [LoweredScenario], masterSeed: UInt64, stopping: Stopping, jobs: Int,
    confidence: Double = 0.95
  ) throws {
    precondition(scenarios.count > 1, "at least two scenarios required; got \(scenarios.count)")
    self.scenarios = scenarios
    self.masterSeed = masterSeed
    self.stopping = stopping
    self.jobs = jobs
    self.confidence = confidence
    simulations = try scenarios.map { try SectorSimulation($0.parameters) }
  }

  /// What the scenarios are compared by.
  public func criteria() throws(ExperimentError) -> [ComparisonCriterion] {
    try ComparisonTally(scenarios, layouts: simulations.map(\.layout)).criteria
  }

  /// Runs the scenarios in the same replications; cancelling the task keeps those that are finished.
  ///
  /// - Parameter progress: Called after each finished run of a scenario.
  /// - Throws: ``ExperimentError``.
  public func run(
    progress: (RunProgress) -> Void = { _ in }
  ) async throws -> ScenarioComparison {
    let clock = ContinuousClock()
    let began = clock.now
    let tally = try ComparisonTally(scenarios, layouts: simulations.map(\.layout))
    let runner = CandidateRunner(simulations, masterSeed: masterSeed, jobs: jobs)
    if let selecting {
      return try await select(selecting, tally, runner, began: began, progress: progress)
    }
    var rule = StoppingRule(stopping)
    var units = 0
    var events: UInt64 = 0
    let counted = try await runner.run(
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

  /// Feeds a sequential selection, replication by replication, and runs only those that it has not dropped.
  ///
  /// The base runs to the end, so that every survivor has its differences from it.
  private func select(
    _ rule: ScenarioSelection.Rule, _ tally: ComparisonTally, _ runner: CandidateRunner,
    began: ContinuousClock.Instant, progress: (RunProgress) -> Void
  ) async throws -> ScenarioComparison {
    guard let place = tally.criteria.firstIndex(where: { $0.name == rule.criterion }) else {
      throw ExperimentError.unknownResponse(
        user: "the selection", metric: rule.criterion, scope: "")
    }
    let clock = ContinuousClock()
    let first = max(2, min(rule.cap, ScenarioSelection.Rule.firstLook))
    var selection = SequentialSelection(
      count: scenarios.count, indifference: rule.indifference,
      confidence: SequentialSelection.attainable(rule.confidence, among: scenarios.count),
      firstLook: first, largerIsBetter: tally.criteria[place].largerIsBetter)
    var units = 0
    var counted = 0
    var events: UInt64 = 0
    var isInterrupted = false
    while selection.survivors.count > 1, counted < rule.cap, !isInterrupted {
      let running = [0] + selection.survivors.filter { $0 != 0 }
      let end = min(rule.cap, counted == 0 ? first : counted + ScenarioSelection.Rule.step)
      // As many replications again bound what is left.
      let planned = units + running.count * (min(rule.cap, 2 * end) - counted)
      let done = try await runner.run(
        running, replications: counted..<end,
        progress: {
          units += 1
          progress(
            RunProgress(
              done: units, total: max(units, planned), events: events,
              elapsed: clock.now - began))
        },
        count: { _, row in
          for result in row { events += result.events }
          tally.add(row, of: running)
          selection.add(tally.last(place))
          return .goOn
        })
      isInterrupted = done < end - counted
      counted += done
    }
    let isSelected = selection.survivors.count == 1
    return tally.comparison(
      masterSeed: masterSeed, confidence: confidence,
      ending: isSelected ? .precise : isInterrupted ? .interrupted : .capped,
      events: events, elapsed: clock.now - began,
      selection: ScenarioSelection(
        rule: rule, criterion: place, survivors: selection.survivors,
        droppedAfter: selection.droppedAfter))
  }
}
