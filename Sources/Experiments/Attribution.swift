// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
package import Scenarios
package import WorkforceModel

/// How much each cause contributes to an outcome, with common random numbers.
package struct Attribution: RecordedResult {
  /// The figure that is explained.
  package struct Outcome: Hashable, Sendable {
    package var metric: Metric
    /// For whom: `sector`, `service:registry`, `group:family`.
    package var scope: String
    package var grain: ResponseLayout.Grain
    /// Position of the period; 0 for the horizon.
    package var period: Int

    package init(metric: Metric, scope: String, grain: ResponseLayout.Grain, period: Int) {
      self.metric = metric
      self.scope = scope
      self.grain = grain
      self.period = period
    }

    func place(in layout: ResponseLayout) -> Int? {
      layout.position(of: metric, scope: scope).map {
        layout.index(series: $0, grain: grain, period: grain == .horizon ? 0 : period)
      }
    }
  }

  /// A cause and its contribution: the outcome less the outcome without it, replication by replication.
  package struct Share: Sendable {
    package let cause: ScenarioCause
    /// The mean difference that it makes, with its error.
    package let effect: ConfidenceInterval
    /// What it moves of the figures in ``Attribution/beside``: the price of what it gains.
    package let beside: [ConfidenceInterval]
  }

  /// What is shown beside the figure that is explained, as far as the scenario reports it.
  static let usualBeside: [Metric] = [.waitMean, .quality, .casesInTerm, .exits, .exhaustion]

  package let scenario: LoweredScenario
  package let outcome: Outcome
  /// The outcome's mean as forecast.
  package let full: ConfidenceInterval
  /// The outcome's mean without all of the causes.
  package let without: ConfidenceInterval
  /// The difference that all causes make together.
  package let total: ConfidenceInterval
  /// Causes, those that contribute most first.
  package let shares: [Share]
  /// Other figures of the sector in the same period, which causes move too.
  package let beside: [Metric]
  /// What belongs to no cause alone: the total less the sum of the shares.
  package let remainder: ConfidenceInterval
  /// Its replications are those in which every variant has the figure.
  package let record: RunRecord
}

/// Runs a scenario again without each of its causes.
package struct AttributionExperiment: Sendable {
  /// The scenario, without each cause, and without all of them.
  let variants: [LoweredScenario]
  let causes: [ScenarioCause]
  let outcome: Attribution.Outcome
  let masterSeed: UInt64
  let jobs: Int
  let stopping: Stopping
  let confidence: Double
  private let simulations: [SectorSimulation]
  private let places: [Int]
  /// Figures beside the one that is explained, and where each variant has them; nil where it has not.
  private let beside: [Metric]
  private let besidePlaces: [[Int?]]

  /// Prepares the variants.
  ///
  /// A cause without which the scenario cannot be, or does not report the figure, is left out.
  ///
  /// - Throws: `ExperimentError` when the scenario does not report the figure.
  package init(
    _ scenario: Scenario, causes: [ScenarioCause], outcome: Attribution.Outcome, masterSeed: UInt64,
    stopping: Stopping, jobs: Int, confidence: Double = 0.95
  ) throws {
    var variants = [scenario.lowered()]
    var kept: [ScenarioCause] = []
    for cause in causes {
      // A figure that goes with its cause, as exhaustion goes with wellbeing, is not explained by it.
      guard let variant = try? scenario.lowered(without: [cause]),
        outcome.place(in: ResponseLayout(variant.parameters)) != nil
      else { continue }
      kept.append(cause)
      variants.append(variant)
    }
    variants.append(try scenario.lowered(without: kept))
    self.variants = variants
    self.causes = kept
    self.outcome = outcome
    self.masterSeed = masterSeed
    self.jobs = jobs
    self.stopping = stopping
    self.confidence = confidence
    simulations = try variants.map { try SectorSimulation($0.parameters) }
    places = try simulations.map { simulation in
      guard let place = outcome.place(in: simulation.layout) else {
        throw ExperimentError.unknownResponse(
          user: "the explanation", metric: outcome.metric.rawValue, scope: outcome.scope)
      }
      return place
    }
    let outcomes = Attribution.usualBeside.map { metric in
      Attribution.Outcome(
        metric: metric, scope: "sector", grain: outcome.grain, period: outcome.period)
    }.filter { [layout = simulations[0].layout] other in
      other != outcome && other.place(in: layout) != nil
    }
    beside = outcomes.map(\.metric)
    besidePlaces = simulations.map { simulation in
      outcomes.map { $0.place(in: simulation.layout) }
    }
  }

  /// Runs all variants in the same replications; cancelling the task keeps those that are finished.
  package func run(progress: (RunProgress) -> Void = { _ in }) async throws -> Attribution {
    var rule = StoppingRule(stopping)
    var meter = RunMeter()
    var tally = AttributionTally(
      causes: causes.count, beside: beside.count, confidence: confidence)
    let (simulations, places, masterSeed) = (simulations, places, masterSeed)
    let besidePlaces = besidePlaces
    let runner = CandidateRunner(jobs: jobs) { variant, replication in
      var result = simulations[variant].replicate(masterSeed: masterSeed, replication: replication)
      // Few figures are counted; rows of all variants stay small.
      result.responses =
        [result.responses[places[variant]]]
        + besidePlaces[variant].map { $0.map { result.responses[$0] } ?? .nan }
      return result
    }
    let counted = try await runner.run(
      Array(variants.indices), replications: 0..<rule.limit,
      progress: { progress(meter.finish(of: rule.expected * variants.count)) },
      count: { replication, row in
        meter.count(row)
        tally.add(row.map { $0.responses[0] })
        tally.addBeside(row.map(\.responses))
        return rule.verdict(after: replication + 1) { tally.worstRatio }
      })
    let order = causes.indices.sorted {
      (-abs(tally.effect($0).mean), $0) < (-abs(tally.effect($1).mean), $1)
    }
    return Attribution(
      scenario: variants[0], outcome: outcome, full: tally.full, without: tally.without,
      total: tally.total,
      shares: order.map {
        Attribution.Share(
          cause: causes[$0], effect: tally.effect($0), beside: tally.besideEffects($0))
      }, beside: beside,
      remainder: tally.remainder,
      record: RunRecord(
        masterSeed: masterSeed, replications: tally.count, confidence: confidence,
        ending: rule.ending(counted: counted), events: meter.events, elapsed: meter.elapsed))
  }

  /// The whole month in which a figure is worst on average, over some replications.
  package static func worstMonth(
    _ scenario: LoweredScenario, metric: Metric, scope: String, masterSeed: UInt64,
    replications: Int, jobs: Int
  ) async throws -> Int? {
    let simulation = try SectorSimulation(scenario.parameters)
    let layout = simulation.layout
    guard layout.monthCount > 0, let series = layout.position(of: metric, scope: scope) else {
      return nil
    }
    let first = layout.index(series: series, grain: .month)
    var tallies = Array(repeating: Tally(), count: layout.monthCount)
    _ = try await CandidateRunner([simulation], masterSeed: masterSeed, jobs: jobs).run(
      [0], replications: 0..<replications
    ) { _, row in
      for month in tallies.indices where !row[0].responses[first + month].isNaN {
        tallies[month].add(row[0].responses[first + month])
      }
      return .goOn
    }
    let whole = PeriodLengths(scenario.parameters).comparable(.month, count: layout.monthCount)
      .filter { tallies[$0].count > 0 }
    return metric.largerIsBetter == true
      ? whole.min { tallies[$0].mean < tallies[$1].mean }
      : whole.max { tallies[$0].mean < tallies[$1].mean }
  }
}

