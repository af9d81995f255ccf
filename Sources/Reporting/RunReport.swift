// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import ScenarioFormat
package import Scenarios
internal import WorkforceModel

/// Everything that is reported of one run: what was asked, and what came out.
package struct RunReport: Sendable {
  /// Version of Respiro that wrote the results: the newest of `CHANGELOG.md`, with `+dev` behind it as
  /// long as changes are listed there that are not released.
  package static let programVersion = "0.1.0+dev"

  package let scenario: LoweredScenario
  package let scenarioText: String
  package let overrides: [String]
  package let result: RunResult
  package let seed: UInt64
  package let jobs: Int

  let periods: ForecastPeriods

  package init(
    scenario: LoweredScenario, scenarioText: String, overrides: [String] = [], result: RunResult,
    seed: UInt64, jobs: Int
  ) {
    self.scenario = scenario
    self.scenarioText = scenarioText
    self.overrides = overrides
    self.result = result
    periods = ForecastPeriods(scenario)
    self.seed = seed
    self.jobs = jobs
  }

  var forecast: Forecast { result.forecast }

  func start(_ grain: ResponseLayout.Grain, _ period: Int) -> CivilDate {
    periods.start(grain, period)
  }

  func means(_ metric: Metric, _ grain: ResponseLayout.Grain) -> [Double] {
    guard let series = forecast.layout.position(of: metric, scope: "sector") else { return [] }
    let count = grain == .week ? forecast.layout.weekCount : forecast.layout.monthCount
    return (0..<count).map { forecast[series, grain, $0].mean }
  }
}
