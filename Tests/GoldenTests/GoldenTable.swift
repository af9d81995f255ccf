// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import Reporting

/// The figures of one file of results, without its texts.
struct GoldenTable: Sendable {
  /// Name of the file.
  let file: String
  /// The figures, in the order of the file.
  let figures: [GoldenFigure]

  /// The SHA-256 of all figures with their names.
  var digest: String {
    ScenarioDigest.sha256(of: figures.map { "\($0.name) \($0.digest)\n" }.joined())
  }
}

/// A figure with all its cells: of every scope, week, replication and day.
struct GoldenFigure: Sendable {
  /// `wait-mean`
  let name: String
  /// Its mean in the first scope that has it, the sector where it can be, over all replications, which
  /// other machines must meet too; NaN where there is none to compare.
  let mean: Double
  /// The SHA-256 of its cells.
  let digest: String

  /// The figures of a study: what several files hold of one figure is brought together.
  static func all(of tables: [GoldenTable]) -> [GoldenFigure] {
    var order: [String] = []
    var parts: [String: [GoldenFigure]] = [:]
    for figure in tables.flatMap(\.figures) {
      if parts[figure.name] == nil { order.append(figure.name) }
      parts[figure.name, default: []].append(figure)
    }
    return order.map { name in
      let parts = parts[name] ?? []
      return GoldenFigure(
        name: name, mean: parts.first { !$0.mean.isNaN }?.mean ?? .nan,
        digest: ScenarioDigest.sha256(of: parts.map(\.digest).joined()))
    }
  }
}

