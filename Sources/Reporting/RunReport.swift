// SPDX-License-Identifier: GPL-3.0-or-later
public import Experiments
internal import ScenarioFormat
public import Scenarios
internal import WorkforceModel

/// Everything that is reported of one run: what was asked, and what came out.
public struct RunReport: Sendable {
  /// Version of Respiro that wrote the results: the newest of `CHANGELOG.md`, with `+dev` behind it as
  /// long as changes are listed there that are not released.
  public static let programVersion = "0.1.0+dev"

  /// The scenario as it was simulated.
  public let scenario: LoweredScenario
  /// The scenario as text, from which the run can be repeated.
  public let scenarioText: String
  /// Values that were set from outside the scenario's file, as given.
  public let overrides: [String]
  /// What the replications gave.
  public let result: RunResult
  /// Master seed of the run.
  public let seed: UInt64
  /// Number of replications that ran at once.
  public let jobs: Int

  /// First days and lengths of the periods.
  let periods: ForecastPeriods

  /// The report of a run.
  public init(
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

  /// The first day of a period.
  func start(_ grain: ResponseLayout.Grain, _ period: Int) -> CivilDate {
    periods.start(grain, period)
  }

  /// The means of the sector's figure, week by week or month by month.
  func means(_ metric: Metric, _ grain: ResponseLayout.Grain) -> [Double] {
    guard let series = forecast.layout.position(of: metric, scope: "sector") else { return [] }
    let count = grain == .week ? forecast.layout.weekCount : forecast.layout.monthCount
    return (0..<count).map { forecast[series, grain, $0].mean }
  }
}
