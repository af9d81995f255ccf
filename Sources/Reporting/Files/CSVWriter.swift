// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import WholeNumbers

/// How a file of values separates fields and writes decimals.
package enum CSVStyle: String, Sendable, CaseIterable {
  /// Commas between fields, points before decimals: for programs.
  case plain
  /// Semicolons between fields, commas before decimals: for spreadsheets in Italian.
  case italian = "it"

  var separator: UInt8 { self == .plain ? 0x2C : 0x3B }
}

/// Writes one comma-separated file (RFC 4180), row by row, without holding it in memory.
///
/// Lines end with a line feed. Text is quoted only where it must be. A number that is not defined
/// leaves its field empty. No library does this part: those at hand only read such files.
package final class CSVWriter {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var isRowEmpty = true
  private let style: CSVStyle

  private static let flushSize = 1 << 16

  package init(to file: URL, columns: [String], _ style: CSVStyle = .plain) throws {
    self.style = style
    try Data().write(to: file)
    handle = try FileHandle(forWritingTo: file)
    buffer.reserveCapacity(Self.flushSize + 4096)
    for column in columns { field(column) }
    try endRow()
  }

  /// Adds a text field, quoted when it holds a separator, a quote or a line break, and marked as text when a
  /// spreadsheet would take it for a formula.
  package func field(_ text: String) {
    separate()
    let text = FormulaText.quoted(text)
    let bytes = text.utf8
    guard
      bytes.contains(where: {
        $0 == style.separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
      })
    else {
      buffer.append(contentsOf: bytes)
      return
    }
    buffer.append(0x22)
    for byte in bytes {
      if byte == 0x22 { buffer.append(0x22) }
      buffer.append(byte)
    }
    buffer.append(0x22)
  }

  package func field(_ value: Int) {
    separate()
    buffer.append(contentsOf: String(value).utf8)
  }

  /// Adds a number with six significant digits; nothing when it is not finite.
  package func field(_ value: Double) {
    separate()
    let start = buffer.count
    DecimalText.append(value, to: &buffer)
    writeDecimals(from: start)
  }

  /// Adds a number with all the digits it takes to read the same number back.
  package func exactField(_ value: Double) {
    separate()
    guard value.isFinite else { return }
    // Whole numbers read better without the fraction that `description` adds.
    if value == value.rounded(), abs(value) < 1e15 {
      buffer.append(contentsOf: String(Int(bounded: value)).utf8)
    } else {
      let start = buffer.count
      buffer.append(contentsOf: value.description.utf8)
      writeDecimals(from: start)
    }
  }

  /// Adds a number that is text already, with a decimal point where it has one.
  func field(number text: String) {
    separate()
    let start = buffer.count
    buffer.append(contentsOf: text.utf8)
    writeDecimals(from: start)
  }

  package func endRow() throws {
    buffer.append(0x0A)
    isRowEmpty = true
    if buffer.count >= Self.flushSize { try flush() }
  }

  package func close() throws {
    try flush()
    try handle.close()
  }

  /// Puts the mark of the style before the decimals of a number.
  private func writeDecimals(from start: Int) {
    guard style == .italian, let point = buffer[start...].firstIndex(of: 0x2E) else { return }
    buffer[point] = 0x2C
  }

  private func separate() {
    if !isRowEmpty { buffer.append(style.separator) }
    isRowEmpty = false
  }

  private func flush() throws {
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
