// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
public import OutputAnalysis
public import WorkforceModel

/// One scenario, run as often as it takes, and what comes out.
public struct ForecastExperiment: Sendable {
  /// When enough replications have run.
  public enum Stopping: Sendable {
    /// After a number of replications.
    case replications(Int)
    /// When the horizon values of all these series are precise enough.
    case precision(SequentialPrecision, series: [Int])
  }

  /// What is simulated.
  public let parameters: ModelParameters
  /// Where each response stands.
  public let layout: ResponseLayout
  /// The promises to assess.
  public var targets: [Target]
  /// When to stop.
  public var stopping: Stopping
  /// How many replications run at once.
  public var jobs: Int
  /// Confidence of the half-widths.
  public var confidence: Double
  /// Where the responses are kept during the run.
  public var spoolFolder: URL

  private let replicate: @Sendable (UInt32) -> ReplicationResult

  /// Creates an experiment on any source of replications.
  public init(
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

  /// Creates an experiment on a prepared simulation.
  public init(
    _ simulation: SectorSimulation, masterSeed: UInt64, targets: [Target] = [],
    stopping: Stopping, jobs: Int,
    spoolFolder: URL = FileManager.default.temporaryDirectory
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
  public func run(
    progress: @Sendable (RunProgress) -> Void = { _ in }
  ) async throws -> RunResult {
    let clock = ContinuousClock()
    let began = clock.now
    var reported = began
    let accumulator = try ForecastAccumulator(
      parameters: parameters, layout: layout, targets: targets, confidence: confidence,
      spoolFolder: spoolFolder)
    var stop = ForecastStopping(stopping, layout: layout)
    func report() {
      progress(
        RunProgress(
          done: accumulator.replications, total: max(stop.rule.expected, accumulator.replications),
          events: accumulator.events, elapsed: clock.now - began))
    }
    let counted = try await ReplicationRunner(jobs: jobs, replicate: replicate)
      .run(upTo: stop.rule.limit) { _, result in
        try accumulator.add(result)
        let verdict = stop.verdict(after: result.responses)
        let now = clock.now
        if now - reported >= .milliseconds(100) {
          reported = now
          report()
        }
        return verdict
      }
    report()
    return try accumulator.finish(
      stopping, ending: stop.rule.ending(counted: counted), elapsed: clock.now - began)
  }
}

/// What a run leaves: plain values, ready to be written.
public struct RunResult: Sendable {
  /// Every figure of every period.
  public let forecast: Forecast
  /// How the targets fare, in the order in which they were given.
  public let targets: [TargetAssessment]
  /// Who attends what; nil without a programme.
  public let attendance: AttendanceLedger?
  /// The days.
  public let calendar: CalendarForecast
  /// The horizon values of each replication.
  public let responses: ResponseTable
  /// How the run ended.
  public let ending: RunEnding
  /// How precise the figures are that a precision was asked of; nil when none was asked for.
  public let precision: PrecisionOutcome?
  /// Events that were handled.
  public let events: UInt64
  /// The time that the run took.
  public let elapsed: Duration
}
