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

  private init(
    _ name: String, write: @escaping (Row, CSVWriter) -> Void,
    read: ((CSVReader, Int, inout Row) -> Bool)? = nil
  ) {
    self.name = name
    self.write = write
    self.read = read
  }

  private init<Value>(
    _ name: String, _ path: WritableKeyPath<Row, Value>,
    write: @escaping (Value, CSVWriter) -> Void, parse: @escaping (CSVReader, Int) -> Value?
  ) {
    self.init(
      name, write: { write($0[keyPath: path], $1) },
      read: { reader, column, row in
        guard let value = parse(reader, column) else { return false }
        row[keyPath: path] = value
        return true
      })
  }

  // MARK: Columns that are written

  package static func text(_ name: String, _ value: @escaping (Row) -> String) -> Column {
    Column(name, write: { $1.field(value($0)) })
  }

  /// A text by which a row is known: what is read must be what would be written.
  package static func key(_ name: String, _ value: @escaping (Row) -> String) -> Column {
    Column(name, write: { $1.field(value($0)) }, read: { $0.text($1) == value($2) })
  }

  package static func count(_ name: String, _ value: @escaping (Row) -> Int) -> Column {
    Column(name, write: { $1.field(value($0)) })
  }

  /// A number with six significant digits; nothing when it is not finite.
  package static func number(_ name: String, _ value: @escaping (Row) -> Double) -> Column {
    Column(name, write: { $1.field(value($0)) })
  }

  /// A number with all its digits.
  package static func exact(_ name: String, _ value: @escaping (Row) -> Double) -> Column {
    Column(name, write: { $1.exactField(value($0)) })
  }

  // MARK: Columns that are written and read back

  static func text(_ name: String, _ path: WritableKeyPath<Row, String>) -> Column {
    value(name, path, { $0 }, { $0 })
  }

  /// One of two words.
  static func flag(_ name: String, _ path: WritableKeyPath<Row, Bool>, _ yes: String, _ no: String)
    -> Column
  { value(name, path, { $0 ? yes : no }, { $0 == yes }) }

  /// What a text stands for.
  static func value<Value>(
    _ name: String, _ path: WritableKeyPath<Row, Value>, _ text: @escaping (Value) -> String,
    _ parse: @escaping (String) -> Value?
  ) -> Column { Column(name, path, write: { $1.field(text($0)) }, parse: { parse($0.text($1)) }) }

  static func count(_ name: String, _ path: WritableKeyPath<Row, Int>) -> Column {
    Column(name, path, write: { $1.field($0) }, parse: { Int($0.text($1)) })
  }

  /// A number with all its digits.
  static func exact(_ name: String, _ path: WritableKeyPath<Row, Double>) -> Column {
    Column(name, path, write: { $1.exactField($0) }, parse: { $0.number($1) })
  }

  static func number(_ name: String, _ path: WritableKeyPath<Row, Double>) -> Column {
    Column(name, path, write: { $1.field($0) }, parse: { $0.number($1) })
  }
}

/// A file of rows that is written as they come.
package struct RowWriter<Row> {
  private let writer: CSVWriter
  private let columns: [Column<Row>]

  package init(_ columns: [Column<Row>], to file: URL, _ style: CSVStyle = .plain) throws {
    writer = try CSVWriter(to: file, columns: columns.map(\.name), style)
    self.columns = columns
  }

  package func add(_ row: Row) throws {
    for column in columns { column.write(row, writer) }
    try writer.endRow()
  }

  package func close() throws { try writer.close() }

  package static func write(
    _ rows: some Sequence<Row>, _ columns: [Column<Row>], to file: URL, _ style: CSVStyle = .plain
  ) throws {
    let writer = try RowWriter(columns, to: file, style)
    for row in rows { try writer.add(row) }
    try writer.close()
  }
}

extension ResultsFolder {
  package func write<Row>(_ rows: some Sequence<Row>, _ columns: [Column<Row>], to name: String)
    throws
  { try RowWriter.write(rows, columns, to: file(name)) }
}
