// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts of a person within Markdown.
package enum MarkdownText {
  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "#", "!", "~", "|",
  ]

  /// The text on one line, so that nothing in it is taken for markup.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
      } else {
        if special.contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }

  /// A fence that no text within it ends.
  package static func fence(around text: String) -> String {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }
}
