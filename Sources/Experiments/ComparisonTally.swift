// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Scenarios
internal import WorkforceModel

/// Counts joint replications of a comparison in their order.
final class ComparisonTally {
  private let scenarios: [LoweredScenario]
  let criteria: [ComparisonCriterion]
  /// For each scenario, where each criterion that is a metric stands in its responses.
  private let places: [[Int?]]
  private let weightPlaces: [[Int?]]
  /// Days on which any of the scenarios has a session.
  private let sessionDays: [Int]
  private let layouts: [ResponseLayout]
  private let costs: [CostModel?]
  private var targets: [[TargetTally]]
  /// Figures that all scenarios report, and where each stands in each scenario's responses.
  private let series: [ResponseLayout.Series]
  /// The sector's figures that only some scenarios report.
  private let unmatched: [Metric]
  private let starts: [[Int]]
  /// Where the weights of those that are ratios stand; nil for the others.
  private let weightStarts: [[Int?]]
  private let monthCount: Int
  private let weekCount: Int
  /// For each other scenario and common figure: its months, then the horizon.
  private var pairs: [[PairedDifference]]
  private var hours: HourComparison
  /// For each criterion and scenario, the value in each replication.
  private(set) var values: [[[Double]]]
  /// What each weighs in the criterion: its denominator, or 1.
  private(set) var weights: [[[Double]]]
  /// For each scenario, the replications that it has met.
  private var counts: [Int]
  /// Criteria that a precision is asked of.
  private let precise: [Int]

  init(
    _ scenarios: [LoweredScenario], layouts: [ResponseLayout], mattering: [String: Double] = [:]
  ) throws(ExperimentError) {
    self.scenarios = scenarios
    let base = scenarios[0]
    let basePosts = CostModel.posts(of: base)
    let costs = zip(scenarios, layouts).map { CostModel($0, layout: $1, basePosts: basePosts) }
    self.costs = costs
    let common = layouts[0].series.filter { figure in
      layouts.dropFirst().allSatisfy {
        $0.position(of: figure.metric, scope: figure.scopeName) != nil
      }
    }
    series = common
    unmatched = Metric.allCases.filter { metric in
      !common.contains { $0.metric == metric && $0.scopeName == "sector" }
        && layouts.contains { $0.position(of: metric, scope: "sector") != nil }
    }
    self.layouts = layouts
    let sessionDays = Self.sessionDays(scenarios)
    self.sessionDays = sessionDays
    weekCount = layouts[0].weekCount
    monthCount = layouts[0].monthCount
    starts = layouts.map { layout in
      common.map { figure in
        let position = layout.position(of: figure.metric, scope: figure.scopeName) ?? 0
        return layout.index(series: position, grain: .week)
      }
    }
    weightStarts = zip(layouts, starts).map { layout, starts in starts.map(layout.weight) }
    let stated = Dictionary(base.experiment.matters.map { ($0.metric.rawValue, $0.difference) }) {
      $1
    }
    let criteria = Self.criteria(
      base, layouts, common: common,
      daily: sessionDays.isEmpty || layouts.contains { $0.dayCount == 0 }
        ? []
        : layouts[0].dailyMetrics.filter { metric in
          layouts.allSatisfy { $0.dailyMetrics.contains(metric) }
        }, hasCosts: costs.allSatisfy { $0 != nil },
      mattering: stated.merging(mattering) { $1 })
    self.criteria = criteria
    places = layouts.map { layout in criteria.map { criterion in criterion.place(in: layout) } }
    weightPlaces = zip(layouts, places).map { layout, places in
      places.map { $0.flatMap(layout.weight) }
    }
    let lengths = PeriodLengths(base.parameters)
    var tallies: [[TargetTally]] = []
    for (scenario, layout) in zip(scenarios, layouts) {
      tallies.append(
        try base.targets.map { target throws(ExperimentError) in
          try TargetTally(
            target.kept(by: scenario), layout: layout, lengths: lengths)
        })
    }
    targets = tallies
    pairs = Array(
      repeating: Array(repeating: PairedDifference(), count: common.count * (monthCount + 1)),
      count: scenarios.count - 1)
    hours = HourComparison(scenarios)
    values = criteria.map { _ in Array(repeating: [], count: scenarios.count) }
    weights = values
    counts = Array(repeating: 0, count: scenarios.count)
    precise = criteria.indices.filter { index in
      guard case .metric(let metric, let scope) = criteria[index].kind else { return false }
      return base.experiment.precise.contains { $0.metric == metric && $0.scope == scope }
    }
  }

