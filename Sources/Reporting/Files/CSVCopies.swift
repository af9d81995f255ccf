// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// The tables of a folder of results, written again in another style.
package enum CSVCopies {
  /// Throws unless a folder holds results.
  package static func check(_ folder: URL) throws(ResultsFaults) {
    var files = StoredFiles(folder)
    try files.check()
  }

  /// Writes a copy of every table of a folder into another, in place of those that are there: tables of another
  /// run beside them would be taken for the same.
  ///
  /// - Returns: Their names.
  package static func write(of folder: URL, to target: URL, _ style: CSVStyle) throws -> [String] {
    let files = FileManager.default
    let names = try files.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".csv") }.sorted()
    try files.createDirectory(at: target, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: target.path)
    where name.hasSuffix(".csv") && !names.contains(name) {
      try files.removeItem(at: target.appendingPathComponent(name))
    }
    for name in names {
      var reader = CSVReader(try Data(contentsOf: folder.appendingPathComponent(name)))
      let writer = try CSVWriter(
        to: target.appendingPathComponent(name), columns: reader.columns, style)
      while reader.next() {
        for column in 0..<reader.count {
          let text = reader.text(column)
          if isNumber(text) { writer.field(number: text) } else { writer.field(text) }
        }
        try writer.endRow()
      }
      try writer.close()
    }
    return names
  }

  /// Digits with at most a sign, a point and an exponent.
  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?/) != nil
  }
}
