// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Foundation
internal import ScenarioFormat
internal import Scenarios
internal import WorkforceModel

/// The files of a folder of results, and what is wrong with them.
struct StoredFiles {
  private let folder: URL
  private var found: [ResultsFault] = []

  init(_ folder: URL) { self.folder = folder }

  var faults: ResultsFaults { ResultsFaults(path: folder.path, faults: found) }

  mutating func report(_ fault: ResultsFault) { found.append(fault) }

  func throwIfAny() throws(ResultsFaults) { if !found.isEmpty { throw faults } }

  /// Throws unless the folder holds a manifest.
  mutating func check() throws(ResultsFaults) {
    if !FileManager.default.fileExists(atPath: folder.path) {
      report(.noFolder)
    } else if !isThere(ResultsFolder.manifestName) {
      report(.noResults)
    }
    try throwIfAny()
  }

  private func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  private mutating func data(_ name: String) -> Data? {
    guard isThere(name) else {
      report(.missing(file: name))
      return nil
    }
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
      report(.unreadable(file: name))
      return nil
    }
    return data
  }

  mutating func text(_ name: String) -> String? {
    data(name).map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func decoded<Value>(_ name: String, _ decode: (Data) throws -> Value) -> Value? {
    guard let data = data(name) else { return nil }
    guard let value = try? decode(data) else {
      report(.unreadable(file: name))
      return nil
    }
    return value
  }

  /// Opens a table whose columns begin with these names.
  private mutating func table(_ name: String, _ columns: [String]) -> CSVReader? {
    guard let data = data(name) else { return nil }
    let reader = CSVReader(data)
    guard reader.columns.starts(with: columns) else {
      report(.unreadable(file: name))
      return nil
    }
    return reader
  }

  // MARK: Tables

  /// The figures of weeks, months and the horizon, in the order of the layout.
  mutating func forecast(
    _ layout: ResponseLayout, _ periods: ForecastPeriods
  ) -> [Forecast.Cell] {
    let name = "forecast.csv"
    let expected = layout.series.count * layout.stride
    guard var reader = table(name, RunReport.forecastColumns) else { return [] }
    let rows: [(grain: String, start: String)] = [ResponseLayout.Grain.week, .month, .horizon]
      .flatMap { grain in
        (0..<periods.count(grain)).map { (grain.rawValue, periods.start(grain, $0).description) }
      }
    var cells: [Forecast.Cell] = []
    cells.reserveCapacity(layout.count)
    while reader.next() {
      let row = cells.count
      guard row < expected else {
        report(.wrongLength(file: name, rows: row + 1 + reader.countRest(), expected: expected))
        return []
      }
      let series = layout.series[row / layout.stride]
      let period = rows[row % layout.stride]
      guard reader.count == RunReport.forecastColumns.count,
        reader.text(1) == series.metric.rawValue, reader.text(2) == series.scopeName,
        reader.text(4) == period.grain, reader.text(5) == period.start,
        let cell = Self.cell(reader)
      else {
        report(.wrongRow(file: name, line: reader.line))
        return []
      }
      cells.append(cell)
    }
    if cells.count < expected {
      report(.wrongLength(file: name, rows: cells.count, expected: expected))
      return []
    }
    return cells
  }

  private static func cell(_ reader: CSVReader) -> Forecast.Cell? {
    let values = (7...13).compactMap { reader.number($0) }
    guard values.count == 7, let replications = Int(reader.text(14)) else { return nil }
    return Forecast.Cell(
      mean: values[0], halfWidth: values[1], p05: values[2], p25: values[3], p50: values[4],
      p75: values[5], p95: values[6], replications: replications)
  }

  /// The days; none when the scenario records no periods.
  mutating func days(_ layout: ResponseLayout, _ periods: ForecastPeriods) -> [StoredDay] {
    let name = "calendar.csv"
    guard layout.dayCount > 0 else { return [] }
    let names = layout.dailyMetrics.flatMap {
      [$0.rawValue, $0.rawValue + "-p05", $0.rawValue + "-p95"]
    }
    let columns = ["scenario", "date", "weekday", "desks", "staff", "sessions"] + names
    guard var reader = table(name, columns) else { return [] }
    var days: [StoredDay] = []
    while reader.next() {
      let date = periods.start(.day, days.count)
      let values = reader.count == columns.count ? (6..<columns.count).map(reader.number) : [nil]
      guard days.count < layout.dayCount, !values.contains(nil),
        reader.text(1) == date.description
      else {
        report(.wrongRow(file: name, line: reader.line))
        return []
      }
      let cells = layout.dailyMetrics.indices.map { metric in
        let triple = values[(3 * metric)..<(3 * metric + 3)].map { $0 ?? .nan }
        return Forecast.Cell(
          mean: triple[0], halfWidth: .nan, p05: triple[1], p25: .nan, p50: .nan, p75: .nan,
          p95: triple[2], replications: 0)
      }
      days.append(
        StoredDay(
          date: date, isOpen: reader.text(3) == "open",
          isWorkingDay: reader.text(4) == "working",
          sessions: reader.text(5).split(separator: " ").compactMap { StoredDay.Session($0) },
          cells: cells))
    }
    if days.count < layout.dayCount {
      report(.wrongLength(file: name, rows: days.count, expected: layout.dayCount))
      return []
    }
    return days
  }

  /// Who attends what; nothing without a programme.
  mutating func attendance(isThere: Bool) -> [StoredAttendance] {
    let name = "attendance.csv"
    guard isThere, var reader = table(name, RunReport.attendanceColumns) else { return [] }
    var rows: [StoredAttendance] = []
    while reader.next() {
      guard reader.count == RunReport.attendanceColumns.count,
        let attends = reader.number(7), let number = Int(reader.text(5))
      else {
        report(.wrongRow(file: name, line: reader.line))
        return []
      }
      rows.append(
        StoredAttendance(
          post: reader.text(1), group: reader.text(2),
          session: StoredDay.Session(component: reader.text(3), number: number),
          attends: attends))
    }
    return rows
  }

  mutating func assumptions() -> [ParameterProvenance] {
    let name = ProvenanceFile.name
    guard var reader = table(name, ProvenanceFile.columns) else { return [] }
    var rows: [ParameterProvenance] = []
    while reader.next() {
      guard reader.count == ProvenanceFile.columns.count,
        let mark = ParameterProvenance.Mark(rawValue: reader.text(2))
      else {
        report(.wrongRow(file: name, line: reader.line))
        return []
      }
      rows.append(
        ParameterProvenance(
          path: reader.text(1), mark: mark, value: reader.text(3), note: reader.text(5),
          isDefault: reader.text(4) == "default", range: reader.text(6)))
    }
    return rows
  }
}

extension CSVReader {
  /// Reads to the end and tells how many rows there were.
  fileprivate mutating func countRest() -> Int {
    var count = 0
    while next() { count += 1 }
    return count
  }
}

extension StoredDay.Session {
  /// A session by its name in `calendar.csv`: `training/2`.
  fileprivate init?(_ name: Substring) {
    guard let slash = name.lastIndex(of: "/"), let number = Int(name[name.index(after: slash)...])
    else { return nil }
    self.init(component: String(name[..<slash]), number: number)
  }
}
