// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import Foundation
package import ScenarioFormat
package import Scenarios
internal import WorkforceModel

/// A run read back from its files: everything that a report, a note or a spreadsheet shows.
///
/// At the end of a run it is made of the report as its files give it, digit by digit, so that documents
/// never say anything that the files do not.
package struct StoredRun: Sendable {
  package let manifest: RunManifest
  package let scenario: LoweredScenario
  package let scenarioText: String
  package let summary: RunSummary
  /// Every figure of every week, month and the horizon; days have no half-width and no quartiles.
  package let forecast: Forecast
  /// The days of the horizon; empty when the scenario records no periods.
  package let days: [StoredDay]
  /// Figures by hour of the week; empty where the results have none.
  package let hours: [StoredHour]
  /// The forecast with the central numbers, without its days; nil where every number is known.
  package let central: Forecast?
  /// What the doubt about the figures of the horizon comes from; empty where every number is known.
  package let doubts: [StoredDoubt]
  /// Who is likely to attend what; empty without a programme.
  package let attendance: [StoredAttendance]
  /// Figures that somebody has to answer for.
  package let assumptions: [ParameterProvenance]
  package let periods: ForecastPeriods
  /// What the run is weighed by beside others; nil where it was not read, or not kept.
  package let criteria: CriterionTable?

  /// Reads a folder of results.
  ///
  /// - Parameter isBesideOthers: Whether it is to be paired with other runs.
  /// - Throws: Everything that is wrong with it, in one go.
  package init(reading folder: URL, besideOthers isBesideOthers: Bool = false)
    throws(ResultsFaults)
  {
    var files = StoredFiles(folder)
    try files.check()
    // Before the rest, so that whatever is wrong with any of the three is reported at once.
    let summary = files.decoded("summary.json") { try RunSummary(json: $0) }
    let origin = try RunOrigin(&files)
    guard let summary else { preconditionFailure("what is missing has been thrown") }
    manifest = origin.manifest
    self.summary = summary
    scenarioText = origin.scenarioText
    scenario = origin.scenario
    periods = ForecastPeriods(scenario)
    let layout = ResponseLayout(scenario.parameters)
    let cells = files.forecast(layout, periods)
    days = files.days(layout, periods)
    hours = files.hours(scenario.parameters)
    let doubt = files.doubt(layout, periods, scenario.uncertainty)
    (central, doubts) = (doubt?.central, doubt?.shares ?? [])
    attendance = files.attendance(isThere: !scenario.parameters.programme.isEmpty)
    assumptions = files.assumptions()
    criteria =
      isBesideOthers
      ? files.criteria(of: scenario, replications: manifest.replications) : nil
    try files.throwIfAny()
    forecast = Forecast(layout, cells, days, replications: manifest.replications)
  }

  /// A run as its files would give it, without reading them.
  package init(_ report: RunReport) {
    manifest = report.manifest
    scenario = report.scenario
    scenarioText = report.scenarioText
    summary = RunSummary(report)
    periods = report.periods
    days = report.days.map { day in
      var day = day
      day.cells = day.cells.map(\.ofDay)
      return day
    }
    hours = report.hours.map(\.asWritten)
    doubts = report.doubts.map(\.asWritten)
    central = report.result.doubt.map { doubt in
      let layout = doubt.central.layout
      return Forecast(
        layout,
        withoutDays: doubt.central.cells.prefix(layout.series.count * layout.stride).map(
          \.asWritten))
    }
    attendance = report.attendance.map { row in
      var row = row
      row.attends = row.attends.asWritten
      return row
    }
    assumptions = scenario.assumptions
    criteria = report.result.criteria
    let layout = report.forecast.layout
    forecast = Forecast(
      layout, report.forecast.cells.prefix(layout.series.count * layout.stride).map(\.asWritten),
      days, replications: report.forecast.replications)
  }
}

extension StoredRun {
  /// This run as the base of another, or beside it.
  private var paired: RunPairing.Run { RunPairing.Run(scenario, manifest, criteria) }

  /// Another run set beside this one, replication by replication; nil where they cannot be paired.
  package func pairing(with other: StoredRun) -> RunPairing? {
    RunPairing(base: paired, other: other.paired)
  }
}

extension Forecast {
  /// A forecast of periods alone.
  init(_ layout: ResponseLayout, withoutDays cells: [Cell]) {
    let days = [Cell](repeating: .undefined, count: layout.count - cells.count)
    self.init(
      layout: layout, cells: cells + days, replications: cells.map(\.replications).max() ?? 0)
  }

  /// Puts the cells of periods and of days together: files keep the days one after another, the layout
  /// has them by metric.
  fileprivate init(
    _ layout: ResponseLayout, _ cells: [Cell], _ days: [StoredDay], replications: Int
  ) {
    let daily = layout.dailyMetrics.indices.flatMap { metric in days.map { $0.cells[metric] } }
    self.init(layout: layout, cells: cells + daily, replications: replications)
  }
}