  private static func criteria(
    _ base: LoweredScenario, _ layouts: [ResponseLayout], common: [ResponseLayout.Series],
    daily: [Metric], hasCosts: Bool, mattering: [String: Double]
  ) -> [ComparisonCriterion] {
    func isReported(_ metric: Metric, _ scope: String) -> Bool {
      if common.contains(where: { $0.metric == metric && $0.scopeName == scope }) { return true }
      // What one scenario lacks, the others may still be compared by.
      return ComparisonCriterion.isPlace(scope)
        && layouts[0].position(of: metric, scope: scope) != nil
        && layouts.dropFirst().contains { $0.position(of: metric, scope: scope) != nil }
    }
    let usual =
      ComparisonCriterion.usual.map { ($0, "sector") }
      + base.parameters.places.flatMap { place in
        ComparisonCriterion.usualAtPlaces.map { ($0, "place:" + place.id) }
      }
    let stated = base.experiment.precise.map { ($0.metric, $0.scope) }.filter { metric, scope in
      !usual.contains { $0.0 == metric && $0.1 == scope }
    }
    var criteria = (usual + stated).filter(isReported).map { metric, scope in
      ComparisonCriterion(
        .metric(metric, scope: scope), largerIsBetter: metric.largerIsBetter ?? false,
        mattering: mattering)
    }
    criteria += ComparisonCriterion.usualOnSessionDays.filter(daily.contains).map {
      ComparisonCriterion(
        .onSessionDays($0), largerIsBetter: $0.largerIsBetter ?? false, mattering: mattering)
    }
    criteria += ComparisonCriterion.usualPerPerson.filter { isReported($0, "sector") }.map {
      ComparisonCriterion(
        .perPerson($0), largerIsBetter: $0.largerIsBetter ?? false, mattering: mattering)
    }
    criteria += base.targets.map {
      ComparisonCriterion(.broken(target: $0.id), largerIsBetter: false, mattering: mattering)
    }
    if hasCosts {
      criteria.append(ComparisonCriterion(.cost, largerIsBetter: false, mattering: mattering))
    }
    return criteria
  }

  /// Counts a replication of every scenario, or of the base and some others.
  ///
  /// - Parameter running: Positions of the scenarios that the row holds, ascending, the base first; what
  ///   the others give in it stays undefined.
  func add(_ row: [ReplicationResult], of running: [Int]? = nil) {
    let running = running ?? Array(scenarios.indices)
    for (scenario, result) in zip(running, row).dropFirst() {
      var cell = 0
      for figure in series.indices {
        let first = starts[0][figure] + weekCount
        let second = starts[scenario][figure] + weekCount
        let weights = (weightStarts[0][figure], weightStarts[scenario][figure])
        for period in 0...monthCount {
          let (base, other) = (
            row[0].responses[first + period], result.responses[second + period]
          )
          if case (let one?, let two?) = weights {
            pairs[scenario - 1][cell].add(
              base: base, other: other,
              weights: (
                row[0].responses[one + weekCount + period],
                result.responses[two + weekCount + period]
              ))
          } else {
            pairs[scenario - 1][cell].add(base: base, other: other)
          }
          cell += 1
        }
      }
    }
    hours.add(row, of: running)
    for (scenario, result) in zip(running, row) {
      add(result, of: scenario)
      counts[scenario] += 1
    }
    if running.count < scenarios.count {
      for scenario in scenarios.indices where !running.contains(scenario) {
        for index in criteria.indices {
          values[index][scenario].append(.nan)
          weights[index][scenario].append(1)
        }
      }
    }
  }

  /// A criterion of every scenario in the last replication.
  func last(_ criterion: Int) -> [Double] { values[criterion].map { $0.last ?? .nan } }

