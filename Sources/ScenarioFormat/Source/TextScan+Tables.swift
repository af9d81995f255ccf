// SPDX-License-Identifier: GPL-3.0-or-later

extension TextScan {
  /// Whether a text is a table whose values stand between commas, semicolons or tabs.
  static func isTable(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).prefix(3)
    guard let head = lines.first, !head.contains(": "),
      let first = head.first(where: { $0 != " " }),
      !["-", "{", "[", "#"].contains(first)
    else { return false }
    return [",", ";", "\t"].contains { (separator: Character) in
      let columns = lines.map { line in line.count { $0 == separator } }
      return columns[0] > 0 && columns.allSatisfy { $0 >= columns[0] }
    }
  }
}

extension String {
  /// The text with the spaces that do not break, which word processors and web pages put in, as plain ones.
  var withPlainSpaces: String {
    let special: Set<Unicode.Scalar> = ["\u{A0}", "\u{2007}", "\u{202F}"]
    guard utf8.contains(where: { $0 > 0x7F }), unicodeScalars.contains(where: special.contains)
    else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(special.contains(scalar) ? " " : scalar) }
    return String(text)
  }
}
