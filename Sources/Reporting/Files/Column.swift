// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// A column of a file: its name, how a row's value is written, and how it is read back.
///
/// One list of columns writes a file and reads it, so that both always agree on names and order.
///
/// ```swift
/// let columns: [Column<Step>] = [
///   .count("sessions") { $0.sessions }, .number("share", \.share),
/// ]
/// ```
package struct Column<Row> {
  package let name: String
  let write: (Row, CSVWriter) -> Void
  /// Puts the value of a field into the row, or checks it; false where it is no such value. Nil for a
  /// column that is written for other programs alone.
  let read: ((CSVReader, Int, inout Row) -> Bool)?

  /// A text.
  package static func text(
    _ name: String, _ value: @escaping (Row) -> String, read: ((inout Row, String) -> Bool)? = nil
  ) -> Column {
    Column(
      name: name, write: { $1.field(value($0)) },
      read: read.map { read in { read(&$2, $0.text($1)) } })
  }

  /// A text that is read back as it is.
  package static func text(_ name: String, _ path: WritableKeyPath<Row, String>) -> Column {
    text(
      name, { $0[keyPath: path] },
      read: {
        $0[keyPath: path] = $1
        return true
      })
  }

  /// A text by which a row is known: what is read must be what would be written.
  package static func key(_ name: String, _ value: @escaping (Row) -> String) -> Column {
    text(name, value, read: { $1 == value($0) })
  }

  /// A whole number.
  package static func count(_ name: String, _ value: @escaping (Row) -> Int) -> Column {
    Column(name: name, write: { $1.field(value($0)) }, read: nil)
  }

  /// A whole number that is read back.
  package static func count(_ name: String, _ path: WritableKeyPath<Row, Int>) -> Column {
    Column(
      name: name, write: { $1.field($0[keyPath: path]) },
      read: { reader, column, row in
        guard let count = Int(reader.text(column)) else { return false }
        row[keyPath: path] = count
        return true
      })
  }

  /// A number with six significant digits; nothing when it is not finite.
  package static func number(_ name: String, _ value: @escaping (Row) -> Double) -> Column {
    Column(name: name, write: { $1.field(value($0)) }, read: nil)
  }

  /// Such a number that is read back.
  package static func number(_ name: String, _ path: WritableKeyPath<Row, Double>) -> Column {
    Column(
      name: name, write: { $1.field($0[keyPath: path]) },
      read: { reader, column, row in
        guard let number = reader.number(column) else { return false }
        row[keyPath: path] = number
        return true
      })
  }

  /// A number with all its digits.
  package static func exact(_ name: String, _ value: @escaping (Row) -> Double) -> Column {
    Column(name: name, write: { $1.exactField(value($0)) }, read: nil)
  }
}

/// A file of rows that is written as they come.
package struct RowWriter<Row> {
  private let writer: CSVWriter
  private let columns: [Column<Row>]

  package init(_ columns: [Column<Row>], to file: URL) throws {
    writer = try CSVWriter(to: file, columns: columns.map(\.name))
    self.columns = columns
  }

  package func add(_ row: Row) throws {
    for column in columns { column.write(row, writer) }
    try writer.endRow()
  }

  package func close() throws { try writer.close() }

  /// Writes a whole file.
  package static func write(
    _ rows: some Sequence<Row>, _ columns: [Column<Row>], to file: URL
  ) throws {
    let writer = try RowWriter(columns, to: file)
    for row in rows { try writer.add(row) }
    try writer.close()
  }
}

extension ResultsFolder {
  /// Writes a file of rows into the draft.
  package func write<Row>(
    _ rows: some Sequence<Row>, _ columns: [Column<Row>], to name: String
  ) throws {
    try RowWriter.write(rows, columns, to: file(name))
  }
}
