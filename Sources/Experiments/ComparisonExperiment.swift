// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
package import Scenarios
internal import WorkforceModel

/// A base scenario and others, run in the same replications.
package struct ComparisonExperiment: Sendable {
  /// The most replications: each leaves a value a criterion and scenario in memory.
  package static let mostReplications = 100_000

  /// The base scenario, then the others.
  package let scenarios: [LoweredScenario]
  package let masterSeed: UInt64
  package let jobs: Int
  package var stopping: Stopping
  package var confidence: Double
  /// Smallest differences that matter, by ``ComparisonCriterion/family``; they stand above those of the base.
  package var mattering: [String: Double] = [:]
  /// A search for the best scenario, which then decides when to stop; nil for none.
  package var selecting: ScenarioSelection.Rule?

  private let simulations: [SectorSimulation]

  /// Prepares the simulations.
  ///
  /// - Precondition: ``ScenarioPairing`` finds no fault, and there are two scenarios or more.
  /// - Throws: `DistributionError` when a demand process has impossible parameters.
  package init(
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

  package func criteria() throws(ExperimentError) -> [ComparisonCriterion] {
    try ComparisonTally(
      scenarios, layouts: simulations.map(\.layout), mattering: mattering
    ).criteria
  }

  /// The criteria by which the best can be selected: those that all scenarios have.
  package func selectable() throws(ExperimentError) -> [ComparisonCriterion] {
    let tally = try ComparisonTally(
      scenarios, layouts: simulations.map(\.layout), mattering: mattering)
    return tally.criteria.indices.filter { tally.isReported($0) }.map { tally.criteria[$0] }
  }

  /// Runs the scenarios in the same replications; cancelling the task keeps those that are finished.
  ///
  /// - Throws: ``ExperimentError``.
  package func run(progress: (RunProgress) -> Void = { _ in }) async throws -> ScenarioComparison {
    let tally = try ComparisonTally(
      scenarios, layouts: simulations.map(\.layout), mattering: mattering)
    let runner = CandidateRunner(simulations, masterSeed: masterSeed, jobs: jobs)
    if let selecting { return try await select(selecting, tally, runner, progress: progress) }
    var rule = StoppingRule(stopping)
    var meter = RunMeter()
    let counted = try await runner.run(
      Array(scenarios.indices), replications: 0..<rule.limit,
      progress: { progress(meter.finish(of: rule.expected * scenarios.count)) },
      count: { replication, row in
        meter.count(row)
        tally.add(row)
        return rule.verdict(after: replication + 1) { tally.worstRatio(confidence: confidence) }
      })
    return tally.comparison(record(rule.ending(counted: counted), counted, meter))
  }

  private func record(_ ending: RunEnding, _ replications: Int, _ meter: RunMeter) -> RunRecord {
    RunRecord(
      masterSeed: masterSeed, replications: replications, confidence: confidence, ending: ending,
      events: meter.events, elapsed: meter.elapsed)
  }

  /// Feeds a sequential selection, replication by replication, and runs only those that it has not dropped.
  ///
  /// The base runs to the end, so that every survivor has its differences from it.
  private func select(
    _ rule: ScenarioSelection.Rule, _ tally: ComparisonTally, _ runner: CandidateRunner,
    progress: (RunProgress) -> Void
  ) async throws -> ScenarioComparison {
    guard let place = tally.criteria.firstIndex(where: { $0.name == rule.criterion }) else {
      throw ExperimentError.unknownResponse(
        user: "the selection", metric: rule.criterion, scope: "")
    }
    let first = max(2, min(rule.cap, ScenarioSelection.Rule.firstLook))
    var selection = SequentialSelection(
      count: scenarios.count, indifference: rule.indifference,
      confidence: SequentialSelection.attainable(rule.confidence, among: scenarios.count),
      firstLook: first, largerIsBetter: tally.criteria[place].largerIsBetter)
    var meter = RunMeter()
    var counted = 0
    var isInterrupted = false
    while selection.survivors.count > 1, counted < rule.cap, !isInterrupted {
      let running = [0] + selection.survivors.filter { $0 != 0 }
      let end = min(rule.cap, counted == 0 ? first : counted + ScenarioSelection.Rule.step)
      // As many replications again bound what is left.
      let planned = meter.units + running.count * (min(rule.cap, 2 * end) - counted)
      let done = try await runner.run(
        running, replications: counted..<end, progress: { progress(meter.finish(of: planned)) },
        count: { _, row in
          meter.count(row)
          tally.add(row, of: running)
          selection.add(tally.last(place))
          return .goOn
        })
      isInterrupted = done < end - counted
      counted += done
    }
    let isSelected = selection.survivors.count == 1
    return tally.comparison(
      record(isSelected ? .precise : isInterrupted ? .interrupted : .capped, counted, meter),
      selection: ScenarioSelection(
        rule: rule, criterion: place, survivors: selection.survivors,
        droppedAfter: selection.droppedAfter))
  }
}
