// SPDX-License-Identifier: GPL-3.0-or-later

/// What the comments of a scenario say of its figures, in any language: `# assumed`, `# verificato: …`.
package struct SourceRemarks: Sendable {
  /// A comment that begins with a mark.
  package struct Remark: Sendable {
    package let mark: ParameterProvenance.Mark
    package let text: String
  }

  private struct Line: Hashable {
    let file: String
    let line: Int
  }

  private var byLine: [Line: Remark] = [:]

  package init() {}

  /// Gathers the marked comments of a file.
  package mutating func read(_ text: String, file: String) {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return }
    let lines = text.withPlainSpaces.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      guard line.utf8.contains(UInt8(ascii: "#")),
        let hash = line.firstRange(of: " # ")?.upperBound ?? line.firstRange(of: "\t# ")?.upperBound
      else { continue }
      let comment = String(line[hash...])
      let word = comment.prefix { $0.isLetter }.lowercased()
      guard let mark = ParameterProvenance.Mark(word: word) else { continue }
      let rest = comment.dropFirst(word.count).drop { $0 == ":" || $0 == " " }
      byLine[Line(file: file, line: number + 1)] = Remark(mark: mark, text: String(rest))
    }
  }

  /// The remark on a line of a file.
  package subscript(position: SourcePosition) -> Remark? {
    byLine[Line(file: position.file, line: position.line)]
  }
}
