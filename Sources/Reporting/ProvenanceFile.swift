// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
package import ScenarioFormat
internal import Scenarios
internal import Wording

/// `assumptions.csv`: the figures that somebody has to answer for, with their marks.
package enum ProvenanceFile {
  package static let name = "assumptions.csv"

  static func columns(_ scenario: String) -> [Column<ParameterProvenance>] {
    [
      .text("scenario") { _ in scenario }, .text("path", \.path),
      .value("mark", \.mark, \.rawValue, ParameterProvenance.Mark.init), .text("value", \.value),
      .flag("origin", \.isDefault, "default", "stated"), .text("note", \.note),
      .text("range", \.range), .text("source") { $0.source?[.english] ?? "" },
    ]
  }

  package static func write(_ assumptions: [ParameterProvenance], of scenario: String, to file: URL)
    throws
  { try RowWriter.write(assumptions, columns(scenario), to: file) }

  /// Reads the figures of a folder; nil where they are not there or cannot be read.
  package static func read(from folder: URL) -> [ParameterProvenance]? {
    var files = StoredFiles(folder)
    let assumptions = files.assumptions()
    return files.faults.faults.isEmpty ? assumptions : nil
  }
}
