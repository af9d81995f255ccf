// SPDX-License-Identifier: GPL-3.0-or-later

/// Plain text for a terminal of 80 columns.
public enum TextLayout {
  /// Columns of a line.
  public static let width = 80

  /// Breaks a paragraph between words; every line starts with `indent`, later ones with `hanging`
  /// more spaces.
  public static func wrap(_ text: String, indent: Int = 0, hanging: Int = 0) -> String {
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

  /// The text with spaces after it, up to `columns`.
  public static func left(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }

  /// The text with spaces before it, up to `columns`.
  public static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }

  /// At most `columns` characters, the last one an ellipsis when some are cut.
  public static func clipped(_ text: String, _ columns: Int) -> String {
    text.count <= columns ? text : String(text.prefix(columns - 1)) + "…"
  }
}
