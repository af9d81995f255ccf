// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
public import ScenarioFormat
internal import Scenarios
internal import Wording

/// `assumptions.csv`: the figures that somebody has to answer for, with their marks.
public enum ProvenanceFile {
  /// Its name.
  public static let name = "assumptions.csv"

  static func columns(_ scenario: String) -> [Column<ParameterProvenance>] {
    [
      .text("scenario") { _ in scenario }, .text("path", \.path),
      .text(
        "mark", { $0.mark.rawValue },
        read: {
          guard let mark = ParameterProvenance.Mark(rawValue: $1) else { return false }
          $0.mark = mark
          return true
        }), .text("value", \.value),
      .text(
        "origin", { $0.isDefault ? "default" : "stated" },
        read: {
          $0.isDefault = $1 == "default"
          return true
        }), .text("note", \.note), .text("range", \.range),
      .text("source") { $0.source?[.english] ?? "" },
    ]
  }

  /// Writes the figures of a scenario.
  public static func write(
    _ assumptions: [ParameterProvenance], of scenario: String, to file: URL
  ) throws {
    try RowWriter.write(assumptions, columns(scenario), to: file)
  }

  /// Reads the figures of a folder; nil where they are not there or cannot be read.
  public static func read(from folder: URL) -> [ParameterProvenance]? {
    var files = StoredFiles(folder)
    let assumptions = files.assumptions()
    return files.faults.faults.isEmpty ? assumptions : nil
  }
}
