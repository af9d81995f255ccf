// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Foundation
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension RunReport {
  /// Columns of `forecast.csv`.
  static let forecastColumns = [
    "scenario", "metric", "scope", "unit", "period", "start", "days", "mean", "half_width", "p05",
    "p25", "p50", "p75", "p95", "replications",
  ]
  /// Columns of `attendance.csv`.
  static let attendanceColumns = [
    "scenario", "post", "group", "component", "kind", "session", "date", "attends", "misses",
  ]

  /// Writes every file of the run.
  ///
  /// All but the manifest have the same bytes whenever the same scenario runs with the same seed.
  public func write(to folder: ResultsFolder) throws {
    try writeForecast(to: folder.file("forecast.csv"))
    try writeReplications(to: folder.file("replications.csv"))
    if !result.calendar.days.isEmpty { try writeCalendar(to: folder.file("calendar.csv")) }
    if let ledger = result.attendance {
      try writeAttendance(ledger, to: folder.file("attendance.csv"))
    }
    try writeAssumptions(to: folder.file(ProvenanceFile.name))
    try folder.write(scenarioText, to: "scenario.yaml")
    try RunSummary(self).json().write(to: folder.file("summary.json"))
    try manifest.json().write(to: folder.file(ResultsFolder.manifestName))
  }

  /// What it takes to run the scenario again.
  var manifest: RunManifest {
    RunManifest(
      version: Self.programVersion, scenario: scenario.name, scenarioText: scenarioText,
      overrides: overrides, seed: seed, jobs: jobs, confidence: scenario.experiment.confidence,
      result: result)
  }

  /// Every figure of every week, month and the horizon, one a row; `days` tells those cut short.
  private func writeForecast(to file: URL) throws {
    let writer = try CSVWriter(to: file, columns: Self.forecastColumns)
    let layout = forecast.layout
    let grains: [(ResponseLayout.Grain, [String])] = [
      (.week, (0..<layout.weekCount).map { start(.week, $0).description }),
      (.month, (0..<layout.monthCount).map { start(.month, $0).description }),
      (.horizon, [start(.horizon, 0).description]),
    ]
    for (position, series) in layout.series.enumerated() {
      for (grain, starts) in grains {
        for (period, start) in starts.enumerated() {
          writer.field(scenario.name)
          writer.field(series.metric.rawValue)
          writer.field(series.scopeName)
          writer.field(series.metric.unit.rawValue)
          writer.field(grain.rawValue)
          writer.field(start)
          writer.field(periods.lengths.days(grain, period))
          writer.fields(of: forecast[position, grain, period])
          try writer.endRow()
        }
      }
    }
    try writer.close()
  }

  /// The horizon value of every figure in every replication, exact, one a row.
  private func writeReplications(to file: URL) throws {
    let writer = try CSVWriter(
      to: file, columns: ["scenario", "replication", "metric", "scope", "unit", "value"])
    let series = result.responses.series
    try result.responses.forEachRow { replication, row in
      for (series, value) in zip(series, row) {
        writer.field(scenario.name)
        writer.field(replication)
        writer.field(series.metric.rawValue)
        writer.field(series.scopeName)
        writer.field(series.metric.unit.rawValue)
        writer.exactField(value)
        try writer.endRow()
      }
    }
    try writer.close()
  }

  /// The days: what is on, and mean and spread of each daily metric.
  private func writeCalendar(to file: URL) throws {
    let calendar = result.calendar
    let writer = try CSVWriter(
      to: file,
      columns: ["scenario", "date", "weekday", "desks", "staff", "sessions"]
        + calendar.metrics.flatMap {
          [$0.rawValue, $0.rawValue + "-p05", $0.rawValue + "-p95"]
        })
    let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let sessions = sessionNames
    for day in calendar.days {
      let date = start(.day, day.day)
      writer.field(scenario.name)
      writer.field(date.description)
      writer.field(weekdays[date.weekday - 1])
      writer.field(day.isOpen ? "open" : "closed")
      writer.field(day.isWorkingDay ? "working" : "off")
      writer.field(day.sessions.map { sessions[$0] }.joined(separator: " "))
      for cell in day.cells {
        writer.field(cell.mean)
        writer.field(cell.p05)
        writer.field(cell.p95)
      }
      try writer.endRow()
    }
    try writer.close()
  }

  /// Names of the programme's sessions, in its order: `training/2`.
  private var sessionNames: [String] {
    scenario.parameters.programme.flatMap { component in
      component.sessions.indices.map { "\(component.id)/\($0 + 1)" }
    }
  }

  /// For each post and each session it is invited to, how likely it attends.
  private func writeAttendance(_ ledger: AttendanceLedger, to file: URL) throws {
    let writer = try CSVWriter(to: file, columns: Self.attendanceColumns)
    let parameters = scenario.parameters
    for person in ledger.people {
      for (position, session) in ledger.sessions.enumerated() {
        guard let attends = person.attendance[position] else { continue }
        let component = parameters.programme[session.component]
        writer.field(scenario.name)
        writer.field(person.name)
        writer.field(parameters.groups[person.group].id)
        writer.field(component.id)
        writer.field(component.kind.rawValue)
        writer.field(session.number)
        writer.field(start(.day, session.parameters.day).description)
        writer.field(attends)
        writer.field(1 - attends)
        try writer.endRow()
      }
    }
    try writer.close()
  }

  /// The figures that somebody has to answer for: the scenario's text tells them without their marks.
  private func writeAssumptions(to file: URL) throws {
    try ProvenanceFile.write(scenario.assumptions, of: scenario.name, to: file)
  }
}

extension CSVWriter {
  /// Adds mean, half-width, quantiles and the count of replications.
  fileprivate func fields(of cell: Forecast.Cell) {
    field(cell.mean)
    field(cell.halfWidth)
    field(cell.p05)
    field(cell.p25)
    field(cell.p50)
    field(cell.p75)
    field(cell.p95)
    field(cell.replications)
  }
}
