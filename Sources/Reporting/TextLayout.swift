// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// Plain text for a terminal of 80 columns.
package enum TextLayout {
  package static let width = 80

  /// Breaks a paragraph between words; every line starts with `indent`, later ones with `hanging`
  /// more spaces.
  package static func wrap(
    _ text: String, indent: Int = 0, hanging: Int = 0, width: Int = TextLayout.width
  ) -> String {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isLineEmpty = true
    for word in text.split(separator: " ") {
      if !isLineEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging)
        isLineEmpty = true
      }
      if !isLineEmpty { line += " " }
      line += word
      isLineEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }

  /// The text with its long lines broken; what follows a break is two spaces further in.
  package static func folded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.count > width else { return String(line) }
      return wrap(String(line), indent: line.prefix { $0 == " " }.count, hanging: 2)
    }.joined(separator: "\n")
  }

  /// A line of a table, indented by two: a name, on several lines where it is long, and its fields.
  package static func row(_ name: String, _ columns: Int, _ fields: String) -> String {
    var lines = wrap(name, hanging: 2, width: columns).split(separator: "\n").map(String.init)
    let last = lines.popLast() ?? ""
    return (lines + [left(clipped(last, columns), columns) + fields]).map { "  " + $0 }.joined(
      separator: "\n")
  }

  package static func left(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }

  package static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }

  /// At most `columns` characters, the last one an ellipsis when some are cut.
  package static func clipped(_ text: String, _ columns: Int) -> String {
    text.count <= columns ? text : String(text.prefix(columns - 1)) + "…"
  }

  /// A bar that stands for a share of a width, on paper of dots where it has one.
  package static func bar(_ share: Double, _ columns: Int, paper: String = "") -> String {
    let filled = Int(bounded: (min(1, max(0, share)) * Double(columns)).rounded())
    return String(repeating: "█", count: filled) + String(repeating: paper, count: columns - filled)
  }
}

extension String {
  package var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
