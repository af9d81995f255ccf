// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// Results of a sweep as a tidy file: a row a replication, with every parameter beside every figure.
package enum SweepExport {
  /// Name of the file among the results.
  package static let fileName = "results.csv"

  /// Writes every replication that is there, by point and replication, and a row for each point that failed; the bytes do not depend on how,
  /// where or in what order they were computed.
  ///
  /// - Returns: The number of rows.
  /// - Throws: ``SweepError`` when files disagree or the file cannot be written; no part of a file
  ///   is left then.
  @discardableResult package static func write(
    _ plan: SweepPlan, _ results: SweepResults, to file: URL
  ) throws(SweepError) -> Int {
    // A pipe or a device takes rows as they come, and stays what it is.
    let isStream = Self.isStream(file)
    let draft =
      isStream
      ? file
      : file.deletingLastPathComponent().appendingPathComponent(
        ".\(file.lastPathComponent).draft-\(getpid())")
    do {
      let rows = try write(plan, results, draft: draft)
      if !isStream, rename(draft.path, file.path) != 0 {
        throw CocoaError(errno == ENOSPC ? .fileWriteOutOfSpace : .fileWriteNoPermission)
      }
      return rows
    } catch {
      if !isStream { try? FileManager.default.removeItem(at: draft) }
      throw (error as? SweepError) ?? SweepError(cocoa: error, path: file.path)
    }
  }

  /// Names the file of weeks and months beside one of rows: `results-periods.csv`.
  package static func periodsFile(beside rows: URL) -> URL {
    rows.deletingLastPathComponent().appendingPathComponent(
      rows.deletingPathExtension().lastPathComponent + "-periods.csv")
  }

  /// Writes the figures of weeks and months, one a row, by point and replication.
  package static func writePeriods(
    _ plan: SweepPlan, _ results: SweepResults, to file: URL
  ) throws(SweepError) {
    typealias Row = (point: Int, replication: Int, cell: SweepColumns.PeriodCell, at: [Double])
    let names = plan.columns.names
    let columns: [Column<Row>] = [
      .count("point") { $0.point + 1 }, .count("replication") { $0.replication + 1 },
      .text("figure") { names[$0.cell.figure] },
      .text("unit") { plan.columns.figures[$0.cell.figure].metric.unit.rawValue },
      .text("period") { $0.cell.grain.rawValue }, .count("number") { $0.cell.period + 1 },
      .text("start") { $0.cell.start }, .exact("value") { $0.at[0] }, .exact("weight") { $0.at[1] },
    ]
    do {
      let writer = try RowWriter(columns, to: file)
      let failures = try results.failures()
      for point in 0..<plan.count {
        let rows = try results.outcome(plan, point, failures).rows
        for (replication, row) in rows.sorted(by: { $0.key < $1.key }) {
          for (number, cell) in plan.columns.periodCells.enumerated() {
            let place = plan.columns.place(ofCell: number)
            guard place + 1 < row.count else { continue }
            try writer.add((point, replication, cell, Array(row[place...(place + 1)])))
          }
        }
      }
      try writer.close()
    } catch { throw (error as? SweepError) ?? SweepError(cocoa: error, path: file.path) }
  }

  /// Whether a path leads to something that is there and no file.
  public static func isStream(_ file: URL) -> Bool {
    var found = stat()
    guard stat(file.path, &found) == 0 else { return false }
    return found.st_mode & S_IFMT != S_IFREG && found.st_mode & S_IFMT != S_IFDIR
  }

  private static func write(_ plan: SweepPlan, _ results: SweepResults, draft: URL) throws -> Int {
    let writer = try CSVWriter(
      to: draft,
      columns: ["point", "replication", "seed", "model"] + plan.sweep.factors.map(\.id)
        + plan.columns.names + plan.columns.weightNames + ["failure"])
    let failures = try results.failures()
    let seed = String(results.basis.seed)
    let shown = plan.columns.count + plan.columns.weightNames.count
    var count = 0
    for point in 0..<plan.count {
      let labels = zip(plan.sweep.factors, plan.labels(point)).map { $0.exported($1) }
      let (rows, failure) = try results.outcome(plan, point, failures)
      if let failure {
        writer.field(point + 1)
        writer.field("")
        writer.field(seed)
        writer.field(results.basis.version)
        for label in labels { writer.field(label) }
        for _ in 0..<shown { writer.field("") }
        // In one language, so that the bytes are the same for everybody.
        writer.field(failure.text(.english).replacing("\n", with: " "))
        try writer.endRow()
        count += 1
      }
      for (replication, row) in rows.sorted(by: { $0.key < $1.key }) {
        writer.field(point + 1)
        writer.field(replication + 1)
        writer.field(seed)
        writer.field(results.basis.version)
        for label in labels { writer.field(label) }
        for value in row.prefix(shown) { writer.exactField(value) }
        writer.field("")
        try writer.endRow()
        count += 1
      }
    }
    try writer.close()
    return count
  }
}