extension GoldenTable {
  /// The tables of a run; those that a scenario does not have are left out.
  static func ofRun(in folder: URL) throws -> [GoldenTable] {
    func table(
      _ name: String, _ make: (String, Data) throws -> GoldenTable
    ) rethrows -> GoldenTable? {
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
        return nil
      }
      return try make(name, data)
    }
    return [
      try table("replications.csv") { name, data in
        try GoldenTable(file: name, rows: data, by: "metric", mean: "value", of: "scope")
      },
      try table("forecast.csv") { name, data in
        try GoldenTable(file: name, rows: data, by: "metric")
      },
      try table("central.csv") { name, data in
        try GoldenTable(file: name, rows: data, by: "metric", prefix: "central ")
      },
      try table("doubt.csv") { name, data in
        try GoldenTable(
          file: name, rows: data, by: "metric", mean: "total", of: "scope", prefix: "doubt ")
      },
      table("calendar.csv") { name, data in GoldenTable(file: name, columns: data) },
      try table("attendance.csv") { name, data in
        try GoldenTable(
          file: name, rows: data, by: "component", mean: "attends", of: "component",
          prefix: "attendance ")
      },
      try table("summary.json") { name, data in try GoldenTable(file: name, json: data) },
    ].compactMap { $0 }
  }

  /// The rows of a sweep.
  static func ofSweep(_ file: URL) throws -> GoldenTable {
    GoldenTable(file: "rows", columns: try Data(contentsOf: file))
  }

  /// Columns that are no figures of their own: a name that may change, which program wrote the row, ends of
  /// intervals, which follow from mean and half-width, and what ratios weigh by.
  private static func isLeft(_ column: String) -> Bool {
    ["scenario", "seed", "model", "version", "low", "high"].contains(column)
      || column.hasSuffix(":weight")
  }

  /// A table in which rows with the same key hold one figure.
  ///
  /// - Parameters:
  ///   - mean: The column of which a mean is taken.
  ///   - scope: The column of whose first value it is taken.
  private init(
    file: String, rows data: Data, by key: String, mean: String? = nil, of scope: String? = nil,
    prefix: String = ""
  ) throws {
    var reader = CSVReader(data)
    func place(_ column: String?) throws -> Int? {
      guard let column else { return nil }
      guard let place = reader.columns.firstIndex(of: column) else {
        throw GoldenFault("\(file) has no column \(column)")
      }
      return place
    }
    let places = reader.columns.indices.filter { !Self.isLeft(reader.columns[$0]) }
    let (key, mean, scope) = (try place(key) ?? 0, try place(mean), try place(scope))
    let heading = places.map { reader.columns[$0] }.joined(separator: ",") + "\n"
    var order: [String] = []
    var cells: [String: (scope: String?, cells: Cells)] = [:]
    while reader.next() {
      let name = prefix + reader.text(key)
      let itsScope = scope.map { reader.text($0) }
      if cells[name] == nil { order.append(name) }
      let first = cells[name, default: (itsScope, Cells(text: heading))].scope
      cells[name, default: (itsScope, Cells(text: heading))].cells.add(
        places.map { Self.text(reader, $0) }.joined(separator: ","),
        first == itsScope ? mean.flatMap { reader.number($0) } : nil)
    }
    self.init(file: file, figures: order.compactMap { cells[$0]?.cells.figure($0) })
  }

  /// A field as digests have it: they count replications of a run from 0.
  private static func text(_ reader: CSVReader, _ place: Int) -> String {
    let text = reader.text(place)
    guard reader.columns[place] == "replication" else { return text }
    return Int(text).map { String($0 - 1) } ?? text
  }

  /// Parameters of sweeps that digests have in per cent, and rows as shares.
  private static let percentages: Set = ["quota"]

  private static func parameter(_ reader: CSVReader, _ place: Int) -> String {
    let text = reader.text(place)
    guard percentages.contains(reader.columns[place]), let share = Double(text) else {
      return text
    }
    return String(format: "%.6g", share * 100)
  }

  /// A table in which a column holds one figure, its quantiles included.
  private init(file: String, columns data: Data) {
    var reader = CSVReader(data)
    let places = reader.columns.indices.filter { !Self.isLeft(reader.columns[$0]) }
    var cells = places.map { _ in Cells(text: "") }
    while reader.next() {
      for (position, place) in places.enumerated() {
        let text = Self.parameter(reader, place)
        cells[position].add(text, text.isEmpty ? .nan : Double(text))
      }
    }
    let columns = zip(places, cells).map { place, cells in
      (name: reader.columns[place], cells: cells)
    }
    let quantiles = ["-p05", "-p95"]
    self.init(
      file: file,
      figures: columns.filter { column in !quantiles.contains { column.name.hasSuffix($0) } }
        .map { column in
          var cells = column.cells
          for other in columns where quantiles.contains(where: { other.name == column.name + $0 }) {
            cells.text += other.cells.text
          }
          return cells.figure(column.name)
        })
  }

  /// The numbers of a file of JSON: those over the horizon by metric, others by the first step of
  /// their paths.
  private init(file: String, json data: Data) throws {
    var order: [String] = []
    var cells: [String: Cells] = [:]
    func visit(_ value: Any, _ path: [String]) {
      switch value {
      case let map as [String: Any]:
        for (key, item) in map.sorted(by: { $0.key < $1.key }) { visit(item, path + [key]) }
      case let list as [Any]:
        for (position, item) in list.enumerated() { visit(item, path + [String(position)]) }
      case let number as NSNumber:
        let name =
          path[0] == "horizon" && path.count > 1 ? path[1] : "\(file) \(path[0])"
        if cells[name] == nil { order.append(name) }
        cells[name, default: Cells(text: "")].add(
          path.joined(separator: " ") + " " + number.doubleValue.description, nil)
      default: break
      }
    }
    visit(try JSONSerialization.jsonObject(with: data), [])
    self.init(file: file, figures: order.compactMap { cells[$0]?.figure($0) })
  }
}

/// The cells of a figure as they are read.
private struct Cells {
  var text: String
  private var sum = 0.0
  private var count = 0

  init(text: String) { self.text = text }

  mutating func add(_ line: String, _ value: Double?) {
    text += line + "\n"
    guard let value, value.isFinite else { return }
    sum += value
    count += 1
  }

  func figure(_ name: String) -> GoldenFigure {
    GoldenFigure(
      name: name, mean: count > 0 ? sum / Double(count) : .nan,
      digest: ScenarioDigest.sha256(of: text))
  }
}
