// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
internal import Scenarios
internal import WorkforceModel

/// How scenarios differ by hour of the week, replication by replication, in the hours in which all are open.
package struct HourComparison: Sendable {
  /// What all scenarios report of an hour of the week.
  package struct Figure: Hashable, Sendable {
    package let kind: HourForecast.Kind
    /// `sector`, `service:registry`.
    package let scope: String
    /// Hours since the start of Monday.
    package let hour: Int
  }

  package let figures: [Figure]
  /// The figures in each scenario's own terms.
  private let own: [[HourForecast.Figure]]
  private let values: [HourValues]
  private var means: [[RatioTally]]
  private var pairs: [[PairedDifference]]

  init(_ scenarios: [LoweredScenario]) {
    let all = scenarios.map { scenario -> [Figure: HourForecast.Figure] in
      let parameters = scenario.parameters
      let layout = HourLayout(parameters)
      guard parameters.recordsPeriods else { return [:] }
      return Dictionary(
        HourForecast.figures(layout, parameters).map { figure in
          (
            Figure(
              kind: figure.kind,
              scope: figure.service.map { parameters.serviceScopes[$0].name } ?? "sector",
              hour: layout.hours[figure.hour]), figure
          )
        }
      ) { first, _ in first }
    }
    let base = scenarios[0].parameters
    let order = HourForecast.Kind.allCases
    func place(_ figure: Figure) -> Int {
      all[0][figure]!.service.flatMap { base.listedServiceScopes.firstIndex(of: $0) } ?? -1
    }
    let figures = all[0].keys.filter { figure in all.allSatisfy { $0[figure] != nil } }.sorted {
      (order.firstIndex(of: $0.kind)!, place($0), $0.hour)
        < (order.firstIndex(of: $1.kind)!, place($1), $1.hour)
    }
    self.figures = base.recordsPeriods ? figures : []
    own = all.map { own in figures.map { own[$0]! } }
    values = scenarios.map {
      HourValues(layout: HourLayout($0.parameters), $0.parameters)
    }
    means = scenarios.map { _ in Array(repeating: RatioTally(), count: figures.count) }
    pairs = scenarios.dropFirst().map { _ in
      Array(repeating: PairedDifference(), count: figures.count)
    }
  }

  /// Counts a replication of some scenarios, the base first.
  mutating func add(_ row: [ReplicationResult], of running: [Int]) {
    guard row.allSatisfy({ !$0.hours.amounts.isEmpty }) else { return }
    for place in figures.indices {
      let base = values[0].value(own[0][place], row[0].hours)
      means[0][place].add(base.value, weight: base.weight)
      for (scenario, result) in zip(running, row).dropFirst() {
        let other = values[scenario].value(own[scenario][place], result.hours)
        means[scenario][place].add(other.value, weight: other.weight)
        if figures[place].kind == .wait {
          pairs[scenario - 1][place].add(
            base: base.value, other: other.value, weights: (base.weight, other.weight))
        } else {
          pairs[scenario - 1][place].add(base: base.value, other: other.value)
        }
      }
    }
  }

  /// What a scenario has, on average.
  package func mean(_ figure: Int, of scenario: Int) -> Double { means[scenario][figure].ratio }

  /// How a scenario differs from the base.
  package func pairs(_ figure: Int, of scenario: Int) -> PairedDifference {
    pairs[scenario - 1][figure]
  }
}