/// Counts, replication by replication, what each cause contributes.
private struct AttributionTally {
  private let confidence: Double
  private var effects: [Tally]
  /// By cause, of the figures beside.
  private var besides: [[Tally]]
  private var fullTally = Tally()
  private var withoutTally = Tally()
  private var totalTally = Tally()
  private var remainderTally = Tally()

  init(causes: Int, beside: Int, confidence: Double) {
    effects = Array(repeating: Tally(), count: causes)
    besides = Array(repeating: Array(repeating: Tally(), count: beside), count: causes)
    self.confidence = confidence
  }

  /// Adds the figure of the scenario, without each cause, and without all; a replication in which one of
  /// them is not defined is left out.
  mutating func add(_ row: [Double]) {
    guard !row.contains(where: \.isNaN) else { return }
    let full = row[0]
    let without = row[row.count - 1]
    var sum = 0.0
    for cause in effects.indices {
      let effect = full - row[cause + 1]
      effects[cause].add(effect)
      sum += effect
    }
    fullTally.add(full)
    withoutTally.add(without)
    totalTally.add(full - without)
    remainderTally.add(full - without - sum)
  }

  /// Adds the figures beside, of the scenario and without each cause; what is not defined in both is left
  /// out.
  mutating func addBeside(_ rows: [[Double]]) {
    for cause in besides.indices {
      for place in besides[cause].indices {
        let effect = rows[0][place + 1] - rows[cause + 1][place + 1]
        if !effect.isNaN { besides[cause][place].add(effect) }
      }
    }
  }

  func besideEffects(_ cause: Int) -> [ConfidenceInterval] {
    besides[cause].map { $0.interval(confidence: confidence) }
  }

  var count: Int { fullTally.count }
  var full: ConfidenceInterval { fullTally.interval(confidence: confidence) }
  var without: ConfidenceInterval { withoutTally.interval(confidence: confidence) }
  var total: ConfidenceInterval { totalTally.interval(confidence: confidence) }
  var remainder: ConfidenceInterval { remainderTally.interval(confidence: confidence) }
  func effect(_ cause: Int) -> ConfidenceInterval {
    effects[cause].interval(confidence: confidence)
  }

  /// The largest half-width of a share over the size of the total.
  var worstRatio: Double {
    let widest = effects.map { $0.interval(confidence: confidence).halfWidth }.max() ?? 0
    let ratio = widest == 0 ? 0 : widest / abs(totalTally.mean)
    return ratio.isNaN ? .infinity : ratio
  }
}
