// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Foundation
internal import ScenarioFormat
internal import Scenarios
internal import WorkforceModel

extension RunReport {
  /// Writes every file of the run.
  ///
  /// All but the manifest have the same bytes whenever the same scenario runs with the same seed.
  package func write(to folder: ResultsFolder) throws {
    try folder.write(rows(of: forecast), ForecastRow.columns(scenario.name), to: ForecastRow.file)
    if let doubt = result.doubt {
      try folder.write(
        rows(of: doubt.central), ForecastRow.columns(scenario.name), to: StoredDoubt.centralFile)
      try folder.write(doubts, StoredDoubt.columns(scenario.name), to: StoredDoubt.file)
    }
    try writeReplications(to: folder.file("replications.csv"))
    if let criteria = result.criteria {
      try folder.write(criteria.rows, CriterionRow.columns, to: CriterionRow.file)
    }
    if let cells = result.cells { try write(cells, to: folder.file(Self.cellsName)) }
    if !result.calendar.days.isEmpty {
      try folder.write(
        days, StoredDay.columns(scenario.name, result.calendar.metrics), to: StoredDay.file)
    }
    let hours = hours
    if !hours.isEmpty {
      try folder.write(hours, StoredHour.columns(scenario.name), to: StoredHour.file)
    }
    if result.attendance != nil {
      try folder.write(
        attendance, StoredAttendance.columns(scenario.name), to: StoredAttendance.file)
    }
    // The scenario's text holds the figures that somebody has to answer for without their marks.
    try ProvenanceFile.write(
      scenario.assumptions, of: scenario.name, to: folder.file(ProvenanceFile.name))
    try folder.write(scenarioText, to: "scenario.yaml")
    try RunSummary(self).json().write(to: folder.file("summary.json"))
    try folder.write(manifest)
  }

  var manifest: RunManifest {
    var manifest = RunManifest(
      version: Self.programVersion, scenario: scenario.name, scenarioText: scenarioText,
      overrides: overrides, jobs: jobs,
      result.record(masterSeed: seed, confidence: scenario.experiment.confidence))
    manifest.precisionAsked = result.precision?.asked
    manifest.precisionReached = result.precision?.reached
    return manifest
  }

  private func rows(of forecast: Forecast) -> some Sequence<ForecastRow> {
    ForecastRow.all(forecast.layout, periods).lazy.map { row in
      var row = row
      row.cell = forecast[row.series, row.grain, row.period]
      return row
    }
  }

  /// The horizon value of every figure in every replication, exact, one a row.
  private func writeReplications(to file: URL) throws {
    typealias Row = (replication: Int, series: ResponseLayout.Series, value: Double)
    let name = scenario.name
    let columns: [Column<Row>] = [
      .text("scenario") { _ in name }, .count("replication") { $0.replication + 1 },
      .text("metric") { $0.series.metric.rawValue }, .text("scope") { $0.series.scopeName },
      .text("unit") { $0.series.metric.unit.rawValue }, .exact("value") { $0.value },
    ]
    let writer = try RowWriter(columns, to: file)
    let series = result.responses.series
    try result.responses.forEachRow { replication, row in
      for (series, value) in zip(series, row) { try writer.add((replication, series, value)) }
    }
    try writer.close()
  }

  /// Name of the file of every value of every replication.
  package static let cellsName = "cells.csv"

  /// A figure of a period: where it stands among the responses of a replication, and by what it weighs.
  private typealias Cell = (
    metric: Metric, scope: String, grain: ResponseLayout.Grain, start: String, index: Int,
    weight: Int?
  )

  private var cells: [Cell] {
    let layout = forecast.layout
    func cell(
      _ metric: Metric, _ scope: String, _ grain: ResponseLayout.Grain, _ period: Int, _ index: Int
    ) -> Cell {
      (metric, scope, grain, start(grain, period).description, index, layout.weight(of: index))
    }
    let figures = layout.series.enumerated().flatMap { position, series in
      [ResponseLayout.Grain.week, .month, .horizon].flatMap { grain in
        (0..<periods.count(grain)).map { period in
          cell(
            series.metric, series.scopeName, grain, period,
            layout.index(series: position, grain: grain, period: period))
        }
      }
    }
    let days = layout.dailyMetrics.enumerated().flatMap { position, metric in
      (0..<layout.dayCount).map { day in
        cell(metric, "sector", .day, day, layout.dailyIndex(metric: position, day: day))
      }
    }
    return figures + days
  }

  /// Every figure of every period in every replication, exact, one a row.
  ///
  /// With what ratios weigh by, all that a forecast says follows from it.
  private func write(_ table: ResponseTable, to file: URL) throws {
    typealias Row = (replication: Int, cell: Cell, value: Double, weight: Double)
    let name = scenario.name
    let columns: [Column<Row>] = [
      .text("scenario") { _ in name }, .count("replication") { $0.replication + 1 },
      .text("metric") { $0.cell.metric.rawValue }, .text("scope") { $0.cell.scope },
      .text("unit") { $0.cell.metric.unit.rawValue }, .text("period") { $0.cell.grain.rawValue },
      .text("start") { $0.cell.start }, .exact("value") { $0.value },
      .exact("weight") { $0.weight },
    ]
    let writer = try RowWriter(columns, to: file)
    let cells = cells
    try table.forEachRow { replication, row in
      for cell in cells {
        let weight = cell.weight.map { row[row.startIndex + $0] } ?? .nan
        try writer.add((replication, cell, row[row.startIndex + cell.index], weight))
      }
    }
    try writer.close()
  }

  /// The days: what is on, and mean and spread of each daily metric.
  var days: [StoredDay] {
    let sessions = scenario.parameters.programme.flatMap { component in
      component.sessions.indices.map { StoredDay.Session(component: component.id, number: $0 + 1) }
    }
    return result.calendar.days.map { day in
      StoredDay(
        date: start(.day, day.day), isOpen: day.isOpen, isWorkingDay: day.isWorkingDay,
        sessions: day.sessions.map { sessions[$0] }, cells: day.cells)
    }
  }

  /// For each post and each session it is invited to, how likely it attends.
  var attendance: [StoredAttendance] {
    guard let ledger = result.attendance else { return [] }
    let parameters = scenario.parameters
    return ledger.people.flatMap { person in
      ledger.sessions.enumerated().compactMap { position, session in
        person.attendance[position].map { attends in
          let component = parameters.programme[session.component]
          return StoredAttendance(
            post: person.name, group: parameters.groups[person.group].id,
            session: StoredDay.Session(component: component.id, number: session.number),
            kind: component.kind.rawValue, date: start(.day, session.parameters.day).description,
            attends: attends)
        }
      }
    }
  }
}
