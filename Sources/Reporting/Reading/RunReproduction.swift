// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import Foundation

/// The files of a folder of results beside those of the same done again.
package struct RunReproduction: Equatable, Sendable {
  /// Files that are the same to the byte, in the order in which they were compared.
  package private(set) var same: [String] = []
  package private(set) var difference: Difference?

  /// The first difference, in the order of the files and their lines.
  package struct Difference: Equatable, Sendable {
    package let file: String
    /// Line from 1; 0 when the run does not write the file this time.
    package let line: Int
    /// Name of the column in a table; nil elsewhere, or when the whole line is reported.
    package let column: String?
    /// What the folder holds; nil when it ends before.
    package let before: String?
    /// What the run gave this time; nil when it ends before.
    package let after: String?
  }

  /// Files of a forecast in the order in which they are compared.
  private static let order = [
    "scenario.yaml", "replications.csv", "criteria.csv", "forecast.csv", "calendar.csv",
    "attendance.csv", "summary.json",
  ]

  /// Compares a folder of results with the files of the same run done again.
  ///
  /// Left out are the manifest, which holds the time taken, and the marks of the scenario's comments
  /// (`assumptions.csv`), which its text has lost.
  ///
  /// - Parameters:
  ///   - list: The files that the run wrote; nil in older folders.
  ///   - ending: How the first run ended; the summary of one that was interrupted says so, and is not
  ///     compared.
  package init(of folder: URL, again: URL, _ list: FileList?, ending: RunEnding) {
    let others = list.map { Set($0.forecast.keys).subtracting(Self.order) } ?? []
    for name in Self.order + others.sorted() where name != ProvenanceFile.name {
      if ending == .interrupted, name == "summary.json" { continue }
      // What is missing is reported as such; and a folder that was published may hold no more than its
      // main figures.
      guard let before = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
        continue
      }
      let after = try? Data(contentsOf: again.appendingPathComponent(name))
      guard before == after else {
        difference = Self.difference(name, before, after)
        return
      }
      same.append(name)
    }
  }

  private static func difference(_ name: String, _ before: Data, _ after: Data?) -> Difference {
    guard let after else {
      return Difference(file: name, line: 0, column: nil, before: nil, after: nil)
    }
    let first = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = first ?? min(before.count, after.count)
    let start = before.prefix(place).lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = 1 + before.prefix(start).count { $0 == 0x0A }
    let (old, new) = (Self.line(of: before, from: start), Self.line(of: after, from: start))
    if name.hasSuffix(".csv"), line > 1, let old, let new,
      let cell = Self.cell(columns: Self.line(of: before, from: 0) ?? "", old, new)
    {
      return Difference(
        file: name, line: line, column: cell.column, before: cell.before, after: cell.after)
    }
    return Difference(file: name, line: line, column: nil, before: old, after: new)
  }

  /// The line that begins at a place; nil at the end of the data.
  private static func line(of data: Data, from start: Int) -> String? {
    guard start < data.count else { return nil }
    return String(decoding: data[start...].prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// The first field in which two rows of a table differ.
  private static func cell(columns: String, _ before: String, _ after: String) -> (
    column: String, before: String, after: String
  )? {
    var (first, second) = (
      CSVReader(Data((columns + "\n" + before).utf8)),
      CSVReader(Data((columns + "\n" + after).utf8))
    )
    guard first.next(), second.next(), first.count == second.count,
      first.count == first.columns.count
    else { return nil }
    return first.columns.indices.first { first.text($0) != second.text($0) }.map {
      (first.columns[$0], first.text($0), second.text($0))
    }
  }
}
