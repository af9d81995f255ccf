// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
public import ScenarioFormat
internal import Scenarios
internal import Wording

/// `assumptions.csv`: the figures that somebody has to answer for, with their marks.
public enum ProvenanceFile {
  /// Its name.
  public static let name = "assumptions.csv"

  static let columns = [
    "scenario", "path", "mark", "value", "origin", "note", "range", "source",
  ]

  /// Writes the figures of a scenario.
  public static func write(
    _ assumptions: [ParameterProvenance], of scenario: String, to file: URL
  ) throws {
    let writer = try CSVWriter(to: file, columns: columns)
    for assumption in assumptions {
      writer.field(scenario)
      writer.field(assumption.path)
      writer.field(assumption.mark.rawValue)
      writer.field(assumption.value)
      writer.field(assumption.isDefault ? "default" : "stated")
      writer.field(assumption.note)
      writer.field(assumption.range)
      writer.field(assumption.source?[.english] ?? "")
      try writer.endRow()
    }
    try writer.close()
  }

  /// Reads the figures of a folder; nil where they are not there or cannot be read.
  public static func read(from folder: URL) -> [ParameterProvenance]? {
    var files = StoredFiles(folder)
    let assumptions = files.assumptions()
    return files.faults.faults.isEmpty ? assumptions : nil
  }
}
