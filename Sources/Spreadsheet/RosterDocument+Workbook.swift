// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
package import ReportPages

extension RosterDocument {
  /// Writes the roster as a spreadsheet, whole or not at all.
  package func writeWorkbook(to file: URL) throws {
    let (heading, sheets) = workbook
    try Workbook.write(heading, sheets, to: file)
  }
}