  private func add(_ result: ReplicationResult, of scenario: Int) {
    var target = 0
    for (index, criterion) in criteria.enumerated() {
      let value: Double
      var weight = weightPlaces[scenario][index].map { result.responses[$0] } ?? 1
      switch criterion.kind {
      case .metric: value = places[scenario][index].map { result.responses[$0] } ?? .nan
      case .perPerson:
        let parameters = scenarios[scenario].parameters
        let people = parameters.people.isEmpty ? 1 : parameters.averagePosts()
        value = places[scenario][index].map { result.responses[$0] / people } ?? .nan
      case .onSessionDays(let metric):
        (value, weight) = onSessionDays(metric, result, layouts[scenario])
      case .cost: value = costs[scenario]?.cost(of: result.responses) ?? .nan
      case .broken:
        value = targets[scenario][target].add(result.responses).map { $0 ? 1 : 0 } ?? .nan
        target += 1
      }
      values[index][scenario].append(value)
      weights[index][scenario].append(weight)
    }
  }

  /// Days of training of all scenarios, or of any sessions where none trains; the same for all, so that each is set
  /// beside the same days of the others.
  static func sessionDays(_ scenarios: [LoweredScenario]) -> [Int] {
    let programme = scenarios.flatMap(\.parameters.programme)
    let training = programme.filter { $0.kind == .training }
    let days = (training.isEmpty ? programme : training).flatMap(\.sessions).map(\.day)
    let warmUp = scenarios[0].parameters.warmUpDays
    return Set(days).filter { $0 >= warmUp }.sorted()
  }

  /// A metric over the session days, and what it is a ratio to.
  private func onSessionDays(
    _ metric: Metric, _ result: ReplicationResult, _ layout: ResponseLayout
  )
    -> (value: Double, weight: Double)
  {
    guard let place = layout.dailyMetrics.firstIndex(of: metric) else { return (.nan, 1) }
    var (sum, total) = (0.0, 0.0)
    for day in sessionDays {
      let index = layout.dailyIndex(metric: place, day: day)
      let value = result.responses[index]
      guard !value.isNaN else { continue }
      let weight = layout.weight(of: index).map { result.responses[$0] } ?? 1
      sum += value * weight
      total += weight
    }
    return total > 0 ? (sum / total, total) : (.nan, 1)
  }

  /// Whether some scenarios, or all, have a criterion; one may lack a place.
  func isReported(_ criterion: Int, by scenarios: [Int]? = nil) -> Bool {
    guard case .metric = criteria[criterion].kind else { return true }
    return (scenarios ?? Array(places.indices)).allSatisfy { places[$0][criterion] != nil }
  }

  /// The largest half-width of a difference over the base's mean, of the figures asked for.
  func worstRatio(confidence: Double) -> Double {
    var worst = 0.0
    for criterion in precise {
      let (values, weights) = (values[criterion], weights[criterion])
      let base = RatioTally(values[0], weights: weights[0])
      // What a scenario does not have will never be precise.
      for other in values.indices.dropFirst() where isReported(criterion, by: [0, other]) {
        let pair = PairedDifference(
          base: values[0], other: values[other], weights: (weights[0], weights[other]))
        let half = pair.interval(confidence: confidence).halfWidth
        let ratio = half == 0 ? 0 : half / abs(base.ratio)
        worst = max(worst, ratio.isNaN ? .infinity : ratio)
      }
    }
    return worst
  }

  func comparison(_ record: RunRecord, selection: ScenarioSelection? = nil) -> ScenarioComparison {
    let common = counts.min() ?? 0
    let best = BestScenario(
      criteria: criteria, values: values.map { $0.map { Array($0.prefix(common)) } },
      weights: weights)
    return ScenarioComparison(
      scenarios: scenarios, criteria: criteria, values: values, weights: weights, series: series,
      unmatched: unmatched, monthCount: monthCount, targets: targets.map { $0.map(\.assessment) },
      record: record, bestShare: best.shares(),
      bestProbability: best.probabilities(masterSeed: record.masterSeed), futures: counts,
      selection: selection, hours: hours, pairs: pairs)
  }
}

extension ComparisonCriterion {
  /// Where the metric's value over the horizon stands in the responses; nil when there is none.
  fileprivate func place(in layout: ResponseLayout) -> Int? {
    let position: Int?
    switch kind {
    case .metric(let metric, let scope): position = layout.position(of: metric, scope: scope)
    case .perPerson(let metric): position = layout.position(of: metric, scope: "sector")
    case .broken, .cost, .onSessionDays: position = nil
    }
    return position.map { layout.index(series: $0, grain: .horizon) }
  }
}
