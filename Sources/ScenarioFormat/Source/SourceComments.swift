// SPDX-License-Identifier: GPL-3.0-or-later

/// The comments of the files of a scenario, by the line that they stand above or behind.
package struct SourceComments: Sendable {
  private struct Line: Hashable {
    let file: String
    let line: Int

    init(_ position: SourcePosition) { (file, line) = (position.file, position.line) }
  }

  private var above: [Line: [String]] = [:]
  private var behind: [Line: String] = [:]
  /// What stands above all values of a file, file by file.
  package private(set) var start: [String] = []
  /// What stands below the last value of the files.
  package private(set) var end: [String] = []

  package init() {}

  package var isEmpty: Bool { above.isEmpty && behind.isEmpty && start.isEmpty && end.isEmpty }

  /// Gathers the comments of a file that can be read, and its empty lines.
  package mutating func read(_ text: String, file: String) {
    let text = text.withPlainSpaces
    let places = TextScan.comments(of: text)
    var waiting: [String] = []
    var isFirst = true
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let place = places[number + 1]
      let comment = place.map {
        String(String.UnicodeScalarView(line.unicodeScalars.dropFirst($0)))
      }
      let isAlone = line.unicodeScalars.prefix(place ?? .max).allSatisfy { $0 == " " || $0 == "\t" }
      if isAlone {
        waiting.append(comment ?? "")
        continue
      }
      let key = Line(SourcePosition(file: file, line: number + 1, column: 1))
      if let comment { behind[key] = comment }
      if isFirst {
        start += waiting
      } else if !waiting.isEmpty {
        above[key] = waiting
      }
      (waiting, isFirst) = ([], false)
    }
    while waiting.last == "" { waiting.removeLast() }
    end += waiting
  }

  /// The lines above a value, which are handed out once.
  mutating func takeAbove(_ position: SourcePosition) -> [String] {
    above.isEmpty ? [] : above.removeValue(forKey: Line(position)) ?? []
  }

  /// Whether something stands above or behind the line of a value.
  func has(_ position: SourcePosition) -> Bool {
    let line = Line(position)
    return above[line] != nil || behind[line] != nil
  }

  /// What stands behind a line.
  func behind(_ position: SourcePosition) -> String? { behind[Line(position)] }
}

extension SourcePosition {
  func isOnLine(of other: SourcePosition) -> Bool { line == other.line && file == other.file }
}
