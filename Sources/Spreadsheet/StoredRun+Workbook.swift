// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import ReportPages
package import Reporting
package import Wording

extension StoredRun {
  /// Writes the figures as a spreadsheet, whole or not at all: each sheet says which scenario, seed and
  /// version it is of.
  package func writeWorkbook(_ language: Language, to file: URL) throws {
    let (heading, sheets) = workbook(language)
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
