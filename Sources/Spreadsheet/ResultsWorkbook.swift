// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
internal import ReportPages
public import Reporting
public import Wording

/// The figures of a run as a spreadsheet: each sheet says which scenario, seed and version it is of.
public struct ResultsWorkbook {
  private let run: StoredRun
  private let language: Language

  /// The workbook of a run, in a language.
  public init(_ run: StoredRun, language: Language) {
    self.run = run
    self.language = language
  }

  /// Writes the file, whole or not at all.
  public func write(to file: URL) throws {
    let (heading, sheets) = run.workbook(language)
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
