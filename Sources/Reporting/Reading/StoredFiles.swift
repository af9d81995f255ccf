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

  // MARK: Tables

  /// Reads the rows of a table whose columns begin with these.
  ///
  /// - Parameter expected: The rows that it has to have, with what they are known by.
  private mutating func rows<Row>(_ name: String, _ columns: [Column<Row>], expected: [Row])
    -> [Row]
  {
    guard var reader = reader(name, columns) else { return [] }
    var rows = expected
    var count = 0
    while reader.next() {
      guard count < expected.count else {
        report(
          .wrongLength(file: name, rows: count + 1 + reader.countRest(), expected: expected.count))
        return []
      }
      guard reader.read(columns, into: &rows[count]) else {
        report(.wrongRow(file: name, line: reader.line))
        return []
      }
      count += 1
    }
    guard count == expected.count else {
      report(.wrongLength(file: name, rows: count, expected: expected.count))
      return []
    }
    return rows
  }

  /// Reads as many rows as there are.
  private mutating func rows<Row>(_ name: String, _ columns: [Column<Row>], blank: Row) -> [Row] {
    guard var reader = reader(name, columns) else { return [] }
    var rows: [Row] = []
    while reader.next() {
      var row = blank
      guard reader.read(columns, into: &row) else {
        report(.wrongRow(file: name, line: reader.line))
        return []
      }
      rows.append(row)
    }
    return rows
  }

  private mutating func reader<Row>(_ name: String, _ columns: [Column<Row>]) -> CSVReader? {
    guard let data = data(name) else { return nil }
    let reader = CSVReader(data)
    guard reader.columns.starts(with: columns.map(\.name)) else {
      report(.unreadable(file: name))
      return nil
    }
    return reader
  }

  /// The figures of weeks, months and the horizon, in the order of the layout.
  mutating func forecast(_ layout: ResponseLayout, _ periods: ForecastPeriods) -> [Forecast.Cell] {
    rows(ForecastRow.file, ForecastRow.columns(""), expected: ForecastRow.all(layout, periods)).map(
      \.cell)
  }

  /// The days; none when the scenario records no periods.
  mutating func days(_ layout: ResponseLayout, _ periods: ForecastPeriods) -> [StoredDay] {
    guard layout.dayCount > 0 else { return [] }
    let cells = layout.dailyMetrics.map { _ in Forecast.Cell.undefined }
    return rows(
      StoredDay.file, StoredDay.columns("", layout.dailyMetrics),
      expected: (0..<layout.dayCount).map { StoredDay(date: periods.start(.day, $0), cells: cells) }
    )
  }

  /// The figures by hour of the week; none for results that do not have them.
  mutating func hours(_ parameters: ModelParameters) -> [StoredHour] {
    guard isThere(StoredHour.file) else { return [] }
    return rows(StoredHour.file, StoredHour.columns(""), expected: StoredHour.all(parameters))
  }

  /// The forecast with the central numbers, without its days, and the sources of doubt; nil where every number is known.
  mutating func doubt(
    _ layout: ResponseLayout, _ periods: ForecastPeriods, _ uncertainty: Uncertainty?
  )
    -> (central: Forecast, shares: [StoredDoubt])?
  {
    guard let uncertainty else { return nil }
    let cells = rows(
      StoredDoubt.centralFile, ForecastRow.columns(""), expected: ForecastRow.all(layout, periods)
    ).map(\.cell)
    let shares = rows(
      StoredDoubt.file, StoredDoubt.columns(""),
      expected: StoredDoubt.all(layout, DoubtSource.sources(of: uncertainty)))
    return cells.isEmpty ? nil : (Forecast(layout, withoutDays: cells), shares)
  }

  /// Who attends what; nothing without a programme.
  mutating func attendance(isThere: Bool) -> [StoredAttendance] {
    guard isThere else { return [] }
    return rows(StoredAttendance.file, StoredAttendance.columns(""), blank: StoredAttendance())
  }

  /// What the run is weighed by beside others; nil for results that do not say it.
  mutating func criteria(of scenario: LoweredScenario, replications: Int) -> CriterionTable? {
    guard isThere(CriterionRow.file) else { return nil }
    let criteria = CriterionTable.criteria(of: scenario)
    let rows = rows(
      CriterionRow.file, CriterionRow.columns,
      expected: CriterionRow.all(
        criteria, replications: min(replications, CriterionTable.mostReplications)))
    return rows.isEmpty ? nil : CriterionTable(criteria, rows: rows)
  }

  mutating func assumptions() -> [ParameterProvenance] {
    rows(
      ProvenanceFile.name, ProvenanceFile.columns(""),
      blank: ParameterProvenance(path: "", mark: .assumed, value: "", note: "", isDefault: false))
  }
}

extension CSVReader {
  /// Reads the current row by its columns; false where it is not one of theirs.
  fileprivate func read<Row>(_ columns: [Column<Row>], into row: inout Row) -> Bool {
    guard count == columns.count else { return false }
    for (place, column) in columns.enumerated() {
      if let read = column.read, !read(self, place, &row) { return false }
    }
    return true
  }

  /// Reads to the end and counts the rows.
  fileprivate mutating func countRest() -> Int {
    var count = 0
    while next() { count += 1 }
    return count
  }
}
