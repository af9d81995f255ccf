// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import GRDB

/// One file of results: what was computed, what failed, and how long it took.
///
/// Results are added and never changed. What is written together is there together or not at all,
/// whatever happens to the process; a file that was cut off in the middle repairs itself when it is
/// next opened. One process at a time writes a file.
package final class SweepStore: Sendable {
  package let file: URL

  private let database: DatabaseQueue
  private let lock: FileLock?

  /// The layout of the tables; files of another are refused.
  private static let layout = 2

  /// Opens a file for writing and creates it when it is missing.
  ///
  /// - Throws: ``SweepError`` when another process writes it, or the folder does not allow it.
  package init(writing file: URL) throws(SweepError) {
    self.file = file
    lock = try FileLock(file.appendingPathExtension("lock"))
    do {
      let database = try DatabaseQueue(path: file.path, configuration: Self.configuration)
      self.database = database
      try database.write { try Self.create($0) }
    } catch { throw SweepError(error, file: file) }
    try checkLayout()
  }

  /// Opens a file for reading; another process may be writing it.
  package init(reading file: URL) throws(SweepError) {
    self.file = file
    lock = nil
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      throw .missing(file.path)
    }
    guard !isFolder.boolValue else { throw .notAStore(file.path) }
    var configuration = Self.configuration
    // What a killed process left half-written can be rolled back only by one who may write.
    configuration.readonly = !FileManager.default.isWritableFile(atPath: file.path)
    do { database = try DatabaseQueue(path: file.path, configuration: configuration) } catch {
      throw SweepError(error, file: file)
    }
    try checkLayout()
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    return configuration
  }

  private static func create(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS layout (version INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS editions (
          id INTEGER PRIMARY KEY, seed TEXT NOT NULL, version TEXT NOT NULL,
          UNIQUE (seed, version));
        CREATE TABLE IF NOT EXISTS points (
          id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, position INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS results (
          point INTEGER NOT NULL REFERENCES points, edition INTEGER NOT NULL REFERENCES editions,
          replication INTEGER NOT NULL, figures BLOB NOT NULL,
          PRIMARY KEY (point, edition, replication)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS failures (
          id INTEGER PRIMARY KEY, point INTEGER NOT NULL REFERENCES points,
          edition INTEGER NOT NULL REFERENCES editions, message TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS work (
          id INTEGER PRIMARY KEY, replications INTEGER NOT NULL, seconds REAL NOT NULL);
        INSERT INTO layout SELECT \(layout) WHERE NOT EXISTS (SELECT * FROM layout);
        """)
  }

  private func checkLayout() throws(SweepError) {
    let found = try read { try Int.fetchOne($0, sql: "SELECT version FROM layout") }
    guard found == Self.layout else { throw .notAStore(file.path) }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(SweepError) -> Value {
    do { return try database.read(body) } catch { throw SweepError(error, file: file) }
  }

  // MARK: Writing

  /// Writes finished work in one transaction.
  package func add(_ outcomes: [SweepOutcome], basis: SeedAndModel) throws(SweepError) {
    do {
      try database.write { database in
        let editionID = try Self.id(of: basis, database)
        for outcome in outcomes {
          let point = try Self.id(of: outcome.digest, at: outcome.point, database)
          let result = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO results VALUES (?, ?, ?, ?)")
          for (offset, row) in outcome.rows.enumerated() {
            result.setUncheckedArguments([
              point, editionID, outcome.firstReplication + offset, Self.data(row),
            ])
            try result.execute()
          }
          if let failure = outcome.failure {
            try database.execute(
              sql: "INSERT INTO failures (point, edition, message) VALUES (?, ?, ?)",
              arguments: [point, editionID, try failure.stored])
          }
        }
        let replications = outcomes.reduce(0) { $0 + $1.rows.count }
        if replications > 0 {
          try database.execute(
            sql: "INSERT INTO work (replications, seconds) VALUES (?, ?)",
            arguments: [replications, outcomes.reduce(0) { $0 + $1.seconds }])
        }
      }
    } catch { throw SweepError(error, file: file) }
  }

  /// Notes points of a plan in which the process ended, and how many of their replications are there.
  package func add(trapped points: Set<Int>, _ plan: SweepPlan, _ results: SweepResults)
    throws(SweepError)
  {
    var outcomes: [SweepOutcome] = []
    for point in points.sorted() where point < plan.count {
      let count = try results.allRows(plan, point).count
      outcomes.append(
        SweepOutcome(
          point: point, digest: plan.digest(point), firstReplication: 0, rows: [],
          failure: .trapped(after: count)))
    }
    try add(outcomes, basis: results.basis)
  }

  private static func id(of basis: SeedAndModel, _ database: Database) throws -> Int64 {
    try database.execute(
      sql: "INSERT OR IGNORE INTO editions (seed, version) VALUES (?, ?)",
      arguments: [String(basis.seed), basis.version])
    return try Int64.fetchOne(
      database, sql: "SELECT id FROM editions WHERE seed = ? AND version = ?",
      arguments: [String(basis.seed), basis.version]) ?? 0
  }

  private static func id(of digest: String, at position: Int, _ database: Database) throws -> Int64
  {
    let find = try database.cachedStatement(sql: "SELECT id FROM points WHERE digest = ?")
    if let id = try Int64.fetchOne(find, arguments: [digest]) { return id }
    try database.execute(
      sql: "INSERT INTO points (digest, position) VALUES (?, ?)", arguments: [digest, position])
    return database.lastInsertedRowID
  }

  /// Doubles as they stand in memory of the usual machines, little-endian.
  private static func data(_ row: [Double]) -> Data {
    row.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }
  }

  private static func row(_ data: Data) -> [Double] {
    data.withUnsafeBytes { bytes in
      (0..<(bytes.count / 8)).map { place in
        Double(
          bitPattern: UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self)))
      }
    }
  }

  // MARK: Reading

  /// Passes on, for each point of the store, how many of its replications are there from the first one on;
  /// nil when some are missing between others.
  func forEachCount(_ basis: SeedAndModel, _ body: (_ digest: String, _ count: Int?) -> Void)
    throws(SweepError)
  {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT digest, COUNT(*), MAX(replication) FROM results
          JOIN points ON points.id = point JOIN editions ON editions.id = edition
          WHERE seed = ? AND version = ? GROUP BY point
          """, arguments: [String(basis.seed), basis.version])
      while let row = try rows.next() {
        let (count, last): (Int, Int) = (row[1], row[2])
        body(row[0], count == last + 1 ? count : nil)
      }
    }
  }

  /// Throws where a file has results and none of them is of a point of a plan with a seed.
  func requirePoints(of index: SweepIndex, seed: UInt64) throws(SweepError) {
    let isOther = try read { database in
      let digests = try Row.fetchCursor(
        database,
        sql: """
          SELECT DISTINCT digest, seed FROM points JOIN
          (SELECT point, edition FROM results UNION SELECT point, edition FROM failures)
          ON point = points.id JOIN editions ON editions.id = edition
          """)
      var isEmpty = true
      while let row = try digests.next() {
        if row[1] == String(seed), index.point(of: row[0]) != nil { return false }
        isEmpty = false
      }
      return !isEmpty
    }
    if isOther { throw .otherStudy(file.path) }
  }

  func results(of digest: String, _ basis: SeedAndModel) throws(SweepError) -> [Int: [Double]] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT replication, figures FROM results
          WHERE point = (SELECT id FROM points WHERE digest = ?)
          AND edition = (SELECT id FROM editions WHERE seed = ? AND version = ?)
          """)
      var results: [Int: [Double]] = [:]
      let rows = try Row.fetchCursor(
        statement, arguments: [digest, String(basis.seed), basis.version])
      while let row = try rows.next() { results[row[0]] = Self.row(row[1]) }
      return results
    }
  }

  /// The last reason for which each point failed, by digest.
  func failures(_ basis: SeedAndModel) throws(SweepError) -> [String: SweepFailure] {
    try read { database in
      var failures: [String: SweepFailure] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT digest, message FROM failures JOIN points ON points.id = point
          JOIN editions ON editions.id = edition WHERE seed = ? AND version = ? ORDER BY failures.id
          """, arguments: [String(basis.seed), basis.version])
      while let row = try rows.next() { failures[row[0]] = try SweepFailure(stored: row[1]) }
      return failures
    }
  }

  /// Passes on every point and edition of which there are results.
  func forEachContent(_ body: (SweepContent) -> Void) throws(SweepError) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT digest, position, seed, version FROM results JOIN points ON points.id = point
          JOIN editions ON editions.id = edition GROUP BY point, edition
          """)
      while let row = try rows.next() {
        body(
          SweepContent(
            digest: row[0], position: row[1],
            basis: SeedAndModel(seed: UInt64(row[2] as String) ?? 0, version: row[3])))
      }
    }
  }

  func work() throws(SweepError) -> (replications: Int, seconds: Double) {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT COALESCE(SUM(replications), 0), COALESCE(SUM(seconds), 0) FROM work")
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }

  package func isSound() throws(SweepError) -> Bool {
    try read { try String.fetchOne($0, sql: "PRAGMA integrity_check") == "ok" }
  }
}
