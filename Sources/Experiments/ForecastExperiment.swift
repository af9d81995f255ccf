// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import OutputAnalysis
package import Scenarios
package import WorkforceModel

/// One scenario, run as often as it takes, and what comes out.
package struct ForecastExperiment: Sendable {
  package let parameters: ModelParameters
  package let layout: ResponseLayout
  package var targets: [Target]
  package var stopping: Stopping
  package var jobs: Int
  package var confidence: Double
  /// Where the responses are kept during the run.
  package var spoolFolder: URL
  /// The scenario by whose criteria the run can be paired with others; nil keeps none.
  package var weighed: LoweredScenario?
  /// Whether the values of every period of each replication are kept.
  package var keepsCells = false
  /// The futures of a scenario of which not every number is known; nil where all are.
  package var uncertain: UncertainFutures?

  private let replicate: @Sendable (UInt32) -> ReplicationResult

  package init(
    parameters: ModelParameters, targets: [Target] = [], stopping: Stopping, jobs: Int,
    confidence: Double = 0.95, spoolFolder: URL = FileManager.default.temporaryDirectory,
    replicate: @escaping @Sendable (UInt32) -> ReplicationResult
  ) {
    self.parameters = parameters
    layout = ResponseLayout(parameters)
    self.targets = targets
    self.stopping = stopping
    self.jobs = jobs
    self.confidence = confidence
    self.spoolFolder = spoolFolder
    self.replicate = replicate
  }

  package init(
    _ simulation: SectorSimulation, masterSeed: UInt64, targets: [Target] = [], stopping: Stopping,
    jobs: Int, spoolFolder: URL = FileManager.default.temporaryDirectory
  ) {
    self.init(
      parameters: simulation.parameters, targets: targets, stopping: stopping, jobs: jobs,
      spoolFolder: spoolFolder
    ) { simulation.replicate(masterSeed: masterSeed, replication: $0) }
  }

  /// Runs the replications and counts them; cancelling the task keeps those that are finished.
  ///
  /// The result is the same to the byte for any number of jobs, but for `elapsed`.
  ///
  /// - Parameter progress: Called ten times a second at most, and at the end.
  /// - Throws: ``ExperimentError``.
  package func run(progress: @Sendable (RunProgress) -> Void = { _ in }) async throws -> RunResult {
    let began = ContinuousClock.now
    var reported = began
    let accumulator = try ForecastAccumulator(
      parameters: parameters, layout: layout, targets: targets, confidence: confidence,
      spoolFolder: spoolFolder, keepsCells: keepsCells)
    let doubt = try uncertain.map { futures in
      try DoubtTally(
        futures, layout: layout,
        central: ForecastAccumulator(
          parameters: parameters, layout: layout, targets: [], confidence: confidence,
          spoolFolder: spoolFolder, isPlain: true))
    }
    let criteria = try weighed.map { try ComparisonTally([$0], layouts: [layout]) }
    var stop = ForecastStopping(stopping, layout: layout)
    func report() {
      progress(
        RunProgress(
          done: accumulator.replications, total: max(stop.rule.expected, accumulator.replications),
          events: accumulator.events, elapsed: ContinuousClock.now - began))
    }
    let (replicate, uncertain) = (replicate, uncertain)
    _ = try await ReplicationRunner(jobs: jobs) { number in
      try uncertain?.replicate(number) ?? replicate(number)
    }.run(upTo: stop.rule.limit * (uncertain == nil ? 1 : 2)) { number, result in
      if let doubt, let role = uncertain?.role(of: number) {
        doubt.add(result, as: role)
        guard role == .drawn else { return .goOn }
      }
      accumulator.add(result)
      if accumulator.replications <= CriterionTable.mostReplications { criteria?.add([result]) }
      let verdict = stop.verdict(after: result.responses)
      let now = ContinuousClock.now
      if now - reported >= .milliseconds(100) {
        reported = now
        report()
      }
      return verdict
    }
    report()
    var result = try accumulator.finish(
      stopping, ending: stop.rule.ending(counted: accumulator.replications),
      elapsed: ContinuousClock.now - began)
    result.doubt = try doubt?.forecast(confidence: confidence, result.elapsed)
    result.criteria = criteria.map {
      CriterionTable(
        criteria: $0.criteria, values: $0.values.map { $0[0] }, weights: $0.weights.map { $0[0] })
    }
    return result
  }
}

/// What a run leaves: plain values, ready to be written.
package struct RunResult: Sendable {
  package let forecast: Forecast
  /// How the targets fare, in the order in which they were given.
  package let targets: [TargetAssessment]
  /// Who attends what; nil without a programme.
  package let attendance: AttendanceLedger?
  package let calendar: CalendarForecast
  /// What is to be expected by hour of the week; nil where the desks never open.
  package let hours: HourForecast?
  /// The horizon values of each replication.
  package let responses: ResponseTable
  /// What the run is weighed by beside others; nil where that was not asked for.
  package fileprivate(set) var criteria: CriterionTable?
  /// How much of each figure's variance comes from chance and from numbers that are not known; nil where all are known.
  package fileprivate(set) var doubt: DoubtForecast?
  /// All responses of each replication, by the layout; nil unless they were to be kept.
  package let cells: ResponseTable?
  package let ending: RunEnding
  /// How precise the figures are that a precision was asked of; nil when none was asked for.
  package let precision: PrecisionOutcome?
  package let events: UInt64
  package let elapsed: Duration

  /// The record of the run, which had this seed and confidence.
  package func record(masterSeed: UInt64, confidence: Double) -> RunRecord {
    RunRecord(
      masterSeed: masterSeed, replications: forecast.replications, confidence: confidence,
      ending: ending, events: events, elapsed: elapsed)
  }
}
