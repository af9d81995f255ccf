// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
package import ReportPages
package import Wording

extension PublishedResult {
  /// Writes the figures as a spreadsheet, whole or not at all; a result without a workbook leaves none.
  package func writeWorkbook(_ language: Language, to file: URL) throws {
    guard let (heading, sheets) = workbook(language) else { return }
    try Workbook.write(heading, sheets, to: file)
  }
}

extension Workbook {
  /// Writes a workbook with the tables of some sections, under the same heading each.
  static func write(_ heading: [String], _ sheets: [Document.Section], to file: URL) throws {
    let book = try Workbook(
      path: file.path, title: heading[0], comments: heading.dropFirst().joined(separator: "\n"))
    for sheet in sheets {
      for case .table(let table) in sheet.blocks where !table.rows.isEmpty {
        try book.addSheet(sheet.title, heading: heading, table)
      }
    }
    try book.close()
  }
}
