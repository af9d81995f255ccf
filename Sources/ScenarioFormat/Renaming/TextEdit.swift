// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of a text to be replaced where they stand, every other byte left as it is.
package struct TextEdit: Sendable {
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int
  package let old: String
  package let new: String

  package init(line: Int, column: Int, old: String, new: String) {
    self.line = line
    self.column = column
    self.old = old
    self.new = new
  }

  /// The text with some words replaced; nil when one of them does not stand where it should.
  package static func apply(_ edits: [TextEdit], to text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    let starts = lineStarts(of: scalars)
    var places: [(start: Int, edit: TextEdit)] = []
    for edit in edits {
      guard starts.indices.contains(edit.line - 1) else { return nil }
      var start = starts[edit.line - 1] + edit.column - 1
      // The place of a quoted scalar is that of its quote.
      if scalars.indices.contains(start), scalars[start] == "\"" || scalars[start] == "'" {
        start += 1
      }
      let end = start + edit.old.unicodeScalars.count
      guard end <= scalars.count, scalars[start..<end].elementsEqual(edit.old.unicodeScalars) else {
        return nil
      }
      places.append((start, edit))
    }
    var result = String.UnicodeScalarView()
    var position = 0
    for (start, edit) in places.sorted(by: { $0.start < $1.start }) {
      guard start >= position else { return nil }
      result.append(contentsOf: scalars[position..<start])
      result.append(contentsOf: edit.new.unicodeScalars)
      position = start + edit.old.unicodeScalars.count
    }
    result.append(contentsOf: scalars[position...])
    return String(result)
  }

  /// Where lines begin, as a reader of YAML counts them: a return and a line feed together end one line.
  private static func lineStarts(of scalars: [Unicode.Scalar]) -> [Int] {
    var starts = [scalars.first == "\u{FEFF}" ? 1 : 0]
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\u{85}", "\u{2028}", "\u{2029}": starts.append(position + 1)
      case "\r" where position + 1 == scalars.count || scalars[position + 1] != "\n":
        starts.append(position + 1)
      default: break
      }
    }
    return starts
  }
}
