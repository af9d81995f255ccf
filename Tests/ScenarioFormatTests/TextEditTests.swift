// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Testing

@Suite struct TextEditTests {
  @Test func wordsAreReplacedWhereTheyStandAndNothingElse() {
    let text = "\u{FEFF}a: 1 # a\r\n'b':  2\nà: {a: 3}\u{2028}"
    let edits = [
      TextEdit(line: 3, column: 5, old: "a", new: "longer"),
      TextEdit(line: 1, column: 1, old: "a", new: "x"),
      TextEdit(line: 2, column: 1, old: "b", new: ""),
    ]
    #expect(
      TextEdit.apply(edits, to: text) == "\u{FEFF}x: 1 # a\r\n'':  2\nà: {longer: 3}\u{2028}")
    #expect(TextEdit.apply([], to: text) == text)
  }

  @Test(arguments: [(1, 2, "a"), (2, 1, "a"), (9, 1, "a"), (1, 1, "ab")])
  func aWordThatDoesNotStandThereIsNotReplaced(line: Int, column: Int, old: String) {
    let edit = TextEdit(line: line, column: column, old: old, new: "x")
    #expect(TextEdit.apply([edit], to: "a: 1\nb: 2") == nil)
  }
}
