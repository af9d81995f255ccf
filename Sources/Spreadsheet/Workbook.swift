// SPDX-License-Identifier: GPL-3.0-or-later
internal import CXLSXWriter
internal import Foundation
internal import ReportPages
internal import Reporting

/// A workbook of Excel in the making; the only place that touches the C library.
final class Workbook {
  /// The file could not be written.
  struct Fault: LocalizedError {
    let errorDescription: String?
  }

  private let path: String
  /// Where the library writes: what goes wrong there it prints itself, so that a place which the user named, and
  /// which may be full, is ours to write to.
  private let draft = FileManager.default.temporaryDirectory
    .appendingPathComponent("respiro-\(UUID().uuidString).xlsx")
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let bold: UnsafeMutablePointer<lxw_format>
  private let wrapped: UnsafeMutablePointer<lxw_format>
  /// Of texts that would be formulas: cells of this format stay text when somebody edits them.
  private let literal: UnsafeMutablePointer<lxw_format>
  private let percent: UnsafeMutablePointer<lxw_format>
  private let dated: UnsafeMutablePointer<lxw_format>
  private var isOpen = true

  init(path: String, title: String, comments: String) throws {
    guard let book = workbook_new(draft.path), let bold = workbook_add_format(book),
      let wrapped = workbook_add_format(book), let literal = workbook_add_format(book),
      let percent = workbook_add_format(book),
      let dated = workbook_add_format(book)
    else { throw Fault(errorDescription: path) }
    self.path = path
    self.book = book
    self.bold = bold
    self.wrapped = wrapped
    self.literal = literal
    self.percent = percent
    self.dated = dated
    format_set_bold(bold)
    format_set_text_wrap(bold)
    format_set_align(bold, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_text_wrap(literal)
    format_set_align(literal, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_num_format(literal, "@")
    format_set_num_format(percent, "0.0%")
    format_set_num_format(dated, "dd/mm/yyyy")
    Self.describe(book, title, comments)
  }

  /// Properties of the file; a fixed time of creation, so that the same run gives the same bytes.
  private static func describe(
    _ book: UnsafeMutablePointer<lxw_workbook>, _ title: String, _ comments: String
  ) {
    // The library takes texts that it may change, and copies them.
    var (title, comments) = (Array(title.utf8CString), Array(comments.utf8CString))
    title.withUnsafeMutableBufferPointer { title in
      comments.withUnsafeMutableBufferPointer { comments in
        var properties = lxw_doc_properties()
        properties.title = title.baseAddress
        properties.comments = comments.baseAddress
        properties.created = fixedTime
        _ = workbook_set_properties(book, &properties)
      }
    }
  }

  /// 1 January 2000, in seconds since 1970.
  private static let fixedTime: time_t = 946_684_800

  deinit {
    if isOpen { _ = workbook_close(book) }
    try? FileManager.default.removeItem(at: draft)
  }

  /// Writes the file.
  func close() throws {
    isOpen = false
    let error = workbook_close(book)
    guard error == LXW_NO_ERROR else {
      throw Fault(errorDescription: String(cString: lxw_strerror(error)))
    }
    try Data(contentsOf: draft).write(to: URL(fileURLWithPath: path))
  }

  /// Adds a sheet: lines of text on top, a table with frozen headings below.
  func addSheet(_ name: String, heading: [String], _ table: Table) throws {
    // A sheet's name has 31 characters at most.
    guard let sheet = workbook_add_worksheet(book, String(name.prefix(31))) else {
      throw Fault(errorDescription: name)
    }
    for (place, column) in table.columns.enumerated() {
      let width = column.width > 0 ? column.width : place == 0 ? 34 : 16
      worksheet_set_column(sheet, UInt16(place), UInt16(place), width, nil)
    }
    for (row, line) in heading.enumerated() {
      write(line, to: sheet, UInt32(row), 0, row == 0 ? bold : nil)
    }
    let top = UInt32(heading.count + 1)
    for (place, column) in table.columns.enumerated() {
      write(column.title, to: sheet, top, UInt16(place), bold)
    }
    worksheet_freeze_panes(sheet, top + 1, 1)
    for (offset, row) in table.rows.enumerated() {
      let cells = [Table.Cell(row.head, value: row.value)] + row.cells
      for (column, cell) in cells.enumerated() {
        write(cell, to: sheet, top + 1 + UInt32(offset), UInt16(column))
      }
    }
    worksheet_autofilter(
      sheet, top, 0, top + UInt32(table.rows.count), UInt16(table.columns.count - 1))
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, top, top)
  }

  /// Writes a text, which is one whatever it begins with.
  private func write(
    _ text: String, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    worksheet_write_string(
      sheet, row, column, text, FormulaText.isRisky(text) ? literal : format)
  }

  private func write(
    _ cell: Table.Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16
  ) {
    switch cell.value {
    case .text:
      write(cell.text, to: sheet, row, column, wrapped)
    case .number(let value) where value.isFinite:
      worksheet_write_number(sheet, row, column, value, nil)
    case .share(let value) where value.isFinite:
      worksheet_write_number(sheet, row, column, value, percent)
    case .date(let year, let month, let day):
      var date = lxw_datetime()
      date.year = Int32(year)
      date.month = Int32(month)
      date.day = Int32(day)
      worksheet_write_datetime(sheet, row, column, &date, dated)
    case .number, .share, .empty: break
    }
  }
}
