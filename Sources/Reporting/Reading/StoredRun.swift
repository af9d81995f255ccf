// SPDX-License-Identifier: GPL-3.0-or-later
public import Experiments
public import Foundation
package import ScenarioFormat
public import Scenarios
internal import WorkforceModel

/// A run read back from its files: everything that a report, a note or a spreadsheet tells.
///
/// Reports are made of the files alone, at the end of a run as well as later, so that they never say
/// anything that the files do not.
public struct StoredRun: Sendable {
  /// What the run was and took.
  public let manifest: RunManifest
  /// The scenario, read from its text.
  public let scenario: LoweredScenario
  /// The scenario as run.
  public let scenarioText: String
  /// The main figures.
  package let summary: RunSummary
  /// Every figure of every week, month and the horizon; days have no half-width and no quartiles.
  package let forecast: Forecast
  /// The days of the horizon; empty when the scenario records no periods.
  package let days: [StoredDay]
  /// Who is likely to attend what; empty without a programme.
  package let attendance: [StoredAttendance]
  /// Figures that somebody has to answer for.
  package let assumptions: [ParameterProvenance]
  /// First and last days of the periods.
  package let periods: ForecastPeriods

  /// Reads a folder of results.
  ///
  /// - Throws: Everything that is wrong with it, in one go.
  public init(reading folder: URL) throws(ResultsFaults) {
    var files = StoredFiles(folder)
    try files.check()
    // Before the rest, so that whatever is wrong with any of the three is told at once.
    let summary = files.decoded("summary.json") { try RunSummary(json: $0) }
    let origin = try RunOrigin(&files)
    guard let summary else { preconditionFailure("faults are told") }
    manifest = origin.manifest
    self.summary = summary
    scenarioText = origin.scenarioText
    scenario = origin.scenario
    periods = ForecastPeriods(scenario)
    let layout = ResponseLayout(scenario.parameters)
    var cells = files.forecast(layout, periods)
    let days = files.days(layout, periods)
    for day in days { cells += day.cells }
    self.days = days
    attendance = files.attendance(isThere: !scenario.parameters.programme.isEmpty)
    assumptions = files.assumptions()
    try files.throwIfAny()
    // Files tell the days one after another; the layout has them by metric.
    let dailyStart = layout.series.count * layout.stride
    let daily = (0..<layout.dailyMetrics.count).flatMap { metric in
      (0..<layout.dayCount).map { cells[dailyStart + $0 * layout.dailyMetrics.count + metric] }
    }
    forecast = Forecast(
      layout: layout, cells: Array(cells[..<dailyStart]) + daily,
      replications: manifest.replications)
  }
}

/// A day of the calendar.
package struct StoredDay: Sendable {
  package let date: CivilDate
  /// Whether the desks receive the public.
  package let isOpen: Bool
  /// Whether staff work.
  package let isWorkingDay: Bool
  /// Names of the sessions held: component and number.
  package let sessions: [Session]
  /// A cell for each daily metric of the layout.
  package let cells: [Forecast.Cell]

  /// A session by its component and its number, from 1.
  package struct Session: Hashable, Sendable {
    package let component: String
    package let number: Int

    package init(component: String, number: Int) {
      self.component = component
      self.number = number
    }
  }
}

/// How likely a post attends a session to which it is invited.
package struct StoredAttendance: Sendable {
  package let post: String
  package let group: String
  package let session: StoredDay.Session
  package let attends: Double
}
