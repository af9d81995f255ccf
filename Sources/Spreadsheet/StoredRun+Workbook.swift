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
    try Workbook.write(heading, sheets, to: file)
  }
}
