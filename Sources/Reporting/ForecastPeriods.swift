// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import ScenarioFormat
package import Scenarios
package import Wording
package import WorkforceModel

/// First days and lengths of the periods of a forecast.
package struct ForecastPeriods: Sendable {
  private let scenario: LoweredScenario
  package let lengths: PeriodLengths
  private let layout: ResponseLayout

  package init(_ scenario: LoweredScenario) {
    self.scenario = scenario
    lengths = PeriodLengths(scenario.parameters)
    layout = ResponseLayout(scenario.parameters)
  }

  package func start(_ grain: ResponseLayout.Grain, _ period: Int) -> CivilDate {
    switch grain {
    case .day: scenario.start.adding(days: period)
    case .week: scenario.weekStarts[period]
    case .month: scenario.monthStarts[period]
    case .horizon: scenario.start.adding(days: scenario.parameters.warmUpDays)
    }
  }

  package var end: CivilDate { scenario.end }

  /// Length of the observed horizon, in years.
  package var years: Double { Double(lengths.horizon) / 365.25 }

  package func count(_ grain: ResponseLayout.Grain) -> Int {
    grain == .day ? scenario.parameters.days.count : layout.periodCount(grain)
  }

  /// The weeks or months that can be set beside one another: those that the horizon does not cut.
  package func comparable(_ grain: ResponseLayout.Grain) -> [Int] {
    lengths.comparable(grain, count: count(grain))
  }
}

extension LoweredScenario {
  /// The last day of the horizon.
  package var end: CivilDate { start.adding(days: max(0, parameters.days.count - 1)) }

  /// What the scenario is called, by default as its file.
  package func title(_ language: Language) -> String { about.title?[language] ?? name }
}
